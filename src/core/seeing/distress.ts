/** Passages that are hard to read, and are covered until somebody wants to read them. */
import type { Range } from '../markup/types';

/** What is distressing in a passage, as the coder said it by `content=…`; null where nothing was said. */
export function distressOf({ attributes }: { readonly attributes: Readonly<Record<string, string>> }): string | null {
  const said = attributes['content']?.trim() ?? '';
  return said === '' ? null : said;
}

/** How a stretch of a note may be shown beside its distressing passages. */
export interface Shelter {
  /** What is distressing in the stretch itself; null where it may be shown. */
  readonly distress: string | null;
  /** Words around it may be shown from here and up to there: no farther than the next distressing passage. */
  readonly from: number;
  readonly to: number;
}

/** Where distressing passages stand in and around a stretch, of all that is coded in its note; offsets of one text. */
export function shelterOf(codings: Iterable<Range & { readonly attributes: Readonly<Record<string, string>> }>, stretch: Range): Shelter {
  let distress: string | null = null;
  let [from, to] = [0, Infinity];
  for (const coding of codings) {
    const said = distressOf(coding);
    if (said === null) continue;
    if (coding.from < stretch.to && coding.to > stretch.from) distress ??= said;
    if (coding.from < stretch.from) from = Math.max(from, Math.min(coding.to, stretch.from));
    if (coding.to > stretch.to) to = Math.min(to, Math.max(coding.from, stretch.to));
  }
  return { distress, from, to };
}
