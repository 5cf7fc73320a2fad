/** What the notes of cases must say where the labels of a document changed by other means than an assignment. */
import { openCases } from '../cases/register';
import type { Case } from '../cases/types';
import type { NoteOp } from '../change/types';
import type { MarkupOptions } from '../markup/types';
import type { Saying } from '../said/sayings';
import { openDrafts } from './drafts';
import { lineageOf, type Reattribution } from './lineage';
import { followInCases, identities, settle } from './settle';

/** A document before its labels changed and after. */
export interface Relabelled {
  readonly path: string;
  /** Raw texts. */
  readonly before: string;
  readonly after: string;
  readonly turns: readonly Reattribution[];
}

/** What is known of the cases. */
export interface FollowSource {
  readonly cases: readonly Case[];
  readonly markup: MarkupOptions;
  /** The raw text of a case's note as it is now; undefined when there is none. */
  readonly readNote: (path: string) => string | undefined;
  /** How a link from one note names another. */
  readonly linkName: (path: string, source: string) => string;
}

/** How cases follow. */
export interface Followed {
  readonly notes: readonly { readonly note: string; readonly ops: readonly NoteOp[] }[];
  /** Cases that speak under another label now, by name. */
  readonly stays: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  /** What a person should know. */
  readonly told: readonly Saying[];
}

/** Plans that every turn stays with its case, in the notes of cases; lists in the document itself have followed already. */
export function followLabels({ path, before, after, turns }: Relabelled, { cases, markup, readNote, linkName }: FollowSource): Followed {
  const changed = turns.filter((turn) => turn.before !== turn.after);
  if (changed.length === 0) return { notes: [], stays: [], told: [] };
  const known = openCases(cases);
  const notes = openDrafts((at) => (at === path ? after : readNote(at)), markup);
  const was = identities(path, before, known);
  const lineage = lineageOf(turns, (label) => was(label) !== null);
  followInCases([{ path, lineage, turns }], cases, notes);
  const told = settle({ transcripts: [{ path, turns, said: new Map(), saidNow: new Map(), was }], bystanders: [], before: known, notes, everywhere: new Set(), linkName });
  return {
    notes: notes.steps().flatMap((step) => (step.step === 'edit' && step.note !== path ? [{ note: step.note, ops: step.ops }] : [])),
    stays: changed.flatMap((turn) => {
      const is = was(turn.before);
      return is && 'case' in is ? [{ name: is.case.name, before: turn.before, after: turn.after }] : [];
    }),
    told,
  };
}
