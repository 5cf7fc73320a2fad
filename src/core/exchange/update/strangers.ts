/** People whom a file names and its note does not: real names, perhaps, where the note has pseudonyms. */
import { isGeneric } from '../../cases/generic-label';
import { readFrontMatter } from '../../text/front-matter';
import { speakerName } from '../import/speaker-label';

/**
 * Names that the file has for people whom the note calls otherwise: those of the file that the note does not know, where
 * somebody of the note is not named in the file. Empty where the file only adds somebody; labels that are nobody's name
 * (*Speaker 2*) are none of them. `speakers` are the names over the note's turns.
 */
export function strangersIn(note: string, speakers: readonly string[], participants: readonly string[]): string[] {
  const listed = readFrontMatter(note).properties['participants'];
  const listedNames = (Array.isArray(listed) ? listed : [listed]).filter((name): name is string => typeof name === 'string');
  const names = (all: readonly string[]): Set<string> => new Set(all.map(speakerName));
  const [here, there] = [names([...listedNames, ...speakers]), names(participants)];
  return [...here].every((name) => there.has(name)) ? [] : [...there].filter((name) => !here.has(name) && !isGeneric(name));
}
