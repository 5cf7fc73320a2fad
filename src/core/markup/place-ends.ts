/** The places at which an end of a passage may stand, the wanted one first. Offsets into a land unless said otherwise. */
import { graphemeEnd, graphemeStart } from './graphemes';
import { lineAfter, lineBefore } from './place-lines';
import { Ground, type Land, type Leaf, type Solid } from './place-land';
import type { Boundary } from './placement';
import type { Range } from './types';

/** The places for one end: the wanted one, then further ones outwards, and some inwards. Offsets are the note's. */
export interface Places {
  readonly outwards: readonly Boundary[];
  readonly inwards: readonly Boundary[];
}

/** Where the first visible thing at or after an offset begins; -1 where there is none. */
export function firstVisible(land: Land, from: number): number {
  for (let at = Math.max(0, from); at < land.text.length; at++) if (isVisible(land, at)) return at;
  return -1;
}

/** Where the last visible thing before an offset ends; -1 where there is none. */
export function lastVisible(land: Land, to: number): number {
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
  let from = graphemeStart(land.text, at);
  for (let moved = true; moved; ) {
    moved = false;
    while (from > leaf.from && (land.inside[from] === 1 || land.ground[from - 1] === Ground.Opening)) {
      from--;
      moved = true;
    }
    const start = graphemeStart(land.text, from);
    moved = moved && start < from;
    from = start;
  }
  const outwards: Boundary[] = [];
  if (stands(land, leaf, from)) outwards.push(inline(land, from));
  for (let back = from - 1; back > leaf.from && outwards.length < NEARBY; back--) {
    if (isWordStart(land, back) && stands(land, leaf, back)) outwards.push(inline(land, back));
  }
  const start = firstVisible(land, leaf.from);
  if (start < from && stands(land, leaf, start)) outwards.push(inline(land, start));
  outwards.push(...beforeSolid(text, land, leaf.table ?? leaf));
  return { outwards, inwards: inwards(land, leaf, from, 1, isWordStart) };
}

/** Places to close a coding whose last character ends at `at`; `whole` is a table that must be taken whole. */
export function closings(text: string, land: Land, at: number, whole: Solid | null): Places {
  const solid = whole ?? solidAt(land, at - 1);
  if (solid) return { outwards: afterSolid(text, land, solid), inwards: [] };
  const leaf = leafAt(land, at - 1);
  if (!leaf) return { outwards: [], inwards: [] };
  let to = graphemeEnd(land.text, at);
  for (let moved = true; moved; ) {
    moved = false;
    while (to < leaf.to && (land.inside[to] === 1 || land.ground[to] === Ground.Closing)) {
      to++;
      moved = true;
    }
    const end = graphemeEnd(land.text, to);
    moved = moved && end > to;
    to = end;
  }
  const outwards: Boundary[] = [];
  while (to < leaf.to && !stands(land, leaf, to)) to++;
  if (stands(land, leaf, to)) outwards.push(inline(land, to));
  for (let on = to + 1; on < leaf.to && outwards.length < NEARBY; on++) {
    if (isWordEnd(land, on) && stands(land, leaf, on)) outwards.push(inline(land, on));
  }
  const end = lastVisible(land, leaf.to);
  if (end > to && stands(land, leaf, end)) outwards.push(inline(land, end));
  outwards.push(...afterSolid(text, land, leaf.table ?? leaf));
  return { outwards, inwards: inwards(land, leaf, to, -1, isWordEnd) };
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

function inwards(land: Land, leaf: Leaf, from: number, step: 1 | -1, isEdge: (land: Land, at: number) => boolean): Boundary[] {
  const places: Boundary[] = [];
  for (let at = from + step; at > leaf.from && at < leaf.to && places.length < NEARBY; at += step) {
    if (isEdge(land, at) && stands(land, leaf, at)) places.push(inline(land, at));
  }
  return places;
}

function leafAt(land: Land, at: number): Leaf | null {
  return land.leaves.find((leaf) => leaf.from <= at && at < leaf.to) ?? null;
}

function solidAt(land: Land, at: number): Solid | null {
  return land.ground[at] === Ground.Solid ? (land.solids.find((solid) => solid.from <= at && at < solid.to) ?? null) : null;
}

/** Before a block: in a line of its own; in a list at the end of the text before, or before the whole list. */
function beforeSolid(text: string, land: Land, solid: Solid): Boundary[] {
  const places: Boundary[] = [];
  const list = solid.around.findIndex((each) => each.type !== 'quote');
  if (list < 0) {
    places.push(lineBefore(text, shift(land, solid), solid.around.length));
  } else {
    const before = land.leaves.filter((leaf) => leaf.to <= solid.from && leaf.from >= (solid.around[list]?.from ?? 0) && !leaf.table);
    const leaf = before[before.length - 1];
    if (leaf) {
      let at = lastVisible(land, leaf.to);
      while (at < leaf.to && land.ground[at] === Ground.Closing) at++;
      if (at > leaf.from && stands(land, leaf, at)) places.push(inline(land, at));
    }
  }
  for (let depth = solid.around.length - 1; depth >= 0; depth--) {
    const around = solid.around[depth];
    if (around && solid.around.slice(0, depth).every((each) => each.type === 'quote')) places.push(lineBefore(text, shift(land, around), depth));
  }
  return places;
}

/** After a block, likewise. */
function afterSolid(text: string, land: Land, solid: Solid): Boundary[] {
  const places: Boundary[] = [];
  const list = solid.around.findIndex((each) => each.type !== 'quote');
  if (list < 0) {
    places.push(lineAfter(text, shift(land, solid), solid.around.length));
  } else {
    const leaf = land.leaves.find((each) => each.from >= solid.to && each.to <= (solid.around[list]?.to ?? 0) && !each.table);
    if (leaf) {
      let at = firstVisible(land, leaf.from);
      while (at > leaf.from && land.ground[at - 1] === Ground.Opening) at--;
      if (at < leaf.to && stands(land, leaf, at)) places.push(inline(land, at));
    }
  }
  for (let depth = solid.around.length - 1; depth >= 0; depth--) {
    const around = solid.around[depth];
    if (around && solid.around.slice(0, depth).every((each) => each.type === 'quote')) places.push(lineAfter(text, shift(land, around), depth));
  }
  return places;
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
  const url = land.steps.some((step) => step.enter && step.type === 'literalAutolink' && step.to === at) || land.found.some((each) => each.kind === 'url' && each.to === at);
  const www = land.steps.some((step) => step.enter && step.type === 'literalAutolinkWww' && step.from === at);
  const tag = land.found.some((each) => each.kind === 'tag' && each.from === at);
  return {
    before: left === '%' || url || oddBackslashes(land.text, at) ? ' ' : '',
    after: right === '%' || www || tag ? ' ' : '',
  };
}

function oddBackslashes(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && text.charAt(from - 1) === '\\') from--;
  return (at - from) % 2 === 1;
}
