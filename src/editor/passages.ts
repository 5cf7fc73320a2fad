import type { EditorState } from '@codemirror/state';
import type { CodingRecord, MarkupOptions } from '../core/markup/types';
import { editorContext } from './context';
import { hiddenAt, sheetOf, type Sheet } from './hidden';
import { pairsTouching } from './marks';
import type { Pair } from './pairing';
import { recordOfPair } from './record';
import { isShown } from './shown';

/** A coding in an editor: its words lie in [from, to) of the document, between the two markers. */
export interface Passage {
  readonly id: string;
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
  readonly record: CodingRecord;
}

/** The codings on show of which words lie in, or touch, [from, to], in order of their openers. */
export function passagesIn(state: EditorState, from: number, to: number): Passage[] {
  const options = state.facet(editorContext)?.markup;
  const sheet = sheetOf(state);
  return pairsTouching(sheet.marks, from, to)
    .filter((pair) => isShown(state, pair))
    .map((pair) => passageOf(sheet, pair, options))
    .filter((passage) => passage.from <= to && passage.to >= from);
}

/** All codings of the note that are on show, in order of their openers. */
export function allPassages(state: EditorState): Passage[] {
  const options = state.facet(editorContext)?.markup;
  const sheet = sheetOf(state);
  return sheet.marks.pairing.pairs.filter((pair) => isShown(state, pair)).map((pair) => passageOf(sheet, pair, options));
}

/** A coding with where its words stand. */
export function passageOf(sheet: Sheet, pair: Pair, options: MarkupOptions | undefined): Passage {
  const from = hiddenAt(sheet, pair.opener).to;
  return {
    id: pair.id,
    ordinal: pair.ordinal,
    from,
    to: Math.max(from, hiddenAt(sheet, pair.closer).from),
    record: recordOfPair(pair, options),
  };
}
