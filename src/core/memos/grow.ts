/** A memo that grows into a note of its own. */
import { reviseCoding } from '../markup/edit/revise';
import { Refusal, type MarkupOptions, type TextChange } from '../markup/types';

/** From how many characters on a memo is better a note of its own. */
export const longMemo = 300;

/** A memo in a coding. */
export interface MemoInCoding {
  readonly id: string;
  readonly ordinal: number;
  readonly index: number;
  /** As it was when somebody asked for the change. */
  readonly text: string;
}

/**
 * Puts other words for a memo in a coding, its author and date kept. Raw changes into `text` as it is now. Throws a
 * `Refusal` (`no-coding`, `memo-changed` where it is not the memo it was).
 */
export function rewriteMemo(text: string, { id, ordinal, index, text: words }: MemoInCoding, written: string, options?: MarkupOptions): TextChange[] {
  return [
    ...reviseCoding(
      text,
      id,
      (record) => {
        const memo = record.memos[index];
        if (memo?.text !== words) throw new Refusal('memo-changed');
        return { ...record, memos: record.memos.map((each, at) => (at === index ? { ...each, text: written } : each)) };
      },
      options,
      ordinal,
    ).changes,
  ];
}
