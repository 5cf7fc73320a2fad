/** Which codings of a note could be one. Passages are stripped offsets. */
import { trimmed } from '../trim';
import type { Coding, CodingRecord, Range, Scan } from '../types';

/** Whether two codings say the same themes, in whatever order. */
export function sameThemes(a: CodingRecord, b: CodingRecord): boolean {
  return a.themes.length === b.themes.length && a.themes.every((theme) => b.themes.includes(theme));
}

/** Whether nothing but white space and line prefixes stands between two places. */
export function touches(plain: string, from: number, to: number): boolean {
  if (from >= to) return true;
  const gap = trimmed(plain, from, to);
  return gap.from === gap.to;
}

/**
 * The codings that could be joined with one, itself among them, in order of place: of the same themes, at least one,
 * and reached over passages that touch or, with `overlapping`, that share words. Without `anyCoder` only those of the
 * same coder. One alone where there is nothing to join.
 */
export function joinableWith(note: Scan, coding: Coding, how: { readonly overlapping: boolean; readonly anyCoder: boolean }): Coding[] {
  if (coding.themes.length === 0) return [coding];
  const alike = note.codings
    .filter((other) => sameThemes(coding, other) && (how.anyCoder || other.coder === coding.coder))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const plain = note.plain();
  let group: Coding[] = [];
  let end = -1;
  for (const other of alike) {
    const isNear = group.length > 0 && (how.overlapping ? other.from < end : touches(plain, end, other.from));
    if (!isNear) {
      if (group.includes(coding)) break;
      group = [];
      end = -1;
    }
    group.push(other);
    end = Math.max(end, other.to);
  }
  return group.includes(coding) ? group : [coding];
}

/** Groups of two or more codings of the same themes and coder that share words: each group could be one coding. */
export function overlappingGroups(note: Scan): Coding[][] {
  const groups: Coding[][] = [];
  const seen = new Set<Coding>();
  for (const coding of note.codings) {
    if (seen.has(coding)) continue;
    const group = joinableWith(note, coding, { overlapping: true, anyCoder: false });
    for (const one of group) seen.add(one);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

/** A theme that another coding of the same coder says over some of the same words, and that coding; null where none does. */
export function codedTwice(note: Scan, coding: Coding): { readonly theme: string; readonly other: Coding } | null {
  for (const other of note.codings) {
    if (other === coding || other.coder !== coding.coder || !sharesWords(coding, other)) continue;
    const theme = coding.themes.find((one) => other.themes.includes(one));
    if (theme !== undefined) return { theme, other };
  }
  return null;
}

const sharesWords = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;
