/** Who speaks in a document and is none of the cases. */
import { seenName } from '../names/seen-name';
import { namesIn } from './names';

/** Why a speaker is no case: who asks the questions, several people under one label, nobody knows who. */
export type NoCase = 'interviewer' | 'several' | 'unidentified';

/** The properties of a document that list its speakers who are no cases, as their labels name them. */
export const noCaseKeys: readonly NoCase[] = ['interviewer', 'several', 'unidentified'];

/** Speakers of a document who are no cases, by name as labels are read, and why. A document that lists none gives an empty map. */
export function noCasesIn(properties: Readonly<Record<string, unknown>>): ReadonlyMap<string, NoCase> {
  const found = new Map<string, NoCase>();
  for (const why of noCaseKeys) for (const name of namesIn(properties[why]).map(seenName)) if (!found.has(name)) found.set(name, why);
  return found.size === 0 ? nobody : found;
}

const nobody: ReadonlyMap<string, NoCase> = new Map();
