/** Puts a label between words of one turn, and takes it out again. */
import { scan } from '../../markup/scan';
import { labelChanges } from '../label-changes';
import { placesOfEdits } from '../label-place';
import type { LabelEdit } from '../types';
import type { Applied, OpKind, OpOf } from './types';
import type { MarkupOptions } from '../../markup/types';
import { say } from '../../said/sayings';

export const cut: OpKind<OpOf<'cut'>> = { apply, inverse: (op) => ({ ...turned(op), op: 'uncut' }) };

export const uncut: OpKind<OpOf<'uncut'>> = { apply, inverse: (op) => ({ ...turned(op), op: 'cut' }) };

function apply(text: string, edit: LabelEdit, options: MarkupOptions): Applied {
  const note = scan(text, options);
  const [place] = placesOfEdits(note.plain(), [edit], () => true);
  if (!place) return { why: say('turn-changed') };
  return place.state === 'after' ? 'done already' : labelChanges(note, edit, place.at);
}

const turned = <E extends LabelEdit>({ before, after, markers, ...rest }: E): Omit<E, 'before' | 'after' | 'markers'> & LabelEdit => ({
  ...rest,
  before: after,
  after: before,
  ...(markers ? { markers: [markers[1], markers[0]] as const } : {}),
});
