/** Comments that the corrected file brings along: new ones become memos, as in an import. */
import { isInTable } from '../../markup/edit/add';
import { derivedId } from '../../markup/ids';
import { scan } from '../../markup/scan';
import type { Memo, MarkupOptions, Scan } from '../../markup/types';
import { formatRecord } from '../../markup/write';
import { bodyStart } from '../../text/front-matter-place';
import type { Moving } from './codings';
import { fatesOf } from './fates';
import { nearTo } from './near';
import { pieceSteps } from './pieces';
import type { Steps } from './steps';
import type { Part } from './stretches';
import type { Words } from './tokens';

/** What was written in the margin of a passage of a file; offsets into the body of the note it would be. */
export interface Commented extends Part {
  /** Each with its author and date. */
  readonly memos: readonly Memo[];
}

/** The comments in a note that an import would write, raw. */
export function commentsIn(note: string): Commented[] {
  const read = scan(note);
  const body = bodyStart(read.plain());
  return read.codings.map((coding) => ({ from: coding.from - body, to: coding.to - body, memos: memosOf(coding) }));
}

/** Those of the file that neither the note nor the earlier file has. */
export function freshComments(inFile: readonly Commented[], early: readonly Commented[], note: Scan): Commented[] {
  if (inFile.length === 0) return [];
  const known = new Set([...early.flatMap(({ memos }) => memos), ...note.codings.flatMap(memosOf)].map(keyOf));
  return inFile.flatMap((each) => {
    const memos = each.memos.filter((memo) => !known.has(keyOf(memo)));
    return memos.length > 0 ? [{ ...each, memos }] : [];
  });
}

/**
 * How they come into the merged note: on the words they stand on in the file, or, where the note keeps others, on what is
 * left of the turn. Offsets behind the front matter of `front` characters.
 */
export function* commentsInto(fresh: readonly Commented[], inFile: Words, merged: Words, front: number, note: Scan, options?: MarkupOptions): Steps<Moving[]> {
  if (fresh.length === 0) return [];
  const went = yield* pieceSteps(inFile, merged);
  const fateOf = fatesOf(inFile, merged, went);
  const taken = new Set(note.markers.flatMap(({ ops }) => ops.map(({ id }) => id)));
  return fresh.flatMap(({ from, to, memos }): Moving[] => {
    const fate = fateOf(from, to);
    const place = fate.kind === 'lost' ? nearTo(merged, fate.from)?.turn : fate;
    const [first, ...replies] = memos;
    if (!place || !first) return [];
    const id = derivedId(memos.map(keyOf).join('\n'), 1, taken);
    taken.add(id);
    // The first memo is by who made the coding.
    const record = { themes: [], coder: first.coder, date: first.date, memos: [{ text: first.text, coder: null, date: null }, ...replies], attributes: {} };
    const source = formatRecord(record, { ...options, inTable: isInTable(merged.text, place.to) });
    return [{ id, ops: [], range: { from: place.from + front, to: place.to + front }, lone: null, open: { kind: 'open', id, text: `{${id}` }, close: { kind: 'close', id, text: `}${id} ${source}` } }];
  });
}

const memosOf = ({ memos, coder, date }: { readonly memos: readonly Memo[]; readonly coder: string | null; readonly date: string | null }): Memo[] =>
  memos.map((memo) => ({ text: memo.text, coder: memo.coder ?? coder, date: memo.date ?? date }));

const keyOf = ({ text, coder }: Memo): string => `${coder ?? ''}\n${text}`;
