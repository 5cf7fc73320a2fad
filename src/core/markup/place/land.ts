/** The lay of the land: what each character of a few blocks is, to one who looks for a place to stand. */
import type { Block } from '../../text/blocks';
import { constructs, TAKEN, type Construct } from './constructs';
import { isLeaf, isWhole, parseSteps, type Step } from './structure';
import type { Range } from '../types';

/** What a character is. */
export const Ground = {
  /** Line prefixes, breaks, white space between blocks: nothing a coding could be about. */
  Nothing: 0,
  /** Running text. */
  Words: 1,
  /** Part of something that cannot be entered. */
  Atom: 2,
  /** Part of a block beside which a marker needs a line of its own. */
  Solid: 3,
  /** A delimiter that opens emphasis, a highlight or a link's text. */
  Opening: 4,
  /** A delimiter that closes one, a link's target included. */
  Closing: 5,
} as const;

/** A quote, list or footnote around something. */
export interface Container extends Range {
  readonly type: 'quote' | 'list' | 'footnote';
}

/** A block of running text. */
export interface Leaf extends Range {
  readonly around: readonly Container[];
  /** The table it is a cell of. */
  readonly table: Solid | null;
}

/** A block beside which a marker stands in a line of its own. */
export interface Solid extends Range {
  readonly around: readonly Container[];
}

/** A stretch of a note, looked at. Offsets are into `text`; add `base` for those of the note. */
export interface Land {
  readonly text: string;
  readonly base: number;
  /** What is read before the text: link definitions that stand elsewhere, a word where the text is a block's part. */
  readonly head: string;
  /** Whether the first and the last block are here to their ends. */
  readonly whole: { readonly before: boolean; readonly after: boolean };
  readonly steps: readonly Step[];
  readonly ground: Uint8Array;
  /** For each place between characters, whether it lies within something that cannot be entered. */
  readonly inside: Uint8Array;
  readonly leaves: readonly Leaf[];
  readonly solids: readonly Solid[];
  /** Links with a target of their own. */
  readonly links: readonly Link[];
  /** What Obsidian reads in the leaves, callout labels and boxes of tasks included; blocks of comment and maths. */
  readonly found: readonly Found[];
  /** Where bare URLs end, and where bare URLs that begin with `www.` and tags begin. */
  readonly fragile: { readonly ends: ReadonlySet<number>; readonly begins: ReadonlySet<number> };
}

/** A link, and the part of it that says where it leads, its bracket included: `](target)`. */
export interface Link extends Range {
  readonly target: Range;
}

/** A construct of Obsidian's. */
export interface Found extends Range {
  readonly kind: Construct['kind'] | 'label' | 'block';
}

/**
 * Looks at the text of some blocks; `blocks` are those of the note that it holds, `base` where it begins there,
 * `head` what is to be read before it.
 */
