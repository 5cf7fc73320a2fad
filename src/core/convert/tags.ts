/** Tags as Obsidian reads them in running text. */
import { themePath } from '../codebook/name';
import { themeOfTag } from '../markup/attributes';
import { isTag } from '../markup/tag';
import { Refusal, type MarkupOptions } from '../markup/types';
import type { MarkTag } from './types';

const signs = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s\ufffc]+/y;

/**
 * The tag whose `#` stands at `at`; `from` is where the white space before it begins, which goes with it. Null where
 * none stands there, or none that makes a theme.
 */
export function tagAt(text: string, from: number, at: number, options: MarkupOptions): MarkTag | null {
  signs.lastIndex = at;
  const written = signs.exec(text)?.[0].replace(/[-_/]+$/, '') ?? '';
  if (!isTag(written.slice(1))) return null;
  const own = themeOfTag(written.slice(1), options);
  const theme = own ?? themeNamed(written, options);
  return theme === null || theme === '' ? null : { label: written, theme, isCode: own !== null, sign: { from, to: at + written.length } };
}

/** The theme's path that a name makes; null where it makes none. */
export function themeNamed(name: string, options: MarkupOptions): string | null {
  try {
    return themePath(name, options.prefix);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
