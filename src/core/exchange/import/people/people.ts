/** Whose names a file holds: those for whom there may be pseudonyms. */
import { wordsOfName } from '../../../names/name-words';
import type { ImportReport } from '../draft';
import type { NameKey } from './replace-names';
import { speakerName } from '../speaker-label';
import type { ImportedDocument } from '../types';

/** Somebody named, as the notes name them. Of those who do not speak there are no turns. */
export interface Person {
  readonly name: string;
  readonly turns: number;
}

/** Who speaks, by turns; then participants who do not, who wrote comments, who is answered. Each once. */
export function peopleIn(documents: readonly ImportedDocument[], reports: readonly ImportReport[]): Person[] {
  const turns = new Map<string, number>();
  for (const { speakers } of reports) for (const speaker of speakers) turns.set(speaker.name, (turns.get(speaker.name) ?? 0) + speaker.turns);
  const people = [...turns].sort((a, b) => b[1] - a[1]).map(([name, count]): Person => ({ name, turns: count }));
  const others = new Set<string>();
  for (const { participants, annotations, pieces } of documents) {
    for (const name of participants) others.add(speakerName(name));
    for (const { author } of annotations) if (author !== null) others.add(author);
    for (const { post } of pieces) if (post?.replyToName) others.add(speakerName(post.replyToName));
  }
  return [...people, ...[...others].filter((name) => !turns.has(name)).map((name) => ({ name, turns: 0 }))];
}

/** A pseudonym that would make two people one: it is somebody's name, or that of several. */
export interface KeyClash {
  readonly pseudonym: string;
  readonly names: readonly string[];
  readonly kind: 'is a name' | 'is shared';
}

/** The clashes of a key, given the names of all who are there; nobody's own name is one. */
export function clashesOf(key: NameKey, people: readonly string[]): KeyClash[] {
  if (key.size === 0) return [];
  const form = (name: string): string => wordsOfName(name).join(' ');
  const names = new Map([...people, ...key.keys()].map((name) => [form(name), name] as const));
  const bearers = new Map<string, string[]>();
  for (const [name, pseudonym] of key) bearers.set(form(pseudonym), [...(bearers.get(form(pseudonym)) ?? []), name]);
  const clashes: KeyClash[] = [];
  for (const [pseudonym, of] of bearers) {
    const shown = key.get(of[0] ?? '') ?? '';
    const other = names.get(pseudonym);
    if (other !== undefined && form(of[0] ?? '') !== pseudonym) clashes.push({ pseudonym: shown, names: [other], kind: 'is a name' });
    // *Ana* and *Ana Lima* are one.
    else if (of.some((one) => of.some((two) => !wordsOfName(one).some((word) => wordsOfName(two).includes(word))))) clashes.push({ pseudonym: shown, names: of, kind: 'is shared' });
  }
  return clashes;
}
