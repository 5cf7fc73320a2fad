import { strip } from '../core/markup/strip';
import { unescaped } from '../core/text/escapes';
import type { Document } from '../core/corpus/types';
import type { Range } from '../core/markup/types';
import { shelterOf, type Shelter } from '../core/seeing/distress';
import type { Study } from '../vault/types';

/** A passage with some words around it, for a list. */
export interface Excerpt {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** Notes' stripped texts, read when a list first shows a passage of theirs, and forgotten when memory runs high. */
export interface PassageTexts {
  /** The text if it is at hand for this state of the document. */
  peek(document: Document): string | undefined;
  /** Reads the note; an unreadable note gives the empty text. */
  load(document: Document): Promise<string>;
  /** How a stretch may be shown: without its distressing words and those around it, where these are covered. */
  shelter(document: Document, stretch: Range): Shelter;
}

/** Keeps about `keptMost` characters of text at hand. */
export function openPassageTexts(study: Study, keptMost = 16_000_000): PassageTexts {
  const kept = new Map<string, { document: Document; text: string }>();
  const coming = new Map<Document, Promise<string>>();
  let size = 0;

  const keep = (document: Document, text: string): void => {
    size += text.length - (kept.get(document.path)?.text.length ?? 0);
    kept.delete(document.path);
    kept.set(document.path, { document, text });
    for (const [path, old] of kept) {
      if (size <= keptMost || kept.size === 1) break;
      kept.delete(path);
      size -= old.text.length;
    }
  };

  return {
    peek(document) {
      const found = kept.get(document.path);
      return found?.document === document ? found.text : undefined;
    },
    load(document) {
      const known = coming.get(document);
      if (known) return known;
      const reading = study
        .read(document.path)
        .then(strippedText)
        .catch(() => '')
        .then((text) => {
          coming.delete(document);
          keep(document, text);
          return text;
        });
      coming.set(document, reading);
      return reading;
    },
    shelter: (document, stretch) => shelterOf(study.settings.blurContent ? document.codings : [], stretch),
  };
}

/** The text in which offsets of codings count: without markers, BOM and CR. */
export function strippedText(raw: string): string {
  return strip(raw).replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
}

export interface ExcerptOptions {
  /** Characters to either side. */
  readonly around?: number;
  /** A longer passage is shown by its beginning and its end. */
  readonly most?: number;
  /** Where the words before begin at the earliest: behind a speaker's label. */
  readonly floor?: number;
  /** Where the words behind end at the latest. */
  readonly ceiling?: number;
}

/** The passage and the words around it, cut between words and not beyond its paragraph's neighbours. */
export function excerptOf(text: string, from: number, to: number, options: ExcerptOptions = {}): Excerpt {
  const { around = 90, most = 700, floor = 0, ceiling = text.length } = options;
  const passage = text.slice(from, to);
  return {
    before: closed(leadIn(text, from, around, floor)),
    passage: closed(passage.length <= most ? passage : `${wordsFromStart(passage, most - 160)} … ${wordsToEnd(passage, 150)}`),
    after: closed(leadOut(text, to, around, Math.min(ceiling, text.length))),
  };
}

/** A list has no room for blank lines and the marks of quotes at line starts; signs show as they were said. */
function closed(text: string): string {
  return unescaped(text.replace(/\n[ \t>]*(?=\n)/g, '').replace(/\n>[ \t>]*/g, '\n'));
}

function leadIn(text: string, at: number, around: number, floor: number): string {
  const start = Math.max(floor, at - around);
  const piece = text.slice(start, at);
  const block = piece.lastIndexOf('\n\n');
  if (block >= 0) return piece.slice(block + 2);
  return start === floor ? piece.trimStart() : `… ${wordsToEnd(piece, around)}`;
}

function leadOut(text: string, at: number, around: number, ceiling: number): string {
  const end = Math.min(ceiling, at + around);
  const piece = text.slice(at, end);
  const block = piece.indexOf('\n\n');
  if (block >= 0) return piece.slice(0, block);
  return end === ceiling ? piece.trimEnd() : `${wordsFromStart(piece, around)} …`;
}

/** The first words that fit in `most` characters; a lone half word stays away, a surrogate pair whole. */
function wordsFromStart(text: string, most: number): string {
  const piece = text.slice(0, most);
  const cut = piece.search(/\s\S*$/);
  return cut > 0 ? piece.slice(0, cut) : piece.replace(/[\uD800-\uDBFF]$/, '');
}

function wordsToEnd(text: string, most: number): string {
  const piece = text.slice(-most);
  const cut = piece.search(/\s/);
  return cut >= 0 && cut < piece.length - 1 ? piece.slice(cut + 1) : piece.replace(/^[\uDC00-\uDFFF]/, '');
}
