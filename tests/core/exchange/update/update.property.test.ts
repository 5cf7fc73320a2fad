import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../src/core/exchange/import/note';
import { planUpdate, type Update, type UpdateOptions } from '../../../../src/core/exchange/update/update';
import { applyChanges } from '../../../../src/core/markup/changes';
import { addCoding } from '../../../../src/core/markup/edit/add';
import { scan } from '../../../../src/core/markup/scan';
import { strip } from '../../../../src/core/markup/strip';
import { bodyStart } from '../../../../src/core/text/front-matter-place';
import { readFrontMatter } from '../../../../src/core/text/front-matter';
import { turnsOf } from '../../../../src/core/text/turns';
import { correction, corrected, fileOf, transcript, word, type Spoken } from './transcripts';

const settings = { seed: 20261122, numRuns: 150 };
const options: UpdateOptions = { title: 'talk', date: '2026-11-22' };

const imported = (turns: readonly Spoken[]): string => {
  const file = fileOf(turns);
  const [document] = file.documents;
  if (!document) throw new Error('no document');
  return noteOf(file, document, { folder: '', date: '2026-11-20' }).text;
};
const bodyOf = (text: string): string => strip(text).slice(bodyStart(strip(text)));

const spots = fc.array(fc.tuple(fc.nat(), fc.nat(200)), { minLength: 1, maxLength: 8 });

/** Codes stretches from word to word. */
function coded(text: string, places: readonly (readonly [number, number])[]): string {
  let note = text;
  const plain = scan(text).plain();
  const words = turnsOf(plain).flatMap((turn) => [...plain.slice(turn.words, turn.to).matchAll(/\S+/g)].map((found) => ({ from: turn.words + found.index, to: turn.words + found.index + found[0].length })));
  for (const [at, length] of places) {
    const first = words[at % words.length];
    const last = words[Math.min(words.length - 1, (at % words.length) + (length % 30))];
    if (first && last) note = applyChanges(note, addCoding(note, { from: first.from, to: last.to, themes: ['a'], coder: 'ana', memos: [{ text: 'why **so**', coder: 'ana', date: '2026-11-21' }] }).changes);
  }
  return note;
}

/** The numbers of the words of a text, and those of a passage. */
function idsIn(passage: string, turns: readonly Spoken[]): Set<number> {
  const ids = new Map(turns.flatMap(({ words }) => words.flatMap(({ id, text }) => (id === null ? [] : [[text, id] as const]))));
  return new Set(passage.split(/[^a-z]+/).flatMap((text) => ids.get(text) ?? []));
}

function passages(text: string): Map<string, string> {
  const note = scan(text);
  return new Map(note.codings.map(({ id, from, to }) => [id, note.plain().slice(from, to)]));
}

function recordsOf(text: string): Map<string, string> {
  return new Map(scan(text).markers.flatMap(({ ops }) => ops.filter(({ kind }) => kind === 'close').map((op) => [op.id, op.source] as const)));
}

