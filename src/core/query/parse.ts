/** Reads queries. */
import { infixOperator, operators, prefixOperator } from './operators/registry';
import { inEnglish, say, type Saying } from '../said/sayings';
import type { Operator } from './plan';
import { readCondition } from './parse-condition';
import { type QueryReader, QueryStop, readerOf } from './reader';
import type { Expression, Query, QueryError } from './types';

/** Longer queries are refused. */
const longest = 10_000;

/**
 * Reads a query. Total: any text gives a query or an error that says where and what was expected. Nothing is looked up
 * here: whether a theme exists is the answer's matter.
 */
export function parseQuery(text: string): Query | QueryError {
  if (text.trim() === '') {
    return refused(0, text.length, say('query-empty'), [...operandForms, 'WHERE']);
  }
  if (text.length > longest) {
    return refused(longest, text.length, say('query-too-long', longest), []);
  }
  const reader = readerOf(text);
  try {
    const root = expression(reader);
    if (reader.next.kind === ')') reader.fail(say('query-bracket-closes-nothing'), afterOperand);
    if (reader.next.kind !== 'end') reader.fail(say('query-should-end'), afterOperand);
    return { text, root };
  } catch (stop) {
    if (stop instanceof QueryStop) return stop.error;
    throw stop;
  }
}

const refused = (from: number, to: number, said: Saying, expected: readonly string[]): QueryError => ({ from, to, said, message: inEnglish(said), expected });

/** Whether what was given back is an error. */
export function isQueryError(read: Query | QueryError): read is QueryError {
  return 'message' in read;
}

const operandForms = ['theme', '=theme', '"phrase"', 'NOT', '('];
const afterOperand = [...operators.filter(({ form }) => form === 'infix').map(({ keyword }) => keyword), 'WHERE'];

/** A whole expression, with the conditions behind it: the query itself and what stands in brackets. */
function expression(reader: QueryReader): Expression {
  const { from } = reader.next;
  let read: Expression = reader.isWord('WHERE') ? { kind: 'all', from, to: from } : operation(reader, 0);
  if (reader.isWord('WHERE')) {
    reader.take();
    const condition = readCondition(reader);
    read = { kind: 'where', of: read, condition, from, to: condition.to };
  }
  return read;
}

/** Operands joined by operators that bind at least so tightly. */
function operation(reader: QueryReader, bind: number): Expression {
  let left = operand(reader);
  for (;;) {
    const infix = reader.next.kind === 'word' ? infixOperator(reader.next.text) : undefined;
    if (!infix || infix.bind < bind) break;
    reader.take();
    left = join(infix, left, operation(reader, infix.bind + 1));
  }
  checkEnd(reader);
  return left;
}

function join(infix: Operator, left: Expression, right: Expression): Expression {
  const chained = infix.chains && left.kind === 'operation' && left.operator === infix.keyword;
  return {
    kind: 'operation',
    operator: infix.keyword,
    operands: chained ? [...left.operands, right] : [left, right],
    from: left.from,
    to: right.to,
  };
}

function operand(reader: QueryReader): Expression {
  const { next } = reader;
  if (next.kind === '(') return inBrackets(reader);
  if (next.kind === 'quoted') return phrase(reader);
  if (next.kind === 'comparison') return exactTheme(reader);
  if (next.kind === ')') reader.fail(say('query-missing-before-bracket'), operandForms);
  if (next.kind === 'end') reader.fail(say('query-ends-early'), operandForms);
  const prefix = prefixOperator(next.text);
  if (prefix) {
    reader.take();
    const of = reader.deeper(() => operation(reader, prefix.bind));
    return { kind: 'operation', operator: prefix.keyword, operands: [of], from: next.from, to: of.to };
  }
  if (isKeyword(next.text)) reader.fail(say('query-missing-before', next.text.toUpperCase()), operandForms);
  return theme(reader, next.from, false);
}

function inBrackets(reader: QueryReader): Expression {
  const open = reader.take();
  const inner = reader.deeper(() => expression(reader));
  reader.close(open, afterOperand);
  return inner;
}

function phrase(reader: QueryReader): Expression {
  const { next } = reader;
  if (!next.closed) reader.fail(say('query-phrase-open'), ['"']);
  if (next.text.trim() === '') reader.fail(say('query-phrase-empty'), ['words of the data between quotes']);
  reader.take();
  return { kind: 'text', phrase: next.text.trim(), from: next.from, to: next.to };
}

function exactTheme(reader: QueryReader): Expression {
  const sign = reader.next;
  if (sign.text !== '=') reader.fail(say('query-comparison-place'), operandForms);
  reader.take();
  if (reader.next.kind !== 'word' || isKeyword(reader.next.text)) reader.fail(say('query-no-theme'), ['theme']);
  return theme(reader, sign.from, true);
}

/** A theme's name: all words up to the next operator, bracket or quote. */
function theme(reader: QueryReader, from: number, exact: boolean): Expression {
  const words: string[] = [];
  let to = from;
  while (reader.next.kind === 'word' && !isKeyword(reader.next.text)) {
    const word = reader.take();
    words.push(word.text);
    to = word.to;
  }
  return { kind: 'theme', name: words.join(' '), exact, from, to };
}

/** What may follow an operand, said with a reason where something else does. */
function checkEnd(reader: QueryReader): void {
  const { next } = reader;
  if (next.kind === 'comparison') reader.fail(say('query-comparison-place'), afterOperand);
  if (next.kind === 'quoted' || next.kind === '(') reader.fail(say('query-no-joint'), afterOperand);
  if (next.kind === 'word' && prefixOperator(next.text)) {
    reader.fail(say('query-needs-and', next.text.toUpperCase()), afterOperand);
  }
  if (next.kind === 'word' && !isKeyword(next.text)) reader.fail(say('query-no-joint'), afterOperand);
}

function isKeyword(word: string): boolean {
  return word.toUpperCase() === 'WHERE' || infixOperator(word) !== undefined || prefixOperator(word) !== undefined;
}
