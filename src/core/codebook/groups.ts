/** Groups of themes that cut across the tree: the property `groups` of theme notes. */
import { byTitle } from './tree';
import type { Codebook } from './types';

/** A group and its themes. */
export interface ThemeGroup {
  /** How it is named among themes: with a star, which no theme's path has. The same for all spellings of the name. */
  readonly key: string;
  readonly name: string;
  /** In order of title. */
  readonly themes: readonly string[];
}

/** The key of the group that is written so; upper and lower case are one. */
export function groupKey(name: string): string {
  return `*${name.normalize('NFC').toLowerCase()}`;
}

/** Whether something named among themes is a group. */
export const isGroupKey = (entry: string): boolean => entry.startsWith('*');

/** The groups of the codebook, in order of name; a name spelled in several ways is shown as the first theme has it. */
export function themeGroups(codebook: Pick<Codebook, 'entries'>): readonly ThemeGroup[] {
  const groups = new Map<string, { key: string; name: string; members: Map<string, string> }>();
  for (const { path, title, groups: names } of codebook.entries()) {
    for (const name of names) {
      const key = groupKey(name);
      const group = groups.get(key) ?? { key, name, members: new Map<string, string>() };
      groups.set(key, group);
      group.members.set(path, title);
    }
  }
  return [...groups.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, name, members }) => ({
      key,
      name,
      themes: [...members].map(([path, title]) => ({ path, title, own: 0, total: 0 })).sort(byTitle).map(({ path }) => path),
    }));
}