describe('a transcript that was corrected', () => {
  it('becomes the text of the file, with every coding on its words or listed', () => {
    fc.assert(
      fc.property(transcript, fc.array(correction, { maxLength: 12 }), spots, (turns, acts, places) => {
        const note = coded(imported(turns), places);
        const now = corrected(turns, acts);
        const update = planUpdate(note, fileOf(now), options);
        expect(applyChanges(note, update.changes)).toBe(update.text);
        expect(update.unplaced).toEqual([]);
        expect(bodyOf(update.text)).toBe(bodyOf(imported(now)));
        if (!update.isCurrent) expect(readFrontMatter(update.text).properties['participants']).toEqual(expect.arrayContaining([...new Set(now.map(({ speaker }) => speaker))]));
        onTheirWords(note, update, turns, now);
      }),
      settings,
    );
  });

  it('leaves the note as it is, to the byte, where the file says nothing new', () => {
    fc.assert(
      fc.property(transcript, spots, fc.array(fc.tuple(fc.nat(), fc.nat())), (turns, places, edits) => {
        const note = edited(coded(imported(turns), places), edits);
        const update = planUpdate(note, fileOf(turns), { ...options, base: fileOf(turns) });
        expect(update.isCurrent).toBe(true);
        expect(update.text).toBe(note);
        expect(update.changes).toEqual([]);
        const otherName = { ...fileOf(turns), hash: 'ab' };
        expect(planUpdate(note, otherName, { ...options, base: fileOf(turns) }).text).toBe(note);
      }),
      settings,
    );
  });

  it('keeps what the researcher wrote: paragraphs, block ids, corrected words, names', () => {
    fc.assert(
      fc.property(transcript, fc.array(correction, { maxLength: 6 }), spots, (turns, acts, places) => {
        const base = coded(imported(turns), places);
        const now = corrected(turns, acts);
        const named = base.replaceAll('**Speaker 1**', '**[[P03]]**');
        const note = `${named.replace('- Speaker 1\n', '- "[[P03]]"\n').trimEnd()}\n\n> [!aside] My own thought, ${word(9000)}.\n`;
        const update = planUpdate(note, fileOf(now), { ...options, base: fileOf(turns) });
        if (!update.isCurrent) expect(update.base).toBe('file');
        expect(strip(update.text).match(new RegExp(`> \\[!aside\\] My own thought, ${word(9000)}\\.`, 'g'))).toHaveLength(1);
        if (base.includes('**Speaker 1**') && !now.some(({ speaker }) => speaker === 'Ana Lima')) expect(bodyOf(update.text)).not.toContain('**Speaker 1**');
        expect([...passages(update.text).keys()].sort()).toEqual([...passages(note).keys()].sort());
      }),
      settings,
    );
  });
});

/** Puts a paragraph, a block id or another word into a note. */
function edited(note: string, edits: readonly (readonly [number, number])[]): string {
  let text = note;
  for (const [at, what] of edits) {
    const paragraphs = text.split('\n\n');
    const index = Math.max(1, at % paragraphs.length);
    const paragraph = paragraphs[index];
    if (paragraph === undefined) continue;
    if (what % 3 === 0) paragraphs.splice(index, 0, '> [!aside] A thought.');
    if (what % 3 === 1 && index < paragraphs.length - 1 && !/\^\w+$/.test(paragraph)) paragraphs[index] = `${paragraph} ^id${at % 1000}`;
    if (what % 3 === 2) paragraphs[index] = paragraph.replace(/ the /, ' this ');
    text = paragraphs.join('\n\n');
  }
  return text;
}

function onTheirWords(note: string, update: Update, before: readonly Spoken[], now: readonly Spoken[]): void {
  const [old, fresh] = [passages(note), passages(update.text)];
  const [oldRecords, records] = [recordsOf(note), recordsOf(update.text)];
  if (update.isCurrent) return;
  const left = new Set(now.flatMap(({ words }) => words.flatMap(({ id }) => (id === null ? [] : [id]))));
  const known = new Set(before.flatMap(({ words }) => words.flatMap(({ id }) => (id === null ? [] : [id]))));
  for (const coding of update.codings) {
    const [was, is] = [old.get(coding.id) ?? '', fresh.get(coding.id)];
    const had = idsIn(was, before);
    // Of words that stand everywhere nobody can tell which are which.
    if (had.size === 0) continue;
    const expected = [...had].filter((id) => left.has(id));
    if (is === undefined) expect.fail(`${coding.id} is gone`);
    const memo = { lost: ' "Its words were taken out of the text by the update of 2026-11-22."', thinned: ' "Few of its words are left since the update of 2026-11-22."', rewritten: ' "Other words stand here since the update of 2026-11-22."', kept: '', corrected: '', moved: '' }[coding.kind];
    expect(records.get(coding.id)).toBe(`${oldRecords.get(coding.id) ?? ''}${memo}`);
    if (coding.kind === 'lost') {
      expect(expected, `“${was}” is said to be lost`).toEqual([]);
      continue;
    }
    const has = idsIn(is, now);
    expect([...has].filter((id) => known.has(id)).sort(), `“${was}” stands on “${is}”`).toEqual(expected.sort());
  }
}
