/** The note of a document that was brought in. */
import { say, type Saying } from '../../said/sayings';
import { applyChanges } from '../../markup/changes';
import { scan } from '../../markup/scan';
import { setProperty } from '../../text/front-matter-edit';
import { bodyStart } from '../../text/front-matter';
import { escaped } from '../../text/escapes';
import { turnsOf } from '../../text/turns';
import { yamlWords } from '../../text/yaml-words';
import { bodyHash } from './body-hash';
import { clockOf } from './clock';
import type { Annotation, Mark } from './annotations';
import { placeInLine, withComments, withFootnotes } from './note-annotations';
import { labelled, speakerName } from './speaker-label';
import type { ImportedFile } from './read';
import type { ImportedDocument, Piece, Post } from './types';

/** How notes are written. */
export interface NoteOptions {
  /** Folder of the note; `''` is the vault's own. */
  readonly folder: string;
  /** Today, YYYY-MM-DD: when posts were accessed, unless the file says so. */
  readonly date: string;
  /** Value of `type`; what the format suggests where nothing is said. */
  readonly type?: string;
}

/** A note to be made. */
export interface ImportNote {
  /** Where it is to lie; whoever writes it puts a number behind the name where that is taken. */
  readonly path: string;
  readonly text: string;
  readonly report: ImportReport;
}

/** What came of a document: figures of the note itself, read as any note is. */
export interface ImportReport {
  readonly turns: number;
  /** Speakers by turns, most first. */
  readonly speakers: readonly { readonly name: string; readonly turns: number }[];
  /** Turns, or paragraphs of nobody in particular, with a time of the recording. */
  readonly stamps: number;
  /** Comments in the margin that became memos on their passages. */
  readonly memos: number;
  readonly footnotes: number;
  readonly losses: readonly Saying[];
  readonly warnings: readonly Saying[];
}

/** A note before comments stand in it as memos: for that, passages are placed and proven, which a draft can wait for. */
export interface NoteDraft extends ImportNote {
  readonly annotations: readonly Annotation[];
  /** Where comments begin and end, as raw offsets. */
  readonly places: readonly Mark[];
}

/** Writes the note: front matter, then one turn a paragraph, `**Speaker** (00:01:02): words`. Linear. */
export function noteOf(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, options: NoteOptions): ImportNote {
  return finished(draftOf(file, document, options));
}

/** The note but for the memos that come of comments, which its report counts as if they stood in it. */
export function draftOf(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, options: NoteOptions): NoteDraft {
  const { annotations, markdown, title } = document;
  const note = markdown === null ? written(file, document, options) : { text: kept(file, document, markdown, options), places: [], footnotes: 0 };
  const comments = annotations.filter(({ kind }) => kind === 'comment').length;
  return { path: `${options.folder === '' ? '' : `${options.folder}/`}${noteName(title)}.md`, text: note.text, report: reportOf(document, note.text, { memos: comments, footnotes: note.footnotes }), annotations, places: note.places };
}

/** The note of a draft. */
export function finished({ path, text: draft, report, annotations, places }: NoteDraft): ImportNote {
  const { text, comments } = withComments(draft, places, annotations);
  const lost = report.memos - comments;
  const losses = lost > 0 ? [...report.losses, say('lost', 'placeless', lost)] : report.losses;
  return { path, text, report: { ...report, memos: comments, losses } };
}

/** Bytes of a name, UTF-8: disks take 255, the number behind it and the ending included. */
const mostNameBytes = 200;

/** A title as the name of a file, in any system and in links: no signs of theirs, none that is not seen, no reserved name. */
export function noteName(title: string): string {
  const plain = title.normalize('NFC').replace(/[\\/:*?"<>|#^[\]%\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ').replace(/\s+/g, ' ').trim().replace(/^[. ]+/, '');
  let [cut, bytes] = ['', 0];
  for (const char of plain) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > mostNameBytes) break;
    cut += char;
  }
  cut = cut.replace(/[. \u200d]+$/, '');
  if (cut === '') return 'Imported';
  return /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i.test(cut) ? `Note ${cut}` : cut;
}

