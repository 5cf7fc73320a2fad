/** NOT: passages that others do not touch. */
import { say } from '../../said/sayings';
import type { Operator } from '../plan';
import type { Expression } from '../types';
import { allCodings } from './all';
import { untouched } from './and';

/** `NOT a` by itself gives every coding that shares no character with a passage of `a`. Twice it is as if not said. */
export const not: Operator = {
  keyword: 'NOT',
  form: 'prefix',
  bind: 30,
  chains: false,
  explain(operands, inner) {
    const [operand] = operands;
    if (!operand) return say('asked-any');
    const twice = negated(operand);
    return twice ? inner(twice) : say('asked-and', say('asked-any'), [], [inner(operand)]);
  },
  plan(operands, run, planOf) {
    const [operand] = operands;
    const all = allCodings(run);
    if (!operand) return all;
    const twice = negated(operand);
    if (twice) return planOf(twice);
    const without = planOf(operand);
    return { candidates: all.candidates, hits: (slot) => untouched(all.hits(slot), without, slot) };
  },
};

/** What a negation denies, or null when the expression denies nothing: NOT of NOT does not. */
export function negated(expression: Expression): Expression | null {
  let inner = expression;
  let denies = false;
  while (inner.kind === 'operation' && inner.operator === not.keyword && inner.operands[0]) {
    inner = inner.operands[0];
    denies = !denies;
  }
  return denies ? inner : null;
}
