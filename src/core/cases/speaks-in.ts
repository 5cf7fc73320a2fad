/** Labels that are a case in one document alone: two people of one name in different transcripts stay two. */
import { decoded } from '../links/links';
import { seenName } from '../names/seen-name';
import { unescaped } from '../text/escapes';
import type { SpeaksIn } from './types';

/** The property of a case's note: links to documents, each shown as the label that the case has there. */
export const speaksInKey = 'speaks-in';

/** What `speaks-in` says: `[[Interview 02|Speaker 1]]`, one or a list; what is no link is passed over. */
export function readSpeaksIn(value: unknown): readonly SpeaksIn[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => (typeof item === 'string' ? (readSpeaksInLink(item) ?? []) : []));
}

/** What one link says, of either form that the app has; null for any other text. Backslashes keep signs of the label from ending the link. */
export function readSpeaksInLink(item: string): SpeaksIn | null {
  const wiki = /^\s*\[\[([^\]|]+)\|(.+)\]\]\s*$/.exec(item);
  const markdown = wiki ? null : /^\s*\[((?:[^[\]\\]|\\.)+)\]\((?:<([^<>\n]+)>|([^\s()<>]+))\)\s*$/.exec(item);
  const document = wiki ? (wiki[1]?.split('#', 1)[0] ?? '') : decoded((markdown?.[2] ?? markdown?.[3] ?? '').split('#', 1)[0] ?? '');
  const speaker = seenName(unescaped(wiki?.[2] ?? markdown?.[1] ?? ''));
  const bare = document.trim().replace(/\.md$/i, '');
  return bare === '' || speaker === '' ? null : { document: bare, speaker };
}

/** The link that says so, and is read back as the same: a Markdown link where the document's name has signs that no wikilink can hold. */
export function speaksInLink({ document, speaker }: SpeaksIn): string {
  if (/[#^|[\]]/.test(document)) {
    const address = `${document}.md`.split('/').map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))).join('/');
    return `[${speaker.replace(/[[\]\\]/g, '\\$&')}](${address})`;
  }
  const shown = /\[\[|\]\]|\\[!-/:-@[-`{-~]/.test(speaker) ? speaker.replace(/[[\]\\]/g, '\\$&') : speaker;
  // A bracket or backslash of the label's own must not end the link, or keep it from ending.
  return `[[${document}|${shown}${/[\]\\]$/.test(shown) ? ' ' : ''}]]`;
}

/** Whether two links say the same. */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [readSpeaksInLink(one), readSpeaksInLink(other)];
  return a !== null && b !== null && a.speaker === b.speaker && fold(a.document) === fold(b.document);
}

/** Whether a link's target names the note of a path; with a slash before it the vault's own folder is meant. Upper and lower case are one. */
export function namesDocument(document: string, path: string): boolean {
  const bare = fold(path).replace(/\.md$/, '');
  const wanted = fold(document);
  if (wanted.startsWith('/')) return bare === wanted.slice(1);
  return bare === wanted || bare.endsWith(`/${wanted}`);
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
