/** Speakers that were given another name throughout, by the researcher in the note or by the correction in the file. */
import { piecesBetween, type Piece } from './pieces';
import { speakerName } from '../import/speaker-label';
import type { Reattribution } from '../../speakers/lineage';
import type { Choices, Side } from './merge-words';
import { renamedLabels, textOf, type Words } from './tokens';

/** One speaker under two names, between which a person may choose. */
export interface NameConflict {
  readonly key: string;
  readonly ours: string;
  readonly theirs: string;
  readonly chosen: Side;
}

/** What the base and the file are after names are brought into line. */
export interface Named {
  readonly base: Words | null;
  readonly theirs: Words;
  readonly conflicts: readonly NameConflict[];
}

/**
 * Names of the note stand: a speaker whose labels were renamed there is renamed in the base and the file before they are
 * merged, so that turns which the file adds, joins or splits carry the name, too. Where the file renames the same
 * speaker otherwise, the note's name stands unless the person says so.
 */
export function namesInLine(base: Words | null, ours: Words, theirs: Words, choices: Choices): Named {
  const conflicts: NameConflict[] = [];
  const choose = (mine: string, other: string): boolean => {
    const key = `name ${mine} | ${other}`;
    const chosen = choices.get(key) ?? 'ours';
    conflicts.push({ key, ours: mine, theirs: other, chosen });
    return chosen === 'ours';
  };
  if (!base) {
    const here = namesIn(ours);
    const renamed = [...renames(theirs, ours)].filter(([other, mine]) => !here.has(other) && choose(mine, other));
    return { base: null, theirs: renamedLabels(theirs, new Map(renamed)), conflicts };
  }
  const mine = renames(base, ours);
  const other = renames(base, theirs);
  const known = namesIn(base);
  const inFile = new Map(mine);
  for (const [name, given] of mine) {
    const theirName = other.get(name);
    if (theirName === undefined || theirName === given || known.has(theirName)) continue;
    if (choose(given, theirName)) inFile.set(theirName, given);
  }
  return { base: renamedLabels(base, mine), theirs: renamedLabels(theirs, inFile), conflicts };
}

const namesIn = (words: Words): Set<string> => new Set(words.tokens.filter(({ kind }) => kind === 'name').map((token) => textOf(words, token)));

/** Of a hundred labels of a name so many must be renamed alike; else single turns were given to others. */
const nearlyAll = 0.9;

/**
 * What became of the labels of a note, each once: those that stay, and those that have another name in the merged text,
 * throughout or nearly so: the same people, where nobody had that name before.
 */
export function relabelledIn(ours: Words, merged: Words, went: readonly Piece[]): Reattribution[] {
  const [before, after] = [namesOver(ours), namesOver(merged)];
  const kept = [...before].filter((name) => after.has(name)).map((name) => ({ before: name, after: name }));
  const renamed = [...renames(ours, merged, went)].map(([old, now]) => ({ before: speakerOf(old), after: speakerOf(now) }));
  return [...kept, ...renamed.filter((label) => !before.has(label.after))];
}

/** The names over the turns of a text, without the signs that labels have around them. */
export const namesOver = (words: Words): Set<string> => new Set([...namesIn(words)].map(speakerOf));

/** The name that a label says. */
export const speakerOf = (label: string): string => speakerName(label.replace(/^[*_]+|[*_]+$/g, '').replace(/\\(.)/g, '$1'));

/** Labels' names of one text and what they are in another, where they are another throughout. */
function renames(from: Words, to: Words, pieces: readonly Piece[] = piecesBetween(from, to)): Map<string, string> {
  const names = new Set(to.tokens.filter(({ kind }) => kind === 'name').map((token) => `${token.from} ${token.to}`));
  const votes = new Map<string, Map<string, number>>();
  let next = 0;
  for (const piece of pieces) {
    while ((from.tokens[next]?.from ?? Infinity) < piece.from) next++;
    for (let at = next; (from.tokens[at]?.to ?? Infinity) <= piece.to; at++) {
      const token = from.tokens[at];
      if (token?.kind !== 'name') continue;
      const isWhole = token.from === piece.from && token.to === piece.to;
      if (piece.kind !== 'same' && !(isWhole && names.has(`${piece.newFrom} ${piece.newTo}`))) continue;
      const name = textOf(from, token);
      const given = piece.kind === 'same' ? name : to.text.slice(piece.newFrom, piece.newTo);
      const counts = votes.get(name) ?? new Map<string, number>();
      votes.set(name, counts.set(given, (counts.get(given) ?? 0) + 1));
    }
  }
  const found = new Map<string, string>();
  for (const [name, counts] of votes) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [given, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [name, 0];
    if (given !== name && count >= all * nearlyAll) found.set(name, given);
  }
  return found;
}
