/** The plan of any expression. */
import { allCodings } from './operators/all';
import { operatorOf } from './operators/registry';
import { planText } from './operators/text';
import { planTheme } from './operators/theme';
import { planWhere } from './operators/where';
import type { Plan, Run } from './plan';
import type { Expression, QueryContext } from './types';

/** A run over all that the context has; asides, and notes that are not data, do not count unless asked for. */
export function openRun(context: QueryContext): Run {
  return { context, documents: context.corpus.documents(), asides: false, beyondData: false, stretches: new Map() };
}

export function planOf(expression: Expression, run: Run): Plan {
  switch (expression.kind) {
    case 'theme':
      return planTheme(expression, run);
    case 'text':
      return planText(expression, run);
    case 'all':
      return allCodings(run);
    case 'where':
      return planWhere(expression, run, planOf);
    case 'operation':
      return operatorOf(expression.operator).plan(expression.operands, run, (operand) => planOf(operand, run));
  }
}