export function survey(text: string, base: number, blocks: readonly Block[], head: string): Land {
  const ground = new Uint8Array(text.length);
  const inside = new Uint8Array(text.length + 1);
  const leaves: Leaf[] = [];
  const solids: Solid[] = [];
  const links: Link[] = [];
  const found: Found[] = [];
  const steps = parseBehind(head, text);
  const around: Container[] = [];
  let table: Solid | null = null;
  let leaf: Leaf | null = null;
  let whole = 0;
  steps.forEach((step, i) => {
    if (whole > 0) {
      whole += step.enter ? 1 : -1;
      return;
    }
    if (isWhole(step.type)) whole = 1;
    const container = CONTAINERS[step.type];
    if (container) {
      if (step.enter) around.push({ type: container, from: step.from, to: step.to });
      else around.pop();
    } else if (step.type === 'table') {
      table = step.enter ? { from: step.from, to: step.to, around: [...around] } : null;
    } else if (isLeaf(step.type)) {
      leaf = step.enter ? { from: step.from, to: step.to, around: [...around], table } : null;
      if (leaf) leaves.push(leaf);
    } else if (!step.enter) {
      return;
    } else if (SOLID.has(step.type)) {
      solids.push({ from: step.from, to: step.to, around: [...around] });
      fence(ground, inside, step, Ground.Solid);
    } else if (leaf) {
      if (step.type === 'data') ground.fill(Ground.Words, step.from, step.to);
      else if (step.type === 'labelMarker') ground.fill(text.charAt(step.from) === ']' ? Ground.Closing : Ground.Opening, step.from, step.to);
      else if (step.type.endsWith('Sequence')) delimiter(ground, inside, step, steps[i - 1]?.enter === true);
      else if (step.type === 'resource' || step.type === 'reference') links.push(endLink(ground, inside, steps, i));
      else if (step.type === 'hardBreakEscape' || step.type === 'taskListCheck') fence(ground, inside, step, Ground.Nothing);
      else if (isWhole(step.type)) fence(ground, inside, step, Ground.Atom);
    } else if (isWhole(step.type)) {
      fence(ground, inside, step, Ground.Nothing);
    }
  });
  const land = { text, base, head, whole: { before: true, after: true }, steps, ground, inside, leaves, solids, links, found, fragile: { ends: new Set<number>(), begins: new Set<number>() } };
  for (const each of leaves) obsidian(land, each);
  for (const block of blocks) {
    if (block.kind !== 'comment' && block.kind !== 'math') continue;
    const solid = { from: Math.max(0, block.from - base), to: Math.min(text.length, block.to - base), around: [] };
    solids.push(solid);
    found.push({ kind: 'block', from: solid.from, to: solid.to });
    fence(ground, inside, solid, Ground.Solid);
  }
  solids.sort((a, b) => a.from - b.from);
  for (const { kind, from, to } of found) {
    if (kind === 'url') land.fragile.ends.add(to);
    else if (kind === 'tag') land.fragile.begins.add(from);
  }
  for (const { type, from, to } of steps) {
    if (type === 'literalAutolink') land.fragile.ends.add(to);
    else if (type === 'literalAutolinkWww') land.fragile.begins.add(from);
  }
  return land;
}

/** The steps of a text that is read after something else, with offsets into the text. */
function parseBehind(head: string, text: string): Step[] {
  if (!head) return parseSteps(text);
  const shift = head.length;
  const steps = parseSteps(head + text).filter((step) => step.to > shift);
  return steps.map((step) => ({ ...step, from: Math.max(0, step.from - shift), to: step.to - shift }));
}

const CONTAINERS: Readonly<Record<string, Container['type']>> = {
  blockQuote: 'quote',
  listOrdered: 'list',
  listUnordered: 'list',
  gfmFootnoteDefinition: 'footnote',
};

const SOLID: ReadonlySet<string> = new Set(['codeFenced', 'codeIndented', 'htmlFlow', 'definition']);

/** Makes a stretch one thing that is not entered. */
function fence(ground: Uint8Array, inside: Uint8Array, { from, to }: Range, what: number): void {
  ground.fill(what, from, to);
  inside.fill(1, from + 1, to);
}

/** Marks a link's target; a link without words is one thing. `at` is the step at which the target begins. */
function endLink(ground: Uint8Array, inside: Uint8Array, steps: readonly Step[], at: number): Link {
  const { from, to } = steps[at] ?? { from: 0, to: 0 };
  let begin = at - 1;
  while (begin > 0 && !(steps[begin]?.type === 'link' && steps[begin]?.enter)) begin--;
  const link = { from: steps[begin]?.from ?? from, to, target: { from: from - 1, to } };
  const words = ground.subarray(link.from, link.target.from).some((what) => what === Ground.Words || what === Ground.Atom);
  fence(ground, inside, words ? link.target : link, words ? Ground.Closing : Ground.Atom);
  return link;
}

function delimiter(ground: Uint8Array, inside: Uint8Array, step: Step, opening: boolean): void {
  fence(ground, inside, step, opening ? Ground.Opening : Ground.Closing);
}

