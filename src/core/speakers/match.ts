/** Says which case a label is, or that it is none. */
import { caseOfSpeaker } from '../cases/speakers';
import { isSameName, openCases } from '../cases/register';
import { linkedName } from '../cases/names';
import { noCaseKeys, type NoCase } from '../cases/not-a-case';
import { namesDocument, readSpeaksInLink, saysTheSame, speaksInKey, speaksInLink } from '../cases/speaks-in';
import type { Case } from '../cases/types';
import { opsInTurn } from '../change/in-turn';
import { listItems, listOp } from '../change/list-op';
import { seenName } from '../names/seen-name';
import { noteName } from '../exchange/import/note-name';
import { yamlWords } from '../text/yaml-words';
import type { NoteOp } from '../change/types';

/** What a label is to be: a case that is there, a new one, no case, or nothing that is said. */
export type Match =
  | { readonly to: 'case'; readonly path: string; readonly scope: Scope }
  | { readonly to: 'new case'; readonly name: string; readonly pseudonym: string | null; readonly scope: Scope }
  | { readonly to: 'no case'; readonly why: NoCase }
  | { readonly to: 'nothing' };

/** Where a label is the case: wherever it stands, or in these documents alone. */
export type Scope = 'everywhere' | 'these documents';

/** The ops by which a document says, or says no more, that a label of its is no case. `text` is raw, as it is now. */
export function noCaseOps(text: string, speaker: string, why: NoCase | null): NoteOp[] {
  // What comes goes first, so that front matter is not taken out to be put in again.
  const keys = [...noCaseKeys].sort((a, b) => Number(b === why) - Number(a === why));
  return opsInTurn(text, keys.map((key) => (now) => {
    const items = listItems(now, key);
    const others = items.filter((item) => seenName(linkedName(item)) !== speaker);
    return asList(listOp(now, key, key !== why ? others : others.length < items.length ? items : [...items, speaker]));
  }));
}

/**
 * The ops by which a case's note (raw, as it is now) says that a label is this case: as an alias, or as the label that it
 * has in documents named as links name them.
 */
export function caseOps(text: string, known: Pick<Case, 'path'>, speaker: string, scope: Scope, documents: readonly string[]): NoteOp[] {
  if (scope === 'everywhere') {
    const cases = openCases();
    cases.update(known.path, { type: 'case', aliases: [...listItems(text, 'aliases'), ...listItems(text, 'alias')] });
    if (caseOfSpeaker(speaker, cases)) return [];
    const op = listOp(text, 'aliases', [...listItems(text, 'aliases'), speaker]);
    return op ? [op] : [];
  }
  const items = listItems(text, speaksInKey);
  const links = documents.map((document) => speaksInLink({ document, speaker }));
  const op = listOp(text, speaksInKey, [...items, ...links.filter((link) => !items.some((item) => saysTheSame(item, link)))]);
  return op ? [op] : [];
}

/** The ops by which a case's note says no more that a label is this case in documents. */
export function notThisCaseOps(text: string, speaker: string, paths: readonly string[]): NoteOp[] {
  const items = listItems(text, speaksInKey);
  const kept = items.filter((item) => {
    const said = readSpeaksInLink(item);
    return !(said?.speaker === speaker && paths.some((path) => namesDocument(said.document, path)));
  });
  const op = listOp(text, speaksInKey, kept);
  return op ? [op] : [];
}

/** The ops by which a case's note has a label no longer among its aliases. */
export function notAliasOps(text: string, speaker: string): NoteOp[] {
  return opsInTurn(text, ['aliases', 'alias'].map((key) => (now) => asList(listOp(now, key, listItems(now, key).filter((item) => !isSameName(linkedName(item), speaker))))));
}

const asList = (op: NoteOp | null): readonly NoteOp[] => (op ? [op] : []);

/** A new case's note without any label, and where it is to lie; whoever writes it puts a number behind the name where that is taken. */
export function newCaseOf({ name, pseudonym }: Extract<Match, { to: 'new case' }>, folder: string): { readonly path: string; readonly text: string } {
  const lines = ['---', 'type: case', ...(pseudonym === null ? [] : [`pseudonym: ${yamlWords(pseudonym)}`]), '---', ''];
  return { path: `${folder === '' ? '' : `${folder}/`}${noteName(name)}.md`, text: lines.join('\n') };
}
