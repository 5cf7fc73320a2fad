import type { EditorState, Line, Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import { tintOf } from '../core/codebook/tint';
import { segmentsOf } from '../core/text/segments';
import { editorContext, type EditorContext } from './context';
import { passagesIn, type Passage } from './passages';

/** Tints the passages of a stretch, line by line. Where several overlap, their tints mix and each has its line below. */
export function drawPassages(state: EditorState, from: number, to: number, shown: Range<Decoration>[]): void {
  const context = state.facet(editorContext);
  if (!context?.showMarks) return;
  let line = state.doc.lineAt(from);
  let words = wordsOf(line);
  for (const segment of segmentsOf(passagesIn(state, from, to), from, to)) {
    const tint = tintMark(context, segment.passages);
    for (let at = segment.from; at < segment.to; ) {
      if (at > line.to || at < line.from) {
        line = state.doc.lineAt(at);
        words = wordsOf(line);
      }
      const start = Math.max(at, words.from);
      const end = Math.min(segment.to, words.to);
      if (start < end) shown.push(tint.range(start, end));
      at = line.to + 1;
    }
  }
}

/** One decoration for each combination of colours, so that the editor sees what stayed the same. */
const known = new Map<string, Decoration>();

function tintMark(context: EditorContext, passages: readonly Passage[]): Decoration {
  const colors = passages.map(({ record }) => record.themes.map((theme) => context.look(theme).color));
  const style = Object.entries(tintOf(colors))
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
  let tint = known.get(style);
  if (!tint) {
    if (known.size > 500) known.clear();
    tint = Decoration.mark({ class: tintClass, attributes: { style } });
    known.set(style, tint);
  }
  return tint;
}

/** Whether the mark is a passage's tint. */
export const isTint = (mark: Decoration): boolean => (mark.spec as { class?: string }).class === tintClass;

const tintClass = 'emic-passage';

/** What of a line is words: no indentation, quote signs, bullet or numbers before, no white space behind. */
export function wordsOf({ from, to, text }: Line): { from: number; to: number } {
  if (text.length > longest) return { from, to };
  const prefix = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?|#{1,6}\s+)?/.exec(text.slice(0, 200))?.[0].length ?? 0;
  return { from: from + prefix, to: from + text.trimEnd().length };
}

/** The ends of longer lines are not looked at. */
const longest = 20_000;
