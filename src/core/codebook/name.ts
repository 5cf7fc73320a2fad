/** How themes are named. What theme a tag names is said by the grammar: `themeOfTag`. */
import { Refusal } from '../markup/types';

/** Longer paths are refused: no tag pane shows them and no person types them. */
const longest = 200;

/**
 * The path of a theme that a person names: *Star status* → `star-status`, *Power / Cliques* → `power/cliques`,
 * *R&D* → `r-d`. NFC, lower case, segments of letters with their combining marks, digits, emoji, `_` and `-`. A name
 * given as tag (`#theme/power`, with the prefix) names the same theme. What stands in the theme note as `title` keeps
 * the name as it was typed.
 *
 * Throws a `Refusal`: `no-name` when no letter, digit or emoji is left, `only-digits` when the tag would be a number,
 * which no tag may be (a matter of an empty prefix), `too-long` beyond 200 characters.
 */
export function themePath(name: string, prefix = 'theme/'): string {
  if (name.length > longest * 4) throw new Refusal('too-long', longest);
  let rest = name.trim().normalize('NFC').toLowerCase();
  if (rest.startsWith('#')) {
    rest = rest.slice(1);
    if (prefix !== '' && rest.startsWith(fold(prefix))) rest = rest.slice(prefix.length);
  }
  const path = rest.split('/').map(slug).filter((segment) => segment !== '').join('/').normalize('NFC');
  if (path === '') throw new Refusal('no-name', name.trim());
  if (path.length > longest) throw new Refusal('too-long', longest);
  if (/^[\d/]+$/.test(prefix + path)) {
    throw new Refusal('only-digits', name.trim(), `${prefix}${path}`);
  }
  return path;
}

/** The title of a theme that nobody gave one: its last segment with dashes as spaces. */
export function titleOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/[-_]+/g, ' ').trim() || path;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

function slug(segment: string): string {
  return segment
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F_-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-_\p{M}\uFE0F]+|[-_]+$/gu, '');
}
