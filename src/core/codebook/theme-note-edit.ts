/** Writes theme notes: the properties of an entry, never the body, which is the researcher's analytic memo. */
import { linkedName } from '../cases/names';
import type { NoteOp } from '../change/types';
import { applyChanges } from '../markup/changes';
import type { TextChange } from '../markup/types';
import { readFrontMatter } from '../text/front-matter';
import { setProperty } from '../text/front-matter-edit';
import { themePath } from './name';

/** What is to be written of an entry; what is not named stays. Null and an empty list take a property out. */
export interface EntryFields {
  readonly title?: string | null;
  readonly kind?: 'code' | 'theme';
  readonly definition?: string | null;
  readonly include?: string | null;
  readonly exclude?: string | null;
  readonly example?: string | null;
  readonly color?: string | null;
  readonly claim?: string | null;
  readonly status?: string | null;
  readonly origin?: string | null;
  readonly source?: string | null;
  readonly voice?: string | null;
  readonly groups?: readonly string[];
  readonly aliases?: readonly string[];
  /** Names of notes; written as links. */
  readonly questions?: readonly string[];
  /** Paths of themes. */
  readonly gathers?: readonly string[];
}

/** How theme notes are written in a study. */
export interface ThemeNoteOptions {
  /** The folder of theme notes. */
  readonly folder: string;
  readonly prefix: string;
  /** Today as YYYY-MM-DD, local time. */
  readonly date: string;
}

/** Where the note of a theme lies that nobody put elsewhere. */
export function themeNotePath(theme: string, folder: string): string {
  const home = folder.replace(/^\/+|\/+$/g, '');
  return `${home === '' ? '' : `${home}/`}${theme}.md`;
}

/**
 * The alias by which a tag opens the theme's note: the tag with its `#`, which makes the note the tag's page for Tag
 * Wrangler, and which the app's quick switcher finds.
 */
function tagAlias(theme: string, prefix: string): string {
  return `#${prefix}${theme}`;
}

/** A new theme note: its path and text. The body is empty. */
export function newThemeNote(theme: string, fields: EntryFields, options: ThemeNoteOptions): { readonly path: string; readonly text: string } {
  let text = '';
  const put = (key: string, value: string | readonly string[]): void => {
    text = applyChanges(text, setProperty(text, key, value));
  };
  put('theme', theme);
  const { aliases = [], ...rest } = fields;
  for (const op of entryOps('', { kind: 'code', ...rest }, options)) {
    if (op.op === 'value' && op.after !== null && op.key !== 'changed') put(op.key, op.after);
    if (op.op === 'list' && op.add.length > 0) put(op.key, op.add);
    if (op.op === 'value' && op.key === 'kind') put('aliases', [tagAlias(theme, options.prefix), ...aliases]);
  }
  put('created', options.date);
  return { path: themeNotePath(theme, options.folder), text };
}

/**
 * What to change in a theme note; raw offsets, within the front matter. A new definition or rule renews `changed`.
 * Throws a `Refusal` where the front matter cannot be changed (see `setProperty`).
 */
export function editThemeNote(text: string, fields: EntryFields, options: Pick<ThemeNoteOptions, 'prefix' | 'date'>): TextChange[] {
  let after = text;
  for (const op of entryOps(text, fields, options)) {
    if (op.op === 'value') after = applyChanges(after, setProperty(after, op.key, op.after));
    else if (op.op === 'list') after = applyChanges(after, setProperty(after, op.key, listAfter(rawList(after, op.key), op)));
  }
  return difference(text, after);
}

type FieldOp = Extract<NoteOp, { op: 'value' | 'list' }>;

/** The same as ops of a change: which properties become what, from what the note says now. */
export function entryOps(text: string, fields: EntryFields, options: Pick<ThemeNoteOptions, 'prefix' | 'date'>): FieldOp[] {
  const { properties } = readFrontMatter(text);
  const ops: FieldOp[] = [];
  for (const key of valueKeys) {
    const value = fields[key];
    if (value === undefined) continue;
    const written = key === 'color' && properties['color'] === undefined && properties['colour'] !== undefined ? 'colour' : key;
    const before = scalar(properties[written]);
    const after = value?.trim() || null;
    if (before !== after) ops.push({ op: 'value', key: written, before, after });
  }
  for (const key of listKeys) {
    const wanted = fields[key];
    if (wanted === undefined) continue;
    const written = key === 'aliases' && properties['aliases'] === undefined && properties['alias'] !== undefined ? 'alias' : key;
    const before = rawList(text, written);
    const nameOf = readers[key](options.prefix);
    // The alias that makes the tag open the note is nobody's name for the theme: it is not among what is wanted, and stays.
    const names = wanted.map((name) => name.trim()).filter((name) => name !== '');
    const wantedNames = new Set(names.map(nameOf));
    const take = before.filter((item) => !wantedNames.has(nameOf(item)) && !(key === 'aliases' && item.startsWith('#')));
    const standing = new Set(before.map(nameOf));
    const add = [...new Set(names)].filter((name) => !standing.has(nameOf(name))).map((name) => (key === 'questions' ? asLink(name) : name));
    if (take.length > 0 || add.length > 0) ops.push({ op: 'list', key: written, take, add });
  }
  if (ops.some(({ key }) => meaning.has(key)) && scalar(properties['changed']) !== options.date) {
    ops.push({ op: 'value', key: 'changed', before: scalar(properties['changed']), after: options.date });
  }
  return ops;
}

const valueKeys = ['title', 'kind', 'definition', 'include', 'exclude', 'example', 'color', 'claim', 'status', 'origin', 'source', 'voice'] as const;
const listKeys = ['gathers', 'questions', 'groups', 'aliases'] as const;

/** Properties by which an entry is redefined when they change. */
const meaning: ReadonlySet<string> = new Set(['definition', 'include', 'exclude', 'claim', 'gathers']);

const readers: Readonly<Record<(typeof listKeys)[number], (prefix: string) => (item: string) => string>> = {
  gathers: (prefix) => (item) => {
    try {
      return themePath(linkedName(item), prefix);
    } catch {
      return item;
    }
  },
  questions: () => linkedName,
  groups: () => (item) => item,
  aliases: () => (item) => item,
};

const asLink = (name: string): string => (name.startsWith('[[') ? name : `[[${name}]]`);

/** A property's items as they are written. */
function rawList(text: string, key: string): string[] {
  const value = readFrontMatter(text).properties[key];
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((item) => scalar(item) ?? []);
}

/** What is added comes in the place of what is taken, what is over at the end. */
function listAfter(before: readonly string[], { take, add }: { readonly take: readonly string[]; readonly add: readonly string[] }): string[] | null {
  const gone = new Set(take);
  const left = [...add];
  const after = before.flatMap((item) => (gone.has(item) ? left.splice(0, 1) : [item]));
  after.push(...left);
  return after.length === 0 ? null : after;
}

function scalar(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const inner: unknown = Array.isArray(value) && value.length === 1 ? value[0] : null;
  return Array.isArray(inner) && inner.length === 1 && typeof inner[0] === 'string' ? `[[${inner[0]}]]` : null;
}

function difference(before: string, after: string): TextChange[] {
  if (before === after) return [];
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [{ from, to: before.length - end, insert: after.slice(from, after.length - end) }];
}
