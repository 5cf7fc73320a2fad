import { conversionOf, type Choice } from '../../core/convert/choose';
import { findMarks } from '../../core/convert/find';
import { planConversion } from '../../core/convert/plan';
import type { ConvertedNote } from '../../core/convert/change';
import type { Conversion, Found } from '../../core/convert/types';
import { scan } from '../../core/markup/scan';
import { inSlices, nextTask } from '../../vault/slices';
import type { Study } from '../../vault/types';
import { readOr, readOrTell } from '../read-or-tell';
import type { Tickable } from '../tick-list/rows';
import { spoken } from '../../i18n/spoken';

/** A note with marks. */
export interface MarkedNote {
  readonly document: Tickable['document'];
  /** The stripped text in which the marks stand. */
  readonly plain: string;
  readonly marks: readonly Found[];
}

/** A mark that would be converted. */
export interface ToConvert extends Tickable {
  readonly note: MarkedNote;
  readonly conversion: Conversion;
}

/** The notes with marks; of those that cannot be read, a line each. */
export interface MarkedNotes {
  readonly notes: readonly MarkedNote[];
  readonly unreadable: readonly string[];
}

/** Looks through notes without holding up the page; notes without marks are left out. Stops when `signal` fires. */
export async function findMarkedNotes(study: Study, paths: readonly string[], signal: AbortSignal, progress: (done: number) => void): Promise<MarkedNotes> {
  const notes: MarkedNote[] = [];
  const unreadable: string[] = [];
  const rest = inSlices();
  for (const [index, path] of paths.entries()) {
    const raw = await readOrTell(study, path, unreadable);
    if (signal.aborted) break;
    await rest(() => progress(index));
    if (raw === null) continue;
    const plain = scan(raw, study.markup).plain();
    const marks = findMarks(plain, study.markup);
    const known = study.corpus.document(path);
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
    if (marks.length > 0) notes.push({ document: known ?? { path, name, type: null, date: null }, plain, marks });
  }
  return { notes, unreadable };
}

/** What a choice would convert, by note and place. */
export function toConvert(notes: readonly MarkedNote[], choice: Choice): ToConvert[] {
  return notes.flatMap((note) =>
    note.marks.flatMap((mark) => {
      const conversion = conversionOf(mark, choice);
      return conversion ? [{ document: note.document, note, conversion }] : [];
    }),
  );
}

export interface PlannedConversion {
  readonly notes: readonly ConvertedNote[];
  readonly marks: number;
  /** Why marks stay, and in which note. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

/** Plans the conversion against the notes as they are now, in slices. A note that changed since it was looked through is left. */
export async function planAll(study: Study, items: readonly ToConvert[], coder: string | null, changed: string): Promise<PlannedConversion> {
  const byNote = new Map<MarkedNote, Conversion[]>();
  for (const { note, conversion } of items) byNote.set(note, [...(byNote.get(note) ?? []), conversion]);
  const notes: ConvertedNote[] = [];
  const left: { name: string; why: string }[] = [];
  let marks = 0;
  for (const [{ document, plain }, conversions] of byNote) {
    const { path, name } = document;
    const raw = await readOr(study, path, (why) => left.push({ name, why }));
    if (raw === null) continue;
    if (scan(raw, study.markup).plain() !== plain) {
      left.push({ name, why: changed });
      continue;
    }
    const plan = planConversion(raw, conversions, { ...study.markup, coder, date: study.today() });
    if (plan.op) {
      notes.push({ note: path, op: plan.op });
      marks += plan.op.marks.length;
    }
    left.push(...plan.left.map(({ why }) => ({ name, why: spoken(why) })));
    await nextTask();
  }
  return { notes, marks, left };
}
