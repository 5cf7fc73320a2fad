/** A theme note: the codebook's entry of one theme. */
import { namesIn } from '../cases/names';
import { readFrontMatter } from '../text/front-matter';
import { bodyStart } from '../text/front-matter-place';
import { keyType } from '../text/key-note';
import { noteType } from '../text/scope';
import type { ThemeEntry } from './types';
import { themePath, titleOf } from './name';

/**
 * Reads a theme note. Its theme is the property `theme`, else where the note lies under the folder
 * (`Themes/power/hierarchies.md` is `power/hierarchies`). Null for a note outside the folder, one whose name makes no
 * theme, and a key of pseudonyms. Takes the text raw or stripped.
 */
export function readThemeNote(path: string, text: string, options: { folder: string; prefix: string }): ThemeEntry | null {
  const below = pathUnder(path, options.folder);
  if (below === null) return null;
  const { properties } = readFrontMatter(text);
  if (noteType(properties, text, bodyStart(text)) === keyType) return null;
  const theme = lawful(words(properties['theme']) ?? below, options.prefix);
  if (theme === null) return null;
  const gathers = namesIn(properties['gathers']).map((name) => lawful(name, options.prefix));
  return {
    path: theme,
    kind: words(properties['kind'])?.toLowerCase() === 'theme' ? 'theme' : 'code',
    title: words(properties['title']) ?? titleOf(theme),
    color: cssColor(words(properties['color']) ?? words(properties['colour'])),
    definition: words(properties['definition']),
    include: words(properties['include']),
    exclude: words(properties['exclude']),
    example: words(properties['example']),
    questions: namesIn(properties['questions']),
    gathers: [...new Set(gathers.filter((gathered) => gathered !== null))],
    claim: words(properties['claim']),
    status: oneOf(properties['status'], { candidate: 'candidate', kept: 'kept', dropped: 'dropped' }),
    origin: oneOf(properties['origin'], { 'a priori': 'a priori', derived: 'derived' }),
    source: words(properties['source']),
    voice: oneOf(properties['voice'], { emic: 'emic', 'in vivo': 'emic', etic: 'etic' }),
    groups: namesIn(properties['groups']),
    created: day(properties['created']),
    changed: day(properties['changed']),
    // `#theme/power` makes the tag open the note; it is not another name of the theme.
    aliases: namesIn(properties['aliases'] ?? properties['alias']).filter((alias) => !alias.startsWith('#')),
    note: path,
  };
}

/** A theme's entry while nobody wrote a note for it. */
export function bareEntry(path: string): ThemeEntry {
  return {
    path,
    kind: 'code',
    title: titleOf(path),
    color: null,
    definition: null,
    include: null,
    exclude: null,
    example: null,
    questions: [],
    gathers: [],
    claim: null,
    status: null,
    origin: null,
    source: null,
    voice: null,
    groups: [],
    created: null,
    changed: null,
    aliases: [],
    note: null,
  };
}

/** A path less the folder and `.md`; null when it does not lie there. */
function pathUnder(path: string, folder: string): string | null {
  if (!path.endsWith('.md')) return null;
  const home = folder.replace(/^\/+|\/+$/g, '');
  if (home === '') return path.slice(0, -3);
  return path.startsWith(`${home}/`) ? path.slice(home.length + 1, -3) : null;
}

function lawful(name: string, prefix: string): string | null {
  try {
    return themePath(name, prefix);
  } catch {
    return null;
  }
}

/** A property as text; a list is read as paragraphs. */
function words(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return null;
  return value.map(words).filter((part) => part !== null).join('\n') || null;
}

/** A property that has one of a few values; letter case, dashes and underscores do not matter. */
function oneOf<T>(value: unknown, values: Readonly<Record<string, T>>): T | null {
  return values[words(value)?.toLowerCase().replace(/[-_\s]+/g, ' ') ?? ''] ?? null;
}

const day = (value: unknown): string | null => /^\d{4}-\d{2}-\d{2}/.exec(words(value) ?? '')?.[0] ?? null;

const colorForm = /^(?:#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]{3,24}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|var)\([-\w\s.,%/]{1,60}\))$/i;

/** A colour as CSS knows it, and nothing that could carry more than a colour into a style. */
export function cssColor(value: string | null): string | null {
  return value !== null && value.length < 90 && colorForm.test(value) ? value : null;
}
