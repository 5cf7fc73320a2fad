/** Reads a note into what the index keeps of it. */
import { baseName, namesIn } from '../cases/names';
import { readQuoting } from '../cases/quoting';
import { themePath } from '../codebook/name';
import { scan } from '../markup/scan';
import type { Coding } from '../markup/types';
import type { Saying } from '../said/sayings';
import { whyOf } from '../said/why';
import { detach } from '../text/detach';
import { readFrontMatter } from '../text/front-matter';
import { keyType } from '../text/key-note';
import { layerOf, layersOf } from '../text/layers';
import { isDocument, noteType } from '../text/scope';
import { turnsOf } from '../text/turns';
import type { Layer, StudyScope } from '../text/types';
import { copiedProperties } from './copied-value';
import { Note } from './note';
import { packAsides, packTurns, speakersTouched } from './packed';
import { copied, type Pool } from './pool';
import type { CodingEntry, CorpusOptions } from './types';

/** What reading a note needs beside its text. */
export interface ReadingOptions {
  readonly options: CorpusOptions;
  readonly scope: StudyScope;
  readonly pool: Pool;
}

/** A note as read from its raw text. Total. Keeps no part of the text alive. */
export function readNote(path: string, text: string, { options, scope, pool }: ReadingOptions): Note {
  const scanned = scan(text, options);
  const plain = scanned.plain();
  const front = readFrontMatter(plain);
  const properties = copiedProperties(front.properties, pool);
  const turns = turnsOf(plain);
  const layers = layersOf(plain, scope);
  const type = noteType(properties, plain, front.bodyFrom);
  // Written out: spreading costs more than all the rest of this.
  const note = new Note({
    path,
    name: baseName(path),
    isData: type !== keyType && isDocument(path, properties, scope),
    type,
    properties,
    date: dateOf(properties['date']),
    cases: pool.list(namesIn(properties['cases'])),
    themes: pool.list(themesIn(properties['themes'], options.prefix)),
    quoting: readQuoting(properties['quote']),
    body: front.bodyFrom,
    length: plain.length,
    packed: packTurns(turns, pool),
    asides: packAsides(layers),
    hasMarkers: scanned.markers.length > 0,
  });
  const entries = scanned.codings.map((coding) => entryOf(coding, note, layers.length === 0 ? 'data' : layerOf(layers, plain, coding), pool));
  note.codings = entries.length === 0 ? none : inOrder(entries);
  return note;
}

/** The same note under another path. */
export function movedNote(note: Note, path: string, scope: StudyScope): Note {
  const moved = new Note({ ...note, path, name: baseName(path), isData: note.type !== keyType && isDocument(path, note.properties, scope) });
  moved.codings = note.codings.map((entry) => ({ ...entry, document: moved }));
  return moved;
}

/** The theme names of a note's `themes` that make no theme, with the reason. */
export function badThemes(value: unknown, prefix?: string): { name: string; why: Saying }[] {
  const bad: { name: string; why: Saying }[] = [];
  for (const name of themeNames(value)) {
    const read = lawful(name, prefix);
    if (typeof read !== 'string') bad.push({ name, why: read });
  }
  return bad;
}

const none: readonly CodingEntry[] = Object.freeze([]);
const noNames: readonly string[] = Object.freeze([]);
const noMemos: CodingEntry['memos'] = Object.freeze([]);
const noAttributes: CodingEntry['attributes'] = Object.freeze({});

function entryOf(coding: Coding, note: Note, layer: Layer, pool: Pool): CodingEntry {
  const { from, to } = coding;
  return {
    id: detach(coding.id),
    document: note,
    from,
    to,
    ordinal: coding.ordinal,
    themes: pool.texts(coding.themes),
    coder: coding.coder === null ? null : pool.text(coding.coder),
    date: coding.date === null ? null : pool.text(coding.date),
    memos: memosOf(coding, pool),
    attributes: attributesOf(coding, pool),
    speakers: note.packed.numbers.length === 0 ? noNames : speakersOf(note, from, to, pool),
    layer,
  };
}

/** All who speak in the note are a list that it has already. */
function speakersOf({ packed }: Note, from: number, to: number, pool: Pool): readonly string[] {
  const found = speakersTouched(packed, from, to);
  const { speakers } = packed;
  return found.length === speakers.length && found.every((name, at) => name === speakers[at]) ? speakers : pool.list(found);
}

function memosOf({ memos }: Coding, pool: Pool): CodingEntry['memos'] {
  if (memos.length === 0) return noMemos;
  return memos.map(({ text, coder, date }) => ({
    text: copied(text),
    coder: coder === null ? null : pool.text(coder),
    date: date === null ? null : pool.text(date),
  }));
}

function attributesOf({ attributes }: Coding, pool: Pool): CodingEntry['attributes'] {
  for (const key in attributes) if (Object.hasOwn(attributes, key)) return copiedProperties(attributes, pool) as Readonly<Record<string, string>>;
  return noAttributes;
}

/** By place; the same place in the order of ids, so that the order is the same however the note was written. */
function inOrder(entries: CodingEntry[]): readonly CodingEntry[] {
  return entries.sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.ordinal - b.ordinal));
}

const dateForm = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;

/** A date that a person or Obsidian wrote, perhaps with a time behind it. Of a list the first counts. */
function dateOf(value: unknown): string | null {
  const said: unknown = Array.isArray(value) ? value[0] : value;
  const parts = typeof said === 'string' ? dateForm.exec(said.trim()) : null;
  if (!parts) return null;
  const [, year = '', month = '', day = ''] = parts;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 ? copied(`${year}-${month}-${day}`) : null;
}

function themesIn(value: unknown, prefix?: string): readonly string[] {
  const themes = new Set<string>();
  for (const name of themeNames(value)) {
    const read = lawful(name, prefix);
    if (typeof read === 'string') themes.add(read);
  }
  return [...themes];
}

/** A list of names, or one text with commas between them. */
function themeNames(value: unknown): readonly string[] {
  return namesIn(value).flatMap((name) => name.split(',')).map((name) => name.trim()).filter((name) => name !== '');
}

/** The theme of a name, or why it makes none. */
function lawful(name: string, prefix?: string): string | Saying {
  try {
    return themePath(name, prefix);
  } catch (error) {
    return whyOf(error);
  }
}
