/** Answers queries. */
import { nearAnswer } from './near';
import { hitOf } from './plan';
import { openRun, planOf } from './plan-expression';
import type { Answer, Hit, Query, QueryContext } from './types';

/** Hits an answer holds at most; where every passage overlaps every other there is no end of pairs. */
const mostHits = 200_000;

/** The answer to a query. For quoted phrases, read what `documentsToRead` names first. */
export function evaluate(query: Query, context: QueryContext): Answer {
  const run = openRun(context);
  const plan = planOf(query.root, run);
  const hits: Hit[] = [];
  let documents = 0;
  let cut = false;
  for (const slot of run.table.inOrder) {
    if (!plan.candidates[slot] || cut) continue;
    const found = plan.hits(slot);
    if (found.length > 0) documents++;
    for (const hit of found) {
      if (hits.length < mostHits) hits.push(hitOf(hit));
      else cut = true;
    }
  }
  return { hits, documents, near: hits.length > 0 ? null : nearAnswer(query, context), cut };
}
