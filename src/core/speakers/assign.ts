/** One change for all that was said of the speakers of some transcripts. */
import type { VaultChange } from '../change/types';
import type { Who } from '../change/plan/types';
import { isSameName, openCases } from '../cases/register';
import { namesDocument } from '../cases/speaks-in';
import type { Case } from '../cases/types';
import { newId } from '../markup/ids';
import type { MarkupOptions } from '../markup/types';
import { openDrafts, type Drafts } from './drafts';
import { lineageOf, type Reattribution } from './lineage';
import { caseOps, newCaseOf, noCaseOps, notAliasOps, notThisCaseOps, type Match } from './match';
import { noCaseListOps } from './participants';
import { planRelabel } from './relabel';
import { staleLinks, withoutLinks } from './stale';
import { followInCases, identities, settle, type Bystander, type Transcript, type Wanted } from './settle';
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
  /** All documents: what is said of some must not make the others' speakers somebody else. */
  readonly documents: readonly Bystander[];
  /** Where new cases lie; `''` is the vault's own folder. */
  readonly caseFolder: string;
  /** The raw text of a note as it is now; undefined when there is none. */
  readonly readNote: (path: string) => string | undefined;
  /** How a link from one note names another. */
  readonly linkName: (path: string, source: string) => string;
  /** Transcripts that were looked at besides those something is said of: stale links to them go, too. */
  readonly lookedAt?: readonly string[];
}

/** A planned assignment. */
export interface AssignPlan {
  readonly change: VaultChange;
  /** Turns that get another label. */
  readonly turns: number;
  /** What a person should know before. */
  readonly told: readonly Saying[];
  /** What stays as it is, and why. */
  readonly left: readonly { readonly note: string; readonly why: Saying }[];
}

/**
 * Plans all that was said as one change, which undoes in one step. Labels go first, matches speak of the new ones. Whose
 * turns nothing is said of stays who it was: what was known of a label goes on with the one that it becomes.
 */
export function planAssignment(assignments: readonly Assignment[], turns: readonly TurnAssignment[], given: AssignSource, said: Saying, who: Who): AssignPlan {
  const source = { ...given, linkName: rootLinks(given) };
  const left: { note: string; why: Saying }[] = [];
  const notes = openDrafts(source.readNote, source.markup);
  const before = openCases(source.cases);
  let moved = 0;
  const drafted: Drafted[] = [];
  const documents = [...new Set([...assignments.flatMap((each) => each.documents), ...turns.map(({ document }) => document)])].sort();
  for (const path of documents) {
    const text = notes.text(path);
    if (text === undefined) {
      left.push({ note: path, why: say('note-gone') });
      continue;
    }
    const labels = new Map(assignments.flatMap(({ speaker, documents: paths, label }) => (label !== null && paths.includes(path) ? [[speaker, lawfulName(label)] as const] : [])));
    const own = new Map(turns.flatMap(({ document, index, speaker }) => (document === path ? [[index, lawfulName(speaker)] as const] : [])));
    const plan = planRelabel(text, ({ index, speaker }) => own.get(index) ?? labels.get(speaker) ?? null, source.markup);
    moved += plan.turns;
    for (const why of new Map(plan.left.map((each) => [inEnglish(each.why), each.why])).values()) left.push({ note: path, why });
    const spoken = plan.spoken.map((turn) => ({ ...turn, isCorrection: own.has(turn.index) && turn.before !== turn.after }));
    const was = identities(path, text, before);
    const lineage = lineageOf(spoken, (label) => was(label) !== null);
    notes.add(path, plan.ops);
    notes.add(path, noCaseListOps(notes.text(path) ?? '', lineage));
    drafted.push({ path, turns: spoken, was, lineage, said: new Map(), saidNow: new Map() });
  }
  const told = clearStale(source, drafted, notes);
  followInCases(drafted, source.cases, notes);
  const everywhere = new Set<string>();
  const born = new Map<string, string>();
  for (const assignment of assignments) if (assignment.match) assignMatch(assignment, assignment.match, { source, notes, drafted, born, everywhere, told });
  const rest = source.documents.filter(({ path }) => !documents.includes(path));
  told.push(...settle({ transcripts: drafted, bystanders: rest, before, notes, everywhere, linkName: source.linkName }));
  const change: VaultChange = { id: newId(), kind: 'speakers', said, title: inEnglish(said), from: [], to: [], ...who, steps: notes.steps() };
  return { change, turns: moved, told, left };
}

/** Links by which a note in the vault's own folder is not taken for one of its name in another folder. */
function rootLinks({ linkName, documents }: AssignSource): AssignSource['linkName'] {
  return (path, from) => {
    const link = linkName(path, from);
    const isAlone = path.includes('/') || !documents.some((other) => other.path !== path && namesDocument(link, other.path));
    return isAlone ? link : `/${link}`;
  };
}

