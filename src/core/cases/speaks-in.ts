/** Labels that are a case in one document alone: two people of one name in different transcripts stay two. */
import type { SpeaksIn } from './types';

/** The property of a case's note: links to documents, each shown as the label that the case has there. */
export const speaksInKey = 'speaks-in';

/** What `speaks-in` says: `[[Interview 02|Speaker 1]]`, one or a list; anything else is passed over. */
export function readSpeaksIn(value: unknown): readonly SpeaksIn[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => (typeof item === 'string' ? (readSpeaksInLink(item) ?? []) : []));
}

/** What one link says; null for any other text. */
export function readSpeaksInLink(item: string): SpeaksIn | null {
  const link = /^\s*\[\[([^\]|]+)\|(.+)\]\]\s*$/.exec(item);
  const document = link?.[1]?.split('#', 1)[0]?.trim().replace(/\.md$/i, '') ?? '';
  const speaker = link?.[2]?.trim() ?? '';
  return document === '' || speaker === '' ? null : { document, speaker };
}

/** The link that says so. Null where a link cannot say the label. */
export function speaksInLink({ document, speaker }: SpeaksIn): string | null {
  if (/\]\]|\[\[|\n/.test(speaker) || speaker.trim() === '') return null;
  // A bracket of the label's own must not end the link.
  return `[[${document}|${speaker}${speaker.endsWith(']') ? ' ' : ''}]]`;
}

/** Whether a link's target names the note of a path; with a slash before it the vault's own folder is meant. Upper and lower case are one. */
export function namesDocument(document: string, path: string): boolean {
  const bare = fold(path).replace(/\.md$/, '');
  const wanted = fold(document);
  if (wanted.startsWith('/')) return bare === wanted.slice(1);
  return bare === wanted || bare.endsWith(`/${wanted}`);
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
