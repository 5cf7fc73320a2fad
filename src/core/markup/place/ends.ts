/** The places at which an end of a passage may stand, the wanted one first. Offsets into a land unless said otherwise. */
import { graphemeEnd, graphemeStart } from './graphemes';
import { lineAfter, lineBefore } from './lines';
import { Ground, type Land, type Leaf, type Solid } from './land';
import type { Boundary } from './placement';
import type { Range } from '../types';

/** The places for one end: the wanted one, then further ones outwards, and some inwards. Offsets are the note's. */
export interface Places {
  readonly outwards: readonly Boundary[];
  readonly inwards: readonly Boundary[];
}

/** Where the first visible thing at or after an offset begins, a link whose target it lies in; -1 where there is none. */
export function firstVisible(land: Land, from: number): number {
  const link = targetAt(land, from);
  if (link) return link.from;
  for (let at = Math.max(0, from); at < land.text.length; at++) if (isVisible(land, at)) return at;
  return -1;
}

/** Where the last visible thing before an offset ends, likewise. */
export function lastVisible(land: Land, to: number): number {
  const link = land.links.find(({ target }) => target.from < to && to < target.to);
  if (link) return link.to;
  for (let at = Math.min(to, land.text.length) - 1; at >= 0; at--) if (isVisible(land, at)) return at + 1;
  return -1;
}

/** The table that holds a character, and its cell. */
export function cellAt(land: Land, at: number): Leaf | null {
  const leaf = leafAt(land, at);
  return leaf?.table ? leaf : null;
}

/** Places to open a coding whose first character is at `at`; `whole` is a table that must be taken whole. */
export function openings(text: string, land: Land, at: number, whole: Solid | null): Places {
  const solid = whole ?? solidAt(land, at);
  if (solid) return { outwards: beforeSolid(text, land, solid), inwards: [] };
  const leaf = leafAt(land, at);
  if (!leaf) return { outwards: [], inwards: [] };
  const from = outermost(land, leaf, at);
  const wanted = [from];
  for (let back = from - 1; back > leaf.from && wanted.length < NEARBY; back--) if (isWordStart(land, back)) wanted.push(outermost(land, leaf, back));
  const start = firstVisible(land, leaf.from);
  if (start >= 0) wanted.push(outermost(land, leaf, start));
  const outwards = inlines(land, leaf, wanted);
  outwards.push(...beforeSolid(text, land, leaf.table ?? leaf));
  const inner: number[] = [];
  for (let on = from + 1; on < leaf.to && inner.length < NEARBY; on++) if (isWordStart(land, on)) inner.push(outermost(land, leaf, on));
  return { outwards, inwards: inlines(land, leaf, inner) };
}

/** Places to close a coding whose last character ends at `at`; `whole` is a table that must be taken whole. */
export function closings(text: string, land: Land, at: number, whole: Solid | null): Places {
  const solid = whole ?? solidAt(land, at - 1);
  if (solid) return { outwards: afterSolid(text, land, solid), inwards: [] };
  const leaf = leafAt(land, at - 1);
  if (!leaf) return { outwards: [], inwards: [] };
  const to = furthest(land, leaf, at);
  const wanted = [to];
  for (let on = to + 1; on < leaf.to && wanted.length < NEARBY; on++) if (isWordEnd(land, on)) wanted.push(furthest(land, leaf, on));
  wanted.push(furthest(land, leaf, lastVisible(land, leaf.to)));
  const outwards = inlines(land, leaf, wanted);
  outwards.push(...afterSolid(text, land, leaf.table ?? leaf));
  const inner: number[] = [];
  for (let back = to - 1; back > leaf.from && inner.length < NEARBY; back--) if (isWordEnd(land, back)) inner.push(furthest(land, leaf, back));
  return { outwards, inwards: inlines(land, leaf, inner) };
}

/** How many neighbouring words are tried. */
const NEARBY = 4;

function isVisible(land: Land, at: number): boolean {
  const what = land.ground[at];
  if (what === Ground.Words) return !/\s/.test(land.text.charAt(at));
  return what === Ground.Atom || what === Ground.Solid;
}

function isContent(what: number | undefined): boolean {
  return what === Ground.Words || what === Ground.Atom || what === Ground.Opening || what === Ground.Closing;
}

/** Whether a marker may stand here, beside something of this leaf. */
function stands(land: Land, leaf: Range, at: number): boolean {
  if (at < leaf.from || at > leaf.to || land.inside[at] === 1) return false;
  return (at > leaf.from && isContent(land.ground[at - 1])) || (at < leaf.to && isContent(land.ground[at]));
}

function isWordStart(land: Land, at: number): boolean {
  return isVisible(land, at) && !isVisible(land, at - 1) && land.ground[at - 1] === Ground.Words;
}

function isWordEnd(land: Land, at: number): boolean {
  return at > 0 && isVisible(land, at - 1) && !isVisible(land, at) && (land.ground[at] === Ground.Words || land.ground[at] === Ground.Nothing);
}

/** Moves an opening end out of what cannot be entered and before the delimiters it touches. */
function outermost(land: Land, leaf: Leaf, at: number): number {
  for (;;) {
    let from = graphemeStart(land.text, at);
    while (from > leaf.from && (land.inside[from] === 1 || land.ground[from - 1] === Ground.Opening)) from--;
    from = targetAt(land, from)?.from ?? from;
    if (from === at) return at;
    at = from;
  }
}

