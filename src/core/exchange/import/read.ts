/** The seam: a file's name and bytes become documents. Everything a door does with files goes through here. */
import { Refusal } from '../../markup/types';
import { say } from '../../said/sayings';
import { turnsOf } from '../../text/turns';
import { readCaptions } from './formats/captions';
import { readChatJson } from './formats/chat-json';
import { dateInName } from './date-in-name';
import { readDocx } from './formats/docx';
import { pageOf } from './formats/html';
import { languageOf } from './language';
import { readMastodon } from './formats/mastodon';
import { readOdt } from './formats/odt';
import { readOTranscribe } from './formats/otranscribe';
import { openPackage } from './formats/package';
import { readBlocks, readPlainText } from './formats/plain-text';
import { archiveParts, recognise } from './recognise';
import { readReddit } from './formats/reddit';
import { readRtf } from './formats/rtf';
import { sha256 } from './sha256';
import { readSpeechJson } from './formats/speech-json';
import type { Corrections } from './corrections';
import { readTable } from './formats/table';
import { readTeamsTranscript } from './formats/teams';
import { readTwitter, twitterData } from './formats/twitter';
import { type Encoding, windows1252 } from './encoding';
import type { ImportedDocument, ImportFormat, Read } from './types';
import { unspokenBy } from './unspoken';
import { readWhatsApp } from './formats/whatsapp';
import { readZoomChat } from './formats/zoom-chat';

/** A file as read. */
export interface ImportedFile {
  /** The file's name, without folders. */
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly format: ImportFormat;
  /** Null where the format has one of its own. */
  readonly encoding: Encoding | null;
  /** At least one; an archive may hold several. */
  readonly documents: readonly ImportedDocument[];
}

/** What is known of a file beforehand. */
export type ImportOptions = Corrections;

/**
 * Reads a file. `name` may carry folders. What `options` say goes before what is found out. Throws a `Refusal`, whose message says what is wrong and what to do: `format`,
 * `broken`, `bomb`, `entities`, `protected`, `columns`, `empty`.
 */
export function readImport(name: string, bytes: Uint8Array, options: ImportOptions = {}): ImportedFile {
  const base = name.split(/[/\\]/).pop() ?? name;
  const known = recognise(base, bytes, options);
  if (known.format === null) throw known.why;
  const warnings = known.sure ? [] : [say('encoding-guessed', known.encoding ?? '')];
  const { format, reads } = readAs(known.format, known.text ?? '', bytes, options);
  const documents = reads.map((read, at) => documentOf(base, format, options, { ...read, warnings: [...(at === 0 ? warnings : []), ...(read.warnings ?? [])] }, known.text));
  if (!documents.some(hasWords)) throw new Refusal('no-words-found');
  return { name: base, hash: sha256(bytes), format, encoding: known.encoding, documents };
}

const hasWords = ({ pieces, markdown }: ImportedDocument): boolean => markdown !== null || pieces.some(({ paragraphs, post }) => post !== undefined || paragraphs.some((text) => text.trim() !== ''));

function readAs(format: ImportFormat | 'JSON' | 'zip archive', text: string, bytes: Uint8Array, options: ImportOptions): { format: ImportFormat; reads: readonly Read[] } {
  const one = (as: ImportFormat, read: Read) => ({ format: as, reads: [read] });
  switch (format) {
    case 'WebVTT':
    case 'SRT':
      return one(format, readCaptions(text));
    case 'SBV':
      return one(format, readCaptions(text.replace(/\[br\]/g, '\n')));
    case 'Zoom chat':
      return one(format, readZoomChat(text));
    case 'WhatsApp chat':
      return { format, reads: readWhatsApp(text) };
    case 'Teams transcript':
      return one(format, readTeamsTranscript(text));
    case 'Word (DOCX)':
      return one(format, readDocx(bytes));
    case 'OpenDocument (ODT)':
      return one(format, readOdt(bytes));
    case 'Rich Text (RTF)':
      return one(format, readRtf(windows1252(bytes).replace(/\r\n?/g, '\n')));
    case 'HTML': {
      const { blocks, language, skipped } = pageOf(text);
      const read = readBlocks(blocks);
      return one(format, { ...read, language, losses: [...(skipped > 0 ? [say('lost', 'media', skipped)] : []), ...(read.losses ?? [])] });
    }
    case 'table (CSV)':
      return { format, reads: readTable(text, options.columns) };
    case 'Twitter/X archive':
      return { format, reads: readTwitter(parsed(twitterData(text) ?? '')) ?? nothing('posts') };
    case 'zip archive':
      return readArchive(bytes);
    case 'JSON':
      return readJson(isLines(text) ? parsedLines(text) : parsed(text));
    case 'Markdown':
      return one(format, { pieces: [] });
    default:
      return one('plain text', readPlainText(text));
  }
}

