/** Where theme notes lie. */
import { baseName } from '../../cases/names';
import { themePath } from '../../codebook/name';
import type { ChangeSource } from './types';

type Home = Pick<ChangeSource, 'themeFolder' | 'markup'>;

/** The theme that a note's place says; null outside the folder, or where its name makes no theme. */
export function themeOfPath(note: string, { themeFolder, markup }: Home): string | null {
  const home = folderOf(themeFolder);
  if (!note.startsWith(home) || !note.toLowerCase().endsWith('.md')) return null;
  try {
    return themePath(note.slice(home.length, -3), markup.prefix);
  } catch {
    return null;
  }
}

/** Where a theme's note lies; one that comes from another theme keeps its file name where the last segment stays. */
export function pathOfTheme(theme: string, before: string | null, note: string | null, { themeFolder }: Home): string {
  const slash = theme.lastIndexOf('/') + 1;
  const isSame = before !== null && note !== null && before.slice(before.lastIndexOf('/') + 1) === theme.slice(slash);
  return `${folderOf(themeFolder)}${theme.slice(0, slash)}${isSame ? baseName(note) : theme.slice(slash)}.md`;
}

function folderOf(themeFolder: string): string {
  const home = themeFolder.replace(/^\/+|\/+$/g, '');
  return home === '' ? '' : `${home}/`;
}
