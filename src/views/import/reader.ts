/** The way to the desk where files are read: a worker of their own. */
import type { Corrections } from '../../core/exchange/import/corrections';
import type { NoteDraft } from '../../core/exchange/import/draft';
import { finished, type ImportNote, refusedFor } from '../../core/exchange/import/note';
import type { ImportedFile } from '../../core/exchange/import/read';
import type { Saying } from '../../core/said/sayings';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import type { DeskAnswer, DeskRequest } from './desk';
import type { FilePreview } from './entry';
import source from './worker?worker-source';

/** Bytes that are given go to the worker: who gave them has them no more. What cannot be read is an error that says why. */
export interface ImportReader {
  /** A file with its words. */
  file(name: string, bytes: Uint8Array): Promise<ImportedFile>;
  /** Reads a file, or reads it again by what is said of it. */
  read(id: number, name: string, bytes: Uint8Array, date: string, corrections: Corrections): Promise<FilePreview>;
  /** `media` goes before what the file says of its recording. */
  note(id: number, document: number, folder: string, date: string, key: readonly (readonly [string, string])[], media: string | null): Promise<ImportNote>;
  /** Stops at once whatever is being read. */
  close(): void;
}

/** Opens a desk. Where the system lets no worker begin, nothing can be read, and whatever is asked is told so. */
export function openReader(): ImportReader {
  const desk: Desk = openWorker() ?? { ask: () => Promise.reject(new Error(ui.importing.noWorker)), close: () => {} };
  return {
    file: async (name, bytes) => (await desk.ask({ kind: 'file', name, bytes })) as ImportedFile,
    read: async (id, name, bytes, date, corrections) => seen((await desk.ask({ kind: 'read', id, name, bytes, date, corrections })) as FilePreview),
    note: async (id, document, folder, date, key, media) => finished((await desk.ask({ kind: 'note', id, document, folder, date, key, media })) as NoteDraft),
    close: () => desk.close(),
  };
}

/** Whether front matter can be written is found out here: a worker that did it would need all that reads YAML once more. */
function seen(preview: FilePreview): FilePreview {
  const why = refusedFor(preview);
  return why ? { ...preview, file: null, reports: [], people: [], personal: [], why } : preview;
}

interface Desk {
  ask(request: DeskRequest): Promise<DeskAnswer>;
  close(): void;
}

function openWorker(): Desk | null {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  let worker: Worker;
  try {
    worker = new Worker(address);
  } catch {
    URL.revokeObjectURL(address);
    return null;
  }
  const waiting = new Map<number, { readonly done: (answer: DeskAnswer) => void; readonly fail: (error: Error) => void }>();
  let turn = 0;
  const failAll = (why: string): void => {
    for (const { fail } of waiting.values()) fail(new Error(why));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ turn: number; value?: DeskAnswer; error?: Saying }>) => {
    const asked = waiting.get(data.turn);
    waiting.delete(data.turn);
    if (data.error !== undefined) asked?.fail(new Error(spoken(data.error)));
    else if (data.value !== undefined) asked?.done(data.value);
  });
  // A program that the system does not let in has no message.
  worker.addEventListener('error', ({ message }) => failAll(message || ui.importing.noWorker));
  return {
    ask: (request) =>
      new Promise((done, fail) => {
        waiting.set(++turn, { done, fail });
        worker.postMessage({ turn, request }, request.kind === 'read' || request.kind === 'file' ? [request.bytes.buffer] : []);
      }),
    close() {
      worker.terminate();
      URL.revokeObjectURL(address);
      failAll(ui.importing.stoppedReading);
    },
  };
}
