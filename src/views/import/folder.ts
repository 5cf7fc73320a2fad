/** The folder that new notes are written to, as a person types it. */
import { ui } from '../../i18n/ui';

export const cleanFolder = (folder: string): string => folder.trim().replace(/\\/g, '/').replace(/\/{2,}/g, '/').replace(/^\/+|\/+$/g, '');

/** The folders that a path lies in, the outermost first. */
export function foldersOf(path: string): string[] {
  const parts = cleanFolder(path).split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** Why a path cannot be one in a vault that is shared with any system; null where it can. */
export function folderTrouble(folder: string): string | null {
  for (const part of cleanFolder(folder).split('/')) {
    // The app shows nothing that begins with a dot, and two dots would lead out of the vault.
    if (part.startsWith('.')) return ui.importing.folderHidden(part);
    if (/[:*?"<>|\p{Cc}]/u.test(part) || (/[. ]$/.test(part) && part !== '')) return ui.importing.folderOdd(part);
    if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part)) return ui.importing.folderOdd(part);
  }
  return null;
}
