import type { Scan, TextChange } from '../types';

/**
 * The changes that make one text of another which holds the same data with other markers: markers that are the same in
 * both are left alone. Raw offsets into `before`.
 */
export function changesBetween(before: Scan, after: Scan): TextChange[] {
  const old = slotsOf(before);
  const now = slotsOf(after);
  const changes: TextChange[] = [];
  let grown = 0;
  let i = 0;
  let k = 0;
  while (i < old.length || k < now.length) {
    const a = old[i];
    const b = now[k];
    if (a && b && a.place === b.place) {
      if (a.text !== b.text) changes.push({ from: a.from, to: a.from + a.text.length, insert: b.text });
      grown += a.text.length;
      i++;
      k++;
    } else if (a && (!b || a.place < b.place)) {
      changes.push({ from: a.from, to: a.from + a.text.length, insert: '' });
      grown += a.text.length;
      i++;
    } else if (b) {
      changes.push({ from: b.place + grown, to: b.place + grown, insert: b.text });
      k++;
    }
  }
  return changes;
}

/** All that stands at one place of the stripped bytes. */
interface Slot {
  readonly place: number;
  readonly from: number;
  text: string;
}

function slotsOf(note: Scan): Slot[] {
  const slots: Slot[] = [];
  let removed = 0;
  for (const { cut } of note.markers) {
    const place = cut.from - removed;
    const text = note.text.slice(cut.from, cut.to);
    const last = slots.at(-1);
    if (last?.place === place) last.text += text;
    else slots.push({ place, from: cut.from, text });
    removed += cut.to - cut.from;
  }
  return slots;
}
