/** The fields of an entry in a file: their names, and what may stand in them. */
import { titleOf } from '../../codebook/name';
import { cssColor } from '../../codebook/theme-note';
import type { CountedEntry } from './types';

/** In the order they are written. */
export const textKeys = ['title', 'kind', 'definition', 'include', 'exclude', 'example', 'color', 'claim', 'status', 'origin', 'source', 'voice'] as const;
export const listKeys = ['gathers', 'questions', 'groups', 'aliases'] as const;
export type TextKey = (typeof textKeys)[number];
export type ListKey = (typeof listKeys)[number];

/** Keys that are written for people and never read back. */
export const countKeys: ReadonlySet<string> = new Set(['created', 'changed', 'codings', 'documents']);

/** Longer values are no definitions; they are left out and told. */
export const longestValue = 50_000;
export const mostEntries = 20_000;

export const isTextKey = (key: string): key is TextKey => (textKeys as readonly string[]).includes(key);
export const isListKey = (key: string): key is ListKey => (listKeys as readonly string[]).includes(key);

/** What is written of an entry, by key in order; what it does not say is left out, and so is a title that its path gives. */
export function written({ entry, codings, documents }: CountedEntry): Map<string, string | readonly string[]> {
  const values = new Map<string, string | readonly string[]>([['theme', entry.path]]);
  for (const key of textKeys) {
    const value = key === 'title' && entry.title === titleOf(entry.path) ? null : entry[key];
    if (value !== null) values.set(key, lines(value));
  }
  for (const key of listKeys) if (entry[key].length > 0) values.set(key, entry[key].map(oneLine));
  if (entry.created !== null) values.set('created', entry.created);
  if (entry.changed !== null) values.set('changed', entry.changed);
  values.set('codings', String(codings));
  values.set('documents', String(documents));
  return values;
}

/** Words with LF. */
export const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** A name in a list: on one line, whatever white space was in it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A value that is one of a few, as the theme note has it; null where it is none of them. */
export function known(key: TextKey, value: string): string | null {
  if (key === 'color') return cssColor(value);
  const allowed = choices[key];
  if (!allowed) return value;
  const plain = value.toLowerCase().replace(/[-_\s]+/g, ' ');
  return allowed.find((choice) => choice === plain) ?? (key === 'voice' && plain === 'in vivo' ? 'emic' : null);
}

const choices: Partial<Record<TextKey, readonly string[]>> = {
  kind: ['code', 'theme'],
  status: ['candidate', 'kept', 'dropped'],
  origin: ['a priori', 'derived'],
  voice: ['emic', 'etic'],
};

/** Items on one line: `a; b`. A `;` or `\` in an item has a `\` before it. */
export const joined = (items: readonly string[]): string => items.map((item) => item.replace(/[;\\]/g, '\\$&')).join('; ');

/** Items of one line, as `joined` writes them: each once, in their order, without the space around them; empty ones are none. */
export function parted(text: string): string[] {
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && at + 1 < text.length) item += text.charAt(++at);
    else if (character === ';') {
      items.push(item);
      item = '';
    } else item += character;
  }
  items.push(item);
  return [...new Set(items.map(oneLine).filter((one) => one !== ''))];
}