/** Markdown is a note already: its text stays to the byte, what is not said in its properties is added. */
function kept(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, markdown: string, options: NoteOptions): string {
  let text = markdown;
  const known = new Set(markdown.slice(0, bodyStart(markdown)).match(/^[A-Za-z][\w-]*(?=\s*:)/gm) ?? []);
  for (const [key, value] of [...properties(file, document, options), ['body-hash', bodyHash(plainBody(markdown))] as const]) {
    // Its speakers are read from labels of any shape; a list of them would ask for one shape.
    if (!known.has(key) && key !== 'participants') text = applyChanges(text, setProperty(text, key, value));
  }
  return text;
}

/** Its data: what the hash is of. */
function plainBody(markdown: string): string {
  const plain = scan(markdown).plain();
  return plain.slice(bodyStart(plain));
}

function properties(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, options: NoteOptions): [string, string | readonly string[]][] {
  const { date, participants, language, permalink, media } = document;
  const type = options.type ?? document.type;
  const all: [string, string | readonly string[] | null][] = [
    ['type', type],
    ['date', date],
    ['participants', participants.length > 0 ? [...new Set(participants.map(speakerName))] : null],
    ['language', language],
    ['source', file.name],
    ['source-hash', `sha256-${file.hash}`],
    ['permalink', permalink],
    ['accessed', document.type === 'thread' || document.pieces.some(({ post }) => post !== undefined) ? options.date : null],
    ['media', media],
  ];
  return all.filter((pair): pair is [string, string | readonly string[]] => pair[1] !== null);
}

function written(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, options: NoteOptions): { text: string; places: readonly Mark[]; footnotes: number } {
  const lines = ['---'];
  for (const [key, value] of properties(file, document, options)) {
    if (typeof value === 'string') lines.push(`${key}: ${yamlWords(value)}`);
    else lines.push(`${key}:`, ...value.map((item) => `  - ${yamlWords(item)}`));
  }
  lines.push('---', '');
  let body = bodyOf(document.pieces, (paragraph) => paragraph);
  // Words that look like the label of a turn, in a text in which nobody speaks.
  if (document.participants.length === 0 && turnsOf(lines.join('\n') + body.text).length > 0) {
    body = bodyOf(document.pieces, (paragraph) => paragraph.slice(0, 140).replace(/([^\\]|^)([:(])/g, '$1\\$2').replace(/：/g, ' ：') + paragraph.slice(140));
  }
  const noted = withFootnotes(body.text, body.places, document.annotations);
  const head = [...lines.slice(0, -2), `body-hash: ${bodyHash(noted.text)}`, ...lines.slice(-2)].join('\n');
  return { ...noted, text: head + noted.text, places: noted.places.map((mark) => ({ ...mark, at: mark.at + head.length })) };
}

/** The text, and where in it annotations belong. */
function bodyOf(pieces: readonly Piece[], guard: (paragraph: string) => string): { text: string; places: Mark[] } {
  const links = openLinks(pieces);
  const parts: string[] = [];
  const places: Mark[] = [];
  let [wasItem, length] = [false, 0];
  const put = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, piece] of pieces.entries()) {
    const paragraphs = piece.speaker === null ? unspoken(piece, guard) : spoken(piece, links(index));
    const isItem = piece.shape?.kind === 'item';
    for (const [at, paragraph] of paragraphs.entries()) {
      if (parts.length > 0) put(isItem && wasItem && at === 0 ? '\n' : '\n\n');
      for (const { paragraph: of, ...mark } of piece.marks ?? []) if (of === at) places.push({ ...mark, at: length + placeInLine(paragraph, piece.paragraphs[at] ?? '', mark.at) });
      put(paragraph);
    }
    wasItem = isItem;
  }
  return { text: `${parts.join('')}\n`, places };
}

