import { derivedId } from '../ids';
import type { MergedData } from './data';
import type { End, Unit } from './units';
import type { MergeConflict } from '../types';

/** What becomes of one unit. */
export interface Choice {
  readonly ours: Unit | undefined;
  readonly theirs: Unit | undefined;
  /** One of the two, a renamed one, or nothing. */
  readonly kept: Unit | undefined;
}

type Units = ReadonlyMap<string, Unit>;

/** Decides unit by unit, by three ways. */
export function choose(
  units: { base: Units; ours: Units; theirs: Units },
  data: MergedData,
): { choices: Choice[]; conflicts: MergeConflict[] } {
  const choices: Choice[] = [];
  const conflicts: MergeConflict[] = [];
  const taken = new Set([...units.ours.values(), ...units.theirs.values()].map((unit) => unit.id));
  for (const key of new Set([...units.ours.keys(), ...units.theirs.keys()])) {
    const base = units.base.get(key);
    const ours = units.ours.get(key);
    const theirs = units.theirs.get(key);
    const kept = decided(base, ours, theirs, data);
    if (kept !== 'conflict') {
      const lost = kept && !kept.stands;
      if (lost) conflicts.push(passageGone(kept));
      choices.push({ ours, theirs, kept: lost ? undefined : kept });
      continue;
    }
    conflicts.push(twoEdits(key, ours, theirs));
    const first = ours?.stands ? ours : theirs;
    choices.push({ ours, theirs, kept: first?.stands ? first : undefined });
    if (!base && ours?.stands && theirs?.stands && theirs.ends.length === 2) {
      const id = derivedId(theirs.id, 1, taken);
      taken.add(id);
      choices.push({ ours: undefined, theirs: undefined, kept: underId(theirs, id) });
    }
  }
  return { choices, conflicts };
}

function decided(base: Unit | undefined, ours: Unit | undefined, theirs: Unit | undefined, data: MergedData): Unit | undefined | 'conflict' {
  if (isSame(ours, theirs, (a, b) => a.boundary.at === b.boundary.at)) return data.host === 'theirs' ? theirs : ours;
  if (isSame(base, ours, (a, b) => data.between.ours(a.at, b.at))) return theirs;
  if (isSame(base, theirs, (a, b) => data.between.theirs(a.at, b.at))) return ours;
  return 'conflict';
}

function isSame(a: Unit | undefined, b: Unit | undefined, samePlace: (a: End, b: End) => boolean): boolean {
  if (!a || !b) return a === b;
  if (a.record !== b.record || a.ends.length !== b.ends.length) return false;
  return a.ends.every((end, i) => {
    const other = b.ends[i];
    return other !== undefined && samePlace(end, other);
  });
}

function underId(unit: Unit, id: string): Unit {
  const ends = unit.ends.map((end) => ({ ...end, op: { ...end.op, id, text: end.op.text.charAt(0) + id + end.op.text.slice(9) } }));
  return { ...unit, key: `${id} 0`, id, ends };
}

function twoEdits(key: string, ours: Unit | undefined, theirs: Unit | undefined): MergeConflict {
  const id = ours?.id ?? theirs?.id ?? key;
  const what = ours && theirs ? 'was changed in two ways' : `was changed ${ours ? 'here' : 'there'} and removed ${ours ? 'there' : 'here'}`;
  return { kind: 'coding', id, problem: `The coding ${id} ${what}.`, ours: said(ours), theirs: said(theirs) };
}

function passageGone(unit: Unit): MergeConflict {
  const problem = `The words that ${unit.id} coded are gone.`;
  return { kind: 'passage', id: unit.id, problem, ours: said(unit), theirs: null };
}

const said = (unit: Unit | undefined): string | null => (unit ? unit.record.slice(10) : null);
