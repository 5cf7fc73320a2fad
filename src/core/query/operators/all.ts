/** Every coding: what a query asks about that names no theme. */
import { counting, inScope, type Plan, type Run } from '../plan';

/** Every coding in scope: what a query without an expression asks for. */
export function allCodings(run: Run): Plan {
  return { candidates: inScope(run), hits: (slot) => counting(run.table.documents[slot]?.codings ?? [], slot, run) };
}
