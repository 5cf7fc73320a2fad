/** Files on their way in: from the system's chooser, from a drop, from the vault. */
import { TFile, type App } from 'obsidian';
import { kindOfRecording } from '../../core/media/recordings';

/** A file that can be read when its turn comes. */
export interface ImportSource {
  readonly name: string;
  /** The folder of the vault it lies in; null where it comes from elsewhere. */
  readonly folder: string | null;
  read(): Promise<Uint8Array>;
}

/** Endings of files that the vault may hold and that can be brought in. */
const importable = new Set(['vtt', 'srt', 'txt', 'docx', 'odt', 'rtf', 'html', 'htm', 'json', 'csv', 'tsv', 'otr', 'doc', 'js', 'zip']);

/** Lets a person choose files of their system; empty when they leave without choosing. */
export function chooseFiles(): Promise<ImportSource[]> {
  return new Promise((resolve) => {
    const input = createEl('input', { type: 'file' });
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map(sourceOfFile)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

export function sourceOfFile(file: File): ImportSource {
  return { name: file.name, folder: null, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** A file of the vault, where it is of a kind that can be brought in. */
export function sourceInVault(app: App, file: unknown): ImportSource | null {
  if (!(file instanceof TFile) || !importable.has(file.extension.toLowerCase())) return null;
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
