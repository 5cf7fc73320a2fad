/** Regular expressions that a person types, read so that none can hold the app up. */
import { Refusal } from '../markup/types';
import type { PatternTrouble } from '../said/autocode';

/** A pattern as a tree. */
export type Node =
  /** One character for which `test` is true. */
  | { readonly node: 'character'; readonly test: (char: string) => boolean; readonly literal: string | null }
  | { readonly node: 'edge'; readonly edge: Edge }
  | { readonly node: 'sequence'; readonly parts: readonly Node[] }
  | { readonly node: 'choice'; readonly parts: readonly Node[] }
  | { readonly node: 'repeat'; readonly part: Node; readonly least: number; readonly most: number; readonly lazy: boolean };

/** Places, not characters: the line's ends, a word's edge. */
export type Edge = 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

const mostRepeats = 200;
const deepest = 50;

/**
 * Reads a regular expression: characters, `.`, `[…]`, `\d \w \s \b \p{…}`, groups, `|`, `* + ? {n,m}` and their lazy
 * forms, `^` and `$` at lines. Letter case does not matter; letters of all scripts are word characters. Throws a
 * `Refusal` (`pattern`) that says what cannot be read, and where: back references and looking around are not known.
 */
export function parsePattern(source: string): Node {
  const chars = [...source];
  let at = 0;
  let depth = 0;

  const fail = (what: PatternTrouble, sign = ''): never => {
    throw new Refusal('pattern', Math.min(at + 1, chars.length), what, sign);
  };

  function choice(): Node {
    const parts = [sequence()];
    while (chars[at] === '|') {
      at++;
      parts.push(sequence());
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : { node: 'choice', parts };
  }

  function sequence(): Node {
    const parts: Node[] = [];
    while (at < chars.length && chars[at] !== '|' && chars[at] !== ')') parts.push(repeated(single()));
    return { node: 'sequence', parts };
  }

  function single(): Node {
    const char = chars[at++] ?? '';
    if (char === '(') return group();
    if (char === '[') return set();
    if (char === '\\') return escaped();
    if (char === '.') return { node: 'character', test: (each) => each !== '\n', literal: null };
    if (char === '^') return { node: 'edge', edge: 'line-start' };
    if (char === '$') return { node: 'edge', edge: 'line-end' };
    if ('*+?'.includes(char)) {
      at--;
      return fail('nothing-to-repeat', char);
    }
    return literal(char);
  }

  function group(): Node {
    if (++depth > deepest) fail('too-deep');
    if (chars[at] === '?') {
      if (chars[at + 1] !== ':') fail('special-group');
      at += 2;
    }
    const inside = choice();
    if (chars[at] !== ')') fail('open-bracket');
    at++;
    depth--;
    return inside;
  }

  /** The set as JavaScript reads it, asked of one character at a time. */
  function set(): Node {
    const from = at - 1;
    if (chars[at] === '^') at++;
    if (chars[at] === ']') fail('empty-set');
    while (at < chars.length && chars[at] !== ']') at += chars[at] === '\\' ? 2 : 1;
    if (at >= chars.length) fail('open-set');
    at++;
    return { node: 'character', test: tester(chars.slice(from, at).join('').replace(/\\w/g, wordSet).replace(/\\W/g, `\\P{L}`)), literal: null };
  }

  function escaped(): Node {
    const char = chars[at++] ?? fail('open-escape');
    if (char === 'b') return { node: 'edge', edge: 'word-edge' };
    if (char === 'B') return { node: 'edge', edge: 'no-word-edge' };
    if (char === 'w') return { node: 'character', test: isWordCharacter, literal: null };
    if (char === 'W') return { node: 'character', test: (each) => !isWordCharacter(each), literal: null };
    if ('dDsS'.includes(char)) return { node: 'character', test: tester(`\\${char}`), literal: null };
    if (char === 'p' || char === 'P') {
      const close = chars.indexOf('}', at);
      if (chars[at] !== '{' || close < 0) fail('property');
      const name = chars.slice(at, close + 1).join('');
      at = close + 1;
      return { node: 'character', test: tester(`\\${char}${name}`), literal: null };
    }
    if (char === 'n') return literal('\n');
    if (char === 't') return literal('\t');
    if (/[1-9k]/.test(char)) fail('back-reference');
    if (/[a-z]/i.test(char)) fail('escape', char);
    return literal(char);
  }

  function repeated(part: Node): Node {
    const char = chars[at];
    let least = 0;
    let most = Infinity;
    if (char === '+') least = 1;
    else if (char === '?') most = 1;
    else if (char === '{') {
      const times = /^\{(\d{1,6})(?:(,)(\d{1,6})?)?\}/.exec(chars.slice(at, at + 20).join(''));
      if (!times) return part;
      least = Number(times[1]);
      most = times[3] !== undefined ? Number(times[3]) : times[2] ? Infinity : least;
      at += times[0].length - 1;
      if (least > mostRepeats || (most !== Infinity && most > mostRepeats)) fail('too-often', String(mostRepeats));
      if (most < least) fail('smaller-first');
    } else if (char !== '*') return part;
    at++;
    const lazy = chars[at] === '?';
    if (lazy) at++;
    if (part.node === 'edge') fail('repeated-place');
    return { node: 'repeat', part, least, most, lazy };
  }

  function tester(atom: string): (char: string) => boolean {
    try {
      return remembering(new RegExp(`^${atom}$`, 'iu'));
    } catch {
      return fail('sign', atom);
    }
  }

  const whole = choice();
  if (at < chars.length) fail('stray-bracket');
  return whole;
}

const wordSet = '\\p{L}\\p{M}\\p{N}_';
const wordCharacter = remembering(new RegExp(`^[${wordSet}]$`, 'u'));

/** Whether a character belongs to a word, in any script. */
export function isWordCharacter(char: string): boolean {
  return wordCharacter(char);
}

function literal(char: string): Node {
  const small = char.toLowerCase();
  return { node: 'character', test: (each) => each === char || each.toLowerCase() === small, literal: small };
}

/** Asks a regular expression about each character once. */
function remembering(expression: RegExp): (char: string) => boolean {
  const known = new Map<string, boolean>();
  return (char) => {
    let answer = known.get(char);
    if (answer === undefined) known.set(char, (answer = expression.test(char)));
    return answer;
  };
}
