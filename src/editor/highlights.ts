import { StateEffect, StateField, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Range } from '../core/markup/types';
import type { Passage } from './passages';

/** Says which coding is brightened, in text and margin alike, because the pointer is on it; null when on none. */
export const light = StateEffect.define<Passage | null>();

/** Says which words a drop or a moved end would take; null when it is over. */
export const aim = StateEffect.define<Range | null>();

/** A coding's own name among those of a note. */
export const keyOf = ({ id, ordinal }: Pick<Passage, 'id' | 'ordinal'>): string => `${id} ${ordinal}`;

interface Lit {
  /** The coding that is brightened. */
  readonly key: string | null;
  readonly marks: DecorationSet;
}

export const litField = StateField.define<Lit>({
  create: () => ({ key: null, marks: Decoration.none }),
  update(lit, tr) {
    let next = tr.docChanged ? { key: lit.key, marks: lit.marks.map(tr.changes) } : lit;
    for (const effect of tr.effects) {
      if (effect.is(light)) next = { key: effect.value ? keyOf(effect.value) : null, marks: marked(tr, effect.value, brightened) };
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

export const aimField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, tr) {
    let next = tr.docChanged ? marks.map(tr.changes) : marks;
    for (const effect of tr.effects) if (effect.is(aim)) next = marked(tr, effect.value, aimed);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const brightened = Decoration.mark({ class: 'emic-lit' });
const aimed = Decoration.mark({ class: 'emic-aim' });

function marked(tr: Transaction, range: Range | null, mark: Decoration): DecorationSet {
  const to = Math.min(range?.to ?? 0, tr.newDoc.length);
  return range && range.from < to ? Decoration.set(mark.range(range.from, to)) : Decoration.none;
}
