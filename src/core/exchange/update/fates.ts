/** What becomes of each coding when the words under it are corrected. */
import { alignedWords } from './align';
import type { Went } from './merge-words';
import type { Part } from './stretches';
import { textOf, type Token, type Words } from './tokens';
import { partAt, wentTo } from './went';
import { countBelow } from '../../markup/offsets';

/**
 * `kept`: its words are as they were; `corrected`: some were changed within it; `moved`: they were found elsewhere;
 * `thinned`: fewer than half of them are left; `rewritten`: quite other words stand in their place; `lost`: none are left.
 */
export type FateKind = 'kept' | 'corrected' | 'moved' | 'thinned' | 'rewritten' | 'lost';

/** What becomes of a passage; offsets into the merged body. Of one that is lost, the place where its words stood. */
export interface Fate extends Part {
  readonly kind: FateKind;
}

/** Follows passages of a note's body into the merged one. */
export function fatesOf(ours: Words, merged: Words, went: readonly Went[]): (from: number, to: number) => Fate {
  let moves: Moves | null = null;
  return (from, to) => {
    const words = meaningful(tokensIn(ours, from, to));
    const place = { from: wentTo(went, merged.text, from, 'right'), to: wentTo(went, merged.text, to, 'left') };
    const left = words.filter((token) => isLeft(went, token)).length;
    if (left === words.length && place.from < place.to) {
      const isSame = ours.text.slice(from, to) === merged.text.slice(place.from, place.to);
      return { ...place, kind: isSame ? 'kept' : 'corrected' };
    }
    if (left * 2 < words.length) {
      const moved = (moves ??= movesOf(ours, merged, went))(from, to, left);
      if (moved) return { ...moved, kind: 'moved' };
    }
    const now = place.from < place.to ? meaningful(tokensIn(merged, place.from, place.to)).length : 0;
    // A word or two in the place of a sentence came there by chance.
    if (now === 0 || (left === 0 && now * 3 < words.length)) return { from: Math.min(place.from, place.to), to: Math.min(place.from, place.to), kind: 'lost' };
    return { ...place, kind: left === 0 ? 'rewritten' : left * 2 < words.length ? 'thinned' : 'corrected' };
  };
}

function tokensIn(words: Words, from: number, to: number): Token[] {
  const { tokens } = words;
  const first = countBelow(tokens.length, (index) => (tokens[index]?.to ?? 0) <= from);
  const end = countBelow(tokens.length, (index) => (tokens[index]?.from ?? 0) < to);
  return tokens.slice(first, end);
}

/** The words; where there are none, the signs. Labels are no words of a passage. */
function meaningful(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.length > 0 ? words : tokens.filter(({ kind }) => kind === 'sign');
}

function isLeft(went: readonly Went[], token: Token): boolean {
  const kind = partAt(went, token.from)?.kind;
  return kind === 'same' || kind === 'became';
}

type Moves = (from: number, to: number, left: number) => Part | null;

/** So many characters around a passage are looked at, so that one or two words are found with their neighbours. */
const around = 240;

/** Finds passages among words that the correction put in elsewhere. */
function movesOf(ours: Words, merged: Words, went: readonly Went[]): Moves {
  const fresh = merged.tokens.filter((token) => isFresh(went, token));
  const numbers = new Map<string, number>();
  const numbered = (words: Words, tokens: readonly Token[]): Int32Array =>
    Int32Array.from(tokens, (token) => {
      const key = textOf(words, token).toLowerCase();
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      return numbers.get(key) ?? 0;
    });
  const there = numbered(merged, fresh);
  const places = new Map<string, number[]>();
  for (let at = 0; at + 2 < there.length; at++) {
    const key = `${there[at] ?? 0} ${there[at + 1] ?? 0} ${there[at + 2] ?? 0}`;
    const list = places.get(key);
    if (!list) places.set(key, [at]);
    else if (list.length < 8) list.push(at);
  }
  return (from, to, left) => {
    if (fresh.length < 3) return null;
    const old = tokensIn(ours, from - around, to + around).filter((token) => !isLeft(went, token));
    const here = numbered(ours, old);
    const votes = new Map<number, number>();
    for (let at = 0; at + 2 < here.length; at++) {
      for (const place of places.get(`${here[at] ?? 0} ${here[at + 1] ?? 0} ${here[at + 2] ?? 0}`) ?? []) {
        const shift = Math.round((place - at) / 8);
        votes.set(shift, (votes.get(shift) ?? 0) + 1);
      }
    }
    const [shift] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (shift === undefined) return null;
    const start = Math.max(0, shift * 8 - 12);
    const aligned = alignedWords(here, there.subarray(start, shift * 8 + here.length + 24));
    const wanted = meaningful(old.filter((token) => token.from >= from && token.to <= to));
    const found = wanted.flatMap((token) => {
      const place = aligned[old.indexOf(token)] ?? -1;
      const target = place < 0 ? undefined : fresh[start + place];
      return target ? [target] : [];
    });
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last || found.length * 2 < wanted.length || found.length <= left) return null;
    return { from: first.from, to: last.to };
  };
}

function isFresh(went: readonly Went[], token: Token): boolean {
  const index = countBelow(went.length, (k) => (went[k]?.newTo ?? 0) <= token.from);
  return went[index]?.kind === 'other';
}
