/** Which part of a note has to be parsed to know what stands around a place. */
import { blockIndex, type Block } from '../../text/blocks';
import { parts, standsAlone, type Part } from './narrow';
import { survey, type Land } from './land';
import { Refusal, type Range } from '../types';

/** The blocks that must be read together to know what stands at an offset, as indices, half-open. */
export function reach(text: string, blocks: readonly Block[], at: number): Range {
  let from = Math.max(0, blockIndex(blocks, at));
  let to = from + 1;
  while (from > 0 && !blocks[from]?.cut) from--;
  while (to < blocks.length && (!blocks[to]?.cut || isBlockId(text, blocks[to]))) to++;
  while (from > 0 && isBlockId(text, blocks[from])) do from--; while (from > 0 && !blocks[from]?.cut);
  return { from, to };
}

/**
 * Looks at a stretch of blocks, or at so much of a long one as tells what stands around `points` (the note's offsets,
 * one or two, in order), with the link definitions of the note that it may use. What was seen last is not parsed again:
 * the same land is the same object.
 *
 * @throws {Refusal} `too-long` where more than a person would wait for had to be parsed.
 */
export type Look = (range: Range, points: Range) => Land;

/** Looks at a note's text, whose blocks these are. */
export function lookout(text: string, blocks: readonly Block[]): Look {
  const seen: { readonly part: Part; readonly whole: Range; readonly land: Land; standsAlone: boolean | null }[] = [];
  let stretch: { readonly from: number; readonly to: number; readonly inside: readonly Block[]; readonly cost: number } | null = null;

  function see(part: Part, whole: Range, inside: readonly Block[]): (typeof seen)[number] {
    const known = seen.find((sight) => isSame(sight.part, part) && isSame(sight.whole, whole) && sight.part.lead === part.lead);
    if (known) return known;
    const held = isSame(part, whole) ? inside : inside.filter((block) => block.from < part.to && block.to > part.from);
    const land = survey(text.slice(part.from, part.to), part.from, held, definitions(text, part) + part.lead);
    const sight = { part, whole, land: { ...land, whole: { before: part.from === whole.from, after: part.to === whole.to } }, standsAlone: null };
    seen.push(sight);
    // Ends are looked for in order, and those of one coding in two places.
    if (seen.length > 4) seen.shift();
    return sight;
  }

  return (range, points) => {
    const from = blocks[range.from]?.from ?? 0;
    const to = blocks[range.to - 1]?.to ?? text.length;
    if (stretch?.from !== from || stretch.to !== to) stretch = { from, to, inside: blocks.slice(range.from, range.to), cost: costOf(text.slice(from, Math.min(to, from + LONGEST))) };
    const { inside, cost } = stretch;
    if (cost > QUICK || to - from > LONGEST) {
      for (const part of parts(text, inside, points)) {
        if (costOf(text.slice(part.from, part.to)) > DEAR) continue;
        const sight = see(part, { from, to }, inside);
        if ((sight.standsAlone ??= standsAlone(text, inside[0] ?? points, sight.land))) return sight.land;
      }
    }
    if (cost > DEAR || to - from > LONGEST) {
      throw new Refusal('block-too-long');
    }
    return see({ from, to, lead: '' }, { from, to }, inside).land;
  };
}

const isSame = (a: Range, b: Range): boolean => a.from === b.from && a.to === b.to;

/** More characters than this are not parsed. */
const LONGEST = 250_000;
/** Blocks that cost less are parsed whole. */
const QUICK = 30;
/** More than this is not spent on one parse. */
const DEAR = 1000;
/** The parser's cost grows with the square of the nesting. */
const TOO_DEEP = /^(?:[ \t]{0,8}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m;

/** What parsing a text costs, in about milliseconds; some things cost the parser the square of their number. */
export function costOf(text: string): number {
  if (TOO_DEEP.test(text)) return Infinity;
  let signs = 0;
  let strikes = 0;
  let closed = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || SIGNS[code] === 0) continue;
    signs++;
    if (code === 126) strikes++;
    else if (code === 93) closed++;
    else if (code === 91) closed--;
  }
  return text.length * 0.002 + signs * 0.02 + (strikes ** 2 + Math.max(0, closed) ** 2) * 3e-5;
}

/** The characters that make the parser think. */
const SIGNS = Uint8Array.from({ length: 127 }, (_, code) => ('\n!#&*+<>@[\\]_`|~'.includes(String.fromCharCode(code)) ? 1 : 0));

function isBlockId(text: string, block: Block | undefined): boolean {
  return block !== undefined && text.charAt(block.from) === '^';
}

/** Stand-ins for the definitions elsewhere in the note whose labels the stretch uses: what they point at is all one. */
function definitions(text: string, stretch: Range): string {
  if (!text.includes(']:')) return '';
  const used = new Set<string>();
  for (const match of text.slice(stretch.from, stretch.to).matchAll(LABEL)) used.add(plain(match[1] ?? ''));
  if (used.size === 0) return '';
  const labels = new Set<string>();
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 2)) {
    const line = text.lastIndexOf('\n', at) + 1;
    if ((at >= stretch.from && at < stretch.to) || at - line > 1200) continue;
    const label = plain(DEFINED.exec(text.slice(line, at + 2))?.[1] ?? '');
    if (used.has(label)) labels.add(label);
  }
  let head = '';
  for (const label of labels) head += `[${label}]: x\n\n`;
  // A footnote would go on in what is indented.
  return head && `${head}x\n\n`;
}

const LABEL = /\[((?:\\.|[^\\[\]]){1,999})\]/g;
const DEFINED = /^(?:[ \t]*(?:>|[-+*](?=[ \t])))*[ \t]*\[((?:\\.|[^\\[\]\n]){1,999})\]:$/;

/** Labels are compared so, by the specification. */
function plain(text: string): string {
  return text.toLowerCase().toUpperCase().replace(/\s+/g, ' ').trim();
}
