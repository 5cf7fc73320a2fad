import { isInTable, type CodingEdit } from './add';
import { codingIn, opsOf } from './remove';
import { revisedSource } from './revised-source';
import { scan } from '../scan';
import { lineBreakOf, opOf, replaceMarker, standing } from './splice';
import type { CodingRecord, MarkupOptions, TextChange } from '../types';

/**
 * Changes what a coding says: themes, coder, date, memos, attributes. Parts that `revise` leaves alone keep their
 * bytes; what Emic does not know is kept. No changes where nothing differs. Throws a `Refusal` (`no-coding`, and those
 * of writing).
 */
export function reviseCoding(
  text: string,
  id: string,
  revise: (record: CodingRecord) => CodingRecord,
  options?: MarkupOptions,
  ordinal = 0,
): CodingEdit {
  const before = scan(text, options);
  const coding = codingIn(before, id, ordinal);
  const ops = opsOf(before, coding);
  const at = before.markers.find((marker) => marker.from === coding.closer.from)?.at ?? coding.to;
  const writing = { ...options, inTable: isInTable(before.plain(), at) };
  const changes: TextChange[] = [];
  for (const marker of before.markers) {
    const closer = marker.ops.find((op) => op.kind === 'close' && ops.has(op));
    if (!closer) continue;
    const source = revisedSource(closer.source, revise, writing);
    if (source === closer.source) continue;
    const written = source === '' ? `}${id}` : `}${id} ${source}`;
    const { before: left, after: right } = standing(before.text, marker);
    const after = marker.ops.map((op) => (op === closer ? { ...opOf(op), text: written } : opOf(op)));
    changes.push(replaceMarker(marker, after, left, right, lineBreakOf(before.text)));
  }
  return { changes, id, from: coding.from, to: coding.to };
}
