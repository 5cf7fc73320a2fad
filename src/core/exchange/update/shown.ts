/** Differences with the words around them, as a person reads them. */
import type { Difference, Side } from './merge-words';
import type { Update } from './update';

/** Words of one kind. */
export interface Run {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** A place that changes, or at which a person chooses. */
export interface Shown {
  /** Null where nothing is to be chosen. */
  readonly choice: { readonly key: string; readonly ours: string; readonly theirs: string; readonly chosen: Side; readonly conflict: boolean; readonly places: number } | null;
  readonly runs: readonly Run[];
}

/** So many characters stand on both sides of a change; changes no further apart are shown as one. */
const around = 50;

/** What an update changes, in order: first what is to be chosen, each once however often it stands. */
export function shownDifferences({ differences, body }: Pick<Update, 'differences' | 'body'>): Shown[] {
  const open = new Map<string, Difference[]>();
  const groups: Difference[][] = [];
  for (const difference of differences) {
    if (difference.open) {
      const known = open.get(difference.key);
      if (known) known.push(difference);
      else open.set(difference.key, [difference]);
      continue;
    }
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && difference.merged.from - before.merged.to < around) last.push(difference);
    else groups.push([difference]);
  }
  const chosen = [...open.values()].flatMap((same): Shown[] => {
    const [first] = same;
    if (!first) return [];
    const { key, ours, theirs, chosen: side, conflict } = first;
    return [{ choice: { key, ours, theirs, chosen: side, conflict, places: same.length }, runs: runsOf([first], body) }];
  });
  return [...chosen, ...groups.map((group): Shown => ({ choice: null, runs: runsOf(group, body) }))];
}

function runsOf(group: readonly Difference[], body: string): Run[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const from = Math.max(0, first.merged.from - around);
  const to = Math.min(body.length, last.merged.to + around);
  const runs: Run[] = [];
  let at = from;
  for (const { merged, ours, chosen } of group) {
    runs.push({ kind: 'same', text: body.slice(at, merged.from) });
    if (chosen === 'theirs') {
      runs.push({ kind: 'out', text: ours }, { kind: 'in', text: body.slice(merged.from, merged.to) });
    } else runs.push({ kind: 'same', text: body.slice(merged.from, merged.to) });
    at = merged.to;
  }
  runs.push({ kind: 'same', text: body.slice(at, to) });
  const cut = runs.filter(({ text }) => text !== '');
  return [...(from > 0 ? [{ kind: 'same', text: '…' } as const] : []), ...cut, ...(to < body.length ? [{ kind: 'same', text: '…' } as const] : [])];
}
