/** Sees to it that a change of labels leaves every turn with the case that it had, but for what was said on purpose. */
import { namesDocument, readSpeaksInLink, speaksInKey, speaksInLink } from '../cases/speaks-in';
import { isGeneric } from '../cases/generic-label';
import { readCase } from '../cases/case';
import { isSameName, openCases, type CaseRegister } from '../cases/register';
import { identityOf } from '../cases/speakers';
import type { Case } from '../cases/types';
import { listItems, listOp } from '../change/list-op';
import { say, type Saying } from '../said/sayings';
import { readFrontMatter } from '../text/front-matter';
import type { Drafts } from './drafts';
import { inherited, lineageOf, type Lineage, type Reattribution } from './lineage';
import { caseOps, noCaseOps, notThisCaseOps, type Match } from './match';
import type { Identity } from './types';

/** A transcript of the change. */
export interface Transcript {
  readonly path: string;
  readonly turns: readonly Reattribution[];
  /** What is said of its labels on purpose: of the label before, and the label it is said of now. */
  readonly said: ReadonlyMap<string, Match>;
  readonly saidNow: ReadonlyMap<string, Wanted>;
  readonly was: (label: string) => Identity;
}

/** What a label is to be: the note of a case, why it is none, or nothing. */
export type Wanted = { readonly path: string } | Exclude<Identity, { readonly case: Case } | null> | null;

/** What is known of a transcript's labels before the change. */
export function identities(path: string, text: string, cases: CaseRegister): (label: string) => Identity {
  const { properties } = readFrontMatter(text);
  return (label) => identityOf(label, { path, properties }, cases);
}

/**
 * What was said of labels that are gone goes on with those they became: `speaks-in` of the cases. A case with a pseudonym
 * keeps what it was called, though nobody in the transcript has that label any more: others may say the name there.
 */
export function followInCases(transcripts: readonly { readonly path: string; readonly lineage: Lineage; readonly turns: readonly Reattribution[] }[], cases: readonly Case[], notes: Drafts): void {
  for (const { path, speaksIn, pseudonym } of cases) {
    const meant = transcripts.filter((each) => each.lineage.gone.size + each.lineage.was.size > 0 && speaksIn.some(({ document }) => namesDocument(document, each.path)));
    const text = meant.length > 0 ? notes.text(path) : undefined;
    if (text === undefined) continue;
    let items = listItems(text, speaksInKey);
    for (const each of meant) {
      const claimIn = (item: string) => {
        const said = readSpeaksInLink(item);
        return said && namesDocument(said.document, each.path) ? said : null;
      };
      const speaking = new Set(each.turns.map(({ after }) => after));
      const gone = new Set([...each.lineage.gone].filter((label) => pseudonym === null || isGeneric(label) || speaking.has(label)));
      items = inherited(items, (item) => claimIn(item)?.speaker ?? null, (item, speaker) => speaksInLink({ document: claimIn(item)?.document ?? '', speaker }), { ...each.lineage, gone });
    }
    notes.add(path, [listOp(text, speaksInKey, [...new Set(items)])]);
  }
}

/** Documents that the change does not speak of. */
export interface Bystander {
  readonly path: string;
  readonly isData: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly speakers: readonly string[];
}

interface Ground {
  readonly transcripts: readonly Transcript[];
  readonly bystanders: readonly Bystander[];
  readonly before: CaseRegister;
  readonly notes: Drafts;
  /** Labels that are said to be somebody wherever they stand. */
  readonly everywhere: ReadonlySet<string>;
  readonly linkName: (path: string, source: string) => string;
}

/**
 * Once all was planned that was said: gives labels that would be somebody else than they were, or than was said, their
 * case in these transcripts by name (`speaks-in`), and tells what became of turns that went to another's label.
 */
