import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/core/text/paragraphs';
import { sentencesIn } from '../../../src/core/text/sentences';
import { unitAt, type Unit } from '../../../src/core/text/unit-at';
import { wordsIn } from '../../../src/core/text/words';
import { note } from '../markup/notes';

const interview = `---
type: interview
---
# Interview 05

[00:00:05] Interviewer: How did it begin? Tell me.

[00:00:10] Dee: We never felt safe there. Dr. Carrow said, "Stay." So
we stayed.

It was years ago. [laughs]

[00:00:41] Ben: Not for me.
`;

const at = (text: string, words: string, unit: Unit, offset = 2): string | null => {
  const found = unitAt(text, text.indexOf(words) + offset, unit);
  return found && text.slice(found.from, found.to);
};
const sentences = (text: string): string[] => sentencesIn(text, 0, text.length).map(({ from, to }) => text.slice(from, to));

describe('the unit at the caret', () => {
  it('of a turn is all its words, without name and time', () => {
    expect(at(interview, 'felt safe', 'turn')).toBe('We never felt safe there. Dr. Carrow said, "Stay." So\nwe stayed.\n\nIt was years ago. [laughs]');
    expect(at(interview, 'Not for', 'turn')).toBe('Not for me.');
    expect(at(interview, '[00:00:05]', 'turn')).toBe('How did it begin? Tell me.');
    expect(at(interview, 'Not for me.', 'turn', 'Not for me.'.length)).toBe('Not for me.');
    expect(at('Nobody speaks here.', 'speaks', 'turn')).toBeNull();
  });
  it('of a paragraph ends at a blank line and where somebody else speaks', () => {
    expect(at(interview, 'felt safe', 'paragraph')).toBe('We never felt safe there. Dr. Carrow said, "Stay." So\nwe stayed.');
    expect(at(interview, 'years', 'paragraph')).toBe('It was years ago. [laughs]');
    const tight = 'Ana: One thing.\nBen: Another.\nAna: And more.\n';
    expect(at(tight, 'Another', 'paragraph')).toBe('Another.');
    expect(at(tight, 'Ben', 'paragraph')).toBe('Another.');
  });
  it('of a sentence goes over a line break, not over a short form, a turn or a paragraph', () => {
    expect(at(interview, 'felt safe', 'sentence')).toBe('We never felt safe there.');
    expect(at(interview, 'we stayed', 'sentence')).toBe('So\nwe stayed.');
    expect(at(interview, 'Carrow', 'sentence')).toBe('Dr. Carrow said, "Stay."');
    expect(at(interview, 'Not for', 'sentence')).toBe('Not for me.');
    expect(at(interview, 'Dee', 'sentence')).toBe('We never felt safe there.');
  });
  it('is an item of a list, a paragraph of a callout, a cell of a table, a block of code', () => {
    const text = '- one item\n  goes on\n- another\n\n> [!quote] Head\n> Words in a callout.\n>\n> More.\n\n| a | b |\n| --- | --- |\n| *c d* | e |\n\n```\ncode\n```\n\nTitle\n===\n';
    expect(paragraphsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'one item\n  goes on', 'another', 'Head', 'Words in a callout.', 'More.', 'a', 'b', '*c d*', 'e', '```\ncode\n```', 'Title',
    ]);
  });
  it('is nothing in front matter and between paragraphs', () => {
    expect(at(interview, 'type', 'paragraph')).toBeNull();
    expect(unitAt('One.\n\n\n\nTwo.', 6, 'sentence')).toBeNull();
  });
});

describe('sentences', () => {
  it('are found in every writing', () => {
    expect(sentences('We came. Did we? Yes! Good…')).toEqual(['We came.', 'Did we?', 'Yes!', 'Good…']);
    expect(sentences('私は来た。彼も来た。')).toEqual(['私は来た。', '彼も来た。']);
    expect(sentences('لم نشعر بالأمان هناك. هل شعرت؟ نعم.')).toEqual(['لم نشعر بالأمان هناك.', 'هل شعرت؟', 'نعم.']);
    expect(sentences('מעולם לא הרגשנו בטוחים. באמת?')).toEqual(['מעולם לא הרגשנו בטוחים.', 'באמת?']);
  });
  it('keep what closes with them, and initials with their name', () => {
    expect(sentences('**It was bold.** And "quoted." Then.')).toEqual(['**It was bold.**', 'And "quoted."', 'Then.']);
    expect(sentences('So J. Carrow came. It was I. Nobody else.')).toEqual(['So J. Carrow came.', 'It was I.', 'Nobody else.']);
  });
  it('and words are in order, within what was asked for, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(note, (text) => {
        for (const paragraph of paragraphsOf(text)) {
          for (const list of [sentencesIn(text, paragraph.from, paragraph.to), wordsIn(text, paragraph.from, paragraph.to)]) {
            let end = paragraph.from;
            for (const { from, to } of list) {
              expect(from).toBeGreaterThanOrEqual(end);
              expect(to).toBeGreaterThan(from);
              end = to;
            }
            expect(end).toBeLessThanOrEqual(paragraph.to);
          }
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

it('has words where a writing has no spaces', () => {
  const text = 'สวัสดีครับ 精神健康';
  expect(wordsIn(text, 0, text.length).length).toBeGreaterThan(2);
});
