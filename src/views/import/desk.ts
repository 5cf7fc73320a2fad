/** Where files are read: in a worker. */
import type { Corrections } from '../../core/exchange/import/corrections';
import type { NoteDraft } from '../../core/exchange/import/draft';
import { previewOf, protectedDraft } from '../../core/exchange/import/preview';
import { type ImportedFile, readImport } from '../../core/exchange/import/read';
import type { FilePreview } from './entry';

/** To read a file, to write the note of one of its documents, or to give a file with its words. */
export type DeskRequest =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly id: number; readonly name: string; readonly bytes: Uint8Array; readonly date: string; readonly corrections: Corrections }
  | { readonly kind: 'note'; readonly id: number; readonly document: number; readonly folder: string; readonly date: string; readonly key: readonly (readonly [string, string])[]; readonly media: string | null };

export type DeskAnswer = FilePreview | NoteDraft | ImportedFile;

/** A desk with no file on it. Documents of an import stay on it, their summaries and notes are given out. */
export function openDesk(): (request: DeskRequest) => DeskAnswer {
  const files = new Map<number, ImportedFile>();
  return (request) => {
    if (request.kind === 'file') return readImport(request.name, request.bytes);
    if (request.kind === 'read') {
      const { file, ...rest } = previewOf(request.name, request.bytes, request.date, request.corrections);
      if (file) files.set(request.id, file);
      else files.delete(request.id);
      return { ...rest, file: file && { ...file, documents: file.documents.map(({ title, type, date, language, media, pieces }) => ({ title, type, date, language, media, hasPosts: pieces.some(({ post }) => post !== undefined) })) } };
    }
    const file = files.get(request.id);
    const document = file?.documents[request.document];
    if (!file || !document) throw new Error('No such document is open.');
    return protectedDraft(file, { ...document, media: request.media ?? document.media }, new Map(request.key), { folder: request.folder, date: request.date });
  };
}
