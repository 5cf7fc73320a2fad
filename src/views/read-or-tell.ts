import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { reasonOf } from './reason';

/** A note's raw text; null, and a line in `unreadable` that says which and why, where it cannot be read. */
export async function readOrTell(study: Pick<Study, 'read'>, path: string, unreadable: string[]): Promise<string | null> {
  try {
    return await study.read(path);
  } catch (error) {
    unreadable.push(ui.vault.unreadable(path, reasonOf(error)));
    return null;
  }
}
