/** Does one step of a change. */
import { applyOps, type AppliedOps } from '../../core/change/apply-ops';
import { compose } from '../../core/change/composed';
import { changedList } from '../../core/change/ops/changed-list';
import { idsIn } from '../../core/change/ids-in';
import { codingsIn } from '../../core/change/preview';
import type { NoteOp, Skipped, Step } from '../../core/change/types';
import type { VaultDoor } from './door';
import { say, type Saying } from '../../core/said/sayings';

/** What came of steps so far. */
export interface Tally {
  /** Where the change itself moves notes: one that is gone on with after a crash may have moved them already. */
  readonly moves: ReadonlyMap<string, string>;
  /** Notes that the change names: none of them is another one that was moved. */
  readonly named: ReadonlySet<string>;
  /** Paths of the notes changed. */
  readonly notes: Set<string>;
  /** Those with codings among what was changed. */
  readonly coded: Set<string>;
  codings: number;
  readonly skipped: Skipped[];
}

/** A tally of these steps, of which none is done yet. */
export function emptyTally(steps: readonly Step[] = []): Tally {
  const moves = new Map(steps.flatMap((step): [string, string][] => (step.step === 'move' ? [[step.note, step.to]] : [])));
  const named = new Set(steps.flatMap((step) => (step.step === 'setting' ? [] : [step.note])));
  return { moves, named, notes: new Set(), coded: new Set(), codings: 0, skipped: [] };
}

/**
 * Does a step, resolved against the vault as it is now; one that was done already does nothing. What cannot be done
 * because the vault has changed is told in the tally. Throws where something cannot be written.
 */
export async function doStep(step: Step, door: VaultDoor, tally: Tally): Promise<void> {
  const skip = (note: string, why: Saying): void => void tally.skipped.push({ note, op: null, why });
  switch (step.step) {
    case 'edit':
      return edit(step.note, [step.ops], door, tally);
    case 'create': {
      if (door.exists(step.note) && sameWords(await door.read(step.note), step.text)) return;
      const path = await door.create(step.note, step.text);
      tally.notes.add(path);
      if (path !== step.note) skip(step.note, say('note-taken', path));
      return;
    }
    case 'trash': {
      if (!door.exists(step.note)) return;
      if (!sameWords(await door.read(step.note), step.text)) return skip(step.note, say('note-changed'));
      await door.trash(step.note);
      tally.notes.add(step.note);
      return;
    }
    case 'move': {
      if (!door.exists(step.note)) return door.exists(step.to) ? undefined : skip(step.note, say('note-gone'));
      if (door.exists(step.to) && step.to.toLowerCase() !== step.note.toLowerCase()) return skip(step.note, say('place-taken', step.to));
      await door.move(step.note, step.to);
      tally.notes.delete(step.note);
      tally.notes.add(step.to);
      return;
    }
    case 'setting':
      return door.changeList(step.key, (list) => {
        const after = changedList(list, step);
        return after === null || after === 'done already' ? list : after;
      });
  }
}

/**
 * Does edits of one note that come in parts, because each takes a while: worked out part by part, so that the app can
 * draw, and written in one, so that it is one step to undo in an open editor.
 */
export const doParts = (note: string, parts: readonly (readonly NoteOp[])[], door: VaultDoor, tally: Tally): Promise<void> => edit(note, parts, door, tally);

async function edit(path: string, parts: readonly (readonly NoteOp[])[], door: VaultDoor, tally: Tally): Promise<void> {
  const ops = parts.flat();
  const moved = tally.moves.get(path);
  const note = [path, moved].find((known) => known !== undefined && door.exists(known)) ?? door.whereabouts(path, idsIn(ops), tally.named);
  const gone = (): void => void tally.skipped.push({ note: path, op: null, why: say('note-gone') });
  if (note === null) return gone();
  const said: { applied: AppliedOps | null } = { applied: null };
  try {
    const foreseen = parts.length > 1 ? await workedOut(note, parts, door) : null;
    await door.edit(note, (text) => (said.applied = foreseen?.text === text ? foreseen : applyOps(text, ops, door.markup)).changes);
  } catch (error) {
    if (door.exists(note)) throw error;
    return gone();
  }
  const skipped = said.applied?.skipped ?? [];
  tally.skipped.push(...skipped.map(({ op, why }) => ({ note, op, why })));
  const codings = codingsIn(ops) - codingsIn(skipped.map(({ op }) => op));
  tally.codings += codings;
  if (codings > 0) tally.coded.add(note);
  if (skipped.length < ops.length) tally.notes.add(note);
}

/** What parts come to in the note as it is now. */
async function workedOut(note: string, parts: readonly (readonly NoteOp[])[], door: VaultDoor): Promise<AppliedOps & { readonly text: string }> {
  const text = await door.read(note);
  const edited = compose(text);
  const skipped: AppliedOps['skipped'][number][] = [];
  for (const ops of parts) {
    const applied = applyOps(edited.text, ops, door.markup);
    edited.take(applied.changes);
    skipped.push(...applied.skipped);
    await door.rest();
  }
  return { text, changes: edited.changes(), skipped };
}

const sameWords = (a: string, b: string): boolean => a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');