export function settle(ground: Ground): readonly Saying[] {
  const { transcripts, bystanders, before, notes, everywhere } = ground;
  const told: Saying[] = [];
  const after = registerAfter(before, notes);
  const pin = (path: string, label: string, to: string): void => claim(path, label, to, after, notes, ground.linkName);
  for (const transcript of transcripts) {
    const { path, turns, saidNow } = transcript;
    const is = identities(path, notes.text(path) ?? '', after);
    const { was } = lineageOf(turns, (label) => transcript.was(label) !== null);
    const kept = new Set(turns.flatMap((turn) => (turn.before === turn.after ? [turn.after] : [])));
    for (const label of new Set(turns.map((turn) => turn.after))) {
      const source = kept.has(label) ? label : was.get(label);
      const wanted = saidNow.has(label) ? (saidNow.get(label) ?? null) : source === undefined ? null : wantedOf(transcript.was(source));
      if (isWanted(is(label), wanted)) continue;
      if (wanted === null) {
        const now = is(label);
        if (saidNow.has(label) && now) told.push(say('still-named', label, wordsFor(now)));
      } else if ('path' in wanted) pin(path, label, wanted.path);
      else {
        for (const each of after.all()) notes.add(each.path, each.speaksIn.some(({ speaker }) => speaker === label) ? notThisCaseOps(notes.text(each.path) ?? '', label, [path]) : []);
        notes.add(path, noCaseOps(notes.text(path) ?? '', label, wanted.noCase));
      }
    }
  }
  const alike = new Map<string, { readonly of: Case; readonly label: string; count: number }>();
  for (const document of bystanders) {
    for (const label of document.isData ? document.speakers : []) {
      const was = identityOf(label, document, before);
      const now = identityOf(label, document, after);
      if (keyOf(was) === keyOf(now)) continue;
      if (was && 'case' in was) {
        if (!everywhere.has(label)) pin(document.path, label, was.case.path);
      } else if (was === null && now && 'case' in now) {
        const key = `${label}\n${now.case.path}`;
        const known = alike.get(key) ?? { of: now.case, label, count: 0 };
        known.count++;
        alike.set(key, known);
      }
    }
  }
  for (const { of, label, count } of alike.values()) told.push(isSameName(of.name, label) ? say('case-called-alike', of.name, count) : say('label-is-there-too', label, of.name, count));
  const settled = registerAfter(before, notes);
  for (const transcript of transcripts) told.push(...toldOf(transcript, identities(transcript.path, notes.text(transcript.path) ?? '', settled)));
  return distinct(told);
}

/** What a person should know of turns that are another's now without it having been said of them. */
function toldOf({ turns, was, said, saidNow }: Transcript, is: (label: string) => Identity): Saying[] {
  const told: Saying[] = [];
  const kept = new Set(turns.flatMap(({ before, after }) => (before === after ? [after] : [])));
  const pairs = new Map(turns.filter(({ isCorrection }) => isCorrection !== true).map(({ before, after }) => [`${before}\n${after}`, { before, after }]));
  for (const { before, after } of pairs.values()) {
    const match = said.get(before);
    const [then, now] = [was(before), is(after)];
    if (before === after) {
      if ((then !== null || saidNow.has(after)) && match === undefined && keyOf(then) !== keyOf(now)) told.push(say('label-becomes', before, wordsFor(then), wordsFor(now)));
    } else if (keyOf(then) !== keyOf(now) && (match === undefined || kept.has(after))) told.push(say('turns-join', before, wordsFor(then), after, wordsFor(now)));
  }
  return told;
}

/** Says in a case's note that a label is this case in a document, and in no other's. */
function claim(path: string, label: string, to: string, cases: CaseRegister, notes: Drafts, linkName: Ground['linkName']): void {
  for (const { path: other, speaksIn } of cases.all()) {
    if (other !== to && speaksIn.some((each) => each.speaker === label && namesDocument(each.document, path))) notes.add(other, notThisCaseOps(notes.text(other) ?? '', label, [path]));
  }
  const text = notes.text(to);
  if (text !== undefined) notes.add(to, caseOps(text, { path: to }, label, 'these documents', [linkName(path, to)]));
}

function registerAfter(before: CaseRegister, notes: Drafts): CaseRegister {
  const after = openCases(before.all());
  for (const { path, text } of notes.changed()) {
    const { properties } = readFrontMatter(text);
    if (readCase(path, properties)) after.update(path, properties);
  }
  return after;
}

const wantedOf = (is: Identity): Wanted => (is && 'case' in is ? { path: is.case.path } : is);

/** Nothing said and nothing known before leaves whatever the label's name says. */
function isWanted(is: Identity, wanted: Wanted): boolean {
  if (wanted === null || is === null) return wanted === is;
  return 'path' in wanted ? 'case' in is && is.case.path === wanted.path : 'noCase' in is && is.noCase === wanted.noCase;
}

function keyOf(is: Identity): string {
  if (is === null) return '';
  return 'case' in is ? `case ${is.case.path}` : is.noCase;
}

/** What a label is, in words. */
function wordsFor(is: Identity): string | Saying {
  if (is === null) return say('who-nobody');
  return 'case' in is ? is.case.name : say(`who-${is.noCase}`);
}

const distinct = (told: readonly Saying[]): Saying[] => [...new Map(told.map((each) => [JSON.stringify(each), each])).values()];
