/** What a file of other programs holds, before it becomes a note. Nothing here knows how a note is written. */

import type { Saying } from '../../said/sayings';
import type { Annotation, Mark } from './annotations';

/** The formats that are told apart. */
export type ImportFormat =
  | 'WebVTT'
  | 'SRT'
  | 'SBV'
  | 'Zoom chat'
  | 'WhatsApp chat'
  | 'Teams transcript'
  | 'plain text'
  | 'Markdown'
  | 'HTML'
  | 'oTranscribe'
  | 'Word (DOCX)'
  | 'OpenDocument (ODT)'
  | 'Rich Text (RTF)'
  | 'Whisper JSON'
  | 'Rev JSON'
  | 'Otter JSON'
  | 'Trint JSON'
  | 'transcript (JSON)'
  | 'Reddit JSON'
  | 'Telegram JSON'
  | 'Discord JSON'
  | 'Discourse JSON'
  | 'Mastodon archive'
  | 'Twitter/X archive'
  | 'table (CSV)';

/** One stretch by one speaker, a post, or words of nobody. Texts are as spoken: no Markdown in them. */
export interface Piece {
  /** Null where nobody is named. */
  readonly speaker: string | null;
  /** Seconds from the start of the recording. */
  readonly time: number | null;
  /** Paragraphs without line breaks. */
  readonly paragraphs: readonly string[];
  /** A heading of the source, or an item of a list; the speaker is null. `depth` counts from 1. */
  readonly shape?: { readonly kind: 'heading' | 'item'; readonly depth: number };
  readonly post?: Post;
  /** Where comments begin and end and footnotes stand, in order. */
  readonly marks?: readonly PieceMark[];
}

/** A place in one of a piece's paragraphs. */
export interface PieceMark extends Mark {
  readonly paragraph: number;
}

/** What is known of a post beside its words. */
export interface Post {
  /** Unique within the document. */
  readonly id: string;
  /** `2024-03-01 12:30`, as the file has it (UTC where it says so); null where none is given. */
  readonly date: string | null;
  /** Id of the post that is answered, which may lie outside the file. */
  readonly replyTo: string | null;
  /** Who is answered, where only that is known. */
  readonly replyToName: string | null;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** Whether it was others who deleted it: moderators, say. */
  readonly removed?: boolean;
  /** Who may read it, where not all may. */
  readonly audience?: 'direct' | 'followers';
}

/** A document as read from a file, ready to become a note. */
export interface ImportedDocument {
  readonly format: ImportFormat;
  /** Value of `type`: interview, fieldnote or thread, unless a person says another. */
  readonly type: string;
  readonly title: string;
  /** YYYY-MM-DD, where the file tells it. */
  readonly date: string | null;
  /** ISO 639-1, as the file says or its words show; null where neither is clear. */
  readonly language: string | null;
  readonly permalink: string | null;
  /** The name of the recording, where the file tells it. */
  readonly media: string | null;
  /** Who speaks, in order of first words, each once. */
  readonly participants: readonly string[];
  readonly pieces: readonly Piece[];
  /** Footnotes and comments; the pieces say where they belong. */
  readonly annotations: readonly Annotation[];
  /** A note that needs no writing: Markdown is kept to the byte. */
  readonly markdown: string | null;
  /** What the file holds and the note will not. */
  readonly losses: readonly Saying[];
  /** What a person should look at. */
  readonly warnings: readonly Saying[];
}

/** What a reader of one format gives; the rest is found out for all formats alike. */
export interface Read {
  readonly pieces: readonly Piece[];
  readonly annotations?: readonly Annotation[];
  /** Of a thread; others are called by the name of their file. */
  readonly title?: string | null;
  readonly date?: string | null;
  readonly language?: string | null;
  readonly permalink?: string | null;
  readonly media?: string | null;
  readonly type?: 'interview' | 'fieldnote' | 'thread';
  readonly losses?: readonly Saying[];
  readonly warnings?: readonly Saying[];
}
