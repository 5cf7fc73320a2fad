/** Takes marks made by hand for codings: their signs go out of the data. */
import type { MarkupOptions, Range, Scan, TextChange } from '../../markup/types';
import { rawPieces, removedBefore, unionOf } from '../../convert/signs';
import { scan } from '../../markup/scan';
import { compose } from '../composed';
import { findPassage, passagePrint } from '../passage-print';
import type { HandMark, Sign } from '../types';
import { code } from './code';
import type { OpKind, OpOf } from './types';
import { say, type Saying } from '../../said/sayings';

type UnmarkOp = OpOf<'unmark'>;

/** Marks that cannot be converted any more keep their signs; `why` only where none can. */
export const unmark: OpKind<UnmarkOp> = {
  apply(text, op, options) {
    const note = scan(text, options);
    const known = new Set(note.codings.map(({ id }) => id));
    let located = locate(note, op, (id) => !known.has(id));
    if (located.length === 0) return op.marks.every(({ id }) => known.has(id)) ? 'done already' : { why: say('marks-gone') };
    for (;;) {
      const done = convert(note, located, options);
      if ('changes' in done) return done.changes;
      const left = located.filter(({ mark }) => !done.refused.has(mark.id));
      if (left.length === 0) return { why: done.why };
      located = left;
    }
  },
  inverse: (op) => ({ ...op, op: 'mark' }),
};

/** A mark found in the note as it is: its words and signs, stripped offsets. */
interface Located {
  readonly mark: HandMark;
  readonly words: Range;
  readonly signs: readonly Range[];
}

function locate(note: Scan, { marks, signs }: UnmarkOp, isWanted: (id: string) => boolean): Located[] {
  const plain = note.plain();
  const own = offsetsFromWords(marks, signs);
  const located: Located[] = [];
  let moved = 0;
  for (const mark of marks) {
    if (!isWanted(mark.id)) continue;
    const { passage } = mark;
    const words = findPassage(plain, { ...passage, from: passage.from + moved, to: passage.to + moved }) ?? null;
    if (!words) continue;
    moved = words.from - passage.from;
    const placed = (own.get(mark.id) ?? []).map(({ from, text }) => ({ text, from: words.from + from, to: words.from + from + lengthOf(text) }));
    if (placed.every(({ from, to, text }) => from >= 0 && plain.slice(from, to) === unix(text))) located.push({ mark, words, signs: placed });
  }
  return located;
}

/** For each mark its signs, as offsets from where its words begin while all signs stand. */
function offsetsFromWords(marks: readonly HandMark[], signs: readonly Sign[]): Map<string, { from: number; text: string }[]> {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const own = new Map<string, { from: number; text: string }[]>();
  let before = 0;
  for (const { id, text, at } of signs) {
    const mark = byId.get(id);
    if (mark) {
      const list = own.get(id) ?? [];
      list.push({ from: mark.bare.from + at + before - mark.passage.from, text });
      own.set(id, list);
    }
    before += lengthOf(text);
  }
  return own;
}

type Converted = { readonly changes: readonly TextChange[] } | { readonly refused: ReadonlySet<string>; readonly why: Saying };

function convert(note: Scan, located: readonly Located[], options: MarkupOptions): Converted {
  const removed = unionOf(located.flatMap(({ signs }) => signs));
  const before = removedBefore(removed);
  const edited = compose(note.text);
  edited.take(removed.flatMap((range) => rawPieces(note, range)).map((piece) => ({ ...piece, insert: '' })));
  const plain = scan(edited.text, options).plain();
  const ops = located.map(({ mark, words }) => {
    const passage = passagePrint(plain, words.from - before(words.from), words.to - before(words.to));
    return { op: 'code' as const, id: mark.id, passage, record: mark.record };
  });
  const coded = code.applyAll?.(edited.text, ops, options) ?? { changes: [], skipped: [] };
  const [first] = coded.skipped;
  if (first) return { refused: new Set(coded.skipped.map(({ op }) => op.id)), why: first.why };
  edited.take(coded.changes);
  return { changes: edited.changes() };
}

const unix = (text: string): string => text.replace(/\r\n/g, '\n');

const lengthOf = (sign: string): number => unix(sign).length;
