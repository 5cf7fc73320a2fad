/** Tells a query in plain English. */
import { operatorOf } from './operators/registry';
import { pathsOf } from './operators/theme';
import { sayWhere } from './operators/where';
import { knownThemes } from './known-themes';
import type { Expression, Query, QueryContext, ThemeExpression } from './types';

/** What a query asks for: `Passages coded “empathy”, sharing words with passages coded “stigma/contact”.` */
export function explain(query: Query, context: QueryContext): string {
  return `Passages ${say(query.root, context)}.`;
}

function say(expression: Expression, context: QueryContext): string {
  const inner = (operand: Expression): string => {
    const said = say(operand, context);
    return isSimple(operand) ? said : `(${said})`;
  };
  switch (expression.kind) {
    case 'theme':
      return sayTheme(expression, context);
    case 'text':
      return `saying “${expression.phrase}”`;
    case 'all':
      return 'of any theme or none';
    case 'where':
      return sayWhere(expression, (operand) => say(operand, context));
    case 'operation':
      return operatorOf(expression.operator).explain(expression.operands, inner);
  }
}

function isSimple(expression: Expression): boolean {
  return expression.kind === 'theme' || expression.kind === 'text' || expression.kind === 'all';
}

/** Themes taken in that are named before the rest is counted. */
const named = 2;

function sayTheme(theme: ThemeExpression, context: QueryContext): string {
  const path = knownThemes(context).named(theme.name);
  if (path === null) return `coded “${theme.name}”`;
  const entry = context.codebook.entry(path);
  const shown = entry.note === null || path.includes('/') ? path : entry.title;
  if (theme.exact) return `coded “${shown}” itself`;
  const others = pathsOf(theme, context).filter((other) => other !== path);
  if (others.length === 0) return `coded “${shown}”`;
  const rest = others.length - named;
  return `coded “${shown}” (with ${others.slice(0, rest > 0 ? named : undefined).join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`;
}
