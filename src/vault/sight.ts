import { hides } from '../core/coders/blind';
import type { Statuses } from '../core/coders/statuses';
import type { DocumentStatus } from '../core/coders/types';
import type { NoteNames } from '../core/links/note-names';

/** What the answer rests on, as it is now. */
export interface SightNow {
  readonly blind: boolean;
  readonly viewer: string | null;
  readonly statuses: Statuses;
  readonly names: NoteNames;
}

/**
 * Whether a coding is out of sight in a document. Asked for every coding that is drawn, so the status of the document
 * asked for last is kept as long as nothing it rests on has changed.
 */
export function openSight(now: () => SightNow): (path: string, coder: string | null) => boolean {
  let kept: { path: string; viewer: string; statuses: Statuses; revision: number; names: number; status: DocumentStatus } | null = null;

  const statusOf = (path: string, { viewer, statuses, names }: SightNow): DocumentStatus => {
    if (viewer === null) return 'unread';
    const stands =
      kept?.path === path && kept.viewer === viewer && kept.statuses === statuses && kept.revision === statuses.revision && kept.names === names.revision;
    if (!stands || !kept) {
      kept = { path, viewer, statuses, revision: statuses.revision, names: names.revision, status: statuses.of(path, viewer).status };
    }
    return kept.status;
  };

  return (path, coder) => {
    const at = now();
    return at.blind && hides({ blind: true, viewer: at.viewer, status: statusOf(path, at) }, coder);
  };
}
