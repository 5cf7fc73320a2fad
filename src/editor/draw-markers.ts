import type { EditorState, Range } from '@codemirror/state';
import { Decoration, Direction } from '@codemirror/view';
import { ui } from '../i18n/ui';
import { isLive } from './context';
import { hiddenAt, sheetOf } from './hidden';
import { firstReaching, markerFrom, markerTo } from './marks';

const hidden = Decoration.replace({});
const ownLine = Decoration.line({ class: 'emic-own-line' });
const dimmed = Decoration.mark({ class: 'emic-marker', attributes: { dir: 'ltr' }, bidiIsolate: Direction.LTR });
const lostMark = (): Decoration =>
  Decoration.mark({
    class: 'emic-marker emic-marker-lost',
    attributes: { dir: 'ltr', title: ui.editor.lostHalf },
    bidiIsolate: Direction.LTR,
  });

/**
 * Hides the markers of a stretch in live preview, and collapses lines that hold nothing else; dims them in source mode.
 * A marker with a lost partner is shown in both. `isolates` are those to keep apart from right-to-left text.
 */
export function drawMarkers(state: EditorState, from: number, to: number, shown: Range<Decoration>[], isolates: Range<Decoration>[]): void {
  const live = isLive(state);
  const sheet = sheetOf(state);
  const { marks } = sheet;
  for (let index = firstReaching(marks, from); index < marks.bodies.length && markerFrom(marks, index) <= to; index++) {
    const start = markerFrom(marks, index);
    const end = markerTo(marks, index);
    if (!marks.pairing.isWhole[index] || !live) {
      const range = (marks.pairing.isWhole[index] ? dimmed : lostMark()).range(start, end);
      shown.push(range);
      isolates.push(range);
      continue;
    }
    const place = hiddenAt(sheet, index);
    shown.push(place.lines ? hidden.range(start, end) : hidden.range(place.from, place.to));
    if (!place.lines) continue;
    const last = state.doc.lineAt(place.lines.to).number;
    for (let n = state.doc.lineAt(place.lines.from).number; n <= last; n++) shown.push(ownLine.range(state.doc.line(n).from));
  }
}
