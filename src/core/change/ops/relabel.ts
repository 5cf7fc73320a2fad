/** Gives turns other speakers: the names in their labels. */
import { scan } from '../../markup/scan';
import type { MarkupOptions, Scan, TextChange } from '../../markup/types';
import { namedLabels, type NamedLabel } from '../../text/named-labels';
import { compose } from '../composed';
import { labelChanges } from '../label-changes';
import { placesOfEdits, type LabelPlace } from '../label-place';
import type { RelabelledTurn } from '../types';
import type { OpKind, OpOf } from './types';
import { say, type Saying } from '../../said/sayings';

type RelabelOp = OpOf<'relabel'>;

/** Turns that cannot be found any more keep their names, and are told. */
export const relabel: OpKind<RelabelOp> = {
  apply(text, op, options) {
    const { changes, skipped } = applyAll(text, [op], options);
    const [no] = skipped;
    if (no && changes.length === 0) return { why: no.why };
    return changes.length > 0 ? changes : 'done already';
  },
  applyAll,
  inverse({ op, turns }) {
    let moved = 0;
    const back = turns.map(({ at, before, after, markers, ...rest }): RelabelledTurn => {
      const turned = { ...rest, at: at + moved, before: after, after: before, ...(markers ? { markers: [markers[1], markers[0]] as const } : {}) };
      moved += after.length - before.length;
      return turned;
    });
    return { op, turns: back };
  },
};

function applyAll(text: string, ops: readonly RelabelOp[], options: MarkupOptions) {
  const edited = compose(text);
  const skipped: { op: RelabelOp; why: Saying }[] = [];
  for (const op of ops) {
    const { changes, lost } = relabelled(scan(edited.text, options), op);
    edited.take(changes);
    if (lost > 0) skipped.push({ op, why: say('turns-changed', lost) });
  }
  return { changes: edited.changes(), skipped };
}

function relabelled(note: Scan, { turns }: RelabelOp): { readonly changes: readonly TextChange[]; readonly lost: number } {
  const plain = note.plain();
  const labels = namedLabels(plain);
  const names = new Set(labels.map(({ from }) => from));
  const places = placesOfEdits(plain, turns, (at) => names.has(at));
  fillGaps(turns, places, labels, plain);
  const changes = turns.flatMap((turn, index) => {
    const place = places[index];
    return place?.state === 'before' ? labelChanges(note, turn, place.at) : [];
  });
  return { changes: changes.sort((a, b) => a.from - b.from), lost: places.filter((place) => !place).length };
}

/**
 * Turns whose words were changed since are told by their neighbours: where between two turns that were found as many
 * labels of that name and time stand as are missing, these are they.
 */
function fillGaps(turns: readonly RelabelledTurn[], places: (LabelPlace | null)[], labels: readonly NamedLabel[], plain: string): void {
  for (let index = 0; index < turns.length; index++) {
    if (places[index]) continue;
    let end = index;
    while (end < turns.length && !places[end]) end++;
    const from = places[index - 1]?.at ?? -1;
    const to = places[end]?.at ?? Infinity;
    const missing = turns.slice(index, end);
    const names = new Set(missing.map(({ before }) => before));
    const standing = labels.filter((label) => label.from > from && label.from < to && names.has(plain.slice(label.from, label.to)));
    const fits = standing.length === missing.length && missing.every((turn, n) => plain.slice(standing[n]?.from, standing[n]?.to) === turn.before && standing[n]?.time === turn.time);
    if (fits) missing.forEach((_, n) => (places[index + n] = { at: standing[n]?.from ?? 0, state: 'before' }));
    index = end;
  }
}
