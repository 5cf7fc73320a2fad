/** A note as the index keeps it. */
import { keyType } from '../text/key-note';
import type { Turn } from '../text/types';
import { inAside, type PackedTurns, speakersTouched, turnsTouched, unpackTurns } from './packed';
import type { Posting } from './postings';
import type { CodingEntry, Document } from './types';

/** What is read of a note beside its codings. */
export interface NoteReading
  extends Pick<Document, 'path' | 'name' | 'type' | 'isData' | 'properties' | 'date' | 'cases' | 'themes' | 'quoting' | 'body' | 'length'> {
  readonly packed: PackedTurns;
  readonly asides: Int32Array;
  /** Whether a marker stands in it, be it only half a coding. */
  readonly hasMarkers: boolean;
}

/** A document over packed numbers; a class, so that ten thousand of them share their methods. */
export class Note implements Document, NoteReading {
  readonly path: string;
  readonly name: string;
  readonly type: string | null;
  readonly isData: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly date: string | null;
  readonly cases: readonly string[];
  readonly themes: readonly string[];
  readonly quoting: Document['quoting'];
  readonly body: number;
  readonly length: number;
  readonly packed: PackedTurns;
  readonly asides: Int32Array;
  readonly hasMarkers: boolean;
  codings: readonly CodingEntry[] = [];
  /** The postings it stands in, and side by side with them its places there; kept up by the theme index. */
  postings: Posting[] = [];
  places: number[] = [];
  /** A small number of its own while it is among the documents, given by the corpus. */
  slot = -1;

  constructor(read: NoteReading) {
    this.path = read.path;
    this.name = read.name;
    this.type = read.type;
    this.isData = read.isData;
    this.properties = read.properties;
    this.date = read.date;
    this.cases = read.cases;
    this.themes = read.themes;
    this.quoting = read.quoting;
    this.body = read.body;
    this.length = read.length;
    this.packed = read.packed;
    this.asides = read.asides;
    this.hasMarkers = read.hasMarkers;
  }

  get turns(): readonly Turn[] {
    return unpackTurns(this.packed);
  }
  get speakers(): readonly string[] {
    return this.packed.speakers;
  }
  get hasAsides(): boolean {
    return this.asides.length > 0;
  }
  /** Whether it is among the documents: it holds data, or somebody coded it. A key never is: it would show real names. */
  get listed(): boolean {
    return this.type !== keyType && (this.isData || this.codings.length > 0 || this.themes.length > 0);
  }

  inAside(from: number, to: number): boolean {
    return inAside(this.asides, from, to);
  }
  speakersIn(from: number, to: number): readonly string[] {
    return speakersTouched(this.packed, from, to);
  }
  turnsIn(from: number, to: number): { readonly first: number; readonly end: number } {
    return turnsTouched(this.packed, from, to);
  }
}
