import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markup/changes';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';
import { mark } from '../../../src/core/change/ops/mark';
import { unmark } from '../../../src/core/change/ops/unmark';
import { conversionOf, groupsOf, type Choice } from '../../../src/core/convert/choose';
import { findMarks } from '../../../src/core/convert/find';
import { planConversion } from '../../../src/core/convert/plan';
import type { NoteOp } from '../../../src/core/change/types';
import { addCoding } from '../../../src/core/markup/edit/add';
import { runs } from '../markup/edited-notes';

const word = fc.constantFrom('We', 'never', 'felt', '**safe**', '*there*', 'שלום', '精神', '👩‍👩‍👧', '`x`', '[[Note]]', 'night.', 'Ana:', 'a_b', '50%', '|', '#MadPride');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const tags = fc.constantFrom('', '', ' #theme/a', ' #theme/b/c #theme/a', ' #MadPride', ' #MadPride #theme/a', ' #theme/a #MadPride', '{>>why?<<}', ' {>>a #theme/x b<<} #theme/a');
const passage = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.tuple(words, tags).map(([text, tag]) => `==${text}==${tag}`) },
  { weight: 1, arbitrary: fc.tuple(words, tags).map(([text, tag]) => `{==${text}==}${tag}`) },
  { weight: 1, arbitrary: fc.tuple(words, tags).map(([text, tag]) => `<mark class="x">${text}</mark>${tag}`) },
  { weight: 1, arbitrary: fc.constantFrom('{>>hm<<}', '**==all==**', '==**all**==', '%%mine%%', '$x==y$') },
);
const line = fc
  .tuple(fc.constantFrom('', '', '', '- ', '> ', '# ', '1. ', '- [ ] ', '> - '), fc.array(passage, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '', '', ' #theme/p', ' #theme/p #MadPride', ' [[Codes/q|q]] ^id-240131-101500', ' ^block', ' {>>note<<}'))
  .map(([lead, list, end]) => lead + list.join(' ') + end);
const note = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n')), { minLength: 1, maxLength: 5 }), fc.constantFrom('', '---\ntype: interview\n---\n'), fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '\uFEFF'))
  .map(([lines, front, lineBreak, bom]) => bom + (front + lines.map((parts) => parts.join('')).join('')).replaceAll('\n', lineBreak))
  .filter((text) => scan(text).markers.length === 0);
/** Notes marked by hand in which somebody has coded, too. */
const codedNote = fc.tuple(note, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 })).map(([text, stretches]) => {
  let now = text;
  stretches.forEach(([a, b], i) => {
    const { length } = scan(now).plain();
    const from = a % (length + 1);
    try {
      now = applyChanges(now, addCoding(now, { from, to: Math.min(length, from + 1 + (b % 20)), themes: ['old'], id: `coding0${i}` }).changes);
    } catch {
      // Not every stretch can be coded.
    }
  });
  return now;
});
const chances = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.nat(99));

const options = { coder: 'ana', date: '2026-11-22' };

function planned(text: string, [codes, data, comments, seed]: readonly [boolean, boolean, boolean, number]) {
  const plain = scan(text).plain();
  const found = findMarks(plain);
  const groups = groupsOf([found]);
  const chosen = groups.filter(({ kind, isCode }) => (kind === 'comment' ? comments : kind === 'untagged' ? seed % 2 === 0 : isCode ? codes : data));
  const choice: Choice = { groups: new Set(chosen.map(({ key }) => key)), themes: new Map(groups.filter(({ kind }) => kind === 'untagged').map(({ key }) => [key, ['loose']])) };
  const conversions = found.flatMap((each) => conversionOf(each, choice) ?? []);
  return planConversion(text, conversions, options);
}

function done(text: string, op: NoteOp | null): string {
  if (op?.op !== 'mark' && op?.op !== 'unmark') return text;
  const applied = op.op === 'mark' ? mark.apply(text, op, {}) : unmark.apply(text, op, {});
  return typeof applied === 'string' || 'why' in applied ? text : applyChanges(text, applied);
}

describe('converting the marks of a note', () => {
  it('takes out signs alone, leaves other codings, and gives the note back to the byte when undone', () => {
    let converted = 0;
    fc.assert(
      fc.property(codedNote, chances, (text, chance) => {
        const { op } = planned(text, chance);
        if (!op) return;
        converted += op.marks.length;
        const after = done(text, op);
        const before = scan(text);
        const now = scan(after);
        for (const { id } of before.codings) expect(now.codings.some((coding) => coding.id === id)).toBe(true);
        if (after !== text) {
          expect(now.codings.length).toBeGreaterThan(before.codings.length);
          expect(isWithin(strip(after), strip(text))).toBe(true);
        }
        expect(done(after, op)).toBe(after);
        expect(done(after, { ...op, op: 'mark' })).toBe(text);
      }),
      { ...runs, numRuns: 200 },
    );
    expect(converted).toBeGreaterThan(400);
  });

  it('codes the very words that were marked', () => {
    fc.assert(
      fc.property(note, chances, (text, chance) => {
        const { op } = planned(text, chance);
        if (!op) return;
        const now = scan(done(text, op));
        for (const { id, bare, record } of op.marks) {
          const coding = now.codings.find((each) => each.id === id);
          if (!coding) continue;
          expect(coding.themes).toEqual(record.themes);
          const coded = now.plain().slice(coding.from, coding.to);
          expect(coded.length).toBeGreaterThanOrEqual(bare.to - bare.from - 12);
        }
      }),
      { ...runs, numRuns: 200 },
    );
  });
});

/** Whether the characters of a text stand in another one in that order. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (const char of text) {
    at = whole.indexOf(char, at) + char.length;
    if (at < char.length) return false;
  }
  return true;
}
