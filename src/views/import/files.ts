/** Files on their way in: from the system's chooser, from a drop, from the vault. */
import { TFile, TFolder, type App } from 'obsidian';
import { mayBeImported } from '../../core/exchange/import/endings';
import { kindOfRecording } from '../../core/media/recordings';

/** A file that can be read when its turn comes. */
export interface ImportSource {
  readonly name: string;
  /** The folder of the vault it lies in; null where it comes from elsewhere. */
  readonly folder: string | null;
  read(): Promise<Uint8Array>;
}

/** Files that are to be imported, and the names of those that a folder held beside them. */
export interface Gathered {
  readonly sources: readonly ImportSource[];
  readonly passedOver: readonly string[];
}

/** Lets a person choose files of their system; empty when they leave without choosing. */
export async function chooseFiles(): Promise<ImportSource[]> {
  return (await chosen(false)).map(sourceOfFile);
}

/** Lets a person choose a folder of their system; null when they leave without choosing. */
export async function chooseFolder(): Promise<Gathered | null> {
  const files = await chosen(true);
  return files.length === 0 ? null : ofFolder(files);
}

function chosen(isFolder: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = createEl('input', { type: 'file' });
    input.multiple = true;
    input.webkitdirectory = isFolder;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Files that were dropped, and those in folders that were. To be called while the drop is told: later, its data is gone. */
export async function droppedFiles(data: DataTransfer): Promise<Gathered> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry?.isDirectory === true);
  const single = [...data.files].filter(({ name }) => !folders.some((folder) => folder.name === name)).map(sourceOfFile);
  const within = ofFolder((await Promise.all(folders.map(filesIn))).flat());
  return { sources: [...single, ...within.sources], passedOver: within.passedOver };
}

/** All files of a folder and of those in it, but for hidden ones. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const files: File[] = [];
  for (;;) {
    // It gives some at a time, and none when there are no more.
    const entries = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (entries.length === 0) return files;
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory) files.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
      else files.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)));
    }
  }
}

function ofFolder(files: readonly File[]): Gathered {
  const inOrder = [...files].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const hidden = (file: File): boolean => `/${file.webkitRelativePath || file.name}`.includes('/.');
  return {
    sources: inOrder.filter((file) => !hidden(file) && mayBeImported(file.name)).map(sourceOfFile),
    passedOver: inOrder.filter((file) => !hidden(file) && !mayBeImported(file.name)).map(({ name }) => name),
  };
}

/** What of a folder of the vault, and of those in it, can be brought in; notes are in it already. */
export function filesOfFolder(app: App, folder: TFolder): ImportSource[] {
  return folder.children
    .flatMap((child) => (child instanceof TFolder ? filesOfFolder(app, child) : (sourceInVault(app, child) ?? [])))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

export function sourceOfFile(file: File): ImportSource {
  return { name: file.name, folder: null, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** A file of the vault, where it is of a kind that can be brought in. */
export function sourceInVault(app: App, file: unknown): ImportSource | null {
  if (!(file instanceof TFile) || file.extension.toLowerCase() === 'md' || !mayBeImported(file.name)) return null;
  return vaultSource(app, file);
}

export function vaultSource(app: App, file: TFile): ImportSource {
  return { name: file.name, folder: file.parent?.path ?? '/', read: async () => new Uint8Array(await app.vault.readBinary(file)) };
}

/**
 * The recording of the vault that a file is the transcript of, as a note links to it: of the name that the file tells, or
 * of the same name as the file; beside it first, elsewhere where there is only one. Null where there is none.
 */
export function recordingFor(app: App, { name, folder }: Pick<ImportSource, 'name' | 'folder'>, told: string | null): string | null {
  const files = app.vault.getFiles().filter(({ path }) => kindOfRecording(path) !== null);
  const like = (wanted: string): TFile | null => {
    const found = files.filter((file) => file.name.toLowerCase() === wanted || file.basename.toLowerCase() === wanted);
    return found.find((file) => file.parent?.path === folder) ?? (found.length === 1 ? (found[0] ?? null) : null);
  };
  const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const file = (told === null ? null : like(lastPart(told))) ?? like(lastPart(name).replace(/\.[^.]+$/, ''));
  const link = file && app.metadataCache.fileToLinktext(file, '', false);
  return link === null || /[#^|[\]]/.test(link) ? null : link;
}
