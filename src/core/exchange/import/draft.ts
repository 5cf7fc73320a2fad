/** A document as a note in the making: what will stand in its front matter as data, its body as text. */
import type { Saying } from '../../said/sayings';
import { scan } from '../../markup/scan';
import { namesIn } from '../../cases/names';
import { escaped } from '../../text/escapes';
import { bodyStart } from '../../text/front-matter-place';
import { listedSpeakers } from '../../text/listed-speakers';
import { hashStampsOf } from '../../text/nonverbals';
import { turnsBelow } from '../../text/turns';
import type { Turn } from '../../text/types';
import { bodyHash } from './body-hash';
import { clockOf } from './clock';
import type { Annotation, Mark } from './annotations';
import { placeInLine, withFootnotes } from './note-annotations';
import { noteName } from './note-name';
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

/** What came of a document: figures of the note itself, read as any note is. */
export interface ImportReport {
  readonly turns: number;
  /** Speakers by turns, most first. */
  readonly speakers: readonly { readonly name: string; readonly turns: number }[];
  /** Turns, or paragraphs of nobody in particular, with a time of the recording; and the stamps of f4 among the words. */
  readonly stamps: number;
  /** Comments in the margin that became memos on their passages. */
  readonly memos: number;
  readonly footnotes: number;
  readonly losses: readonly Saying[];
  readonly warnings: readonly Saying[];
}

/** A property and its value. */
export type Property = readonly [key: string, value: string | readonly string[]];

/**
 * A note before its properties are written as YAML and comments stand in it as memos: for that, passages are placed and
 * proven, which a draft can wait for. Plain data, so that it may be made elsewhere than it is finished.
 */
export interface NoteDraft {
  /** Where it is to lie; whoever writes it puts a number behind the name where that is taken. */
  readonly path: string;
  /** Its body; of Markdown, which is a note already, all of it. */
  readonly text: string;
  readonly isNote: boolean;
  /** What is to be said in its front matter, in order. */
  readonly properties: readonly Property[];
  readonly report: ImportReport;
  readonly annotations: readonly Annotation[];
  /** Where comments begin and end, as offsets into the text. */
  readonly places: readonly Mark[];
}

/** The draft of a note: one turn a paragraph, `**Speaker** (00:01:02): words`. Its report counts memos as if they stood in it. Linear. */
export function draftOf(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, options: NoteOptions): NoteDraft {
  const { annotations, markdown, title } = document;
  const isNote = markdown !== null;
  const { text, places, footnotes, turns } = isNote ? { text: markdown, places: [], footnotes: 0, turns: turnsInNote(markdown) } : bodyOfDocument(document);
  const memos = annotations.filter(({ kind }) => kind === 'comment').length;
  const properties: Property[] = [...propertiesOf(file, document, options), ['body-hash', bodyHash(isNote ? plainBody(text) : text)]];
  return {
    path: `${options.folder === '' ? '' : `${options.folder}/`}${noteName(title)}.md`,
    text,
    isNote,
    properties: isNote ? unsaidIn(text, properties) : properties,
    report: reportOf(document, turns, { memos, footnotes }),
    annotations,
    places,
  };
}

/** Markdown is a note already: its text stays to the byte, what is not said in its properties is added. */
function unsaidIn(markdown: string, properties: readonly Property[]): Property[] {
  const known = new Set(markdown.slice(0, bodyStart(markdown)).match(/^[A-Za-z][\w-]*(?=\s*:)/gm) ?? []);
  // Its speakers are read from labels of any shape; a list of them would ask for one shape.
  return properties.filter(([key]) => !known.has(key) && key !== 'participants');
}

/** Stands for front matter, as a note has it above its body. */
const someFront = '---\n---\n';

function turnsInBody(body: string, participants: readonly string[]): Turn[] {
  return turnsBelow(someFront + body, someFront.length, () => new Set(namesIn(participants.map(speakerName))));
}

function turnsInNote(markdown: string): Turn[] {
  const body = bodyStart(markdown);
  return turnsBelow(someFront + markdown.slice(body), someFront.length, () => listedSpeakers(markdown, body));
}

/** Its data: what the hash is of. */
function plainBody(markdown: string): string {
  const plain = scan(markdown).plain();
  return plain.slice(bodyStart(plain));
}

function propertiesOf(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, options: NoteOptions): Property[] {
  const { date, participants, language, permalink, media } = document;
  const type = options.type ?? document.type;
  const all: [key: string, value: string | readonly string[] | null][] = [
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
  return all.filter((pair): pair is [key: string, value: string | readonly string[]] => pair[1] !== null);
}

function bodyOfDocument({ pieces, participants, annotations }: ImportedDocument): { text: string; places: readonly Mark[]; footnotes: number; turns: readonly Turn[] } {
  let body = bodyOf(pieces, (paragraph) => paragraph);
  let turns = turnsInBody(body.text, participants);
  // Words that look like the label of a turn, in a text in which nobody speaks.
  if (participants.length === 0 && turns.length > 0) {
    body = bodyOf(pieces, (paragraph) => paragraph.slice(0, 140).replace(/([^\\]|^)([:(])/g, '$1\\$2').replace(/：/g, ' ：') + paragraph.slice(140));
    turns = turnsInBody(body.text, participants);
  }
  const noted = withFootnotes(body.text, body.places, annotations);
  return { ...noted, turns: noted.footnotes > 0 ? turnsInBody(noted.text, participants) : turns };
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
    for (let at = 0; at < paragraphs.length; at++) {
      const paragraph = paragraphs[at] ?? '';
      if (parts.length > 0) put(isItem && wasItem && at === 0 ? '\n' : '\n\n');
      if (piece.marks) for (const { paragraph: of, ...mark } of piece.marks) if (of === at) places.push({ ...mark, at: length + placeInLine(paragraph, piece.paragraphs[at] ?? '', mark.at) });
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
  const none: PostLinks = { reply: '', anchor: '' };
  const byId = new Map<string, number>();
  for (const [index, { post }] of pieces.entries()) if (post) byId.set(post.id, index);
  if (byId.size === 0) return () => none;
  const answered = new Set(pieces.flatMap(({ post }) => (post?.replyTo != null && byId.has(post.replyTo) ? [byId.get(post.replyTo) ?? -1] : [])));
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

function reportOf({ losses, warnings, pieces, markdown }: ImportedDocument, turns: readonly Turn[], beside: Pick<ImportReport, 'memos' | 'footnotes'>): ImportReport {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return {
    turns: turns.filter(({ speaker }) => speaker !== null).length,
    speakers: [...counts].map(([name, count]) => ({ name, turns: count })).sort((a, b) => b.turns - a.turns),
    stamps: (markdown === null ? pieces : turns).filter(({ time }) => time !== null).length + pieces.reduce((sum, { paragraphs }) => paragraphs.reduce((count, words) => count + hashStampsOf(words).length, sum), 0),
    ...beside,
    losses,
    warnings,
  };
}
