import { StateEffect, StateField, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Range } from '../core/markup/types';
import type { Passage } from './passages';

/** Says which coding (see `keyOf`) is brightened, in text and margin alike, because the pointer is on it; null when on none. */
export const light = StateEffect.define<string | null>();

/** Says which words a drop or a moved end would take; null when it is over. */
export const aim = StateEffect.define<Range | null>();

/** A coding's own name among those of a note. */
export const keyOf = ({ id, ordinal }: Pick<Passage, 'id' | 'ordinal'>): string => `${id} ${ordinal}`;

/** Which coding is brightened; null for none. */
export const litField = StateField.define<string | null>({
  create: () => null,
  update: (lit, tr) => tr.effects.reduce((next, effect) => (effect.is(light) ? effect.value : next), lit),
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

const aimed = Decoration.mark({ class: 'emic-aim' });

function marked(tr: Transaction, range: Range | null, mark: Decoration): DecorationSet {
  const to = Math.min(range?.to ?? 0, tr.newDoc.length);
  return range && range.from < to ? Decoration.set(mark.range(range.from, to)) : Decoration.none;
}