function readJson(value: unknown): { format: ImportFormat; reads: readonly Read[] } {
  const otranscribe = readOTranscribe(value);
  if (otranscribe) return { format: 'oTranscribe', reads: [otranscribe] };
  const reddit = readReddit(value);
  if (reddit) return { format: 'Reddit JSON', reads: reddit };
  const mastodon = readMastodon(value);
  if (mastodon) return { format: 'Mastodon archive', reads: mastodon };
  const twitter = readTwitter(value);
  if (twitter) return { format: 'Twitter/X archive', reads: twitter };
  const chat = readChatJson(value);
  if (chat) return chat;
  const speech = readSpeechJson(value);
  if (speech) return { format: speech.format, reads: [speech.read] };
  return nothing('transcript');
}

function readArchive(bytes: Uint8Array): { format: ImportFormat; reads: readonly Read[] } {
  const parts = openPackage(bytes);
  const reads: Read[] = [];
  const scripts: unknown[] = [];
  for (const name of archiveParts(parts.names)) {
    const text = new TextDecoder('utf-8').decode(parts.read(name) ?? new Uint8Array());
    const data = twitterData(text);
    if (data !== null) scripts.push(parsed(data));
    else reads.push(...(readMastodon(parsed(text)) ?? []));
  }
  reads.push(...(readTwitter(...scripts) ?? []));
  return reads.length > 0 ? { format: scripts.length > 0 ? 'Twitter/X archive' : 'Mastodon archive', reads } : nothing('posts');
}

function nothing(what: 'transcript' | 'posts'): never {
  throw new Refusal('nothing-known', what);
}

/** Whether each line is a value of its own, as collections of posts are kept (NDJSON). */
function isLines(text: string): boolean {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  return end > 0 && /^\{.*\}\s*$/.test(start.slice(0, end)) && /^\s*\{/.test(start.slice(end, end + 200));
}

function parsedLines(text: string): unknown[] {
  return text.split('\n').filter((line) => line.trim() !== '').map(parsed);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('broken', error instanceof Error ? error.message.slice(0, 160) : '');
  }
}

function documentOf(file: string, format: ImportFormat, said: Corrections, found: Read, source: string | null): ImportedDocument {
  const read = { ...found, pieces: unspokenBy(new Set(said.notSpeakers), found.pieces) };
  // What people call their files is what they look for; titles within files are often those of a template.
  const title = (read.title ?? '').trim() || file.replace(/\.[A-Za-z0-9]{1,8}$/, '') || file;
  const markdown = format === 'Markdown' ? source : null;
  const words = markdown ?? read.pieces.slice(0, 400).map(({ paragraphs }) => paragraphs.join(' ')).join('\n');
  const labels = markdown === null ? read.pieces.map(({ speaker }) => speaker) : turnsOf(markdown).map(({ speaker }) => speaker);
  const participants = [...new Set(labels.filter((speaker) => speaker !== null))];
  return {
    format,
    type: said.type ?? read.type ?? (participants.length > 0 ? 'interview' : 'fieldnote'),
    title,
    date: said.date !== undefined ? said.date : (read.date ?? dateInName(file)),
    language: said.language !== undefined ? said.language : (read.language ?? languageOf(words)),
    permalink: read.permalink ?? null,
    media: read.media ?? null,
    participants,
    pieces: read.pieces,
    annotations: read.annotations ?? [],
    markdown,
    losses: read.losses ?? [],
    warnings: [...(read.warnings ?? []), ...(oneNamed(read) && participants[0] !== undefined ? [say('one-named', participants[0])] : [])],
  };
}

/** One speaker with several paragraphs to a turn: the other side of the talk may have no labels. */
function oneNamed({ pieces, type }: Read): boolean {
  const spoken = pieces.filter(({ speaker }) => speaker !== null);
  return type !== 'thread' && spoken.length > 2 && new Set(spoken.map(({ speaker }) => speaker)).size === 1 && spoken.some(({ paragraphs }) => paragraphs.length > 1);
}
