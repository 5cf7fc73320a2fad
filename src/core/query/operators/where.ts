/** WHERE: passages for which conditions hold. */
import { say, type Saying } from '../../said/sayings';
import { checkOf, mentions, sayCondition } from '../condition';
import type { Check } from '../fields/types';
import { type Found, isMeeting, type Plan, type Run } from '../plan';
import type { Expression, WhereExpression } from '../types';

/**
 * The hits of what stands before WHERE for which the condition holds, for each coding that the hit rests on. A condition
 * on `layer` lets asides count in it, one on `scope` notes that are not data.
 */
export function planWhere({ of, condition }: WhereExpression, run: Run, planOf: (operand: Expression, run: Run) => Plan): Plan {
  const inner: Run = {
    ...run,
    asides: run.asides || mentions(condition, 'layer'),
    beyondData: run.beyondData || mentions(condition, 'scope'),
  };
  const plan = planOf(of, inner);
  const check = checkOf(condition, inner);
  const candidates = plan.candidates.slice();
  /** Documents of which every passage meets the condition. */
  const certain = new Uint8Array(candidates.length);
  for (let at = 0; at < candidates.length; at++) {
    const document = run.table.documents[at];
    const held = candidates[at] && document ? check.document(document) : false;
    if (held === false) candidates[at] = 0;
    else if (held) certain[at] = 1;
  }
  return {
    candidates,
    hits(slot) {
      const hits = plan.hits(slot);
      if (certain[slot]) return hits;
      return hits.filter((hit) => passes(hit, check));
    },
  };
}

/** A hit without codings is asked by itself, any other for each of its codings. */
function passes(hit: Found, check: Check): boolean {
  if (!isMeeting(hit)) return check.passage(hit, hit);
  return hit.codings.length === 0 ? check.passage(hit, null) : hit.codings.every((coding) => check.passage(hit, coding));
}

/** What the hits are, to stand behind “passages”; `inner` says what stands before WHERE. */
export function sayWhere({ of, condition }: WhereExpression, inner: (operand: Expression) => Saying): Saying {
  return say('asked-where', inner(of), sayCondition(condition));
}
