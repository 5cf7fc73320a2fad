/** The operators of the language. A new one is a file beside this one and a place in this list. */
import type { Operator } from '../plan';
import { and } from './and';
import { not } from './not';
import { or } from './or';

export const operators: readonly Operator[] = [and, or, not];

/** The operator written as this word between operands, in any case. */
export const infixOperator = (word: string): Operator | undefined => written(word, 'infix');

/** The operator written as this word before its operand, in any case. */
export const prefixOperator = (word: string): Operator | undefined => written(word, 'prefix');

/** The operator of an operation. */
export function operatorOf(keyword: string): Operator {
  const found = operators.find((operator) => operator.keyword === keyword);
  if (!found) throw new Error(`The query language has no operator ${keyword}.`);
  return found;
}

function written(word: string, form: Operator['form']): Operator | undefined {
  const keyword = word.toUpperCase();
  return operators.find((operator) => operator.form === form && operator.keyword === keyword);
}
