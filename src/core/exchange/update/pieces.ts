/** How one version of a note came of another, word by word. */
import { alignSteps } from './align';
import { becameOf, type Became } from './likeness';
import { slideRuns } from './slide';
import { asPart, finish, type Steps } from './steps';
import type { Words } from './tokens';

/** A stretch of one body and what stands for it in another; offsets into each. Pieces follow each other without gaps in both. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
  /** `same`; `became`: one or a few words and their correction; `other`: put in, taken out, or put in place of other words. */
  readonly kind: 'same' | 'became' | 'other';
}

/** The pieces between two bodies. The cost grows with the length alone. */
export const piecesBetween = (a: Words, b: Words): readonly Piece[] => found.get(a)?.get(b) ?? finish(pieceSteps(a, b));

/** The same in steps; once done, `piecesBetween` has them ready. */
export function* pieceSteps(a: Words, b: Words): Steps<readonly Piece[]> {
  const known = found.get(a) ?? new WeakMap<Words, readonly Piece[]>();
  found.set(a, known);
  const pieces = known.get(b) ?? (yield* compared(a, b));
  known.set(b, pieces);
  return pieces;
}

/** Two bodies are compared once, however often they are asked about. */
const found = new WeakMap<Words, WeakMap<Words, readonly Piece[]>>();

/** A piece that may still grow. */
type Growing = { -readonly [Key in keyof Piece]: Piece[Key] };

function* compared(a: Words, b: Words): Steps<readonly Piece[]> {
  const pieces: Growing[] = [];
  if (a.text === b.text) {
    push(pieces, 0, a.text.length, 0, b.text.length, 'same');
    return pieces;
  }
  const numbers = new Map<string, number>();
  const [here, there] = [numbered(a, numbers), numbered(b, numbers)];
  yield;
  const places = yield* asPart(alignSteps(here, there), 0, 2);
  yield;
  slideRuns(a, b, here, there, places);
  let [i, k] = [0, 0];
  const end: End = { at: 0, newAt: 0 };
  for (let next = 0; next <= a.tokens.length; next++) {
    if (next % 4096 === 0) yield { what: 'words', done: Math.floor((a.tokens.length + next) / 2), of: a.tokens.length };
    const place = next === a.tokens.length ? b.tokens.length : (places[next] ?? -1);
    if (place < 0) continue;
    between(pieces, a, b, { from: i, to: next, newFrom: k, newTo: place }, end);
    const token = a.tokens[next];
    if (token) same(pieces, end, token.to - token.from);
    [i, k] = [next + 1, place + 1];
  }
  return pieces;
}

interface End {
  at: number;
  newAt: number;
}

function numbered(words: Words, numbers: Map<string, number>): Int32Array {
  return Int32Array.from(words.tokens, (token) => {
    const text = words.text.slice(token.from, token.to);
    const key = token.kind === 'word' || token.kind === 'sign' ? text : `${token.kind} ${text}`;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    return number;
  });
}

/** From where the last piece ends to the tokens behind the run, or the text's end. */
function between(pieces: Growing[], a: Words, b: Words, run: Became, end: End): void {
  for (const pair of becameOf(a, b, run)) {
    stretch(pieces, a.text, b.text, end, a.tokens[pair.from]?.from ?? 0, b.tokens[pair.newFrom]?.from ?? 0);
    const [to, newTo] = [a.tokens[pair.to - 1]?.to ?? 0, b.tokens[pair.newTo - 1]?.to ?? 0];
    const isSame = a.text.slice(end.at, to) === b.text.slice(end.newAt, newTo);
    push(pieces, end.at, to, end.newAt, newTo, isSame ? 'same' : 'became');
    [end.at, end.newAt] = [to, newTo];
  }
  const last = run.to === a.tokens.length;
  stretch(pieces, a.text, b.text, end, last ? a.text.length : (a.tokens[run.to]?.from ?? 0), last ? b.text.length : (b.tokens[run.newTo]?.from ?? 0));
}

/** Text without a word in common; white space at its ends that is, stays. */
function stretch(pieces: Growing[], a: string, b: string, end: End, to: number, newTo: number): void {
  const most = Math.min(to - end.at, newTo - end.newAt);
  let lead = 0;
  while (lead < most && isSpace(a.charCodeAt(end.at + lead)) && a.charCodeAt(end.at + lead) === b.charCodeAt(end.newAt + lead)) lead++;
  let tail = 0;
  while (tail < most - lead && isSpace(a.charCodeAt(to - 1 - tail)) && a.charCodeAt(to - 1 - tail) === b.charCodeAt(newTo - 1 - tail)) tail++;
  same(pieces, end, lead);
  push(pieces, end.at, to - tail, end.newAt, newTo - tail, 'other');
  [end.at, end.newAt] = [to - tail, newTo - tail];
  same(pieces, end, tail);
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 0xa0;

function same(pieces: Growing[], end: End, length: number): void {
  push(pieces, end.at, end.at + length, end.newAt, end.newAt + length, 'same');
  end.at += length;
  end.newAt += length;
}

function push(pieces: Growing[], from: number, to: number, newFrom: number, newTo: number, kind: Piece['kind']): void {
  if (from === to && newFrom === newTo) return;
  const last = kind === 'same' ? pieces[pieces.length - 1] : undefined;
  if (last?.kind === 'same') [last.to, last.newTo] = [to, newTo];
  else pieces.push({ from, to, newFrom, newTo, kind });
}
