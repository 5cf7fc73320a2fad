/** An assignment that is planned, done, and undone to the byte. */
import { expect } from 'vitest';
import { inverseSteps } from '../../../src/core/change/inverse';
import { noteNames } from '../../../src/core/links/note-names';
import { inEnglish, say } from '../../../src/core/said/sayings';
import { caseFolderOf, planAssignment, type Assignment, type AssignPlan, type TurnAssignment } from '../../../src/core/speakers/assign';
import { done, sourceOf, who, type Notes } from '../change/study';

/** The plan of an assignment to some notes, as the doors plan it. */
export function planned(notes: Notes, assignments: readonly Assignment[], turns: readonly TurnAssignment[] = []): AssignPlan {
  const { corpus } = sourceOf(notes);
  const names = noteNames(Object.keys(notes));
  const cases = corpus.cases();
  const source = { markup: {}, cases, documents: corpus.documents(), caseFolder: caseFolderOf(cases), readNote: (path: string) => notes[path], linkName: (path: string, from: string) => names.nameOf(path, from) };
  return planAssignment(assignments, turns, source, say('change-speakers', [], 1), who);
}

/** The notes after an assignment, and what was told; that undoing it gives every byte back is expected on the way. */
export function assigned(notes: Notes, assignments: readonly Assignment[], turns: readonly TurnAssignment[] = []) {
  const plan = planned(notes, assignments, turns);
  const after = done(notes, plan.change).notes;
  expect(done(after, inverseSteps(plan.change.steps)).notes).toEqual(notes);
  return {
    after,
    turns: plan.turns,
    told: plan.told.map(inEnglish),
    left: plan.left,
    whyLeft: plan.left.map(({ why }) => inEnglish(why)),
    corpus: sourceOf(after).corpus,
    is: (path: string, speaker: string) => identityIn(after, path, speaker),
  };
}

/** The case that a label is in a document, or why it is none. */
export function identityIn(notes: Notes, path: string, speaker: string): string | null {
  const { corpus } = sourceOf(notes);
  const is = corpus.speakerIs(corpus.document(path) ?? expect.fail(), speaker);
  return is && ('case' in is ? is.case.name : is.noCase);
}
