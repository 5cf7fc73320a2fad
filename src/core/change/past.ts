/** Which past changes can be undone. */
import { idsIn } from './ids-in';
import type { ChangeName, PastChange, VaultChange } from './types';

/**
 * Past changes, latest first, of all that were done in order. An undo is no change of its own here: what it undid is
 * marked. A change is barred while a newer one that stands touches the same codings, notes of the codebook or themes.
 * `whyNot` puts the reason in words, from the newer change.
 */
export function pastChanges(done: readonly VaultChange[], whyNot: (newer: ChangeName) => string): PastChange[] {
  const undone = new Set(done.flatMap(({ undoes }) => (undoes === undefined ? [] : [undoes])));
  const touched = new Map<string, ChangeName>();
  const past: PastChange[] = [];
  for (const change of [...done].reverse()) {
    if (change.undoes !== undefined) continue;
    if (undone.has(change.id)) {
      past.push({ change, undone: true, barred: null });
      continue;
    }
    const touches = touchedBy(change);
    const newer = touches.map((key) => touched.get(key)).find((change) => change !== undefined);
    past.push({ change, undone: false, barred: newer === undefined ? null : whyNot(newer) });
    for (const key of touches) touched.set(key, change);
  }
  return past;
}

/** What a change touches: codings by their ids, which stay when a note is moved; themes; notes that are no documents; who speaks in a document. */
function touchedBy({ from, to, steps }: VaultChange): string[] {
  const keys = new Set([...from, ...to].map((theme) => `#${theme}`));
  for (const step of steps) {
    if (step.step === 'setting') continue;
    if (step.step !== 'edit') keys.add(step.note);
    if (step.step === 'move') keys.add(step.to);
    for (const id of step.step === 'edit' ? idsIn(step.ops) : []) keys.add(id);
    if (step.step === 'edit' && step.ops.some(({ op }) => op === 'relabel' || op === 'cut' || op === 'uncut')) keys.add(`speakers of ${step.note}`);
    if (step.step === 'edit' && step.ops.some(({ op }) => op === 'value' || op === 'append')) keys.add(step.note);
  }
  return [...keys];
}
