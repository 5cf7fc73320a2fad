import { isInTable, type CodingEdit } from './add';
import { applyChanges } from '../changes';
import { changesBetween } from './between';
import { sameThemes, touches } from './joinable';
import { joinedSource } from './joined-source';
import { place } from '../place/place';
import { opsOf, withoutOps } from './remove';
import { scan } from '../scan';
import { insertOps } from './splice';
import { Refusal, type Coding, type MarkupOptions, type Scan } from '../types';

/**
 * Makes one coding of several that say the same themes and whose passages overlap or touch, with nothing but white
 * space and line prefixes between them. The one that begins first keeps its id and its record to the byte. What the
 * others say besides comes behind it: coders and dates (the first counts, all are kept), attributes (of two values of
 * one key the first counts, both are kept) and memos, which keep their author. Throws a `Refusal`: `alone` with fewer
 * than two codings, `no-coding`, `copies` where an id stands twice in the note, `themes-differ`, `apart`, and those of
 * `place` and `unreadable`.
 */
export function joinCodings(text: string, ids: readonly string[], options?: MarkupOptions): CodingEdit {
  const before = scan(text, options);
  const codings = [...new Set(ids)].map((id) => onlyCoding(before, id)).sort((a, b) => a.from - b.from || b.to - a.to);
  const [first, ...others] = codings;
  if (!first || others.length === 0) throw new Refusal('alone');
  const plain = before.plain();
  let to = first.to;
  for (const coding of others) {
    if (!sameThemes(first, coding)) throw new Refusal('themes-differ');
    if (!touches(plain, to, coding.from)) throw new Refusal('apart');
    to = Math.max(to, coding.to);
  }
  const { opener, closer } = place(plain, first.from, to);
  const sources = codings.map((coding) => ({ coding, source: closerSource(before, coding) }));
  const source = joinedSource(sources, { ...options, inTable: isInTable(plain, closer.at) });
  const ops = new Set(codings.flatMap((coding) => [...opsOf(before, coding)]));
  const bare = scan(applyChanges(text, withoutOps(before, ops)), options);
  const { id } = first;
  const placed = insertOps(bare, [
    { boundary: opener, op: { kind: 'open', id, text: `{${id}` } },
    { boundary: closer, op: { kind: 'close', id, text: source === '' ? `}${id}` : `}${id} ${source}` } },
  ]);
  const after = scan(applyChanges(bare.text, placed), options);
  const now = after.codings.find((coding) => coding.id === id);
  if (!now || now.from === now.to || after.stripped() !== before.stripped() || othersOf(after, [first]) !== othersOf(before, codings)) {
    throw new Refusal('unreadable-joined');
  }
  return { changes: changesBetween(before, after), id, from: now.from, to: now.to };
}

function onlyCoding(note: Scan, id: string): Coding {
  const [coding, copy] = note.codings.filter((candidate) => candidate.id === id);
  if (!coding) throw new Refusal('no-coding', id);
  if (copy) throw new Refusal('copies', id);
  return coding;
}

function closerSource(note: Scan, coding: Coding): string {
  return [...opsOf(note, coding)].find((op) => op.kind === 'close')?.source ?? '';
}

/** The other codings of a note, to tell whether they still stand. */
function othersOf(note: Scan, codings: readonly Coding[]): string {
  const ids = new Set(codings.map(({ id }) => id));
  return note.codings
    .filter(({ id }) => !ids.has(id))
    .map(({ id, ordinal, themes, memos }) => `${id}.${ordinal} ${themes.join(' ')} ${memos.length}`)
    .sort()
    .join('\n');
}
