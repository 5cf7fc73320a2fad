import type { EditorView } from '@codemirror/view';
import type { Editor, MarkdownFileInfo, MarkdownView } from 'obsidian';
import { scan } from '../core/markup/scan';
import type { Coding } from '../core/markup/types';
import { noteRange } from '../editor/cell';
import type { Study } from '../vault/types';

/** A selection in a note, apart from the editor it was made in: dialogs may come and go before it is used. */
export interface NotePlace {
  readonly path: string;
  /** The stripped text in which the offsets hold. */
  readonly plain: string;
  /** Stripped offsets. */
  readonly from: number;
  readonly to: number;
  /** The note's codings that touch the place, the innermost first; without those out of sight while coding blind. */
  readonly codings: readonly Coding[];
}

/** Where the selection is. Null when the editor holds no note, or a table's cell that cannot be found in it. */
export function placeOf(editor: Editor, info: MarkdownView | MarkdownFileInfo, study: Study): NotePlace | null {
  const path = info.file?.path;
  return path === undefined ? null : placeIn(editor.cm, path, study);
}

/** Where the selection of an editor is: a note's, or that of a cell of one of its tables. Null when that cannot be found in the note. */
export function placeIn(view: EditorView, path: string, study: Study): NotePlace | null {
  const range = noteRange(view);
  if (!range) return null;
  const note = scan(range.doc.toString(), study.markup);
  const from = note.toStripped(range.from);
  const to = note.toStripped(range.to);
  const touching = note.codings.filter((coding) => coding.from <= to && coding.to >= from && !study.hides(path, coding.coder));
  return { path, plain: note.plain(), from, to, codings: touching.sort((a, b) => a.to - a.from - (b.to - b.from)) };
}

/**
 * Where a stretch of one text stands in a later one, found by what both have in common before and behind the words that
 * changed. Null when the stretch itself changed.
 */
export function carried(before: string, after: string, from: number, to: number): { from: number; to: number } | null {
  if (before === after) return { from, to };
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  if (to <= head) return { from, to };
  const shift = after.length - before.length;
  return from >= before.length - tail ? { from: from + shift, to: to + shift } : null;
}
