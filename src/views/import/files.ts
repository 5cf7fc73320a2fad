/** Files on their way in: from the system's chooser, from a drop, from the vault. */
import { TFile, type App } from 'obsidian';

/** A file that can be read when its turn comes. */
export interface ImportSource {
  readonly name: string;
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
  return { name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** A file of the vault, where it is of a kind that can be brought in. */
export function sourceInVault(app: App, file: unknown): ImportSource | null {
  if (!(file instanceof TFile) || !importable.has(file.extension.toLowerCase())) return null;
  return { name: file.name, read: async () => new Uint8Array(await app.vault.readBinary(file)) };
}
