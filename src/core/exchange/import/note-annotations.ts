/** Footnotes and comments of a source, put where they belong in the note: as footnotes of Markdown, and as memos on passages. */
import { applyChanges } from '../../markup/changes';
import { insertOps, type Placing } from '../../markup/edit/splice';
import { derivedId } from '../../markup/ids';
import { place } from '../../markup/place/place';
import { scan } from '../../markup/scan';
import { isCoder } from '../../markup/tag';
import { type Memo, Refusal } from '../../markup/types';
import { formatRecord } from '../../markup/write';
import { escaped } from '../../text/escapes';
import type { Annotation, Mark } from './annotations';

/** So many comments are put in; a document has some hundreds at most. */
const mostComments = 3_000;

/**
 * Puts footnotes into a note. Gives the text and, moved along, the places of all else. Places are raw offsets. Linear.
 */
export function withFootnotes(note: string, places: readonly Mark[], annotations: readonly Annotation[]): { text: string; places: readonly Mark[]; footnotes: number } {
  if (annotations.length === 0) return { text: note, places, footnotes: 0 };
  const moved: Mark[] = [];
  const definitions: string[] = [];
  let [text, at] = ['', 0];
  for (const mark of [...places].sort((a, b) => a.at - b.at)) {
    const annotation = annotations[mark.annotation];
    // At the beginning of a line and before a colon it would define a footnote.
    const begins = mark.edge === 'point' && note.charAt(mark.at) === ':' && note.charAt(mark.at - 1) === '\n';
    const to = Math.max(at, mark.at + (begins ? 1 : 0));
    text += note.slice(at, to);
    at = to;
    if (mark.edge !== 'point' || !annotation) moved.push({ ...mark, at: text.length });
    else {
      definitions.push(`[^${definitions.length + 1}]: ${escaped(annotation.text)}`);
      text += `[^${definitions.length}]`;
    }
  }
  text += note.slice(at);
  // Under a heading: what stands there is nobody's turn.
  if (definitions.length > 0) text = `${text.trimEnd()}\n\n## Footnotes\n\n${definitions.join('\n\n')}\n`;
  return { text, places: moved, footnotes: definitions.length };
}

/** A passage and the comments on it. */
interface Commented {
  readonly from: number;
  readonly to: number;
  readonly on: Annotation[];
}

/**
 * Puts comments into a note in which no coding stands. Each becomes a coding without a theme, with the comment as its
 * memo; comments on the same words share one. Their ids come of what they say, so that a second import gives the same.
 */
export function withComments(text: string, places: readonly Mark[], annotations: readonly Annotation[]): { text: string; comments: number } {
  if (places.length === 0) return { text, comments: 0 };
  const passages = passagesOf(text, places, annotations);
  const note = scan(text);
  const taken = new Set<string>();
  const placings: Placing[] = [];
  let comments = 0;
  for (const { from, to, on } of passages) {
    const [first] = on;
    if (!first || comments >= mostComments) continue;
    try {
      // The paragraphs around are enough: nothing of a note written here goes on over a blank line.
      const before = text.lastIndexOf('\n\n', from);
      const start = before < 0 ? 0 : before + 2;
      const after = text.indexOf('\n\n', to);
      const { opener, closer } = place(text.slice(start, after < 0 ? text.length : after), from - start, to - start);
      const id = derivedId(on.map(({ author, date, text: words }) => `${author ?? ''}\n${date ?? ''}\n${words}`).join('\n'), 1, taken);
      taken.add(id);
      const record = formatRecord({ themes: [], coder: coderOf(first.author), date: first.date, memos: on.map((comment, index) => memoOf(comment, index > 0)), attributes: {} });
      placings.push({ boundary: { ...opener, at: opener.at + start }, op: { kind: 'open', id, text: `{${id}` } }, { boundary: { ...closer, at: closer.at + start }, op: { kind: 'close', id, text: `}${id} ${record}` } });
      comments += on.length;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  const marked = applyChanges(text, insertOps(note, placings));
  const read = scan(marked);
  // Words are never given up for a memo.
  return read.stripped() === text && read.codings.length === taken.size ? { text: marked, comments } : { text, comments: 0 };
}

function passagesOf(text: string, places: readonly Mark[], annotations: readonly Annotation[]): Commented[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { at, edge, annotation } of places) (edge === 'start' ? starts : ends).set(annotation, at);
  const passages = new Map<string, Commented>();
  for (const [index, annotation] of annotations.entries()) {
    if (annotation.kind !== 'comment') continue;
    // Of one whose other end is lost, its paragraph.
    const start = starts.get(index) ?? paragraphStart(text, ends.get(index));
    const end = ends.get(index) ?? paragraphEnd(text, starts.get(index));
    if (start === null || end === null) continue;
    const [from, to] = start < end ? [start, end] : [start, paragraphEnd(text, start) ?? end];
    const key = `${from} ${to}`;
    const known = passages.get(key);
    if (known) known.on.push(annotation);
    else passages.set(key, { from, to, on: [annotation] });
  }
  const byTime = (a: Annotation, b: Annotation): number => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0);
  for (const { on } of passages.values()) on.sort(byTime);
  return [...passages.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

function paragraphStart(text: string, at: number | undefined): number | null {
  return at === undefined ? null : text.lastIndexOf('\n\n', Math.max(0, at - 1)) + 2;
}

function paragraphEnd(text: string, at: number | undefined): number | null {
  if (at === undefined) return null;
  const end = text.indexOf('\n\n', at);
  return end < 0 ? text.trimEnd().length : end;
}

/** A name as a coder's: `Lee J. Pretlove` → `Lee-J-Pretlove`; null where nothing of it is left. */
function coderOf(author: string | null): string | null {
  const coder = (author ?? '').normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-').replace(/^[-_]+|[-_]+$/g, '').slice(0, 60).replace(/[-_]+$/, '');
  return isCoder(coder) ? coder : null;
}

/** The first memo is by who made the coding; others say whose they are. */
function memoOf({ text, author, date }: Annotation, isReply: boolean): Memo {
  return isReply ? { text, coder: coderOf(author), date } : { text, coder: null, date: null };
}

/**
 * Where a place of some words stands in a line that ends with them, backslashes put in. An end and a point stay in front
 * of the backslash of what follows, a start as well.
 */
export function placeInLine(line: string, words: string, at: number): number {
  let [end, left] = [line.length, words.length];
  while (left > at && end > 0) {
    if (line.charCodeAt(end - 1) === words.charCodeAt(left - 1)) left--;
    end--;
  }
  return line.charCodeAt(end - 1) === 92 && words.charCodeAt(at - 1) !== 92 ? end - 1 : end;
}
