import { applyChanges } from '../changes';
import { isId, newId } from '../ids';
import { place } from '../place/place';
import { scan } from '../scan';
import { insertOp } from './splice';
import { Refusal, type CodingRecord, type MarkupOptions, type Memo, type Scan, type TextChange } from '../types';
import { formatRecord } from '../write';

/** What is to be coded; stripped offsets. */
export interface NewCoding {
  readonly from: number;
  readonly to: number;
  /** Paths of themes, less the prefix; none is lawful. */
  readonly themes: readonly string[];
  readonly coder?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly memos?: readonly Memo[] | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** A new one where none is given. */
  readonly id?: string | undefined;
}

/** What an edit of one coding comes to. The changes are raw; the ends are those of the passage as placed, stripped. */
export interface CodingEdit {
  readonly changes: readonly TextChange[];
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Codes a passage of a note. `text` is raw: a file's text or an editor's; line breaks that are put in follow the
 * note's own. Throws a `Refusal`: the reasons of `place`, `id`, `id-taken`, `theme`, `coder`, `date`, `attribute`, and
 * `unreadable` where what would be written could not be read back as it was meant.
 */
export function addCoding(text: string, coding: NewCoding, options?: MarkupOptions): CodingEdit {
  const before = scan(text, options);
  const id = idFor(before, coding.id);
  const plain = before.plain();
  const { opener, closer } = place(plain, coding.from, coding.to);
  const record = recordFor(coding);
  const source = formatRecord(record, { ...options, inTable: isInTable(plain, closer.at) });
  const changes = [
    ...insertOp(before, opener, { kind: 'open', id, text: `{${id}` }),
    ...insertOp(before, closer, { kind: 'close', id, text: source === '' ? `}${id}` : `}${id} ${source}` }),
  ];
  return { changes, id, ...proven(before, changes, id, options) };
}

/** Whether a boundary stands in a line with a `|`: a table's cell, perhaps. */
export function isInTable(plain: string, at: number): boolean {
  const from = at === 0 ? 0 : plain.lastIndexOf('\n', at - 1) + 1;
  const to = plain.indexOf('\n', at);
  return plain.slice(from, to < 0 ? plain.length : to).includes('|');
}

/**
 * Reads the note as it would be after `changes`: the data must be the same to the byte, every other coding must stand,
 * and the coding `id` must be found. Gives its passage; throws a `Refusal` (`unreadable`) else.
 */
export function proven(before: Scan, changes: readonly TextChange[], id: string, options?: MarkupOptions): { from: number; to: number } {
  const after = scan(applyChanges(before.text, changes), options);
  const coding = after.codings.find((candidate) => candidate.id === id);
  const others = (list: Scan): number => list.codings.filter((candidate) => candidate.id !== id).length;
  if (!coding || after.stripped() !== before.stripped() || others(after) !== others(before)) {
    throw new Refusal('unreadable');
  }
  if (coding.from === coding.to) throw new Refusal('empty');
  return { from: coding.from, to: coding.to };
}

function idFor(before: Scan, wanted: string | undefined): string {
  const taken = new Set(before.markers.flatMap((marker) => marker.ops.map((op) => op.id)));
  if (wanted === undefined) return newId(Math.random, taken);
  if (!isId(wanted)) throw new Refusal('id', wanted);
  if (taken.has(wanted)) throw new Refusal('id-taken', wanted);
  return wanted;
}

function recordFor(coding: NewCoding): CodingRecord {
  return {
    themes: coding.themes,
    coder: coding.coder ?? null,
    date: coding.date ?? null,
    memos: coding.memos ?? [],
    attributes: coding.attributes ?? {},
  };
}
