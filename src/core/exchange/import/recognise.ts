/** Which format a file has: told by what is in it; its name counts only where that leaves it open. */
import { Refusal } from '../../markup/types';
import { isSbv } from './formats/captions';
import type { Corrections } from './corrections';
import { decodeText, type Decoded, type Encoding } from './encoding';
import { openPackage, isZip } from './formats/package';
import { isTable } from './formats/table';
import { isTeamsTranscript } from './formats/teams';
import { twitterData } from './formats/twitter';
import type { ImportFormat } from './types';
import { isWhatsApp } from './formats/whatsapp';
import { isZoomChat } from './formats/zoom-chat';

/** What a file is, or why it cannot be taken. */
export type Recognised =
  | { readonly format: ImportFormat | 'JSON' | 'zip archive'; readonly encoding: Encoding | null; readonly sure: boolean; readonly text: string | null }
  | { readonly format: null; readonly why: Refusal };

/** No file may be larger. */
const mostFileBytes = 256 * 1024 * 1024;

/** Recognises a file by its bytes, whatever its name ends in; of a text, `said` tells what is known of it already. */
export function recognise(name: string, bytes: Uint8Array, said: Pick<Corrections, 'encoding' | 'format'> = {}): Recognised {
  const refused = (why: Refusal): Recognised => ({ format: null, why });
  if (bytes.length === 0) return refused(new Refusal('empty-file'));
  if (bytes.length > mostFileBytes) return refused(new Refusal('file-too-large', mostFileBytes / 1048576));
  if (isZip(bytes)) return recognisePackage(bytes);
  if (String.fromCharCode(...bytes.subarray(257, 262)) === 'ustar') return refused(new Refusal('packed', 'tar'));
  const known = signatures.find(([bytesOf]) => bytesOf.every((byte, at) => bytes[at] === byte));
  if (known) return refused(known[1]());
  const decoded = decodeText(bytes, said.encoding);
  if (!decoded) return refused(new Refusal('no-text'));
  if (decoded.text.trim() === '') return refused(new Refusal('no-words'));
  const markup = said.format === undefined ? markupOf(decoded.text.slice(0, 4_000)) : null;
  if (markup !== null) return refused(new Refusal(markup));
  return { format: said.format ?? textFormat(name, decoded), encoding: decoded.encoding, sure: decoded.sure, text: decoded.text };
}

function recognisePackage(bytes: Uint8Array): Recognised {
  const { names } = openPackage(bytes);
  const as = (format: ImportFormat | 'zip archive'): Recognised => ({ format, encoding: null, sure: true, text: null });
  if (names.includes('word/document.xml')) return as('Word (DOCX)');
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) {
    return names.some((part) => part.startsWith('xl/')) ? { format: null, why: new Refusal('sheet') } : as('OpenDocument (ODT)');
  }
  if (names.some((part) => part.startsWith('xl/'))) return { format: null, why: new Refusal('sheet') };
  if (names.some((part) => part.startsWith('ppt/'))) return { format: null, why: new Refusal('slides') };
  if (archiveParts(names).length > 0) return as('zip archive');
  return { format: null, why: new Refusal('unknown-package') };
}

/** The parts of an archive that hold posts, or say whose they are: Twitter/X's and Mastodon's. Private messages are not among them. */
export function archiveParts(names: readonly string[]): string[] {
  return names.filter((name) => /(?:^|\/)(?:outbox\.json|data\/(?:tweets?|community-tweet|deleted-tweets?|note-tweet|account)(?:-part\d+)?\.js)$/.test(name));
}

const signatures: readonly (readonly [readonly number[], () => Refusal])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], () => new Refusal('old-office')],
  [[0x25, 0x50, 0x44, 0x46], () => new Refusal('pdf')],
  [[0x1f, 0x8b], () => new Refusal('packed', 'gzip')],
  [[0x37, 0x7a, 0xbc, 0xaf], () => new Refusal('packed', '7z')],
  [[0x52, 0x61, 0x72, 0x21], () => new Refusal('packed', 'rar')],
  [[0x89, 0x50, 0x4e, 0x47], () => new Refusal('picture')],
  [[0xff, 0xd8, 0xff], () => new Refusal('picture')],
  [[0x49, 0x44, 0x33], () => new Refusal('recording')],
  [[0x4f, 0x67, 0x67, 0x53], () => new Refusal('recording')],
  [[0x52, 0x49, 0x46, 0x46], () => new Refusal('recording')],
  [[0x1a, 0x45, 0xdf, 0xa3], () => new Refusal('recording')],
];

/** Documents that programs save as XML, and web pages packed as mail: their signs would be taken for words. */
function markupOf(head: string): 'xml' | 'mhtml' | null {
  if (/^\s*<\?xml\s/.test(head) && !/<html[\s>]/i.test(head)) return 'xml';
  return /^\s*(?:[\w-]+:[^\n]*\n){0,12}MIME-Version:/i.test(head) && /^Content-Type:\s*multipart\/related/im.test(head) ? 'mhtml' : null;
}

function textFormat(name: string, { text }: Decoded): ImportFormat | 'JSON' {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const head = text.slice(0, 4_000);
  if (/^\s*WEBVTT(?:\s|$)/.test(head) || ending === 'vtt') return 'WebVTT';
  if (head.startsWith('{\\rtf')) return 'Rich Text (RTF)';
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html|<head|<body)\b/i.test(head) || ((ending === 'html' || ending === 'htm') && /<[a-z]/i.test(head))) return 'HTML';
  if (twitterData(text) !== null) return 'Twitter/X archive';
  if (/^\s*[{[]/.test(head) && (ending === 'json' || ending === 'otr' || /^\s*(?:\{\s*"|\[\s*[{[])/.test(head))) return 'JSON';
  if (ending === 'sbv' || isSbv(head)) return 'SBV';
  if (ending === 'srt' || /^\s*\d{1,6}\s*\n\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*(?:--?|[–—=])?[>→]/.test(head)) return 'SRT';
  if (isZoomChat(text)) return 'Zoom chat';
  if (ending !== 'md' && isWhatsApp(text)) return 'WhatsApp chat';
  if (ending === 'csv' || ending === 'tsv' || (ending === 'txt' && isTable(head))) return 'table (CSV)';
  if (isTeamsTranscript(text)) return 'Teams transcript';
  if (ending === 'md' || ending === 'markdown') return 'Markdown';
  return 'plain text';
}
