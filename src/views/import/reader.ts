/** The way to the desk where files are read: a worker of their own. */
import { finished, type ImportNote, type NoteDraft } from '../../core/exchange/import/note';
import type { ColumnMap } from '../../core/exchange/import/table';
import type { DeskAnswer, DeskRequest } from './desk';
import type { FilePreview } from './entry';
import source from './worker?worker-source';

export interface ImportReader {
  read(id: number, name: string, bytes: Uint8Array, date: string): Promise<FilePreview>;
  again(id: number, columns: ColumnMap, date: string): Promise<FilePreview>;
  note(id: number, document: number, folder: string, date: string, key: readonly (readonly [string, string])[]): Promise<ImportNote>;
  /** Stops at once whatever is being read. */
  close(): void;
}

/** Opens a desk. Where the system lets no worker begin, files are read in the page, one at a time. */
export async function openReader(): Promise<ImportReader> {
  const desk = openWorker() ?? (await inPage());
  const ask = (request: DeskRequest): Promise<DeskAnswer> => desk.ask(request);
  return {
    read: (id, name, bytes, date) => ask({ kind: 'read', id, name, bytes, date }) as Promise<FilePreview>,
    again: (id, columns, date) => ask({ kind: 'again', id, columns, date }) as Promise<FilePreview>,
    note: async (id, document, folder, date, key) => finished((await ask({ kind: 'note', id, document, folder, date, key })) as NoteDraft),
    close: () => desk.close(),
  };
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
  worker.addEventListener('message', ({ data }: MessageEvent<{ turn: number; value?: DeskAnswer; error?: string }>) => {
    const asked = waiting.get(data.turn);
    waiting.delete(data.turn);
    if (data.value !== undefined) asked?.done(data.value);
    else asked?.fail(new Error(data.error));
  });
  worker.addEventListener('error', (event) => failAll(event.message));
  return {
    ask: (request) =>
      new Promise((done, fail) => {
        waiting.set(++turn, { done, fail });
        worker.postMessage({ turn, request }, request.kind === 'read' ? [request.bytes.buffer] : []);
      }),
    close() {
      worker.terminate();
      URL.revokeObjectURL(address);
      failAll('It was stopped.');
    },
  };
}

async function inPage(): Promise<Desk> {
  const { openDesk } = await import('./desk');
  const desk = openDesk();
  return {
    async ask(request) {
      await new Promise((resolve) => window.setTimeout(resolve, 0));
      return desk(request);
    },
    close: () => {},
  };
}
