/** A note as words, so that two versions of it can be laid side by side. */
import { bodyStart } from '../../text/front-matter-place';
import { turnsOf } from '../../text/turns';

/** What a token is: a word; a sign; the name, the time or another part of a turn's label. */
export type TokenKind = 'word' | 'sign' | 'name' | 'stamp' | 'label';

/** A word or sign; offsets into the body. White space is between tokens, never in a word. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly kind: TokenKind;
}

/** The body of a note with its tokens, in order. */
export interface Words {
  /** LF, no markers, no front matter. */
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * The words of a note's body, given its stripped text: who is listed in the front matter tells what is a label. Labels of
 * turns are tokens of their own, so that they are laid beside labels only. Linear.
 */
export function wordsOf(stripped: string): Words {
  const body = bodyStart(stripped);
  const text = stripped.slice(body);
  const tokens: Token[] = [];
  let at = 0;
  for (const turn of turnsOf(stripped)) {
    if (turn.speaker === null) continue;
    spoken(text, at, turn.from - body, tokens);
    label(text, turn.from - body, turn.words - body, tokens);
    at = turn.words - body;
  }
  spoken(text, at, text.length, tokens);
  return { text, tokens };
}

/** The same words under other names: each name of a label that the map has is written as it says. */
export function renamedLabels(words: Words, names: ReadonlyMap<string, string>): Words {
  if (names.size === 0) return words;
  let text = '';
  let at = 0;
  const tokens = words.tokens.map((token) => {
    const name = token.kind === 'name' ? names.get(textOf(words, token)) : undefined;
    text += words.text.slice(at, token.from);
    const from = text.length;
    text += name ?? textOf(words, token);
    at = token.to;
    return { from, to: text.length, kind: token.kind };
  });
  return { text: text + words.text.slice(at), tokens };
}

export const textOf = (words: Words, { from, to }: Token): string => words.text.slice(from, to);

/** Writing without spaces goes sign by sign; elsewhere a word is letters, digits, and what joins them. */
const form = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|(?:(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{M}\p{N}])+(?:['’.-](?=[\p{L}\p{N}])(?:(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{M}\p{N}])+)*|\S/gu;

function spoken(text: string, from: number, to: number, tokens: Token[]): void {
  if (from >= to) return;
  const part = text.slice(from, to);
  for (const { 0: found, index } of part.matchAll(form)) {
    tokens.push({ from: from + index, to: from + index + found.length, kind: /[\p{L}\p{N}]/u.test(found) ? 'word' : 'sign' });
  }
}

/** `**Ana** (00:01:02):` is a name, a time and a colon; a name keeps the signs around it. */
function label(text: string, from: number, to: number, tokens: Token[]): void {
  const part = text.slice(from, to);
  const stamp = /[([#<]?(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,:-]\d{1,3})?[)\]#>]?|\(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?\)/.exec(part);
  const pieces: { at: number; end: number; kind: TokenKind }[] = [];
  if (stamp) pieces.push({ at: stamp.index, end: stamp.index + stamp[0].length, kind: 'stamp' });
  let free = 0;
  const rest = (end: number): void => {
    const piece = part.slice(free, end);
    const name = /\S(?:[^\n]*?\S)??(?=\s*[:：]?\s*$)/u.exec(piece);
    if (name && /[\p{L}\p{N}]/u.test(name[0])) pieces.push({ at: free + name.index, end: free + name.index + name[0].length, kind: 'name' });
    const tail = name && /[\p{L}\p{N}]/u.test(name[0]) ? name.index + name[0].length : 0;
    for (const sign of piece.slice(tail).matchAll(/\S/g)) pieces.push({ at: free + tail + sign.index, end: free + tail + sign.index + 1, kind: 'label' });
  };
  rest(stamp?.index ?? part.length);
  if (stamp) {
    free = stamp.index + stamp[0].length;
    rest(part.length);
  }
  pieces.sort((a, b) => a.at - b.at);
  for (const { at, end, kind } of pieces) tokens.push({ from: from + at, to: from + end, kind });
}
