/** Answers queries. */
import { nearAnswer } from './near';
import { isQueryError, parseQuery } from './parse';
import type { Found } from './plan';
import { openRun, planOf } from './plan-expression';
import type { Answer, Query, QueryContext, QueryError } from './types';

/** Hits an answer holds at most; where every passage overlaps every other there is no end of pairs. */
export const mostHits = 200_000;

/** The answer to a query. For quoted phrases, read what `documentsToRead` names first. */
export function evaluate(query: Query, context: QueryContext): Answer {
  const run = openRun(context);
  const plan = planOf(query.root, run);
  const hits: Found[] = [];
  let documents = 0;
  let cut = false;
  for (let at = 0; at < run.documents.length && !cut; at++) {
    if (!plan.candidates[at]) continue;
    const found = plan.hits(at);
    if (found.length > 0) documents++;
    for (const hit of found) {
      if (hits.length < mostHits) hits.push(hit);
      else cut = true;
    }
  }
  return { hits, documents, near: hits.length > 0 ? null : nearAnswer(query, context), cut };
}

/** Reads and answers a query. */
export function runQuery(text: string, context: QueryContext): Answer | QueryError {
  const query = parseQuery(text);
  return isQueryError(query) ? query : evaluate(query, context);
}
