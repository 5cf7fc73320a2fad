/** Finds words again without having kept them. */
import type { Range } from '../markup/types';
import type { PassagePrint, WordsPrint } from './types';

/** The print of a stretch; stripped offsets into `plain`, the stripped text. */
export function passagePrint(plain: string, from: number, to: number): PassagePrint {
  return { from, to, hash: hashText(hashOf(plain, from, to)) };
}

/**
 * Where the words of a print stand: at its offsets if they still fit, else the nearest stretch of the same length and
 * hash. Null when they are gone. Stripped offsets; linear.
 */
export function findPassage(plain: string, { from, to, hash }: PassagePrint): Range | null {
  const length = to - from;
  if (length <= 0 || length > plain.length) return null;
  if (to <= plain.length && hashText(hashOf(plain, from, to)) === hash) return { from, to };
  const [high, low] = readHash(hash);
  const top = [power(highBase, length), power(lowBase, length)] as const;
  let now = hashOf(plain, 0, length);
  let best = -1;
  for (let at = 0; ; at++) {
    if (now[0] === high && now[1] === low && (best < 0 || Math.abs(at - from) < Math.abs(best - from))) best = at;
    if (at + length >= plain.length || (best >= 0 && at > from && at - from > Math.abs(best - from))) break;
    const gone = plain.charCodeAt(at);
    const come = plain.charCodeAt(at + length);
    now = [
      (Math.imul(now[0], highBase) + come - Math.imul(gone, top[0])) >>> 0,
      (Math.imul(now[1], lowBase) + come - Math.imul(gone, top[1])) >>> 0,
    ];
  }
  return best < 0 ? null : { from: best, to: best + length };
}

/**
 * Places within a stretch at which words of a print stand, in order; stripped offsets. Linear in the stretch, which is
 * given by where the words may begin.
 */
export function placesOf(plain: string, { length, hash }: WordsPrint, within: Range): number[] {
  const places: number[] = [];
  const last = Math.min(within.to, plain.length - length);
  if (within.from > last) return places;
  const [high, low] = readHash(hash);
  const top = [power(highBase, length), power(lowBase, length)] as const;
  let now = hashOf(plain, within.from, within.from + length);
  for (let at = within.from; ; at++) {
    if (now[0] === high && now[1] === low) places.push(at);
    if (at >= last) return places;
    const gone = plain.charCodeAt(at);
    const come = plain.charCodeAt(at + length);
    now = [
      (Math.imul(now[0], highBase) + come - Math.imul(gone, top[0])) >>> 0,
      (Math.imul(now[1], lowBase) + come - Math.imul(gone, top[1])) >>> 0,
    ];
  }
}

/** Two polynomials over 32 bits, so that different words of one length do not meet. */
const highBase = 0x01000193;
const lowBase = 0x5bd1e995;

type Hash = readonly [high: number, low: number];

function hashOf(text: string, from: number, to: number): Hash {
  let high = 0;
  let low = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    high = (Math.imul(high, highBase) + code) >>> 0;
    low = (Math.imul(low, lowBase) + code) >>> 0;
  }
  return [high, low];
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result >>> 0;
}

const hashText = ([high, low]: Hash): string => `${high.toString(36)}.${low.toString(36)}`;

const readHash = (hash: string): number[] => hash.split('.').map((part) => parseInt(part, 36));
