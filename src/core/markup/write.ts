import { isCoder, isDate, isKey, isTag, normalTag } from './tag';
import { Refusal, type CodingRecord, type MarkupOptions, type Memo } from './types';

/** How values are written where the marker stands. */
export interface WriteOptions extends MarkupOptions {
  /** Whether the marker stands in a line with `|`, where a link's own `|` would end a table's cell. */
  readonly inTable?: boolean;
}

/**
 * The attributes of a closing marker for a record: tags, coder, date, `key=value`, memos, one space between. Throws a
 * `Refusal` (`theme`, `coder`, `date`, `attribute`) where a part cannot be written as the grammar has it.
 */
export function formatRecord(record: CodingRecord, options?: WriteOptions): string {
  const parts = [...new Set(record.themes.map((theme) => formatTheme(theme, options)))];
  if (record.coder !== null) parts.push(formatCoder(record.coder));
  if (record.date !== null) parts.push(formatDate(record.date));
  for (const [key, value] of Object.entries(record.attributes)) parts.push(formatValue(key, value, options));
  for (const memo of record.memos) parts.push(formatMemo(memo, options));
  return parts.join(' ');
}

/** A theme as the tag that is written for it, with `#`. */
export function formatTheme(theme: string, options?: MarkupOptions): string {
  const tag = normalTag(`${options?.prefix ?? 'theme/'}${theme}`);
  if (theme === '' || !isTag(tag)) throw new Refusal('theme', theme, tag);
  return `#${tag}`;
}

/** A coder as written in a record, with `@`. Refuses a name that the grammar has no place for. */
export function formatCoder(coder: string): string {
  if (!isCoder(coder)) {
    throw new Refusal('coder', coder);
  }
  return `@${coder}`;
}

/** A date as written in a record: `2024-03-01`. Refuses whatever is none. */
export function formatDate(date: string): string {
  if (!isDate(date)) throw new Refusal('date', date);
  return date;
}

/** A facet as written in a record: `key=value`, quoted where need be. Refuses a key that the grammar has no place for. */
export function formatValue(key: string, value: string, options?: WriteOptions): string {
  if (!isKey(key)) throw new Refusal('attribute', key);
  return `${key}=${isBare(value) ? value : quoted(value, options)}`;
}

/** A memo in quotes with its author. The grammar has no place for a date without a coder: it is left out. */
export function formatMemo(memo: Memo, options?: WriteOptions): string {
  const author = memo.coder === null ? '' : `/${formatCoder(memo.coder).slice(1)}`;
  const date = memo.coder === null || memo.date === null ? '' : `/${formatDate(memo.date)}`;
  return quoted(memo.text, options) + author + date;
}

/** Values that no Markdown reader takes for anything are written as they are. */
function isBare(value: string): boolean {
  return /^[\p{L}\p{N}]+(?:[._+/-][\p{L}\p{N}]+)*$/u.test(value) && !/^www\./i.test(value);
}

/**
 * A text in quotes on one line. What Markdown or the grammar would read is escaped, but not within `[[…]]`, which
 * becomes a backlink. A bare URL or mail address would run on over the marker's end: its colon, dot or `@` is escaped.
 */
function quoted(text: string, options?: WriteOptions): string {
  const source = text.replace(/\r\n?/g, '\n');
  let written = '"';
  let at = 0;
  for (const link of source.matchAll(wikilink)) {
    if (!isQuietLink(link[0])) continue;
    written += escaped(source.slice(at, link.index)).replace(/!$/, '\\!');
    written += options?.inTable ? link[0].replaceAll('|', '\\|') : link[0];
    at = link.index + link[0].length;
  }
  return `${written}${escaped(source.slice(at))}"`;
}

const wikilink = /\[\[[^[\]\n"\\]+\]\]/g;

/** Links with signs that could pair with signs in the data, or end the marker, are escaped like other words. */
function isQuietLink(link: string): boolean {
  return !/[`*~$<>]|%%|==|&[^ ]*;|^\[\[[_=]|[_=]\]\]$|[^\p{L}\p{N}]_|_[^\p{L}\p{N}]/u.test(link);
}

function escaped(text: string): string {
  return text
    .replace(/[`*_~=$<>&[\]|#^%\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (match) => `${match.slice(0, 3)}\\.`)
    .replace(/([^\s\\])@(?=\S)/g, '$1\\@')
    .replace(/\b(mailto|xmpp):/gi, '$1\\:');
}
