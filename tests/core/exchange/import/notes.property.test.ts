import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../src/core/exchange/import/note';
import { speakerName } from '../../../../src/core/exchange/import/speaker-label';
import type { ImportedDocument, Piece } from '../../../../src/core/exchange/import/types';
import { searchData } from '../../../../src/core/corpus/search';
import { readFrontMatter } from '../../../../src/core/text/front-matter';
import { turnsOf } from '../../../../src/core/text/turns';

const runs = { numRuns: 1_500, seed: 20261122 };
const name = fc.oneof(
  fc.constantFrom('Ana', 'P03', 'Note', 'Date', 'the', 'S00', '唐鳳', 'Dr. Norbert Lammert', 'Ana: Mod', 'a*b', '@ana@social.example', 'x_y_', 'Room 12:30', '2024-01-02', '[[P03]]', 'Dr. Merkel (CDU/CSU)', 'He said “no”', 'DanielVF | Monad', '$5', '12:30 Ana', 'Ana (00:01)', '…', 'http://x.org', '**Ana**', '%%', '#tag'),
  fc.string({ maxLength: 100 }),
  fc.string({ maxLength: 40, unit: 'binary' }),
);
const sentence = fc.oneof(
  fc.constantFrom('Hello.', 'Note: buy milk', '**Ben**: hi', '[00:12] and', '(00:12) Ana: yes', '12:30: noon', '2024-01-02: a day', '# head', '- item', '1. one', '> quote', '> [!quote] Ana', '<v Ana>x', '---', '```', 'Ana (00:00:01):', '[laughs]', '↳', '00:00:01 --> 00:00:02', 'Ana: [00:12] hi', '^id', '%%{k3f9a2xq%%'),
  fc.oneof(fc.string({ maxLength: 60 }), fc.string({ maxLength: 30, unit: 'binary' })).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''),
);
const piece = fc.record({ speaker: name, time: fc.option(fc.double({ min: 0, max: 90_000, noNaN: true }), { nil: null }), paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }) });

const documentOf = (pieces: readonly Piece[]): ImportedDocument => ({
  format: 'plain text', type: 'interview', title: 'Talk', date: null, language: null, permalink: null, media: null,
  participants: [...new Set(pieces.map(({ speaker }) => speaker).filter((speaker) => speaker !== null))], pieces, annotations: [], markdown: null, losses: [], warnings: [],
});
const write = (pieces: readonly Piece[]): string => noteOf({ name: 'talk.txt', hash: 'ab' }, documentOf(pieces), { folder: 'Data', date: '2026-11-22' }).text;

describe('the note of a transcript', () => {
  it('is read back as the same speakers and times, whatever the names and words are', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const found = turnsOf(write(pieces)).map(({ speaker, time }) => ({ speaker, time }));
        expect(found).toEqual(pieces.map(({ speaker, time }) => ({ speaker: speakerName(speaker), time: time === null ? null : Math.floor(time) })));
      }),
      runs,
    );
  });

  it('has front matter that any program reads, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const { error, properties } = readFrontMatter(write(pieces));
        expect(error).toBeNull();
        expect(properties['participants']).toEqual([...new Set(pieces.map(({ speaker }) => speakerName(speaker)))]);
        expect(properties['source-hash']).toBe('sha256-ab');
      }),
      runs,
    );
  });

  it('has no turns where nobody is named, though the words look like labels', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (lines) => {
        expect(turnsOf(write(lines.map((words) => ({ speaker: null, time: null, paragraphs: [words] }))))).toEqual([]);
      }),
      runs,
    );
  });

  it('holds the words of posts where search finds them, who is answered and what was deleted being no words', () => {
    const post = (id: string, replyTo: string | null, deleted = false) => ({ id, date: '2024-03-01 12:30', replyTo, replyToName: null, edited: !deleted, deleted });
    const text = write([
      { speaker: '@moth', time: null, paragraphs: ['Anyone else?'], post: post('a', null) },
      { speaker: 'fern', time: null, paragraphs: ['Me too #tired'], post: post('b', 'a') },
      { speaker: 'gone', time: null, paragraphs: [], post: post('c', 'b', true) },
      { speaker: 'late', time: null, paragraphs: ['Hi'], post: post('d', 'elsewhere') },
    ]);
    expect(text).toContain('**moth** (2024-03-01 12:30): Anyone else? [edited] ^post-1');
    expect(text).toContain('**fern** (2024-03-01 12:30): (↳ [[#^post-1|moth]]) Me too \\#tired [edited] ^post-2');
    expect(text).toContain('**gone** (2024-03-01 12:30): (↳ [[#^post-2|fern]]) [deleted]');
    expect(text).toContain('**late** (2024-03-01 12:30): (↳ a post not in this file) Hi [edited]');
    expect(turnsOf(text).map(({ speaker }) => speaker)).toEqual(['moth', 'fern', 'gone', 'late']);
    expect(searchData(text, 'me too #tired')).toHaveLength(1);
    expect(searchData(text, 'deleted')).toHaveLength(0);
  });
});
