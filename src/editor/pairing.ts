import type { Candidate, MarkerOp } from '../core/markup/types';

/** A coding by the places of its two ends in the list of candidates. */
export interface Pair {
  readonly id: string;
  readonly ordinal: number;
  readonly opener: number;
  readonly closer: number;
  /** The closer's attributes as they stand. */
  readonly source: string;
}

/** Which candidates are markers, and which of them belong together. */
export interface Pairing {
  /** In order of their openers. */
  readonly pairs: readonly Pair[];
  /** For each candidate the pairs that begin or end there; empty where none does. */
  readonly at: readonly (readonly Pair[])[];
  /** For each candidate whether every op of it has a partner. Only then is it hidden. */
  readonly isWhole: readonly boolean[];
  /** For every `stride`th candidate the pairs that are open before it. */
  readonly openAt: readonly (readonly Pair[])[];
}

export const stride = 64;

type Body = Pick<Candidate, 'ops' | 'strict' | 'doubtful'>;

/** Pairs candidates as `core/markup` does: a closer takes the nearest open opener of its id. */
export function pairCandidates(bodies: readonly Body[]): Pairing {
  const accepted = acceptance(bodies);
  const open = new Map<string, { opener: number; order: number }[]>();
  const found: (Omit<Pair, 'ordinal'> & { order: number })[] = [];
  const missing = bodies.map(({ ops }) => ops.length);
  let order = 0;
  bodies.forEach(({ ops }, index) => {
    if (!accepted(index)) return;
    for (const op of ops) {
      const stack = open.get(op.id);
      if (op.kind === 'open') {
        const entry = { opener: index, order: order++ };
        if (stack) stack.push(entry);
        else open.set(op.id, [entry]);
        continue;
      }
      const entry = stack?.pop();
      if (!entry) continue;
      found.push({ id: op.id, opener: entry.opener, closer: index, source: op.source, order: entry.order });
      missing[entry.opener] = (missing[entry.opener] ?? 0) - 1;
      missing[index] = (missing[index] ?? 0) - 1;
    }
  });
  found.sort((a, b) => a.order - b.order);
  return indexed(bodies.length, numbered(found), missing.map((left) => left === 0));
}

function numbered(found: readonly Omit<Pair, 'ordinal'>[]): Pair[] {
  const ordinals = new Map<string, number>();
  return found.map(({ id, opener, closer, source }) => {
    const ordinal = ordinals.get(id) ?? 0;
    ordinals.set(id, ordinal + 1);
    return { id, ordinal, opener, closer, source };
  });
}

function indexed(length: number, pairs: readonly Pair[], isWhole: readonly boolean[]): Pairing {
  const at: Pair[][] = Array.from({ length }, () => []);
  for (const pair of pairs) {
    at[pair.opener]?.push(pair);
    at[pair.closer]?.push(pair);
  }
  const openAt: Pair[][] = [];
  const open = new Set<Pair>();
  for (let index = 0; index < length; index++) {
    if (index % stride === 0) openAt.push([...open]);
    for (const pair of at[index] ?? []) {
      if (pair.opener === index) open.add(pair);
      if (pair.closer === index) open.delete(pair);
    }
  }
  return { pairs, at, isWhole, openAt };
}

/** What fits the grammar is a marker; what does not, or stands in doubt, only where a partner of its id is. */
function acceptance(bodies: readonly Body[]): (index: number) => boolean {
  if (bodies.every(({ strict, doubtful }) => strict && !doubtful)) return () => true;
  const opened = new Set<string>();
  const closed = new Set<string>();
  for (const { ops } of bodies) for (const op of ops) (op.kind === 'open' ? opened : closed).add(op.id);
  const hasPartner = (op: MarkerOp): boolean => (op.kind === 'open' ? closed : opened).has(op.id);
  return (index) => {
    const body = bodies[index];
    return body !== undefined && ((body.strict && !body.doubtful) || body.ops.some(hasPartner));
  };
}
