/** Every coding: what a query asks about that names no theme. */
import { codingHit, countsIn, inScope, type Plan, type Run } from '../plan';

export function allCodings(run: Run): Plan {
  return {
    candidates: inScope(run),
    hits: (document) => (run.documents[document]?.codings ?? []).filter((coding) => countsIn(run, coding)).map(codingHit),
  };
}
