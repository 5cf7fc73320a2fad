import type { MarkupOptions, TextChange } from '../../markup/types';
import type { Saying } from '../../said/sayings';
import type { NoteOp } from '../types';

/** What doing an op to a text comes to; raw offsets. `why`, when it cannot be done. */
export type Applied = readonly TextChange[] | 'done already' | { readonly why: Saying };

/** One kind of op. Total: what cannot be done is said, never thrown. */
export interface OpKind<O extends NoteOp> {
  /** Resolved against the raw text as it is now. Doing it twice is doing it once. */
  apply(text: string, op: O, options: MarkupOptions): Applied;
  /** Several ops of this kind on one text, where that costs less than one after the other. */
  applyAll?(text: string, ops: readonly O[], options: MarkupOptions): { readonly changes: readonly TextChange[]; readonly skipped: readonly { readonly op: O; readonly why: Saying }[] };
  inverse(op: O): NoteOp;
}

/** The ops of one kind. */
export type OpOf<K extends NoteOp['op']> = Extract<NoteOp, { readonly op: K }>;
