/** Cuts a query into words, quoted phrases, brackets and comparisons. */
import type { Comparison } from './types';

/** A piece of a query; offsets are into its text. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'comparison' | '(' | ')' | 'end';
  /** The word, the phrase without its quotes, the sign. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** False for a quoted phrase whose closing quote is missing. */
  readonly closed: boolean;
}

/** The tokens of a query, the last of which is its end. Total: any text has tokens. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (isSpace(char)) {
      at++;
      continue;
    }
    const token = read(text, at, char);
    tokens.push(token);
    at = token.to;
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length, closed: true });
  return tokens;
}

/** What closes the quotes that people and their keyboards put; a phrase is closed by any of those. */
const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”“"', '„': '“”"', '”': '”"', '«': '»', '»': '«' };

function read(text: string, from: number, char: string): Token {
  if (char === '(' || char === ')') return { kind: char, text: char, from, to: from + 1, closed: true };
  const closer = closers[char];
  if (closer !== undefined) return quoted(text, from, closer);
  const sign = comparisonAt(text, from);
  if (sign) return { kind: 'comparison', text: sign, from, to: from + sign.length, closed: true };
  let to = from + 1;
  while (to < text.length && !endsWord(text, to)) to++;
  return { kind: 'word', text: text.slice(from, to), from, to, closed: true };
}

function quoted(text: string, from: number, closer: string): Token {
  let phrase = '';
  let at = from + 1;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (closer.includes(char)) return { kind: 'quoted', text: phrase, from, to: at + 1, closed: true };
    if (char === '\\' && (closer.includes(text.charAt(at + 1)) || text.charAt(at + 1) === '\\') && at + 1 < text.length) at++;
    phrase += text.charAt(at);
  }
  return { kind: 'quoted', text: phrase, from, to: text.length, closed: false };
}

function comparisonAt(text: string, at: number): Comparison | null {
  const two = text.slice(at, at + 2);
  if (two === '!=' || two === '<=' || two === '>=') return two;
  const one = text.charAt(at);
  return one === '=' || one === '<' || one === '>' || one === '~' ? one : null;
}

function endsWord(text: string, at: number): boolean {
  const char = text.charAt(at);
  return isSpace(char) || char === '(' || char === ')' || closers[char] !== undefined || comparisonAt(text, at) !== null;
}

function isSpace(char: string): boolean {
  return char === ' ' || (char !== '\u200b' && char.trim() === '');
}
