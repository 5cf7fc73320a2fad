/** Who speaks, as cases. */
import type { Case } from './types';
import type { CaseRegister } from './register';
import { noCasesIn, type NoCase } from './not-a-case';
import { namesDocument } from './speaks-in';

/** A document as far as it tells who speaks in it. */
export interface SpeakingDocument {
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * What a speaker of a document is: a case that says so of this very document, else none where the document lists the
 * label as no case, else the case of that name or alias. Null when nobody knows.
 */
export function identityOf(speaker: string, document: SpeakingDocument, cases: Pick<CaseRegister, 'named' | 'speakingIn'>): { readonly case: Case } | { readonly noCase: NoCase } | null {
  const here = cases.speakingIn(speaker, document.path);
  if (here) return { case: here };
  const noCase = noCasesIn(document.properties).get(speaker);
  if (noCase !== undefined) return { noCase };
  const found = caseOfSpeaker(speaker, cases);
  return found ? { case: found } : null;
}

/** Whether a document, or a case of it, says anything of its speakers that does not hold everywhere. */
export function speaksForItself(document: SpeakingDocument, cases: Pick<CaseRegister, 'all'>): boolean {
  return noCasesIn(document.properties).size > 0 || cases.all().some(({ speaksIn }) => speaksIn.some((each) => namesDocument(each.document, document.path)));
}

/**
 * The case a speaker is, by name or alias, ignoring case. What stands beside the name in brackets or after a comma is
 * tried away: *Ana (she/her)*, *Volker Kauder (CDU/CSU)*, *Ana, moderator*. Undefined when no case is called so.
 */
export function caseOfSpeaker(speaker: string, cases: Pick<CaseRegister, 'named'>): Case | undefined {
  const found = cases.named(speaker);
  if (found) return found;
  const bracket = speaker.search(/[([（]/);
  const name = bracket > 0 ? cases.named(speaker.slice(0, bracket)) : undefined;
  if (name) return name;
  const comma = speaker.indexOf(',');
  return comma > 0 ? cases.named(speaker.slice(0, comma)) : undefined;
}
