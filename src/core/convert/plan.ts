/** Makes a step of a change of the marks chosen. */
import { mark } from '../change/ops/mark';
import { unmark } from '../change/ops/unmark';
import { passagePrint } from '../change/passage-print';
import type { HandMark, NoteOp, Sign } from '../change/types';
import { applyChanges } from '../markup/changes';
import { newId } from '../markup/ids';
import { countBelow } from '../markup/offsets';
import { scan } from '../markup/scan';
import type { CodingRecord, MarkupOptions, Range, Scan } from '../markup/types';
import { markersWithin, rawPieces, removedBefore, unionOf, withoutRanges } from './signs';
import type { Conversion } from './types';
import { say, type Saying } from '../said/sayings';

export type UnmarkOp = Extract<NoteOp, { op: 'unmark' }>;

export interface ConvertOptions extends MarkupOptions {
  readonly coder: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  /** Numbers in [0, 1) for the ids of the codings. */
  readonly random?: () => number;
}

/** What converting marks of a note comes to. */
export interface ConversionPlan {
  /** Null where there is nothing to convert. */
  readonly op: UnmarkOp | null;
  /** Marks that stay as they are, and why. */
  readonly left: readonly { readonly conversion: Conversion; readonly why: Saying }[];
}

/**
 * Plans to convert marks of a note; `text` is raw, as the note is now. The plan is tried on the text, there and back:
 * what cannot be coded, or would not come back to the byte, is left out.
 */
export function planConversion(text: string, conversions: readonly Conversion[], options: ConvertOptions): ConversionPlan {
  const note = scan(text, options);
  const left: { conversion: Conversion; why: Saying }[] = [];
  let wanted = [...conversions];
  for (;;) {
    const { op, ids } = draft(note, wanted, options);
    if (!op) return { op, left: [...left, ...wanted.map((conversion) => ({ conversion, why: say('marks-no-words') }))] };
    const fault = faultOf(text, op, options);
    if (!fault) {
      const empty = wanted.filter((_, i) => ids[i] === null);
      return { op, left: [...left, ...empty.map((conversion) => ({ conversion, why: say('marks-no-words') }))] };
    }
    const isFaulty = (conversion: Conversion, i: number): boolean =>
      fault.ids ? ids[i] !== null && fault.ids.has(ids[i] ?? '') : conversion.signs.some((sign) => touchesMarker(note, sign));
    const faulty = wanted.filter(isFaulty);
    // Where no mark can be blamed none is converted: better than one that cannot be undone.
    const out = faulty.length > 0 ? faulty : wanted;
    left.push(...out.map((conversion) => ({ conversion, why: fault.why })));
    wanted = wanted.filter((conversion) => !out.includes(conversion));
  }
}

/** What is wrong with an op; `ids` are the marks at fault, null where it is not known which. Null where it is right. */
function faultOf(text: string, op: UnmarkOp, options: MarkupOptions): { readonly ids: ReadonlySet<string> | null; readonly why: Saying } | null {
  const applied = unmark.apply(text, op, options);
  if (applied === 'done already') return { ids: null, why: say('marks-too-close') };
  if ('why' in applied) return { ids: null, why: applied.why };
  const after = applyChanges(text, applied);
  const standing = new Set(scan(after, options).codings.map(({ id }) => id));
  const refused = op.marks.filter(({ id }) => !standing.has(id));
  if (refused.length > 0) return { ids: new Set(refused.map(({ id }) => id)), why: say('marks-no-place') };
  const back = mark.apply(after, { ...op, op: 'mark' }, options);
  return typeof back === 'string' || 'why' in back || applyChanges(after, back) !== text ? { ids: null, why: say('marks-too-close') } : null;
}

/** Whether a marker stands in a sign or beside it. */
function touchesMarker({ markers }: Scan, { from, to }: Range): boolean {
  return (markers[countBelow(markers.length, (i) => (markers[i]?.at ?? 0) < from)]?.at ?? Infinity) <= to;
}

/** The op for marks, and the id that each got; null for one without words. */
function draft(note: Scan, conversions: readonly Conversion[], options: ConvertOptions): { op: UnmarkOp | null; ids: (string | null)[] } {
  const plain = note.plain();
  const removed = unionOf(conversions.flatMap(({ signs }) => signs));
  const before = removedBefore(removed);
  const bare = withoutRanges(plain, removed);
  const taken = new Set(note.markers.flatMap((marker) => marker.ops.map((op) => op.id)));
  const marks: HandMark[] = [];
  const signs: Placed[] = [];
  const ids = conversions.map(({ words, signs: own, ...rest }) => {
    const from = words.from - before(words.from);
    const to = words.to - before(words.to);
    if (bare.slice(from, to).trim() === '') return null;
    const id = newId(options.random, taken);
    taken.add(id);
    marks.push({ id, passage: passagePrint(plain, words.from, words.to), bare: passagePrint(bare, from, to), record: recordOf(rest, options) });
    for (const sign of unionOf(own)) signs.push({ ...sign, id, wordsFrom: from });
    return id;
  });
  return { op: marks.length === 0 ? null : { op: 'unmark', marks, signs: signsOf(note, signs, before) }, ids };
}

/** A sign of a mark in the stripped text, and where its words begin in the bare one. */
interface Placed extends Range {
  readonly id: string;
  readonly wordsFrom: number;
}

function recordOf({ themes, memos }: Pick<Conversion, 'themes' | 'memos'>, { coder, date }: ConvertOptions): CodingRecord {
  return { themes, coder, date, memos: memos.map((text) => ({ text, coder: null, date: null })), attributes: {} };
}

/** The signs in order, cut where markers stand within them; what two marks share belongs to the first. */
function signsOf(note: Scan, placed: Placed[], before: (at: number) => number): Sign[] {
  const { markers } = note;
  const signs: Sign[] = [];
  let floor = 0;
  for (const { id, wordsFrom, ...sign } of placed.sort((a, b) => a.from - b.from)) {
    const from = Math.max(sign.from, floor);
    floor = Math.max(floor, sign.to);
    const bareAt = from - before(from);
    const ends = [...new Set([from, ...markersWithin(note, from, sign.to).map(({ at }) => at), sign.to])];
    for (let i = 0; i + 1 < ends.length; i++) {
      const range = { from: ends[i] ?? 0, to: ends[i + 1] ?? 0 };
      const through = countBelow(markers.length, (k) => (markers[k]?.at ?? 0) <= range.from);
      const elsewhere = countBelow(markers.length, (k) => (markers[k]?.at ?? 0) - before(markers[k]?.at ?? 0) < bareAt);
      const text = rawPieces(note, range).map((piece) => note.text.slice(piece.from, piece.to)).join('');
      if (text !== '') signs.push({ id, text, at: bareAt - wordsFrom, markers: through - elsewhere });
    }
  }
  return signs;
}
