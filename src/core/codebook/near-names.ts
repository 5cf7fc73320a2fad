/** Names of themes that are nearly one. */

type Pair = readonly [one: string, other: string];

/**
 * Names that differ by dashes, by number, or, where they are long, by a letter or two that stand next to each other, as
 * pairs in order. Only under one parent: the same name under two parents is two themes. Found by shared keys, not by comparing
 * all with all. `themes` are in order, each once; asked again for the same names, as after every coding, it looks at each once.
 */
export function nearNames(themes: readonly string[]): readonly Pair[] {
  if (themes.length !== last.themes.length || themes.some((theme, at) => theme !== last.themes[at])) last = { themes: [...themes], pairs: pairsOf(themes) };
  return last.pairs;
}

/** The last answer: of the module, for it follows from the names alone, and whoever asks next for the same is given it. */
let last: { readonly themes: readonly string[]; readonly pairs: readonly Pair[] } = { themes: [], pairs: [] };

/** Themes by a key; one alone stands by itself, as most do. */
type Groups<Key> = Map<Key, string | string[]>;

function pairsOf(themes: readonly string[]): Pair[] {
  const byWords: Groups<string> = new Map();
  const byLetters: Groups<number> = new Map();
  for (const theme of themes) {
    const cut = theme.lastIndexOf('/') + 1;
    const parent = theme.slice(0, cut);
    const words = theme.slice(cut).split(/[-_]+/).filter((word) => word !== '');
    const plain = words.map(singular);
    put(byWords, `${parent} ${plain.join('')}`, theme);
    put(byWords, `${parent} ${plain.sort().join('')}`, theme);
    const written = words.join('');
    if (written.length >= longEnough) for (const key of shortened(parent, written)) put(byLetters, key, theme);
  }
  const pairs = new Map<string, Pair>();
  for (const group of [...byWords.values(), ...byLetters.values()]) {
    // A key that dozens share says nothing about any two of them (`note-1`, `note-2` …).
    if (typeof group === 'string' || group.length > 12) continue;
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) if (!onlyDigitsDiffer(one, other)) pairs.set(`${one} ${other}`, [one, other]);
    });
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** Each theme once: those of one key come one after the other. */
function put<Key>(groups: Groups<Key>, key: Key, theme: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, theme);
  else if (typeof group === 'string') {
    if (group !== theme) groups.set(key, [group, theme]);
  } else if (group.at(-1) !== theme) group.push(theme);
}

/** Shorter names differ by a letter and mean something else: `care`, `core`. */
const longEnough = 7;

/**
 * A letter too many, too few, another, or two swapped: both names, or what is left of them without a letter, have a form in
 * common. A number for each form: two polynomials, of which that of a form without a letter follows from those of the
 * beginnings of the name, so that no form is ever written.
 */
function shortened(parent: string, written: string): Set<number> {
  const high = beginnings(parent, written, 0x01000193);
  const low = beginnings(parent, written, 0x5bd1e995);
  const end = written.length;
  const keys = new Set([joined(high[end] ?? 0, low[end] ?? 0)]);
  let highPower = 1;
  let lowPower = 1;
  for (let at = end - 1; at >= 0; at--) {
    const without = (sums: Int32Array, power: number): number => (Math.imul((sums[at] ?? 0) - (sums[at + 1] ?? 0), power) + (sums[end] ?? 0)) | 0;
    keys.add(joined(without(high, highPower), without(low, lowPower)));
    highPower = Math.imul(highPower, 0x01000193);
    lowPower = Math.imul(lowPower, 0x5bd1e995);
  }
  return keys;
}

/** The polynomial of each beginning of a name, the parent's letters before it. */
function beginnings(parent: string, written: string, base: number): Int32Array {
  let sum = 1;
  for (let at = 0; at < parent.length; at++) sum = (Math.imul(sum, base) + parent.charCodeAt(at)) | 0;
  const sums = new Int32Array(written.length + 1);
  sums[0] = sum;
  for (let at = 0; at < written.length; at++) sums[at + 1] = sum = (Math.imul(sum, base) + written.charCodeAt(at)) | 0;
  return sums;
}

/** As many bits of two numbers as one holds. */
const joined = (high: number, low: number): number => (high >>> 0) * 2 ** 21 + (low >>> 11);

/** English plurals as they are most often written; other languages' names are compared as they stand. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

const onlyDigitsDiffer = (one: string, other: string): boolean => /\d/.test(one + other) && one.replace(/\d+/g, '#') === other.replace(/\d+/g, '#');
