/** What the vault knows of the files its notes came from. */
import type { App, TFile } from 'obsidian';
import type { NoteOfBytes } from '../../core/exchange/import/already';
import { readKeyNote } from '../../core/exchange/import/people/protect';
import type { NameKey } from '../../core/exchange/import/people/replace-names';
import type { ImportedFile } from '../../core/exchange/import/read';
import { sha256 } from '../../core/exchange/import/sha256';
import type { Candidate } from '../../core/exchange/update/match';
import type { NoteSource } from '../../core/exchange/update/versions';
import type { Study } from '../../vault/types';
import { type ImportSource, vaultSource } from '../import/files';
import type { ImportReader } from '../import/reader';
import { sourceNamed } from './named';

/** All notes that say where they came from. */
export function importedNotes(app: App): Candidate[] {
  return app.vault.getMarkdownFiles().flatMap((file) => {
    const source = sourceNamed(app, file);
    return source === null ? [] : [{ path: file.path, source }];
  });
}

/** The same, with the hash of the file's bytes, where they say so. */
export function importedHashes(app: App): NoteOfBytes[] {
  return app.vault.getMarkdownFiles().flatMap((file) => {
    const hash: unknown = app.metadataCache.getFileCache(file)?.frontmatter?.['source-hash'];
    return typeof hash === 'string' ? [{ path: file.path, hash }] : [];
  });
}

/** The files of the vault with the name of a note's source, those in the note's folder first. */
function filesNamed(app: App, name: string, note: string): TFile[] {
  const folder = note.slice(0, Math.max(0, note.lastIndexOf('/')));
  const isBeside = (file: TFile): number => (file.parent?.path === folder ? 0 : 1);
  return app.vault
    .getFiles()
    .filter((file) => file.name === name && file.path !== note)
    .sort((a, b) => isBeside(a) - isBeside(b));
}

/** The file in the vault that corrects a note: called as its source, and of another content. Null where none is. */
export async function correctionInVault(app: App, note: string, source: NoteSource): Promise<ImportSource | null> {
  for (const file of source.name === null ? [] : filesNamed(app, source.name, note)) {
    const bytes = new Uint8Array(await app.vault.readBinary(file));
    if (`sha256-${sha256(bytes)}` !== source.hash) return vaultSource(app, file);
  }
  return null;
}

/** The earlier file, where it lies in the vault: told by its hash. */
export async function earlierInVault(app: App, note: string, source: NoteSource, reader: ImportReader): Promise<ImportedFile | undefined> {
  for (const file of source.name === null ? [] : filesNamed(app, source.name, note)) {
    const bytes = new Uint8Array(await app.vault.readBinary(file));
    if (`sha256-${sha256(bytes)}` === source.hash) return reader.file(file.name, bytes);
  }
  return undefined;
}

/** A key of pseudonyms and where it lies. */
export interface KnownKey {
  readonly path: string;
  readonly key: NameKey;
}

/** The key at a path first, then those of the vault's other key notes. */
export async function knownKeys(study: Study, given: string): Promise<KnownKey[]> {
  const full = given === '' || given.endsWith('.md') ? given : `${given}.md`;
  const first = full !== '' && study.names.resolve(full, '') === full ? [full] : [];
  const paths = [...first, ...study.corpus.keys().filter((path) => path !== full)];
  return Promise.all(paths.map(async (path) => ({ path, key: readKeyNote(await study.read(path)) })));
}
