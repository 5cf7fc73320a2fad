/** Notes while ops are planned for them one after the other. */
import { applyOps } from '../change/apply-ops';
import type { NoteOp, Step } from '../change/types';
import { applyChanges } from '../markup/changes';
import type { MarkupOptions } from '../markup/types';

/** Notes as they will be. */
export interface Drafts {
  /** The raw text after what is planned so far; undefined where there is no such note. */
  text(path: string): string | undefined;
  /** Ops on the text as `text` gives it. */
  add(path: string, ops: readonly (NoteOp | null)[]): void;
  /** A note that is not there yet. */
  create(path: string, text: string): void;
  /** What was changed or created, with the text as it will be. */
  changed(): readonly { readonly path: string; readonly text: string }[];
  steps(): Step[];
}

/** Drafts of notes in which nothing is planned yet. */
export function openDrafts(readNote: (path: string) => string | undefined, markup: MarkupOptions): Drafts {
  const edited = new Map<string, { readonly text: string; readonly ops: readonly NoteOp[] }>();
  const created = new Map<string, string>();
  const text = (path: string): string | undefined => created.get(path) ?? edited.get(path)?.text ?? readNote(path);
  return {
    text,
    add(path, wanted) {
      const ops = wanted.filter((op) => op !== null);
      const now = text(path);
      if (ops.length === 0 || now === undefined) return;
      const after = applyChanges(now, applyOps(now, ops, markup).changes);
      if (created.has(path)) created.set(path, after);
      else edited.set(path, { text: after, ops: [...(edited.get(path)?.ops ?? []), ...ops] });
    },
    create: (path, words) => void created.set(path, words),
    changed: () => [...[...edited].map(([path, { text: after }]) => ({ path, text: after })), ...[...created].map(([path, words]) => ({ path, text: words }))],
    steps: () => [...[...edited].map(([note, { ops }]): Step => ({ step: 'edit', note, ops })), ...[...created].map(([note, words]): Step => ({ step: 'create', note, text: words }))],
  };
}
