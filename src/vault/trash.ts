/** What goes out of the vault goes into the trash that the person has chosen in the app, and can be taken out of it. */
import type { App, TFile } from 'obsidian';

/** Puts a file into the trash. */
export const trashNote = (app: App, file: TFile): Promise<void> => app.fileManager.trashFile(file);

/** Puts a folder into the trash in which nothing lies, hidden files counted; leaves any other, and one that is not there. */
export async function trashEmptyFolder(app: App, path: string): Promise<void> {
  const folder = app.vault.getFolderByPath(path);
  if (!folder) return;
  const { files, folders } = await app.vault.adapter.list(path);
  if (files.length === 0 && folders.length === 0) await app.fileManager.trashFile(folder);
}