/** Moves a closing end likewise. */
function furthest(land: Land, leaf: Leaf, at: number): number {
  for (;;) {
    let to = graphemeEnd(land.text, at);
    while (to < leaf.to && (land.inside[to] === 1 || land.ground[to] === Ground.Closing || !stands(land, leaf, to))) to++;
    if (to === at) return at;
    at = to;
  }
}

/** Boundaries at those of some places where a marker may stand, each once. */
function inlines(land: Land, leaf: Leaf, places: readonly number[]): Boundary[] {
  return [...new Set(places)].filter((at) => stands(land, leaf, at)).map((at) => inline(land, at));
}

/** The link in whose target an offset lies. */
function targetAt(land: Land, at: number): Range | undefined {
  return land.links.find(({ target }) => target.from <= at && at < target.to);
}

function leafAt(land: Land, at: number): Leaf | null {
  return land.leaves.find((leaf) => leaf.from <= at && at < leaf.to) ?? null;
}

function solidAt(land: Land, at: number): Solid | null {
  return land.ground[at] === Ground.Solid ? (land.solids.find((solid) => solid.from <= at && at < solid.to) ?? null) : null;
}

/**
 * Before a block: in a line of its own; in a list or a paragraph at the end of the text before. Else before what it
 * lies in, where that begins with it.
 */
function beforeSolid(text: string, land: Land, solid: Solid): Boundary[] {
  const list = solid.around.findIndex((each) => each.type !== 'quote');
  const places = endOfText(land, solid, solid.around[list]?.from);
  for (const [depth, block] of [...solid.around, solid].entries()) {
    if ((list >= 0 && depth > list) || (block.from === 0 && !land.whole.before)) continue;
    const start = firstVisible(land, block.from);
    const leaf = leafAt(land, start);
    if (leaf && leaf.to <= solid.from && !leaf.table) places.push(...inlines(land, leaf, [outermost(land, leaf, start)]));
    places.push(lineBefore(text, shift(land, block), depth));
  }
  return nearestFirst(places, -1);
}

/** After a block, likewise. */
function afterSolid(text: string, land: Land, solid: Solid): Boundary[] {
  const list = solid.around.findIndex((each) => each.type !== 'quote');
  const places = startOfText(land, solid, solid.around[list]?.to);
  for (const [depth, block] of [...solid.around, solid].entries()) {
    if ((list >= 0 && depth > list) || (block.to >= land.text.length && !land.whole.after)) continue;
    const end = lastVisible(land, block.to);
    const leaf = leafAt(land, end - 1);
    if (leaf && leaf.from >= solid.to && !leaf.table) places.push(...inlines(land, leaf, [furthest(land, leaf, end)]));
    places.push(lineAfter(text, shift(land, block), depth));
  }
  return nearestFirst(places, 1);
}

/** The end of the text before a block, in the list that begins at `least` or in the paragraph that holds the block. */
function endOfText(land: Land, solid: Solid, least: number | undefined): Boundary[] {
  const before = land.leaves.filter((leaf) => !leaf.table && (least === undefined ? leaf.from < solid.from && solid.to <= leaf.to : leaf.from >= least && leaf.from < solid.from));
  const leaf = before[before.length - 1];
  const end = leaf ? lastVisible(land, Math.min(leaf.to, solid.from)) : -1;
  if (!leaf || end <= leaf.from) return [];
  return inlines(land, leaf, [furthest(land, leaf, end)]).filter((place) => place.at - land.base <= solid.from);
}

/** The beginning of the text behind a block, likewise. */
function startOfText(land: Land, solid: Solid, most: number | undefined): Boundary[] {
  const leaf = land.leaves.find((each) => !each.table && (most === undefined ? each.from <= solid.from && solid.to < each.to : each.to <= most && each.to > solid.to));
  const start = leaf ? firstVisible(land, Math.max(leaf.from, solid.to)) : -1;
  if (!leaf || start < 0 || start >= leaf.to) return [];
  return inlines(land, leaf, [outermost(land, leaf, start)]).filter((place) => place.at - land.base >= solid.to);
}

/** The nearest first; in the same place those beside words first. */
function nearestFirst(places: readonly Boundary[], direction: 1 | -1): Boundary[] {
  return [...places].sort((a, b) => direction * (a.at - b.at) || Number(a.ownLine) - Number(b.ownLine));
}

function shift(land: Land, { from, to }: Range): Range {
  return { from: from + land.base, to: to + land.base };
}

/** A boundary beside words, with the space it needs to leave them as they are. */
function inline(land: Land, at: number): Boundary {
  return { at: at + land.base, ownLine: false, ...touching(land, at) };
}

function touching(land: Land, at: number): { before: string; after: string } {
  const left = land.text.charAt(at - 1);
  const right = land.text.charAt(at);
  return {
    before: left === '%' || land.fragile.ends.has(at) || oddBackslashes(land.text, at) ? ' ' : '',
    after: right === '%' || land.fragile.begins.has(at) ? ' ' : '',
  };
}

function oddBackslashes(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && text.charAt(from - 1) === '\\') from--;
  return (at - from) % 2 === 1;
}
