/** What is wrong with notes, as rows for people and programs. */
import { sayNoteFinding, type NoteFinding } from '../codebook/note-checks';
import { scan } from '../markup/scan';
import type { Problem } from '../markup/types';
import { inEnglish } from '../said/sayings';
import type { CopiedCoding } from './copied-codings';

/** Something wrong with a note, and the name of the fix that `repair` would choose; null where a person must. */
export interface ProblemRow {
  readonly document: string | null;
  readonly line: number;
  readonly problem: string;
  readonly id: string | null;
  readonly fix: string | null;
}

/** A problem of a note; `document` is null where the note has no path. */
export function problemRow(problem: Problem, document: string | null): ProblemRow {
  const { line, said, id, fixes } = problem;
  return { document, line, problem: inEnglish(said), id, fix: fixes.find((fix) => !fix.byHand)?.name ?? null };
}

/** A coding that stands in another note, too; `text` is that of the note named. */
export function copyRow({ id, document, others }: CopiedCoding, text: string): ProblemRow {
  const opener = scan(text).codings.find((coding) => coding.id === id)?.opener.from ?? 0;
  const line = text.slice(0, opener).split('\n').length;
  const problem = `The coding ${id} stands in another note, too (${others.join(', ')}): one of them is a copy.`;
  return { document: document.path, line, problem, id, fix: null };
}

/** A theme note that lies elsewhere than its theme, or claims one twice. */
export function themeNoteRow(finding: NoteFinding): ProblemRow {
  return { document: finding.note, line: 1, problem: inEnglish(sayNoteFinding(finding)), id: null, fix: null };
}

/** Orders rows by note and line. */
export function byPlace(a: ProblemRow, b: ProblemRow): number {
  const [one, other] = [a.document ?? '', b.document ?? ''];
  return one === other ? a.line - b.line : one < other ? -1 : 1;
}