function unspoken({ paragraphs, time, shape }: Piece, guard: (paragraph: string) => string): string[] {
  const [first = ''] = paragraphs;
  if (shape?.kind === 'heading') return [`${'#'.repeat(Math.min(6, shape.depth + 1))} ${escaped(first, false)}`];
  if (shape?.kind === 'item') return [`${'\t'.repeat(shape.depth - 1)}- ${escaped(first)}`];
  return paragraphs.filter((words) => words.trim() !== '').map((words, at) => (time !== null && at === 0 ? `(${clockOf(time)}) ${guard(escaped(words, false))}` : guard(escaped(words))));
}

function spoken(piece: Piece, { reply, anchor }: PostLinks): string[] {
  const { post } = piece;
  const speaker = speakerName(piece.speaker ?? '');
  const [first = '', ...rest] = piece.paragraphs;
  const state = post ? statesOf(post) : '';
  const lead = [reply, escaped(first, false)].filter((part) => part !== '').join(' ');
  const paragraphs = [labelled(speaker, piece.time, post?.date ?? null, lead), ...rest.map((words) => escaped(words))];
  const last = paragraphs.length - 1;
  paragraphs[last] = [paragraphs[last] ?? '', state, anchor].filter((part) => part !== '').join(' ');
  return paragraphs;
}

/** What became of a post, and who may read it. Such words are known not to be data. */
function statesOf({ deleted, removed, edited, audience }: Post): string {
  const fate = removed === true ? '[removed]' : deleted ? '[deleted]' : edited ? '[edited]' : '';
  const read = audience === 'direct' ? '[direct message]' : audience === 'followers' ? '[followers only]' : '';
  return [read, fate].filter((state) => state !== '').join(' ');
}

/** What a post says beside its words: whom it answers, and the place where answers to it lead. */
interface PostLinks {
  readonly reply: string;
  readonly anchor: string;
}

/** The links between posts, for each piece in order. Only posts that are answered get a block id. */
function openLinks(pieces: readonly Piece[]): (index: number) => PostLinks {
  const byId = new Map<string, number>();
  for (const [index, { post }] of pieces.entries()) if (post) byId.set(post.id, index);
  const answered = new Set(pieces.flatMap(({ post }) => (post?.replyTo != null && byId.has(post.replyTo) ? [byId.get(post.replyTo) ?? -1] : [])));
  const none: PostLinks = { reply: '', anchor: '' };
  return (index) => {
    const post = pieces[index]?.post;
    if (!post) return none;
    const to = post.replyTo === null ? undefined : byId.get(post.replyTo);
    const anchor = answered.has(index) ? `^post-${index + 1}` : '';
    if (to !== undefined) return { reply: `(↳ [[#^post-${to + 1}|${aliasOf(speakerName(pieces[to]?.speaker ?? ''))}]])`, anchor };
    if (post.replyToName !== null) return { reply: `(↳ ${aliasOf(post.replyToName)})`, anchor };
    return { reply: post.replyTo === null || post.replyTo === '' ? '' : '(↳ a post not in this file)', anchor };
  };
}

/** A name within a link: no signs that would end it. */
function aliasOf(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N} .@_“”-]+/gu, ' ').replace(/_/g, '\\_').trim().slice(0, 30) || 'post';
}

function reportOf({ losses, warnings, pieces, markdown }: ImportedDocument, text: string, beside: Pick<ImportReport, 'memos' | 'footnotes'>): ImportReport {
  const turns = turnsOf(text);
  const counts = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return {
    turns: turns.filter(({ speaker }) => speaker !== null).length,
    speakers: [...counts].map(([name, count]) => ({ name, turns: count })).sort((a, b) => b.turns - a.turns),
    stamps: (markdown === null ? pieces : turns).filter(({ time }) => time !== null).length,
    ...beside,
    losses,
    warnings,
  };
}
