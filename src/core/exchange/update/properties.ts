/** The properties of a note that was updated: those that tell where it came from follow, the researcher's own stay. */
import { linkedName } from '../../cases/names';
import { applyOps } from '../../change/apply-ops';
import { applyChanges } from '../../markup/changes';
import { scan } from '../../markup/scan';
import { readFrontMatter } from '../../text/front-matter';
import { changeList, setProperty } from '../../text/front-matter-edit';
import { turnsOf } from '../../text/turns';
import { lineageOf, type Reattribution } from '../../speakers/lineage';
import { noCaseListOps } from '../../speakers/participants';
import type { Version } from './versions';

/**
 * Sets source, hashes and the day of the update. Who speaks follows what is said now: names under which nobody speaks any
 * more go, new ones come, and those who never spoke stay; lists of who is no case follow those who were renamed. Throws a `Refusal` where the front matter cannot be read.
 */
export function withProperties(text: string, before: string, file: Version, names: readonly string[], labels: readonly Reattribution[], date: string): string {
  const { properties } = readFrontMatter(text);
  let result = text;
  const set = (key: string, value: string): void => {
    result = applyChanges(result, setProperty(result, key, value));
  };
  set('source', file.name);
  set('source-hash', file.hash);
  set('body-hash', file.bodyHash);
  set('updated', date);
  if ('accessed' in properties) set('accessed', date);
  result = applyChanges(result, applyOps(result, noCaseListOps(result, lineageOf(labels, () => true)), {}).changes);
  return 'participants' in properties || names.length > 0 ? withParticipants(result, before, names) : result;
}

function withParticipants(text: string, before: string, names: readonly string[]): string {
  const listed = speakersOf(before);
  // Names that are listed are looked for in the labels: so all go in before those who do not speak go out.
  const wide = applyChanges(text, changeList(text, 'participants', [], names));
  const speak = speakersOf(wide);
  const had = new Set(namesListed(before));
  const gone = [...namesListed(wide)].filter((name) => !speak.has(name) && (listed.has(name) || !had.has(name)));
  if (gone.length === 0 && names.every((name) => had.has(name))) return text;
  const fresh = names.filter((name) => speak.has(name) && !had.has(name));
  return applyChanges(text, changeList(text, 'participants', gone, fresh));
}

function speakersOf(text: string): Set<string> {
  const speakers = new Set<string>();
  for (const { speaker } of turnsOf(scan(text).plain())) if (speaker !== null) speakers.add(speaker);
  return speakers;
}

function namesListed(text: string): string[] {
  const value = readFrontMatter(text).properties['participants'];
  const items: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return items.flatMap((item) => (typeof item === 'string' ? [linkedName(item)] : []));
}
