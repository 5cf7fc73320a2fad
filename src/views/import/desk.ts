/** Where files are read: in a worker. */
import type { NoteDraft } from '../../core/exchange/import/note';
import { previewOf, protectedDraft } from '../../core/exchange/import/preview';
import { type ImportedFile, readImport } from '../../core/exchange/import/read';
import type { ColumnMap } from '../../core/exchange/import/table';
import type { FilePreview } from './entry';

/** To read a file, to read it again by other columns, to write the note of one of its documents, or to give a file with its words. */
export type DeskRequest =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly id: number; readonly name: string; readonly bytes: Uint8Array; readonly date: string }
  | { readonly kind: 'again'; readonly id: number; readonly columns: ColumnMap; readonly date: string }
  | { readonly kind: 'note'; readonly id: number; readonly document: number; readonly folder: string; readonly date: string; readonly key: readonly (readonly [string, string])[]; readonly media: string | null };

export type DeskAnswer = FilePreview | NoteDraft | ImportedFile;

/** A desk with no file on it. Documents of an import stay on it, their summaries and notes are given out. */
export function openDesk(): (request: DeskRequest) => DeskAnswer {
  const files = new Map<number, ImportedFile>();
  const tables = new Map<number, { readonly name: string; readonly bytes: Uint8Array }>();
  const read = (id: number, name: string, bytes: Uint8Array, date: string, columns: ColumnMap): FilePreview => {
    const { file, ...rest } = previewOf(name, bytes, date, columns);
    if (file) files.set(id, file);
    else files.delete(id);
    if (rest.table) tables.set(id, { name, bytes });
    return {
      ...rest,
      file: file && { name: file.name, hash: file.hash, format: file.format, encoding: file.encoding, documents: file.documents.map(({ type, language, media, title }) => ({ type, language, media, title })) },
    };
  };
  return (request) => {
    if (request.kind === 'file') return readImport(request.name, request.bytes);
    if (request.kind === 'read') return read(request.id, request.name, request.bytes, request.date, {});
    if (request.kind === 'again') {
      const table = tables.get(request.id);
      if (!table) throw new Error('No such table is open.');
      return read(request.id, table.name, table.bytes, request.date, request.columns);
    }
    const file = files.get(request.id);
    const document = file?.documents[request.document];
    if (!file || !document) throw new Error('No such document is open.');
    return protectedDraft(file, { ...document, media: request.media ?? document.media }, new Map(request.key), { folder: request.folder, date: request.date });
  };
}
