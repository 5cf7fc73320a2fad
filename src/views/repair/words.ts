import { scan } from '../../core/markup/scan';
import type { Problem } from '../../core/markup/types';

const around = 80;
const most = 400;

/** The words of a note beside a problem, with its own signs and without those of other codings. */
export function wordsAround(text: string, { from: start, to: end, id }: Problem): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - around);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + around, from + most);
  let words = '';
  let at = from;
  for (const marker of scan(text).markers) {
    if (marker.from >= to) break;
    if (marker.from < at) continue;
    const own = marker.ops.filter((op) => op.id === id);
    words += text.slice(at, marker.from) + (own.length > 0 ? `%%${own.map((op) => op.text).join(' ')}%%` : '');
    at = marker.to;
  }
  return words + text.slice(at, Math.max(at, to));
}
