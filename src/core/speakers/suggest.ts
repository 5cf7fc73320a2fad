/** Which cases a label is likely to be. */
import type { Case } from '../cases/types';
import { isGeneric } from '../cases/generic-label';

/**
 * The cases that a label may be, the most likely first; `limit` at most. Likeness is of letters: the same name, a name
 * that begins with the other, a word of it, or one that differs in a letter or two. A label that is nobody's name
 * (*Speaker 1*) is like none.
 */
export function likelyCases(speaker: string, cases: readonly Case[], limit = 5): readonly Case[] {
  if (isGeneric(speaker)) return cases.filter((each) => names(each).some((name) => fold(name) === fold(speaker))).slice(0, limit);
  return cases
    .map((each) => ({ each, like: Math.max(...names(each).map((name) => likeness(fold(speaker), fold(name)))) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like || (a.each.name < b.each.name ? -1 : 1))
    .slice(0, limit)
    .map(({ each }) => each);
}

const names = ({ name, aliases, speaksIn, pseudonym }: Case): string[] => [name, ...aliases, ...speaksIn.map(({ speaker }) => speaker), ...(pseudonym === null ? [] : [pseudonym])];

/** 0 for names that are not alike, 1 for the same. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = long.split(' ');
  if (words.includes(short) && short.length > 1) return 0.9;
  if (short.split(' ').some((word) => word.length > 2 && words.includes(word))) return 0.75;
  if (long.startsWith(short) && short.length > 2) return 0.7;
  const far = distance(a, b);
  return far <= 2 && short.length > 3 ? 0.7 - far * 0.1 : 0;
}

/** Letters, digits and single spaces, without accents. */
const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim().slice(0, 60);

/** How many letters differ. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
