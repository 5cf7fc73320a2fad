/** Strings the index keeps, each once, and none that holds a note's text alive. */

/** Gives equal values as the same value. It only grows, by what people write as names, themes and keys. */
export interface Pool {
  /** The string itself, kept once. */
  text(value: string): string;
  /** A list of strings, kept once; equal lists are the same list. For lists that recur. */
  list(values: readonly string[]): readonly string[];
  /** A list of strings that are kept once. For lists of which there are many kinds. */
  texts(values: readonly string[]): readonly string[];
}

/** A pool that keeps nothing yet. */
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

  return { text, list, texts: (values) => (values.length < 2 ? list(values) : values.map(text)) };
}

const nothing: readonly string[] = Object.freeze([]);

/** As many characters as are copied at once. */
const chunk = 4096;

/**
 * The same characters in memory of their own. Engines keep a part of a string as a view of the whole, so that ten
 * characters cut from a note would keep all of the note in memory.
 */
export function copied(value: string): string {
  let own = '';
  for (let from = 0; from < value.length; from += chunk) {
    const codes = new Array<number>(Math.min(chunk, value.length - from));
    for (let at = 0; at < codes.length; at++) codes[at] = value.charCodeAt(from + at);
    own = own === '' ? String.fromCharCode.apply(null, codes) : own + String.fromCharCode.apply(null, codes);
  }
  return own;
}
