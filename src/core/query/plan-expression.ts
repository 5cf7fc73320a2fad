/** The plan of any expression. */
import type { Corpus, Document } from '../corpus/types';
import { allCodings } from './operators/all';
import { operatorOf } from './operators/registry';
import { planText } from './operators/text';
import { planThemes } from './operators/theme';
import { planWhere } from './operators/where';
import type { Plan, Run, Table } from './plan';
import type { Expression, QueryContext } from './types';

/** A run over all that the context has; asides, and notes that are not data, do not count unless asked for. */
export function openRun(context: QueryContext): Run {
  return { context, table: tableOf(context.corpus), asides: false, beyondData: false, stretches: new Map() };
}

/** How an expression is answered, by the operator that it is. */
export function planOf(expression: Expression, run: Run): Plan {
  switch (expression.kind) {
    case 'theme':
      return planThemes([expression], run);
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

/** Kept per index until it changes. */
const tables = new WeakMap<Corpus, { revision: number; table: Table }>();

function tableOf(corpus: Corpus): Table {
  const kept = tables.get(corpus);
  if (kept?.revision === corpus.revision) return kept.table;
  const list = corpus.documents();
  const inOrder = list.map((document) => corpus.slotOf(document));
  const size = inOrder.reduce((most, slot) => Math.max(most, slot + 1), 0);
  const documents = new Array<Document | undefined>(size).fill(undefined);
  const all = new Uint8Array(size);
  const data = new Uint8Array(size);
  const asides = new Uint8Array(size);
  list.forEach((document, at) => {
    const slot = inOrder[at] ?? 0;
    documents[slot] = document;
    all[slot] = 1;
    data[slot] = document.isData ? 1 : 0;
    asides[slot] = document.hasAsides ? 1 : 0;
  });
  const table = { documents, inOrder, all, data, asides };
  tables.set(corpus, { revision: corpus.revision, table });
  return table;
}
