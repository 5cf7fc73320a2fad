import type { Document } from '../../core/corpus/types';
import { documentsToRead } from '../../core/query/documents';
import { evaluate } from '../../core/query/evaluate';
import { explain } from '../../core/query/explain';
import { isQueryError, parseQuery } from '../../core/query/parse';
import type { Saying } from '../../core/said/sayings';
import type { Answer, QueryContext, QueryError } from '../../core/query/types';
import type { Study } from '../../vault/types';
import type { PassageTexts } from '../passage-text';

/** What comes back on a query that is being typed. */
export type Reply =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error'; readonly error: QueryError }
  | { readonly kind: 'answer'; readonly explanation: Saying; readonly answer: Answer };

/** Asks queries one after another; notes read for one are at hand for the next. */
export interface Asker {
  /** Null when `signal` fired in the meantime: a newer query has been asked. */
  ask(text: string, signal: AbortSignal): Promise<Reply | null>;
}

export function openAsker(study: Study, texts: PassageTexts): Asker {
  const read = new Map<string, { document: Document; text: string }>();
  const context = (): QueryContext => ({
    corpus: study.seen,
    codebook: study.codebook,
    readNote: (path) => read.get(path)?.text,
  });
  return {
    async ask(text, signal) {
      if (text.trim() === '') return { kind: 'nothing' };
      const query = parseQuery(text);
      if (isQueryError(query)) return { kind: 'error', error: query };
      for (const path of documentsToRead(query, context())) {
        const document = study.seen.document(path);
        if (!document || read.get(path)?.document === document) continue;
        read.set(path, { document, text: await texts.load(document) });
        if (signal.aborted) return null;
      }
      return { kind: 'answer', explanation: explain(query, context()), answer: evaluate(query, context()) };
    },
  };
}
