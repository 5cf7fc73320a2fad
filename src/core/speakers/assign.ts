/** One change for all that was said of the speakers of some transcripts. */
import { applyOps } from '../change/apply-ops';
import type { NoteOp, Step, VaultChange } from '../change/types';
import type { Who } from '../change/plan/types';
import type { Case } from '../cases/types';
import { applyChanges } from '../markup/changes';
import { newId } from '../markup/ids';
import type { MarkupOptions } from '../markup/types';
import { caseOps, newCaseOf, noCaseOps, notThisCaseOps, type Match } from './match';
import { planRelabel } from './relabel';
import { lawfulName } from './write-name';
import { inEnglish, say, type Saying } from '../said/sayings';

/** What becomes of a label. */
export interface Assignment {
  readonly speaker: string;
  /** The documents this is said of; the label's others stay. */
  readonly documents: readonly string[];
  /** What the label is to say; null leaves it. The label of another speaker makes the two one. */
  readonly label: string | null;
  /** Null leaves what is known. */
  readonly match: Match | null;
}

/** A turn that somebody else speaks than its label says. */
export interface TurnAssignment {
  readonly document: string;
  /** Which of the document's turns. */
  readonly index: number;
  readonly speaker: string;
}

/** What an assignment is planned from. */
export interface AssignSource {
  readonly markup: MarkupOptions;
  readonly cases: readonly Case[];
  /** Where new cases lie; `''` is the vault's own folder. */
  readonly caseFolder: string;
  /** The raw text of a note as it is now; undefined when there is none. */
  readonly readNote: (path: string) => string | undefined;
  /** How a link from one note names another. */
  readonly linkName: (path: string, source: string) => string;
}

/** A planned assignment. */
export interface AssignPlan {
  readonly change: VaultChange;
  /** Turns that get another label. */
  readonly turns: number;
  /** What stays as it is, and why. */
  readonly left: readonly { readonly note: string; readonly why: Saying }[];
}

/** Plans all that was said as one change, which undoes in one step. Labels go first, matches speak of the new ones. */
export function planAssignment(assignments: readonly Assignment[], turns: readonly TurnAssignment[], source: AssignSource, title: string, who: Who): AssignPlan {
  const left: { note: string; why: Saying }[] = [];
  const notes = openDrafts(source, left);
  let moved = 0;
  const documents = [...new Set([...assignments.flatMap((each) => each.documents), ...turns.map(({ document }) => document)])].sort();
  for (const path of documents) {
    const text = notes.text(path);
    if (text === undefined) continue;
    const labels = new Map(assignments.flatMap(({ speaker, documents: paths, label }) => (label !== null && paths.includes(path) ? [[speaker, lawfulName(label)] as const] : [])));
    const own = new Map(turns.flatMap(({ document, index, speaker }) => (document === path ? [[index, lawfulName(speaker)] as const] : [])));
    const plan = planRelabel(text, ({ index, speaker }) => own.get(index) ?? labels.get(speaker) ?? null, source.markup);
    notes.add(path, plan.ops);
    moved += plan.turns;
    for (const why of new Map(plan.left.map((each) => [inEnglish(each.why), each.why])).values()) left.push({ note: path, why });
  }
  const born = new Map<string, { path: string; text: string }>();
  for (const { speaker, documents: paths, label, match } of assignments) {
    if (match) assignMatch(label === null ? speaker : lawfulName(label), paths, match, source, notes, born);
  }
  const steps: Step[] = [...notes.steps(), ...[...born.values()].map(({ path, text }): Step => ({ step: 'create', note: path, text }))];
  return { change: { id: newId(), kind: 'speakers', title, from: [], to: [], ...who, steps }, turns: moved, left };
}

/** Notes while ops are planned for them one after the other. */
interface Drafts {
  text(path: string): string | undefined;
  add(path: string, ops: readonly NoteOp[]): void;
  steps(): Step[];
}

function openDrafts(source: AssignSource, left: { note: string; why: Saying }[]): Drafts {
  const drafts = new Map<string, { text: string; ops: NoteOp[] }>();
  const text = (path: string): string | undefined => drafts.get(path)?.text ?? source.readNote(path);
  return {
    text(path) {
      const found = text(path);
      if (found === undefined) left.push({ note: path, why: say('note-gone') });
      return found;
    },
    add(path, ops) {
      const now = text(path);
      if (ops.length === 0 || now === undefined) return;
      const known = drafts.get(path)?.ops ?? [];
      drafts.set(path, { text: applyChanges(now, applyOps(now, ops, source.markup).changes), ops: [...known, ...ops] });
    },
    steps: () => [...drafts].map(([note, { ops }]): Step => ({ step: 'edit', note, ops })),
  };
}

function assignMatch(speaker: string, paths: readonly string[], match: Match, source: AssignSource, notes: Drafts, born: Map<string, { path: string; text: string }>): void {
  for (const path of paths) {
    const text = notes.text(path);
    if (text !== undefined) notes.add(path, noCaseOps(text, speaker, match.to === 'no case' ? match.why : null));
  }
  for (const { path } of source.cases.filter((each) => each.speaksIn.some((said) => said.speaker === speaker) && !(match.to === 'case' && match.path === each.path))) {
    const text = notes.text(path);
    if (text !== undefined) notes.add(path, notThisCaseOps(text, speaker, paths));
  }
  if (match.to === 'case') {
    const text = notes.text(match.path);
    if (text !== undefined) notes.add(match.path, caseOps(text, match, speaker, match.scope, paths.map((path) => source.linkName(path, match.path))));
  } else if (match.to === 'new case') {
    const links = paths.map((path) => source.linkName(path, ''));
    const fresh = newCaseOf(speaker, match, source.caseFolder, links);
    const key = fresh.path;
    const known = born.get(key);
    if (known) born.set(key, { ...known, text: applyChanges(known.text, applyOps(known.text, caseOps(known.text, known, speaker, match.scope, links), source.markup).changes) });
    else born.set(key, { ...fresh, path: freePath(key, source, born) });
  }
}

/** The path, with a number behind the name where there is such a note. */
function freePath(path: string, { readNote }: AssignSource, born: ReadonlyMap<string, { readonly path: string }>): string {
  const isTaken = (wanted: string): boolean => readNote(wanted) !== undefined || [...born.values()].some((each) => each.path === wanted);
  let free = path;
  for (let number = 2; isTaken(free); number++) free = path.replace(/\.md$/, ` ${number}.md`);
  return free;
}

/** The folder in which most cases lie; `Cases` while there are none. */
export function caseFolderOf(cases: readonly Pick<Case, 'path'>[]): string {
  const counts = new Map<string, number>();
  for (const { path } of cases) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? 'Cases';
}
