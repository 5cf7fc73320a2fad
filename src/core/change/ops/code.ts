/** Codes words, or codes them again. */
import { isInTable } from '../../markup/edit/add';
import { changesBetween } from '../../markup/edit/between';
import { insertOps, type Placing } from '../../markup/edit/splice';
import { applyChanges } from '../../markup/changes';
import { derivedId } from '../../markup/ids';
import { placing } from '../../markup/place/place';
import { scan } from '../../markup/scan';
import { Refusal, type MarkupOptions, type Scan, type TextChange } from '../../markup/types';
import { formatRecord } from '../../markup/write';
import { findPassage } from '../passage-print';
import type { Applied, OpKind, OpOf } from './types';
import { say, type Saying } from '../../said/sayings';

type CodeOp = OpOf<'code'>;

export const code: OpKind<CodeOp> = {
  apply: (text, op, options) => codeIn(scan(text, options), op, options),
  applyAll(text, ops, options) {
    const note = scan(text, options);
    return together(note, ops, options) ?? oneByOne(note, ops, options);
  },
  inverse: ({ op: _, ...rest }) => ({ op: 'uncode', ordinal: 0, ...rest }),
};

/** Where the two ends of a coding are to stand. */
interface Prepared {
  readonly id: string;
  readonly placings: readonly Placing[];
}

function codeIn(note: Scan, op: CodeOp, options: MarkupOptions, place = placing(note.plain())): Applied {
  const prepared = prepare(note, op, options, idsIn(note), place);
  if (prepared === 'done already' || 'why' in prepared) return prepared;
  const changes = insertOps(note, prepared.placings);
  return stand(note, changes, [prepared.id], options) ? changes : { why: say('unreadable') };
}

/** All in one go, as the words do not change by coding them; null where the result does not prove right as a whole. */
function together(note: Scan, ops: readonly CodeOp[], options: MarkupOptions) {
  const ids = idsIn(note);
  const place = placing(note.plain());
  const placings: Placing[] = [];
  const done: string[] = [];
  const skipped: { op: CodeOp; why: Saying }[] = [];
  for (const op of ops) {
    const prepared = prepare(note, op, options, ids, place);
    if (prepared === 'done already') continue;
    if ('why' in prepared) skipped.push({ op, why: prepared.why });
    else {
      placings.push(...prepared.placings);
      done.push(prepared.id);
      ids.add(prepared.id);
    }
  }
  const changes = insertOps(note, placings);
  return stand(note, changes, done, options) ? { changes, skipped } : null;
}

function oneByOne(first: Scan, ops: readonly CodeOp[], options: MarkupOptions) {
  const skipped: { op: CodeOp; why: Saying }[] = [];
  // Codings change no words: what is known of them stays known.
  const place = placing(first.plain());
  let note = first;
  for (const op of ops) {
    const applied = codeIn(note, op, options, place);
    if (applied === 'done already') continue;
    if ('why' in applied) skipped.push({ op, why: applied.why });
    else note = scan(applyChanges(note.text, applied), options);
  }
  return { changes: changesBetween(first, note), skipped };
}

function prepare(note: Scan, { id, passage, record, source }: CodeOp, options: MarkupOptions, taken: ReadonlySet<string>, place: ReturnType<typeof placing>): Prepared | 'done already' | { readonly why: Saying } {
  const plain = note.plain();
  const found = findPassage(plain, passage);
  const known = note.codings.filter((coding) => coding.id === id);
  if (!found) return known.length > 0 ? 'done already' : { why: say('words-gone', id) };
  if (known.some(({ from, to }) => from < found.to && to > found.from)) return 'done already';
  try {
    // Another coding of this id stands elsewhere: of a copied one this is the copy, which gets the id that copies get.
    const own = taken.has(id) ? derivedId(id, 1, taken) : id;
    const { opener, closer } = place(found.from, found.to);
    const said = source ?? formatRecord(record, { ...options, inTable: isInTable(plain, closer.at) });
    const placings: Placing[] = [
      { boundary: opener, op: { kind: 'open', id: own, text: `{${own}` } },
      { boundary: closer, op: { kind: 'close', id: own, text: said === '' ? `}${own}` : `}${own} ${said}` } },
    ];
    return { id: own, placings };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { why: refusal.said };
  }
}

/** Whether the note reads as meant after `changes`: the same data, all codings there were, and the new ones. */
function stand(note: Scan, changes: readonly TextChange[], ids: readonly string[], options: MarkupOptions): boolean {
  const after = scan(applyChanges(note.text, changes), options);
  const held = new Set(after.codings.filter(({ from, to }) => from < to).map((coding) => coding.id));
  return ids.every((id) => held.has(id)) && after.codings.length === note.codings.length + ids.length && after.stripped() === note.stripped();
}

const idsIn = (note: Scan): Set<string> => new Set(note.markers.flatMap(({ ops }) => ops.map((op) => op.id)));
