/** Where files are read: the same in a worker and, where none is to be had, in the page. */
import type { NoteDraft } from '../../core/exchange/import/note';
import { previewOf, protectedDraft } from '../../core/exchange/import/preview';
import type { ImportedFile } from '../../core/exchange/import/read';
import type { ColumnMap } from '../../core/exchange/import/table';
import type { FilePreview } from './entry';

/** To read a file, to read it again by other columns, or to write the note of one of its documents. */
export type DeskRequest =
  | { readonly kind: 'read'; readonly id: number; readonly name: string; readonly bytes: Uint8Array; readonly date: string }
  | { readonly kind: 'again'; readonly id: number; readonly columns: ColumnMap; readonly date: string }
  | { readonly kind: 'note'; readonly id: number; readonly document: number; readonly folder: string; readonly date: string; readonly key: readonly (readonly [string, string])[] };

export type DeskAnswer = FilePreview | NoteDraft;

/** A desk with no file on it. Documents stay on it, their summaries and notes are given out. */
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
      file: file && { name: file.name, hash: file.hash, format: file.format, encoding: file.encoding, documents: file.documents.map(({ type, language }) => ({ type, language })) },
    };
  };
  return (request) => {
    if (request.kind === 'read') return read(request.id, request.name, request.bytes, request.date, {});
    if (request.kind === 'again') {
      const table = tables.get(request.id);
      if (!table) throw new Error('No such table is open.');
      return read(request.id, table.name, table.bytes, request.date, request.columns);
    }
    const file = files.get(request.id);
    const document = file?.documents[request.document];
    if (!file || !document) throw new Error('No such document is open.');
    return protectedDraft(file, document, new Map(request.key), { folder: request.folder, date: request.date });
  };
}
