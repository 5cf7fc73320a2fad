/** Links in generated text. */
import type { Pseudonyms } from './pseudonyms';
import { wording } from './wording';

/**
 * A wikilink that shows `display`; where the note's name cannot stand in a link (`#`, `^`, `|`, brackets), the display
 * text alone.
 */
export function wikilink(target: string, subpath: string, display: string): string {
  const shown = display.replace(/[[\]|]/g, ' ').replace(/%%/g, '% %').trim();
  if (/[#^|[\]]|%%/.test(target)) return shown;
  return shown === '' || (subpath === '' && shown === target) ? `[[${target}${subpath}]]` : `[[${target}${subpath}|${shown}]]`;
}

/**
 * Text of a source, made fit to stand in another note: embeds become links (an embed would bring in what may not be
 * quoted), and a link whose target would tell a name that is not to be told keeps its words only.
 */
export function safeLinks(text: string, names: Pseudonyms): string {
  const tells = (target: string): boolean => names.reveals(target) || names.reveals(plainTarget(target));
  return text
    .replace(/!?\[\[([^[\]\n|]{1,1000})(?:\|([^[\]\n]{0,1000}))?\]\]/g, (whole: string, target: string, display?: string) => {
      if (!tells(target)) return whole.replace(/^!/, '');
      return display ?? target.replace(/#.*$/, '').replace(/^.*\//, '');
    })
    .replace(/!?\[([^[\]\n]{0,1000})\]\(([^()\n]{0,2000})\)/g, (whole: string, display: string, target: string) =>
      tells(target) ? display : whole.replace(/^!/, ''),
    )
    .replace(/\b(?:https?:\/\/|www\.)[^\s<>()[\]]{1,2000}/g, (url) => (tells(url) ? wording.linkWithheld : url));
}

/** A target as words: `/u/maria-lopez%20` → ` u maria lopez `. */
function plainTarget(target: string): string {
  let decoded = target;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    // A stray % is no encoding: the target is taken as it stands.
  }
  return decoded.replace(/[/?&=#:+_.@-]+/g, ' ');
}
