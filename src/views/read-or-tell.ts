import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { reasonOf } from './reason';

/** A note's raw text; null where it cannot be read, after `tell` was given the reason. */
export async function readOr(study: Pick<Study, 'read'>, path: string, tell: (why: string) => void): Promise<string | null> {
  try {
    return await study.read(path);
  } catch (error) {
    tell(reasonOf(error));
    return null;
  }
}

/** The same with a line in `unreadable` that says which note, and why. */
export const readOrTell = (study: Pick<Study, 'read'>, path: string, unreadable: string[]): Promise<string | null> =>
  readOr(study, path, (why) => unreadable.push(ui.vault.unreadable(path, why)));
