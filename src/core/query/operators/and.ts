/** AND: the words that passages share. */
import { distinct, restsOf } from '../distinct';
import { codingsOf, type Found, isMeeting, type Operator, type Plan, type Run } from '../plan';
import { say } from '../../said/sayings';
import type { Expression } from '../types';
import { allCodings } from './all';
import { negated } from './not';

/**
 * `a AND b` gives the stretches that a passage of each shares, a character at least. `AND NOT c` takes away the
 * stretches that share a character with a passage of `c`.
 */
export const and: Operator = {
  keyword: 'AND',
  form: 'infix',
  bind: 20,
  chains: true,
  explain(operands, inner) {
    const { wanted, unwanted } = sides(operands);
    const [first = say('asked-any'), ...others] = wanted.map(inner);
    return say('asked-and', first, others, unwanted.map(inner));
  },
  plan(operands, run, planOf) {
    const { wanted, unwanted } = sides(operands);
    const plans = wanted.length > 0 ? wanted.map(planOf) : [allCodings(run)];
    const without = unwanted.map(planOf);
    return {
      candidates: inAll(plans),
      hits(slot) {
        let hits: readonly Found[] | null = null;
        for (const plan of plans) {
          hits = hits === null ? plan.hits(slot) : shared(hits, plan.hits(slot), run);
          if (hits.length === 0) return hits;
        }
        return without.reduce((left, plan) => untouched(left, plan, slot), hits ?? []);
      },
    };
  },
};

/** What must be there, and what must not. */
export function sides(operands: readonly Expression[]): { wanted: Expression[]; unwanted: Expression[] } {
  const wanted: Expression[] = [];
  const unwanted: Expression[] = [];
  for (const operand of operands) {
    const without = negated(operand);
    if (without) unwanted.push(without);
    else wanted.push(operand);
  }
  return { wanted, unwanted };
}

/** Hits that share no character with any hit of a plan in the document. */
export function untouched(hits: readonly Found[], plan: Plan, slot: number): readonly Found[] {
  const others = hits.length > 0 && plan.candidates[slot] ? plan.hits(slot) : [];
  if (others.length === 0) return hits;
  // The others in order of their beginnings; for each, how far any before it reaches.
  const reach = new Array<number>(others.length);
  let farthest = 0;
  others.forEach(({ to }, at) => {
    if (to > farthest) farthest = to;
    reach[at] = farthest;
  });
  let before = 0;
  return hits.filter(({ from, to }) => {
    while (before > 0 && (others[before - 1]?.from ?? 0) >= to) before--;
    while (before < others.length && (others[before]?.from ?? 0) < to) before++;
    return from === to || before === 0 || (reach[before - 1] ?? 0) <= from;
  });
}

/** A 1 where every plan has one. */
function inAll(plans: readonly Plan[]): Uint8Array {
  const [first, ...others] = plans;
  const mask = first ? first.candidates.slice() : new Uint8Array(0);
  for (const { candidates } of others) for (let at = 0; at < mask.length; at++) mask[at] = (mask[at] ?? 0) & (candidates[at] ?? 0);
  return mask;
}

/** The stretches that a hit of each side shares. Costs the hits and the pairs that meet. */
function shared(left: readonly Found[], right: readonly Found[], run: Run): readonly Found[] {
  const met: Found[] = [];
  let openLeft: Found[] = [];
  let openRight: Found[] = [];
  let r = 0;
  for (let l = 0; l < left.length || r < right.length; ) {
    const one = left[l];
    const other = right[r];
    if (one && (!other || one.from <= other.from)) {
      openRight = stillOpen(openRight, one.from);
      for (const open of openRight) meet(one, open);
      openLeft.push(one);
      l++;
    } else if (other) {
      openLeft = stillOpen(openLeft, other.from);
      for (const open of openLeft) meet(open, other);
      openRight.push(other);
      r++;
    }
  }
  function meet(one: Found, other: Found): void {
    const from = Math.max(one.from, other.from);
    const to = Math.min(one.to, other.to);
    if (from >= to || (!run.asides && one.document.inAside(from, to))) return;
    met.push(together(one, other, from, to));
  }
  return distinct(met);
}

/** Those that reach beyond a place; the same list while all do. */
function stillOpen(open: Found[], from: number): Found[] {
  for (const { to } of open) if (to <= from) return open.filter((found) => found.to > from);
  return open;
}

function together(one: Found, other: Found, from: number, to: number): Found {
  if (one === other) return one;
  const codings = union(codingsOf(one), codingsOf(other));
  codings.sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
  const restsOnCodings = !hasStretch(one) && !hasStretch(other);
  return { document: one.document, from, to, codings, rests: restsOnCodings ? codings : union(restsOf(one), restsOf(other)) };
}

/** Whether it rests on more than codings. */
function hasStretch(found: Found): boolean {
  return isMeeting(found) && found.rests !== found.codings;
}

function union<T>(one: readonly T[], other: readonly T[]): T[] {
  return [...one, ...other.filter((item) => !one.includes(item))];
}
