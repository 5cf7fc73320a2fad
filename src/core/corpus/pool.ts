/** Strings the index keeps, each once, and none that holds a note's text alive. */

/** Gives equal values as the same value. It only grows, by what people write as names, themes and keys. */
export interface Pool {
  /** The string itself, kept once. */
  text(value: string): string;
  /** A list of strings, kept once; equal lists are the same list. */
  list(values: readonly string[]): readonly string[];
}

export function openPool(): Pool {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();

  function text(value: string): string {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const own = copied(value);
    texts.set(own, own);
    return own;
  }

  function list(values: readonly string[]): readonly string[] {
    const first = values[0];
    if (first === undefined) return nothing;
    const key = values.length === 1 ? first : values.join('\u0000');
    const known = lists.get(key);
    if (known) return known;
    const own = Object.freeze(values.map(text));
    lists.set(values.length === 1 ? (own[0] ?? '') : copied(key), own);
    return own;
  }

  return { text, list };
}

const nothing: readonly string[] = Object.freeze([]);

/** As many characters as are copied at once. */
const chunk = 4096;

/**
 * The same characters in memory of their own. Engines keep a part of a string as a view of the whole, so that ten
 * characters cut from a note would keep all of the note in memory.
 */
export function copied(value: string): string {
  if (value.length <= chunk) return String.fromCharCode(...codes(value, 0, value.length));
  let own = '';
  for (let from = 0; from < value.length; from += chunk) own += String.fromCharCode(...codes(value, from, Math.min(value.length, from + chunk)));
  return own;
}

function codes(value: string, from: number, to: number): number[] {
  const list: number[] = [];
  for (let at = from; at < to; at++) list.push(value.charCodeAt(at));
  return list;
}
