/** Reads the properties at the top of a note. */
import { type Document, isMap, LineCounter, parseDocument, visit } from 'yaml';
import type { FrontMatter } from './types';
import { detach } from './detach';
import { frontMatterRange } from './front-matter-place';
import { plainProperties } from './plain-properties';

/** More than any person writes; YAML that is longer is not read, so that no note can hold the index up. */
const longest = 200_000;

/** As many aliases as `yaml` may follow; a small text of aliases of aliases can stand for gigabytes. */
const mostAliases = 50;

/**
 * Reads the front matter of a note, given raw (BOM, CRLF, markers in the body) or stripped: the answer is the same,
 * `bodyFrom` is a stripped offset either way (a BOM not counted, CRLF counted as one). Only `---` on the very first
 * line opens it, and it must be closed by another.
 *
 * Broken YAML throws nothing: `error` says where, and `properties` keeps what could be read, so that a `quote: withhold`
 * above a slip further down still holds.
 */
export function readFrontMatter(text: string): FrontMatter {
  const place = frontMatterRange(text);
  if (!place) return none;
  const bodyFrom = strippedLength(text, place.end);
  if (place.to - place.from > longest) {
    return { properties: {}, bodyFrom, error: { line: 2, column: 1, message: `The front matter is longer than ${longest} characters.` } };
  }
  const source = detach(text.slice(place.from, place.to));
  const plain = plainProperties(source);
  if (plain) return { properties: plain, bodyFrom, error: null };
  return { ...readYaml(source), bodyFrom };
}

/**
 * Whether a word stands in a note's front matter, upper and lower case one: a cheap question to be asked of every note
 * before the few it is about are read.
 */
export function frontMatterHas(text: string, word: string): boolean {
  const place = frontMatterRange(text);
  return place !== null && place.to - place.from <= longest && text.slice(place.from, place.to).toLowerCase().includes(word);
}

const none: FrontMatter = { properties: {}, bodyFrom: 0, error: null };

function strippedLength(text: string, end: number): number {
  let length = text.charCodeAt(0) === 0xfeff ? end - 1 : end;
  for (let at = text.indexOf('\r\n'); at >= 0 && at < end; at = text.indexOf('\r\n', at + 2)) length--;
  return length;
}

function readYaml(source: string): Omit<FrontMatter, 'bodyFrom'> {
  const lines = new LineCounter();
  const fail = (offset: number, message: string): FrontMatter['error'] => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + 1, column: Math.max(col, 1), message };
  };
  try {
    const doc = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    const broken = doc.errors[0];
    const error = broken ? fail(broken.pos[0], broken.message) : null;
    if (doc.contents !== null && !isMap(doc.contents)) {
      const empty = doc.contents.range && doc.toJS() === null;
      return { properties: {}, error: error ?? (empty ? null : fail(0, 'The front matter is not a list of properties.')) };
    }
    const bomb = tooManyAliases(doc);
    if (bomb !== null) return { properties: {}, error: fail(bomb, 'The front matter repeats itself by too many aliases.') };
    const properties: unknown = doc.toJS({ maxAliasCount: mostAliases });
    return { properties: isRecord(properties) ? properties : {}, error };
  } catch (reason) {
    return { properties: {}, error: fail(0, reason instanceof Error ? reason.message : 'The front matter cannot be read.') };
  }
}

/** The offset of the alias that is one too many, or that lies within what it repeats; null when all is well. */
function tooManyAliases(doc: Document): number | null {
  let count = 0;
  let found: number | null = null;
  visit(doc, {
    Alias(_, alias, above) {
      const within = above.some((node) => typeof node === 'object' && 'anchor' in node && node.anchor === alias.source);
      if (!within && ++count <= mostAliases) return undefined;
      found = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
