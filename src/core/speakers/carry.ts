/** Keeps who speaks what it was when labels of a document come to say another name. */
import { linkedName } from '../cases/names';
import { noCaseKeys } from '../cases/not-a-case';
import { openCases } from '../cases/register';
import { caseOfSpeaker, identityOf, type SpeakingDocument } from '../cases/speakers';
import { namesDocument, readSpeaksIn, speaksInKey, speaksInLink } from '../cases/speaks-in';
import { isGeneric } from '../cases/generic-label';
import type { Case, SpeaksIn } from '../cases/types';
import { listItems, listOp } from '../change/list-op';
import type { NoteOp } from '../change/types';

/** A speaker of a document under another name: the same person, and nobody there had that name before. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  /** No turn has the old name any more. */
  readonly isGone: boolean;
}

/** What is known of the cases. */
export interface CarrySource {
  readonly cases: readonly Case[];
  /** The raw text of a case's note as it is now; undefined when there is none. */
  readonly readNote: (path: string) => string | undefined;
  /** How a link from one note names another. */
  readonly linkName: (path: string, source: string) => string;
}

/** What is done to the note of a case, and which of its names it is about. */
export interface CarriedCase {
  readonly note: string;
  readonly ops: readonly NoteOp[];
  readonly renamed: readonly Renamed[];
}

/** The ops by which the lists of a document (raw, as it is now) that say who is no case follow. */
export function carriedLists(text: string, renamed: readonly Renamed[]): NoteOp[] {
  return noCaseKeys.flatMap((key) => {
    const items = listItems(text, key);
    const after = items.flatMap((item) => {
      const news = renamed.find(({ from }) => from === linkedName(item));
      return news ? [...(news.isGone ? [] : [item]), news.to] : [item];
    });
    const op = listOp(text, key, [...new Set(after)]);
    return op ? [op] : [];
  });
}

/**
 * What the notes of cases must say so that turns stay whose they are. A case that says of itself that it has the old label
 * in this document has the new one there; one that was known by its name or an alias says so of this document, unless
 * the new label names it as well. What a case says of a label that nobody has there any more goes. `document` is as it was.
 */
export function carriedCases(document: SpeakingDocument, renamed: readonly Renamed[], { cases, readNote, linkName }: CarrySource): CarriedCase[] {
  const known = openCases(cases);
  const wanted = new Map<string, { add: string[]; renamed: Renamed[] }>();
  for (const each of renamed) {
    const was = identityOf(each.from, document, known);
    if (!was || !('case' in was)) continue;
    const { path } = was.case;
    const isNamed = !known.speakingIn(each.to, document.path) && caseOfSpeaker(each.to, known)?.path === path;
    const entry = wanted.get(path) ?? { add: [], renamed: [] };
    wanted.set(path, { add: isNamed ? entry.add : [...entry.add, each.to], renamed: [...entry.renamed, each] });
  }
  const gone = new Set(renamed.flatMap(({ from, isGone }) => (isGone ? [from] : [])));
  const taken = new Set(renamed.map(({ to }) => to));
  return cases.flatMap(({ path, speaksIn, pseudonym }): CarriedCase[] => {
    // Others may say the name that a case with a pseudonym had.
    const isGoneHere = (said: SpeaksIn): boolean => gone.has(said.speaker) && namesDocument(said.document, document.path) && (pseudonym === null || isGeneric(said.speaker) || taken.has(said.speaker));
    const { add, renamed: mine } = wanted.get(path) ?? { add: [], renamed: [] };
    if (add.length === 0 && !speaksIn.some(isGoneHere)) return [];
    const text = readNote(path);
    if (text === undefined) return [];
    const items = listItems(text, speaksInKey);
    const kept = items.filter((item) => !readSpeaksIn(item).some(isGoneHere));
    const links = add.flatMap((speaker) => speaksInLink({ document: linkName(document.path, path), speaker }) ?? []);
    const op = listOp(text, speaksInKey, [...new Set([...kept, ...links])]);
    return op ? [{ note: path, ops: [op], renamed: mine }] : [];
  });
}