/** Adds what Obsidian reads in a leaf. */
function obsidian(land: { text: string; ground: Uint8Array; inside: Uint8Array; solids: Solid[]; links: readonly Link[]; found: Found[] }, leaf: Leaf): void {
  const { text, ground, inside } = land;
  const source = maskLeaf(land, leaf);
  const lead = label(leaf, source);
  if (lead > 0) {
    fence(ground, inside, { from: leaf.from, to: leaf.from + lead }, Ground.Nothing);
    land.found.push({ kind: 'label', from: leaf.from, to: leaf.from + lead });
  }
  const found = constructs(source);
  for (const each of found) {
    const range = { kind: each.kind, from: leaf.from + each.from, to: leaf.from + each.to };
    land.found.push(range);
    if (each.kind === 'highlight-open') fence(ground, inside, range, Ground.Opening);
    else if (each.kind === 'highlight-close') fence(ground, inside, range, Ground.Closing);
    else if (each.kind === 'block-id') fence(ground, inside, range, Ground.Nothing);
    else if (each.kind === 'joint') inside[range.from + 1] = 1;
    else fence(ground, inside, range, Ground.Atom);
    if (each.kind === 'stray-comment') inside[leaf.to] = 1;
  }
  oddComments(text, leaf, inside);
  looseDelimiters(land, leaf);
  if (standsAlone(text, ground, leaf, found) && !leaf.table) {
    land.solids.push({ from: leaf.from, to: leaf.to, around: leaf.around });
    fence(ground, inside, leaf, Ground.Solid);
  }
}

/** The leaf's text with what the parser took masked, and line prefixes as line breaks. */
function maskLeaf(land: { text: string; ground: Uint8Array; links: readonly Link[] }, leaf: Range): string {
  let source = '';
  let link = 0;
  let from = leaf.from;
  for (let at = leaf.from; at <= leaf.to; at++) {
    const what = land.ground[at];
    while ((land.links[link]?.to ?? Infinity) <= at) link++;
    const taken = what === Ground.Atom || what === Ground.Solid || at >= (land.links[link]?.target.from ?? Infinity);
    const prefix = what === Ground.Nothing && !/\s/.test(land.text.charAt(at));
    if (at < leaf.to && !taken && !prefix) continue;
    source += land.text.slice(from, at) + (at === leaf.to ? '' : taken ? TAKEN : '\n');
    from = at + 1;
  }
  return source;
}

/** How far a callout's label or a task's box of Obsidian's own reaches at the beginning of a leaf. */
function label(leaf: Leaf, source: string): number {
  const parent = leaf.around[leaf.around.length - 1];
  if (parent?.type === 'quote') return /^\[![^\]\n]+\][+-]?/.exec(source)?.[0].length ?? 0;
  if (parent?.type === 'list') return /^\[[^\]\s]\](?=[ \t])/.exec(source)?.[0].length ?? 0;
  return 0;
}

/** No place after an odd number of `%%` in its line: a marker there would be taken for the comment's end. */
function oddComments(text: string, leaf: Leaf, inside: Uint8Array): void {
  let line = leaf.from;
  for (let at = text.indexOf('%%', leaf.from); at >= 0 && at < leaf.to; ) {
    line = Math.max(line, text.lastIndexOf('\n', at) + 1);
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const close = text.indexOf('%%', at + 2);
    if (close < 0 || close > end) {
      inside.fill(1, at + 1, Math.min(end, leaf.to) + 1);
      at = text.indexOf('%%', end);
    } else {
      at = text.indexOf('%%', close + 2);
    }
  }
}

/** Delimiters that pair with none cling to their words: with a marker on either side two of them might pair. */
function looseDelimiters({ text, ground, inside }: { text: string; ground: Uint8Array; inside: Uint8Array }, leaf: Leaf): void {
  for (const match of text.slice(leaf.from, leaf.to).matchAll(/[*_~]+|={2,}/g)) {
    const from = leaf.from + match.index;
    const to = from + match[0].length;
    if (ground[from] !== Ground.Words) continue;
    inside.fill(1, from + 1, to);
    if (from > leaf.from && !/\s/.test(text.charAt(from - 1))) inside[from] = 1;
    if (to < leaf.to && !/\s/.test(text.charAt(to))) inside[to] = 1;
  }
}

/** Whether a leaf is nothing but an embed, an image, a formula or a comment. */
function standsAlone(text: string, ground: Uint8Array, leaf: Leaf, found: readonly Construct[]): boolean {
  const from = leaf.from + (text.slice(leaf.from, leaf.to).length - text.slice(leaf.from, leaf.to).trimStart().length);
  const source = text.slice(leaf.from, leaf.to).trim();
  const only = found.find((each) => leaf.from + each.from === from && each.to - each.from === source.length);
  if (only) return only.kind === 'comment' || (only.kind === 'wikilink' && source.startsWith('!')) || (only.kind === 'math' && source.startsWith('$$'));
  if (!source.startsWith('![')) return false;
  for (let at = from; at < from + source.length; at++) if (ground[at] !== Ground.Atom) return false;
  return true;
}
