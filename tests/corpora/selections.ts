/** Selections that a person could make in a text. */

export interface Selection {
  readonly kind: 'word' | 'sentence' | 'line' | 'lines' | 'paragraphs' | 'cell' | 'characters';
  readonly from: number;
  readonly to: number;
}

/** A seeded source of numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many selections of all kinds; each holds a letter or a digit, as nobody codes a lone dash. */
export function selections(text: string, count: number, next: () => number): Selection[] {
  const found: Selection[] = [];
  for (let tries = 0; found.length < count && tries < count * 8; tries++) {
    const each = one(text, next);
    if (each && each.from < each.to && /[\p{L}\p{N}]/u.test(text.slice(each.from, each.to))) found.push(each);
  }
  return found;
}

function one(text: string, next: () => number): Selection | null {
  const at = Math.floor(next() * text.length);
  const dice = next();
  const lineFrom = text.lastIndexOf('\n', at - 1) + 1;
  const lineTo = end(text, '\n', at);
  if (dice < 0.2) return { kind: 'word', from: back(text, at, /[\p{L}\p{N}\p{M}]/u), to: on(text, at, /[\p{L}\p{N}\p{M}]/u) };
  if (dice < 0.4) return { kind: 'sentence', from: back(text, at, /[^.!?\n]/), to: Math.min(text.length, on(text, at, /[^.!?\n]/) + 1) };
  if (dice < 0.5) return { kind: 'line', from: lineFrom, to: lineTo };
  if (dice < 0.62) {
    let to = lineTo;
    for (let more = Math.floor(next() * 4) + 1; more > 0; more--) to = end(text, '\n', Math.min(text.length, to + 1));
    return { kind: 'lines', from: at, to: Math.max(at, to - Math.floor(next() * 12)) };
  }
  if (dice < 0.72) return { kind: 'paragraphs', from: at, to: Math.min(text.length, end(text, '\n\n', end(text, '\n\n', at) + 2)) };
  if (dice < 0.8 && text.slice(lineFrom, lineTo).includes('|')) {
    return { kind: 'cell', from: Math.max(lineFrom, text.lastIndexOf('|', at - 1) + 1), to: Math.min(lineTo, end(text, '|', at)) };
  }
  return { kind: 'characters', from: at, to: Math.min(text.length, at + 1 + Math.floor(next() * next() * 300)) };
}

function end(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

function back(text: string, at: number, of: RegExp): number {
  while (at > 0 && of.test(text.charAt(at - 1))) at--;
  return at;
}

function on(text: string, at: number, of: RegExp): number {
  while (at < text.length && of.test(text.charAt(at))) at++;
  return at;
}