/** Takes out links of cases to labels that nobody had there before the change either, and tells of it. */
function clearStale({ cases, documents, lookedAt = [] }: AssignSource, drafted: readonly Drafted[], notes: Drafts): Saying[] {
  const now = new Map(drafted.map(({ path, turns }) => [path, turns.map(({ before }) => before)]));
  const stale = staleLinks(cases, documents.map(({ path, speakers }) => ({ path, speakers: now.get(path) ?? speakers })), [...now.keys(), ...lookedAt]);
  for (const { path } of new Set(stale.map((each) => each.case))) {
    const text = notes.text(path);
    if (text !== undefined) notes.add(path, [withoutLinks(text, stale.filter((each) => each.case.path === path))]);
  }
  return stale.map(({ case: { name }, document, speaker }) => say('link-goes', name, speaker, document));
}

interface Drafted extends Transcript {
  readonly lineage: ReturnType<typeof lineageOf>;
  readonly said: Map<string, Match>;
  readonly saidNow: Map<string, Wanted>;
}

interface Matching {
  readonly source: AssignSource;
  readonly notes: Drafts;
  readonly drafted: readonly Drafted[];
  /** The notes of new cases by the path they would have. */
  readonly born: Map<string, string>;
  readonly everywhere: Set<string>;
  readonly told: Saying[];
}

/** Says of a label, as its turns have it now, who it is in its documents. */
function assignMatch({ speaker, documents }: Assignment, match: Match, matching: Matching): void {
  const meant = matching.drafted.filter(({ path }) => documents.includes(path));
  for (const each of meant) each.said.set(speaker, match);
  const labels = new Map<string, Drafted[]>();
  for (const each of meant) for (const label of labelsNow(each.turns, speaker)) labels.set(label, [...(labels.get(label) ?? []), each]);
  for (const [label, transcripts] of labels) {
    const wanted = matchLabel(label, transcripts.map(({ path }) => path), match, matching);
    for (const each of transcripts) each.saidNow.set(label, wanted);
  }
}

/** What the turns of a label that nobody corrected are called now; more than one where some could not be changed. */
const labelsNow = (turns: readonly Reattribution[], speaker: string): ReadonlySet<string> =>
  new Set(turns.flatMap(({ before, after, isCorrection }) => (before === speaker && isCorrection !== true ? [after] : [])));

function matchLabel(label: string, paths: readonly string[], match: Match, { source, notes, born, everywhere, told }: Matching): Wanted {
  for (const path of paths) notes.add(path, noCaseOps(notes.text(path) ?? '', label, match.to === 'no case' ? match.why : null));
  for (const { path } of source.cases.filter((each) => !(match.to === 'case' && match.path === each.path))) {
    const text = readsOf(path, label, source, notes);
    if (text !== undefined) notes.add(path, notThisCaseOps(text, label, paths));
  }
  if (match.to === 'no case') return { noCase: match.why };
  const isEverywhere = match.to !== 'nothing' && match.scope === 'everywhere';
  if (isEverywhere) everywhere.add(label);
  const to = match.to === 'nothing' ? null : match.to === 'case' ? match.path : bornCase(match, source, notes, born);
  for (const { path, name, aliases } of match.to === 'nothing' || isEverywhere ? source.cases : []) {
    const text = path !== to && aliases.some((alias) => isSameName(alias, label)) ? notes.text(path) : undefined;
    if (text === undefined) continue;
    notes.add(path, notAliasOps(text, label));
    told.push(match.to === 'nothing' ? say('alias-goes', label, name) : say('alias-moves', label, name, match.to === 'new case' ? match.name : (source.cases.find((each) => each.path === to)?.name ?? '')));
  }
  const text = to === null ? undefined : notes.text(to);
  if (to === null || text === undefined || match.to === 'nothing') return null;
  // An alias says nothing where another case is called so: the label is this case in its documents then.
  const isTaken = source.cases.some((each) => each.path !== to && isSameName(each.name, label));
  notes.add(to, caseOps(text, { path: to }, label, isTaken ? 'these documents' : match.scope, paths.map((path) => source.linkName(path, to))));
  return { path: to };
}

/** The text of a case's note, where it or what is planned for it says that it speaks under a label. */
function readsOf(path: string, label: string, { cases }: AssignSource, notes: Drafts): string | undefined {
  const planned = notes.changed().find((each) => each.path === path)?.text;
  return planned ?? (cases.find((each) => each.path === path)?.speaksIn.some(({ speaker }) => speaker === label) === true ? notes.text(path) : undefined);
}

/** The path of a new case's note, which several labels may share. */
function bornCase(match: Extract<Match, { to: 'new case' }>, { caseFolder, readNote }: AssignSource, notes: Drafts, born: Map<string, string>): string {
  const { path, text } = newCaseOf(match, caseFolder);
  const known = born.get(path);
  if (known !== undefined) return known;
  const free = freePath(path, (wanted) => notes.text(wanted) !== undefined || readNote(wanted) !== undefined);
  born.set(path, free);
  notes.create(free, text);
  return free;
}

/** The path, with a number behind the name where there is such a note. */
function freePath(path: string, isTaken: (path: string) => boolean): string {
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
