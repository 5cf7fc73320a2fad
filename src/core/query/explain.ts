/** Tells what a query asks for. */
import { say, type Saying } from '../said/sayings';
import { operatorOf } from './operators/registry';
import { pathsOf } from './operators/theme';
import { sayWhere } from './operators/where';
import { knownThemes } from './known-themes';
import type { Expression, Query, QueryContext, ThemeExpression } from './types';

/** What a query asks for: `Passages coded “empathy”, sharing words with passages coded “stigma/contact”.` */
export function explain(query: Query, context: QueryContext): Saying {
  return say('asked-for', sayExpression(query.root, context));
}

function sayExpression(expression: Expression, context: QueryContext): Saying {
  const inner = (operand: Expression): Saying => {
    const said = sayExpression(operand, context);
    return isSimple(operand) ? said : say('asked-grouped', said);
  };
  switch (expression.kind) {
    case 'theme':
      return sayTheme(expression, context);
    case 'text':
      return say('asked-phrase', expression.phrase);
    case 'all':
      return say('asked-any');
    case 'where':
      return sayWhere(expression, (operand) => sayExpression(operand, context));
    case 'operation':
      return operatorOf(expression.operator).explain(expression.operands, inner);
  }
}

function isSimple(expression: Expression): boolean {
  return expression.kind === 'theme' || expression.kind === 'text' || expression.kind === 'all';
}

/** Themes taken in that are named before the rest is counted. */
const named = 2;

function sayTheme(theme: ThemeExpression, context: QueryContext): Saying {
  const path = knownThemes(context).named(theme.name);
  if (path === null) return say('asked-coded', theme.name);
  const entry = context.codebook.entry(path);
  const shown = entry.note === null || path.includes('/') ? path : entry.title;
  if (theme.exact) return say('asked-coded-itself', shown);
  const others = pathsOf(theme, context).filter((other) => other !== path);
  return others.length === 0 ? say('asked-coded', shown) : say('asked-coded-with', shown, others.slice(0, named), Math.max(0, others.length - named));
}
