/** Links between notes, in both forms that the app writes. */
import type { Range } from '../markup/types';

/** A link as it stands. Offsets are into the text searched. */
export interface NoteLink extends Range {
  /** Path or base name of the note it leads to, without heading or block; as written, decoded. */
  readonly target: string;
  /** `#Heading` or `#^block`; empty without one. */
  readonly subpath: string;
}

const pattern = /\[\[([^[\]\n|#]{1,500})(#[^[\]\n|]{0,500})?(?:\|[^[\]\n]{0,500})?\]\]|\[[^[\]\n]{0,500}\]\((<[^<>\n]{1,2000}>|[^\s()<>]{1,2000})\)/g;

/** All links of a text to notes, in order. Links to the web are none. */
export function linksIn(text: string): NoteLink[] {
  if (!text.includes('[')) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const range = { from: match.index, to: match.index + match[0].length };
    if (match[1] !== undefined) return [{ ...range, target: match[1].trim(), subpath: (match[2] ?? '').trim() }];
    return inward(match[3] ?? '').map((place) => ({ ...range, ...place }));
  });
}

/**
 * A link to a note by its name or path without `.md`. Signs that a wikilink cannot hold (`#`, `^`, `|`, brackets) make it
 * a Markdown link.
 */
export function linkTo(name: string, subpath = ''): string {
  if (!/[#^|[\]]|%%/.test(name)) return `[[${name}${subpath}]]`;
  const shown = name.slice(name.lastIndexOf('/') + 1).replace(/[[\]]/g, ' ').replace(/%%/g, '% %').trim();
  const address = `${name}.md`.split('/').map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))).join('/');
  return `[${shown}](${address}${subpath.replace(/ /g, '%20')})`;
}

function inward(address: string): { target: string; subpath: string }[] {
  const plain = address.startsWith('<') ? address.slice(1, -1) : address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(plain)) return [];
  const hash = plain.indexOf('#');
  const target = decoded(hash < 0 ? plain : plain.slice(0, hash)).trim();
  return target === '' ? [] : [{ target, subpath: hash < 0 ? '' : decoded(plain.slice(hash)) }];
}

/** An address of a Markdown link as the name that it stands for. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is no encoding: the text is taken as it stands.
    return text;
  }
}
