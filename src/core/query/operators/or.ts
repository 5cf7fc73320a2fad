/** OR: passages of any side. */
import { say } from '../../said/sayings';
import { distinct } from '../distinct';
import type { Operator } from '../plan';
import { planThemes } from './theme';

/** `a OR b` gives the hits of both, each once. */
export const or: Operator = {
  keyword: 'OR',
  form: 'infix',
  bind: 10,
  chains: true,
  explain: (operands, inner) => say('asked-or', operands.map(inner)),
  plan(operands, run, planOf) {
    const themes = operands.filter((operand) => operand.kind === 'theme');
    if (themes.length === operands.length) return planThemes(themes, run);
    const plans = operands.map(planOf);
    const candidates = new Uint8Array(run.table.all.length);
    for (const plan of plans) for (let at = 0; at < candidates.length; at++) candidates[at] = (candidates[at] ?? 0) | (plan.candidates[at] ?? 0);
    return {
      candidates,
      hits: (slot) => distinct(plans.flatMap((plan) => (plan.candidates[slot] ? plan.hits(slot) : []))),
    };
  },
};
