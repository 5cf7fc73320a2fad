/** The ground on which marks are looked for. */
import { fenceAfter, noFence } from '../markup/fences';
import { blockIndex, scanBlocks, type Block } from '../text/blocks';
import { paragraphsOf, type Paragraph } from '../text/paragraphs';

/** A note, and what of it can hold marks. */
export interface Ground {
  /** The stripped text. */
  readonly plain: string;
  /** The same text, character by character, in which everything that is no running text is `hidden`; line breaks stand. */
  readonly open: string;
  /** Paragraphs of running text, in order; cells of tables among them. */
  readonly paragraphs: readonly Paragraph[];
  /** Whether a place lies in a table. */
  inTable(at: number): boolean;
}

/** Stands for a character that no mark can begin or end at: of code, formulas, comments, addresses. */
export const hidden = '\ufffc';

const closedKinds: ReadonlySet<Block['kind']> = new Set(['frontmatter', 'code', 'math', 'comment', 'html', 'definition']);

/** Reads a note for marks. `plain` is its stripped text. Linear. */
export function groundOf(plain: string): Ground {
  const blocks = scanBlocks(plain);
  const parts: string[] = [];
  let at = 0;
  for (const block of blocks) {
    if (!closedKinds.has(block.kind)) continue;
    parts.push(plain.slice(at, block.from), blank(plain.slice(block.from, block.to)));
    at = block.to;
  }
  const open = withoutInline(withoutFences(parts.join('') + plain.slice(at)));
  return {
    plain,
    open,
    paragraphs: paragraphsOf(plain).filter(({ from, to }) => /[^\ufffc\s]/.test(open.slice(from, to))),
    inTable: (place) => blocks[blockIndex(blocks, place)]?.kind === 'table',
  };
}

const blank = (text: string): string => text.replace(/[^\n]/g, hidden);

/** Fences within quotes and lists, which are no blocks of their own. */
function withoutFences(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  let state = noFence;
  return text
    .split('\n')
    .map((line) => {
      state = fenceAfter(line, state);
      return state.inside ? blank(line) : line;
    })
    .join('\n');
}

/** How far a sign may stand from the one that closes it. */
const farthest = 4000;

/** Hides inline code, formulas, comments, escapes, addresses and the targets of links. */
function withoutInline(text: string): string {
  const sign = /`+|\$\$?|%%|<!--|\\[!-/:-@[-`{-~]|\]\([^()\n]{0,2000}\)|https?:\/\/[^\s<>`]{1,2000}/g;
  const parts: string[] = [];
  let kept = 0;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const from = match.index;
    const to = endOf(text, from, match[0]);
    if (to <= from) continue;
    parts.push(text.slice(kept, from), blank(text.slice(from, to)));
    kept = to;
    sign.lastIndex = to;
  }
  return parts.join('') + text.slice(kept);
}

/** The end of what begins with a sign; its beginning where it is only a sign. */
function endOf(text: string, from: number, sign: string): number {
  const to = from + sign.length;
  const first = sign.charAt(0);
  if (first === '\\' || first === ']') return to;
  if (first === 'h') return to - (/[=.,;:!?)]*$/.exec(sign)?.[0].length ?? 0);
  const stretch = text.slice(to, to + farthest);
  if (sign === '%%' || sign === '<!--' || sign === '$$') return closed(stretch, sign === '<!--' ? '-->' : sign, to);
  const blankLine = stretch.search(/\n[ \t>]*\n/);
  const inside = blankLine < 0 ? stretch : stretch.slice(0, blankLine);
  if (first === '`') {
    for (const { 0: run, index } of inside.matchAll(/`+/g)) if (run.length === sign.length) return to + index + run.length;
    return from;
  }
  const formula = /^[^\s$](?:[^$\n]*[^\s$])?\$(?!\d)/.exec(inside);
  return formula ? to + formula[0].length : from;
}

function closed(stretch: string, sign: string, to: number): number {
  const end = stretch.indexOf(sign);
  return end < 0 ? 0 : to + end + sign.length;
}
