/** What came near, for a query that found nothing. */
import type { Document } from '../corpus/types';
import { say, type Saying } from '../said/sayings';
import { sayCondition } from './condition';
import { casesOfHit } from './fields/of-cases';
import { knownThemes } from './known-themes';
import { and, sides } from './operators/and';
import { pathsOf } from './operators/theme';
import { codingsOf, type Found, type Plan, type Run } from './plan';
import { openRun, planOf } from './plan-expression';
import { similarThemes } from './similar-theme';
import type { Condition, Expression, Query, QueryContext, ThemeExpression, WhereExpression } from './types';

/**
 * Why nothing was found, and what would have been: themes that nobody used, conditions that let nothing through, what
 * stands outside the data, and for AND where all sides stand near each other. Null when there is nothing to say.
 */
export function nearAnswer({ root }: Query, context: QueryContext): Saying | null {
  const run = openRun(context);
  const missing = missingThemes(root, context);
  const near = missing.length > 0 ? null : nearOf(root, run);
  const parts = [...missing, ...(near ? [near] : []), ...outside(root, run)];
  return parts.length > 0 ? say('near', parts) : null;
}

function nearOf(expression: Expression, run: Run): Saying | null {
  if (expression.kind === 'where') return nearConditions(expression, run) ?? nearOf(expression.of, run);
  if (expression.kind !== 'operation' || expression.operator !== and.keyword) return null;
  const { wanted, unwanted } = sides(expression.operands);
  if (unwanted.length > 0) {
    const left = hitsOf({ ...expression, operands: wanted }, run);
    if (wanted.length > 0 && left > 0) return say('near-without-not', left);
  }
  return wanted.length > 1 ? nearOverlap(wanted, run) : null;
}

/** What the passages would be without the conditions, and which of them let nothing through. */
function nearConditions({ of, condition }: WhereExpression, run: Run): Saying | null {
  const without = hitsOf(of, run);
  if (without === 0) return null;
  const single: Condition[] = condition.kind === 'and' ? [...condition.parts] : [condition];
  const empty = single.filter((part) => hitsOf({ kind: 'where', of, condition: part, from: 0, to: 0 }, run) === 0);
  return say('near-conditions', without, empty.map(sayCondition));
}

/** `0 overlap; 6 turns, 9 documents, 4 cases have both` */
function nearOverlap(wanted: readonly Expression[], run: Run): Saying {
  const plans = wanted.map((operand) => planOf(operand, run));
  let turns = 0;
  let documents = 0;
  const cases = plans.map(() => new Set<string>());
  run.table.documents.forEach((document, slot) => {
    if (!document) return;
    const found = plans.map((plan) => hitsIn(plan, slot));
    found.forEach((hits, side) => addCases(hits, cases[side], run));
    if (found.some((hits) => hits.length === 0)) return;
    documents++;
    turns += commonTurns(document, found);
  });
  const [first, ...others] = cases;
  const shared = [...(first ?? [])].filter((name) => others.every((set) => set.has(name))).length;
  return say('near-overlap', turns, documents, shared, wanted.length);
}

function addCases(hits: readonly Found[], cases: Set<string> | undefined, run: Run): void {
  for (const hit of hits) for (const name of casesOfHit(hit, codingsOf(hit)[0] ?? null, run.context.corpus)) cases?.add(name);
}

/** Turns that a hit of every side touches. */
function commonTurns(document: Document, sidesFound: readonly (readonly Found[])[]): number {
  const touched = new Map<number, number>();
  sidesFound.forEach((hits, side) => {
    for (const { from, to } of hits) {
      const { first, end } = document.turnsIn(from, to);
      for (let turn = first; turn < end; turn++) if ((touched.get(turn) ?? 0) === side) touched.set(turn, side + 1);
    }
  });
  return [...touched.values()].filter((seen) => seen === sidesFound.length).length;
}

/** Themes of the query without any passage: nobody has them, or nobody used them. */
function missingThemes(root: Expression, context: QueryContext): Saying[] {
  const said = new Map<string, Saying>();
  for (const theme of themesIn(root)) {
    if (pathsOf(theme, context).some((path) => context.corpus.postings(path))) continue;
    const isKnown = knownThemes(context).named(theme.name) !== null;
    const unused = theme.exact ? say('near-unused-itself', theme.name) : say('near-unused', theme.name);
    said.set(`${isKnown && theme.exact ? '=' : ''}${theme.name}`, isKnown ? unused : say('near-no-theme', theme.name, similarThemes(theme.name, context)));
  }
  return [...said.values()];
}

function themesIn(expression: Expression): readonly ThemeExpression[] {
  if (expression.kind === 'theme') return [expression];
  if (expression.kind === 'where') return themesIn(expression.of);
  return expression.kind === 'operation' ? expression.operands.flatMap(themesIn) : [];
}

/** Passages that the query would find in asides, and in notes that are not data. */
function outside(root: Expression, run: Run): Saying[] {
  const asides = hitsOf(root, { ...run, asides: true });
  const beyond = hitsOf(root, { ...run, beyondData: true });
  return [...(asides > 0 ? [say('near-asides', asides)] : []), ...(beyond > 0 ? [say('near-beyond-data', beyond)] : [])];
}

function hitsOf(expression: Expression, run: Run): number {
  const plan = planOf(expression, run);
  let hits = 0;
  for (const slot of run.table.inOrder) hits += hitsIn(plan, slot).length;
  return hits;
}

function hitsIn(plan: Plan, slot: number): readonly Found[] {
  return plan.candidates[slot] ? plan.hits(slot) : [];
}
