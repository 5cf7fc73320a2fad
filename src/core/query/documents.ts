/** What has to be read before a query can be answered. */
import { openRun, planOf } from './plan-expression';
import type { Expression, Query, QueryContext } from './types';

/**
 * Paths of the notes whose words a query needs: none for a query without quoted phrases, else the documents that may
 * hold a hit by their codings and properties. Read them (raw text through `scan(text).plain()`), and let the context's
 * `readNote` give them to `evaluate`.
 */
export function documentsToRead(query: Query, context: QueryContext): readonly string[] {
  if (!hasPhrase(query.root)) return [];
  const run = openRun(context);
  const { candidates } = planOf(query.root, run);
  return run.table.inOrder.filter((slot) => candidates[slot]).map((slot) => run.table.documents[slot]?.path ?? '');
}

function hasPhrase(expression: Expression): boolean {
  if (expression.kind === 'text') return true;
  if (expression.kind === 'where') return hasPhrase(expression.of);
  return expression.kind === 'operation' && expression.operands.some(hasPhrase);
}
