/** Who a note says speaks in it. */
import { namesIn } from '../cases/names';
import { seenName } from '../names/seen-name';
import { frontMatterRange } from './front-matter-place';
import { plainProperties } from './plain-properties';

/**
 * The names under `participants` in the front matter, as labels are read; empty where there are none. `body` is where the body begins. Every
 * reader of turns asks for them, so they are read without `yaml`, as people and programs write lists of names: plain,
 * in quotes, as links, in lines or in `[…]`, with comments. Linear.
 */
export function listedSpeakers(stripped: string, body: number): ReadonlySet<string> {
  const key = body === 0 ? null : /^participants[ \t]*:(?=\s)/m.exec(stripped.slice(0, body));
  const place = key && frontMatterRange(stripped);
  if (!key || !place) return nobody;
  const source = stripped.slice(place.from, place.to);
  const names = namesIn(plainProperties(source)?.['participants'] ?? wordsIn(valueFrom(source, key.index + key[0].length - place.from)));
  return new Set(names.map(seenName).filter((name) => name !== ''));
}

const nobody: ReadonlySet<string> = new Set();

/** What stands under a property, to the line of the next. */
function valueFrom(source: string, from: number): string {
  const value = source.slice(from);
  const next = value.search(/\n[^\s#\]-]/);
  return next < 0 ? value : value.slice(0, next);
}

/** The words of a text or a list; what is neither is passed over. */
function wordsIn(value: string): string[] {
  const sign = /[ \t\r\n]+|#[^\n]*|-(?=[ \t\r\n])|[[\],]|"(?:[^"\\]|\\[^]){0,1000}"|'(?:[^']|''){0,1000}'/y;
  const onLine = /(?:(?![ \t]#)[^\n])+/y;
  const inBrackets = /(?:(?![ \t]#)[^\n,[\]])+/y;
  const words: string[] = [];
  let depth = 0;
  for (let at = 0; at < value.length; ) {
    const next = matchAt(sign, value, at);
    const text = next ?? matchAt(depth > 0 ? inBrackets : onLine, value, at) ?? value.charAt(at);
    at += text.length;
    if (next === null) words.push(...plainWords(text.trimEnd()));
    else if (text === '[') depth++;
    else if (text === ']') depth--;
    else if (/^["']/.test(text)) words.push(quotedWords(text));
  }
  return words;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Anchors, blocks and properties of properties are no names, nor is what YAML takes for no text. */
function plainWords(text: string): string[] {
  return /^[&*!|>%@`{}]|:(?:[ \t]|$)|^(?:true|false|null|~)$/i.test(text) ? [] : [text];
}

function quotedWords(text: string): string {
  const line = text.replace(/[ \t]*\r?\n\s*/g, ' ');
  if (line.startsWith("'")) return line.slice(1, -1).replace(/''/g, "'");
  return line.slice(1, -1).replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g, (_, two?: string, four?: string, eight?: string, sign?: string) => {
    const hex = two ?? four ?? eight;
    return hex === undefined ? (signs[sign ?? ''] ?? sign ?? '') : String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
  });
}

/** Signs that stand for others behind a backslash. */
const signs: Readonly<Record<string, string>> = { 0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' };
