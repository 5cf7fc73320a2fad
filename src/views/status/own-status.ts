import { isFinished } from '../../core/coders/blind';
import type { DocumentStatus } from '../../core/coders/types';
import type { Study } from '../../vault/types';

/** How far this device's coder is with a document; unread where nobody has said who codes. */
export function ownStatus(study: Study, path: string): DocumentStatus {
  return study.coder === null ? 'unread' : study.statuses.of(path, study.coder).status;
}

/** Whether this device's coder does not see what others coded in a document. */
export function isBlindHere(study: Study, path: string): boolean {
  return study.settings.blind && study.corpus.document(path) !== undefined && !isFinished(ownStatus(study, path));
}

/** A document's name as people see it. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
