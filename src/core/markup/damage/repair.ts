import { applyChanges, sorted } from '../changes';
import { check } from './check';
import type { Fix, MarkupOptions, Problem, TextChange } from '../types';

/**
 * Mends a note: the first fix of every problem, round after round until no problem has one. `chosen` may say another
 * fix, or null to leave a problem alone. Fixes marked `byHand` are taken only where `chosen` names them, so that no
 * character of the data changes by itself.
 */
export function repair(text: string, options?: MarkupOptions, chosen: (problem: Problem) => Fix | null | undefined = usual): string {
  let problems = check(text, options);
  for (let rounds = problems.length + 3; rounds > 0 && problems.length > 0; rounds--) {
    const mended = applyChanges(text, apart(problems, chosen));
    if (mended === text) return text;
    text = mended;
    problems = check(text, options);
  }
  return text;
}

/** The usual choice: the first fix that changes no data. */
const usual = (problem: Problem): Fix | undefined => problem.fixes.find((fix) => !fix.byHand);

/** The changes of as many fixes as stand apart from each other; the others wait for the next round. */
function apart(problems: readonly Problem[], chosen: (problem: Problem) => Fix | null | undefined): TextChange[] {
  const taken: TextChange[] = [];
  const ids = new Set<string | null>();
  for (const problem of problems) {
    const fix = chosen(problem);
    if (!fix || ids.has(problem.id)) continue;
    const touches = fix.changes.some((change) => taken.some((other) => change.from <= other.to && other.from <= change.to));
    if (touches) continue;
    ids.add(problem.id);
    taken.push(...fix.changes);
  }
  return sorted(taken);
}
