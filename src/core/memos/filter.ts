/** Some of the memos. */
import { folded } from '../coders/statuses';
import type { MemoEntry, MemoKind } from './types';

/** What is asked for; what is null is not asked. */
export interface MemoFilter {
  readonly kind: MemoKind | null;
  readonly author: string | null;
  /** A theme or one under it. */
  readonly theme: string | null;
  /** Path of a document. */
  readonly document: string | null;
  /** Words that all stand in memo, author or what it is about; case and accents do not matter. */
  readonly text: string;
  /** YYYY-MM-DD, the day itself included. */
  readonly since: string | null;
  readonly until: string | null;
}

/** Asks for nothing: all memos. */
export const allMemos: MemoFilter = { kind: null, author: null, theme: null, document: null, text: '', since: null, until: null };

/** The memos that pass, in the order given. One without a date passes no filter by date. */
export function filterMemos(memos: readonly MemoEntry[], filter: MemoFilter): MemoEntry[] {
  const { kind, theme, document, since, until } = filter;
  const author = filter.author === null ? null : folded(filter.author);
  const words = plain(filter.text).split(/\s+/).filter((word) => word !== '');
  return memos.filter((memo) => {
    if (kind !== null && memo.kind !== kind) return false;
    if (author !== null && folded(memo.author ?? '') !== author) return false;
    if (theme !== null && !memo.themes.some((each) => each === theme || each.startsWith(`${theme}/`))) return false;
    if (document !== null && !memo.documents.includes(document)) return false;
    if (since !== null && (memo.date === null || memo.date < since)) return false;
    if (until !== null && (memo.date === null || memo.date > until)) return false;
    if (words.length === 0) return true;
    const text = plain(`${memo.text} ${memo.about} ${memo.author ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/**
 * Whether a memo is out of sight while coding blind: it stands in a coding that is, or is somebody's on a document whose
 * codings by them are. `hides` says so of a coder in a document.
 */
export function isMemoHidden(memo: MemoEntry, hides: (path: string, coder: string | null) => boolean): boolean {
  const isNote = memo.place.id === null;
  return memo.documents.some((path) => hides(path, memo.author) || (!isNote && hides(path, memo.coder)));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}
