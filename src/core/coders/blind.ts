/** Coding blind: not to see what others did until one has finished. */
import { folded } from './statuses';
import type { DocumentStatus } from './types';

/** What decides whether a coding is out of sight. */
export interface BlindView {
  /** Whether the study is coded blind. */
  readonly blind: boolean;
  /** Who looks; null for somebody who has not said. */
  readonly viewer: string | null;
  /** How far the viewer is with the document. */
  readonly status: DocumentStatus;
}

/** Whether the viewer has finished a document: what others did in it is shown from then on. */
export function isFinished(status: DocumentStatus): boolean {
  return status === 'coded' || status === 'reviewed';
}

/**
 * Whether codings by `coder` in a document are out of the viewer's sight. One's own never are. A coding that says nobody's
 * name counts as somebody else's: it may be, and what was seen once cannot be unseen.
 */
export function hides({ blind, viewer, status }: BlindView, coder: string | null): boolean {
  if (!blind || isFinished(status)) return false;
  if (viewer === null || coder === null) return viewer !== coder;
  return folded(viewer) !== folded(coder);
}

/**
 * The memos of a coding by `coder` that are in sight; the very list when nothing is left out. One that names nobody is by
 * the coder of its coding. `hides` says whose work is out of sight in the document.
 */
export function memosInSight<M extends { readonly coder: string | null }>(
  { memos, coder }: { readonly memos: readonly M[]; readonly coder: string | null },
  hides: (coder: string | null) => boolean,
): readonly M[] {
  return memos.some((memo) => hides(memo.coder ?? coder)) ? memos.filter((memo) => !hides(memo.coder ?? coder)) : memos;
}
