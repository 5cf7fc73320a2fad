import fc from 'fast-check';
import { addCoding } from '../../../src/core/markup/edit/add';
import { applyChanges } from '../../../src/core/markup/changes';
import { removeCoding } from '../../../src/core/markup/edit/remove';
import { repair } from '../../../src/core/markup/damage/repair';
import { resizeCoding } from '../../../src/core/markup/edit/resize';
import { reviseCoding } from '../../../src/core/markup/edit/revise';
import { scan } from '../../../src/core/markup/scan';
import { Refusal, type CodingRecord } from '../../../src/core/markup/types';

/** What every property of this folder runs with. */
export const runs = { seed: 20261122, numRuns: 1000 };
/** For properties of which a run costs some hundredths of a second. */
export const fewerRuns = { ...runs, numRuns: 300 };

const words = fc.constantFrom(
  'We', 'never', 'felt', 'safe', 'there', 'night', 'people', '2014', 'naïve', 'peer-support', '精神', 'שלום', 'عالم', '👩‍👩‍👧', '🏳️‍🌈', 'e\u0301', 'a_b',
  '**bold**', '*it*', '`code`', '``a ` b``', '$x^2$', '==mark==', '~~no~~', '[[Note|alias]]', '![[pic.png]]', '[link](http://a.b/c_d)',
  'https://example.org/a?b=c', '#tag/sub', '@ana', '%%a comment%%', '%%', '50%', '`', '$', '\\', '\\*', '&amp;', '<b>', '</b>', '<!-- x -->', '[^1]', '^[note]',
  '{k3f9a2xq', '%{a1b2c3d4%%', '**', '_', '==', '|', '[laughs]', '(2.0)', '\u200f', '\u00a0', 'Ana:',
);

const line = fc.array(words, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));

const block = fc.oneof(
  { weight: 6, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: line.map((text) => `## ${text}`) },
  { weight: 2, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((text) => `- ${text}`).join('\n')) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `1. ${a}\n   - ${b}\n\n   more`) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `- [ ] ${a}\n- [x] ${b}`) },
  { weight: 1, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((text) => `> ${text}`).join('\n')) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `> [!aside] ${a}\n> ${b}\n> > deeper`) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `| a | b |\n| --- | --- |\n| ${a.replaceAll('|', '')} | ${b.replaceAll('|', '')} |`) },
  { weight: 1, arbitrary: line.map((text) => `\`\`\`js\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: line.map((text) => `~~~\n${text}\n~~~`) },
  { weight: 1, arbitrary: line.map((text) => `    ${text}\n    code`) },
  { weight: 1, arbitrary: line.map((text) => `$$\n${text}\n$$`) },
  { weight: 1, arbitrary: line.map((text) => `%%\n${text}\n%%`) },
  { weight: 1, arbitrary: line.map((text) => `<div>\n${text}\n</div>`) },
  { weight: 1, arbitrary: line.map((text) => `${text} ^block-1`) },
  { weight: 1, arbitrary: line.map((text) => `${text}\n===`) },
  { weight: 1, arbitrary: fc.constantFrom('---', '***', '[^1]: a footnote', '[ref]: http://x.y', '![[embed]]', 'two  \nspaces', 'slash\\\nbreak', '\u2003', '') },
);

const frontMatter = fc.constantFrom('', '', '', '---\ntype: interview\nnote: "%%{k3f9a2xq%%"\n---\n', '---\nbroken\n');

/** Notes of every kind that people have, without a marker in them: BOM, CRLF, mixed breaks, stray signs. */
export const notes = fc
  .tuple(frontMatter, fc.array(block, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n\n', '\n\n', '\n'), fc.constantFrom('', '\n', '\n\n'), fc.constantFrom('lf', 'lf', 'crlf', 'mixed'), fc.boolean())
  .map(([front, blocks, between, end, breaks, bom]) => {
    const lf = front + blocks.join(between) + end;
    const text = breaks === 'lf' ? lf : breaks === 'crlf' ? lf.replaceAll('\n', '\r\n') : lf.replace(/\n\n/g, '\n\r\n');
    return (bom ? '\uFEFF' : '') + text;
  })
  .filter((text) => scan(text).markers.length === 0);

export const themes = fc.array(fc.constantFrom('safety', 'home', 'power/hierarchies', 'identity/star-status', 'нічь', '家', 'a_b'), { maxLength: 3 });

const anyMemo = fc.record({
  text: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('see [[Note#^x|y]]', 'a "b" %%c%% `d` $e$ \\n', 'two\nlines', 'http://a.b.c and mail a@b.c')),
  coder: fc.constantFrom(null, 'ana', 'ben'),
  date: fc.constantFrom(null, '2026-11-22'),
});

export const records: fc.Arbitrary<CodingRecord> = fc.record({
  themes,
  coder: fc.constantFrom(null, 'ana', 'ben.x', 'çağ'),
  date: fc.constantFrom(null, '2026-11-22'),
  memos: fc.array(anyMemo, { maxLength: 2 }),
  attributes: fc.dictionary(fc.constantFrom('weight', 'quote', 'case', 'constructor'), fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('3', 'P03', 'a b', 'x_y', '_', 'www.a.b')), { maxKeys: 2 }),
});

/** One thing a person does; numbers are shares of what there is. */
export type Act =
  | { readonly kind: 'add'; readonly from: number; readonly length: number; readonly record: CodingRecord }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'repair' }
  | { readonly kind: 'retheme'; readonly which: number; readonly record: CodingRecord }
  | { readonly kind: 'resize'; readonly which: number; readonly from: number; readonly length: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });

export const acts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('add' as const), from: share, length: share, record: records }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), which: share }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('repair' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('retheme' as const), which: share, record: records }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('resize' as const), which: share, from: share, length: share }) },
  ),
  { minLength: 1, maxLength: 5 },
);

/** Does an act; what is refused changes nothing. */
export function perform(text: string, act: Act): string {
  const note = scan(text);
  const range = (from: number, length: number): { from: number; to: number } => {
    const size = note.plain().length;
    const start = Math.floor(from * size);
    return { from: start, to: Math.min(size, start + 1 + Math.floor(length ** 3 * (size - start))) };
  };
  try {
    if (act.kind === 'add') return applyChanges(text, addCoding(text, { ...range(act.from, act.length), ...act.record }).changes);
    if (act.kind === 'repair') return repair(text);
    const coding = note.codings[Math.min(note.codings.length - 1, Math.floor(act.which * note.codings.length))];
    if (!coding) return text;
    if (act.kind === 'remove') return applyChanges(text, removeCoding(text, coding.id, undefined, coding.ordinal));
    if (act.kind === 'retheme') return applyChanges(text, reviseCoding(text, coding.id, () => act.record, undefined, coding.ordinal).changes);
    const { from, to } = range(act.from, act.length);
    return applyChanges(text, resizeCoding(text, coding.id, from, to, undefined, coding.ordinal).changes);
  } catch (refusal) {
    if (refusal instanceof Refusal) return text;
    throw refusal;
  }
}
