/** People whom a file names and its note does not: real names, perhaps, where the note has pseudonyms. */
import { isGeneric } from '../../cases/generic-label';
import { readFrontMatter } from '../../text/front-matter';
import { namesStanding, nameWithPseudonyms } from '../import/people/protect';
import type { NameKey } from '../import/people/replace-names';
import { speakerName } from '../import/speaker-label';
import { sourceOf } from './versions';

/** What is compared. */
export interface StrangerSource {
  /** The note as it is and as it would be, raw. */
  readonly note: string;
  readonly updated: string;
  /** The names over the note's turns. */
  readonly speakers: readonly string[];
  /** Who speaks in the file, pseudonyms put for the names of the key. */
  readonly participants: readonly string[];
  /** Whether a key of pseudonyms was used. */
  readonly hasKey: boolean;
  /** All keys that are known. */
  readonly keys: readonly NameKey[];
}

/**
 * Names that would come with the file and that the note does not know. Of who speaks: those for people whom the note
 * calls otherwise, and under pseudonyms whoever the key has none for; a file that only adds somebody to a note without
 * pseudonyms brings no strangers, and labels that are nobody's name (*Speaker 2*) are none. Besides, every name of a
 * key, or part of one, that would come to stand in the words, the properties or the memos.
 */
export function strangersIn({ note, updated, speakers, participants, hasKey, keys }: StrangerSource): string[] {
  const listed = readFrontMatter(note).properties['participants'];
  const listedNames = (Array.isArray(listed) ? listed : [listed]).filter((name): name is string => typeof name === 'string');
  const names = (all: readonly string[]): Set<string> => new Set(all.map(speakerName));
  const [here, there] = [names([...listedNames, ...speakers]), names(participants)];
  const isSame = !hasKey && [...here].every((name) => there.has(name));
  const found = new Set(isSame ? [] : [...there].filter((name) => !here.has(name) && !isGeneric(name)));
  for (const key of keys) for (const name of namesThatCome(note, updated, key)) found.add(name);
  return [...found];
}

function namesThatCome(note: string, updated: string, key: NameKey): string[] {
  const had = namesStanding(note, key);
  const source = sourceOf(updated).name ?? '';
  const isTold = source !== sourceOf(note).name && nameWithPseudonyms(source, key) !== source;
  // The name of the file is told as a whole.
  const words = isTold ? updated.split(source).join(' ') : updated;
  return [...[...namesStanding(words, key)].filter((name) => !had.has(name)), ...(isTold ? [source] : [])];
}
