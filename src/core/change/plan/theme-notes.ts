/** What renames and merges do to theme notes. */
import type { ThemeEntry } from '../../codebook/types';
import { readFrontMatter } from '../../text/front-matter';
import { itemsOf } from '../ops/list';
import type { Draft } from './draft';
import { listOp, type Mapping } from './mapping';
import { mergedWords } from './merged-words';
import { pathOfTheme, themeOfPath } from './theme-path';
import { themeNamed } from './theme-named';
import type { ChangeSource, Who } from './types';

/**
 * A theme's note follows it: its file where the path says the theme, its property where that says it, its alias by which
 * the tag opens it. A note whose theme is merged into one that has a note, too, leaves its words there and goes to the
 * trash. What gathers a theme gathers what it became.
 */
export function mapThemeNotes(source: ChangeSource, mapping: Mapping, who: Who, draft: Draft): void {
  const { codebook, readNote, markup } = source;
  const entries = codebook.entries();
  const heirs = new Map<string, string>();
  for (const { path, note } of entries) if (note !== null && !mapping.themes.has(path)) heirs.set(path, note);

  for (const entry of entries) {
    const text = entry.note === null ? undefined : readNote(entry.note);
    if (entry.note === null || text === undefined) continue;
    const { properties } = readFrontMatter(text);
    const to = mapping.themes.get(entry.path);
    const heir = to === undefined ? undefined : heirs.get(to);
    if (heir !== undefined) {
      bequeath(entry, text, heir, source, mapping, who, draft);
      continue;
    }
    const gathers = listOp('gathers', properties['gathers'], mapping.themes, markup.prefix);
    if (gathers) draft.op(entry.note, gathers);
    if (to === undefined) continue;
    heirs.set(to, entry.note);
    mapAliases(entry, properties, to, source, draft);
    moveNote(entry, properties, to, source, draft);
  }
}

/** A note's words and what it gathers go to the note of the theme that its own is merged into. */
function bequeath(entry: ThemeEntry, text: string, heir: string, { readNote, markup }: ChangeSource, { themes }: Mapping, who: Who, draft: Draft): void {
  const words = mergedWords(entry, text, who);
  if (words !== null) draft.op(heir, { op: 'append', text: words });
  const known = itemsOf(readFrontMatter(readNote(heir) ?? '').properties['gathers']).map((item) => themeNamed(item, markup.prefix));
  const add = entry.gathers.map((theme) => themes.get(theme) ?? theme).filter((theme) => !known.includes(theme) && theme !== themes.get(entry.path));
  if (add.length > 0) draft.op(heir, { op: 'list', key: 'gathers', take: [], add: [...new Set(add)] });
  draft.then({ step: 'trash', note: entry.note ?? '', text });
}

/** Aliases that are the theme's tag, with or without `#`, under any prefix. */
function mapAliases(entry: ThemeEntry, properties: Readonly<Record<string, unknown>>, to: string, { markup }: ChangeSource, draft: Draft): void {
  const prefixes = [markup.prefix ?? 'theme/', ...(markup.earlierPrefixes ?? [])];
  for (const key of ['aliases', 'alias']) {
    const take: string[] = [];
    const add: string[] = [];
    for (const item of itemsOf(properties[key])) {
      const sign = item.startsWith('#') ? '#' : '';
      if (!prefixes.some((prefix) => item.toLowerCase() === `${sign}${prefix}${entry.path}`)) continue;
      take.push(item);
      add.push(`${sign}${prefixes[0] ?? ''}${to}`);
    }
    if (take.length > 0) draft.op(entry.note ?? '', { op: 'list', key, take, add });
  }
}

function moveNote({ note, path }: ThemeEntry, properties: Readonly<Record<string, unknown>>, to: string, source: ChangeSource, draft: Draft): void {
  if (note === null) return;
  const said = properties['theme'];
  const before = typeof said === 'string' || typeof said === 'number' ? String(said) : null;
  const follows = themeOfPath(note, source) === path;
  const target = follows ? pathOfTheme(to, path, note, source) : note;
  const isFree = target !== note && (target.toLowerCase() === note.toLowerCase() || source.readNote(target) === undefined);
  if (before !== null || (follows && !isFree)) draft.op(note, { op: 'value', key: 'theme', before, after: to });
  if (isFree) draft.then({ step: 'move', note, to: target });
}
