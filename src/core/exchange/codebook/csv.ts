/** The codebook as a table: RFC 4180, a line an entry. */
import { say } from '../../said/sayings';
import { readCells, writeCells } from '../cells';
import { countKeys, isListKey, isTextKey, joined, listKeys, textKeys, written } from './fields';
import { openDraft, type FileValue } from './draft';
import type { CountedEntry, FileCodebook } from './types';

const columns = ['theme', ...textKeys, ...listKeys, 'created', 'changed', 'codings', 'documents'];

/**
 * The entries as CSV with CRLF. A cell that a spreadsheet would take for a formula has an apostrophe before it, which
 * reading takes away again; lists are `a; b`.
 */
export function writeCsv(entries: readonly CountedEntry[]): string {
  const rows = entries.map((entry) => {
    const values = written(entry);
    return columns.map((key) => {
      const value = values.get(key) ?? '';
      return guarded(typeof value === 'string' ? value : joined(value));
    });
  });
  return writeCells([columns, ...rows]);
}

const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const longest = 5_000_000;

/**
 * Reads a table with a line of headings: Emic's own, or such as QualCoder, MAXQDA, NVivo, ATLAS.ti and Taguette write
 * (*Code*, *Parent code*, *Code memo*, *Colour*). Separated by commas, semicolons or tabs. Total: what cannot be taken
 * is told, with line and column; columns are counted in cells.
 */
export function readCsv(text: string, prefix: string): FileCodebook {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (source.length > longest) {
    return { entries: [], problems: [{ line: 1, column: 1, said: say('file-too-long', longest) }], unknown: [] };
  }
  const { rows, open } = readCells(source, separator(source));
  const [head, ...body] = rows;
  const keys = (head?.cells ?? []).map((cell) => heading(cell));
  const nameAt = keys.indexOf('theme') >= 0 ? keys.indexOf('theme') : keys.indexOf('name');
  const draft = openDraft(prefix, nameAt >= 0 && keys[nameAt] === 'name');
  if (open !== null) draft.problem({ line: open, column: 1, said: say('file-quote-open') });
  if (nameAt < 0) {
    draft.problem({ line: 1, column: 1, said: say('file-no-theme-column') });
    return draft.done();
  }
  const parentAt = keys[nameAt] === 'name' ? keys.indexOf('parent') : -1;
  keys.forEach((key, at) => {
    const isRead = at === nameAt || at === parentAt || isTextKey(key) || isListKey(key) || countKeys.has(key);
    if (!isRead) draft.unknown((head?.cells[at] ?? '').trim() || `column ${at + 1}`);
  });
  const parents = parentsOf(body.map(({ cells }) => cells), nameAt, parentAt);
  for (const { cells, line } of body) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const own = unguarded(cells[nameAt] ?? '').trim();
    if (cells.length > keys.length) {
      draft.problem({ line, column: keys.length + 1, said: say('file-too-many-cells', cells.length, keys.length) });
    }
    if (own === '') {
      draft.problem({ line, column: nameAt + 1, said: say('file-line-no-theme') });
      continue;
    }
    const values = cells.flatMap((cell, at): FileValue[] => {
      const key = keys[at] ?? '';
      return isTextKey(key) || isListKey(key) ? [{ key, value: unguarded(cell), line, column: at + 1 }] : [];
    });
    const above = parentAt < 0 ? [] : chain(unguarded(cells[parentAt] ?? '').trim(), parents);
    const name = keys[nameAt] === 'theme' ? own : [...above, ...steps(own)].join('/');
    draft.entry(name, values, { line, column: nameAt + 1 });
  }
  return draft.done();
}

/** What parts the cells of the first line: of comma, semicolon and tab the one that stands there most often. */
function separator(source: string): string {
  const end = source.indexOf('\n');
  const first = (end < 0 ? source : source.slice(0, end)).slice(0, 10_000).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The key that a heading stands for; the heading itself, in small letters, where it stands for none. */
function heading(cell: string): string {
  const plain = unguarded(cell).trim().toLowerCase().replace(/[-_\s]+/g, ' ');
  return names.get(plain) ?? plain;
}

const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    theme: ['theme', 'path'],
    name: ['code', 'name', 'code name', 'codename', 'tag', 'node', 'label'],
    parent: ['parent', 'parent code', 'parent name', 'category', 'catname'],
    definition: ['definition', 'description', 'memo', 'code memo', 'comment', 'meaning'],
    color: ['color', 'colour', 'code color', 'code colour', 'farbe'],
    include: ['include', 'includes', 'inclusion', 'inclusion criteria', 'when to use'],
    exclude: ['exclude', 'excludes', 'exclusion', 'exclusion criteria', 'when not to use'],
    example: ['example', 'examples', 'anchor example', 'typical exemplar'],
    groups: ['groups', 'group', 'code groups', 'code group', 'code set', 'code sets'],
    codings: ['codings', 'references', 'coded segments', 'frequency', 'count', 'number of highlights', 'cod seg (all documents)'],
    documents: ['documents', 'files', 'cases', 'sources'],
  }).flatMap(([key, headings]) => headings.map((name): [string, string] => [name, key])),
);

/** The steps of a name that other programs write with its parents: `A\B`, `A > B`, `A::B`. */
const steps = (name: string): string[] => name.split(/\s*(?:\\+|::|\s>\s)\s*/).map((step) => step.replace(/\//g, '-').trim()).filter((step) => step !== '');

/** The parent of each name, as the first line that has it says. */
function parentsOf(rows: readonly (readonly string[])[], nameAt: number, parentAt: number): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  if (parentAt < 0) return parents;
  for (const cells of rows) {
    const name = unguarded(cells[nameAt] ?? '').trim();
    const parent = unguarded(cells[parentAt] ?? '').trim();
    if (parent !== '' && !parents.has(name)) parents.set(name, parent);
  }
  return parents;
}

/** A parent with its own parents before it, however the file says so; a ring is cut where it closes. */
function chain(parent: string, parents: ReadonlyMap<string, string>): string[] {
  const seen = new Set<string>();
  let path: string[] = [];
  for (let at: string | undefined = parent; at !== undefined && at !== '' && !seen.has(at) && seen.size < 30; at = parents.get(at)) {
    seen.add(at);
    const own = steps(at);
    path = [...own, ...path];
    if (own.length > 1) break;
  }
  return path;
}
