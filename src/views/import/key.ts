/** The key of pseudonyms of an import: where it lies, what it knows, how it grows. */
import { keyNote, keyTable, readKeyNote } from '../../core/exchange/import/people/protect';
import { nameReplacer, type NameKey } from '../../core/exchange/import/people/replace-names';
import type { TextChange } from '../../core/markup/types';
import { readFrontMatter } from '../../core/text/front-matter';
import { setProperty } from '../../core/text/front-matter-edit';
import { keyType } from '../../core/text/key-note';
import { typeOf } from '../../core/text/scope';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import type { DoneStep } from '../update-source/last';
import { writeStep } from '../update-source/write';
import { knownKeys, type KnownKey } from '../update-source/sources';

/** Where a first key is kept unless one says otherwise: in a folder of its own, beside no data. */
export const firstKeyPath = (): string => `${ui.importing.keyFolder}/${ui.importing.keyName}.md`;

export const notePath = (wanted: string): string => {
  const path = wanted.trim().replace(/^\/+/, '');
  return path === '' || path.endsWith('.md') ? path : `${path}.md`;
};

/** Of the vault's keys the one that knows most of these people; the first where none knows any; null where there is none. */
export async function keyOf(study: Study, people: readonly string[]): Promise<KnownKey | null> {
  const keys = await knownKeys(study, '');
  const scored = keys.map((known) => ({ known, score: pseudonymsIn(known.key, people).size }));
  return scored.sort((a, b) => b.score - a.score)[0]?.known ?? null;
}

/** The key in a note; empty where there is no such note. */
export async function keyAt(study: Study, wanted: string): Promise<NameKey> {
  const path = notePath(wanted);
  return path !== '' && study.names.resolve(path, '') === path ? readKeyNote(await study.read(path)) : new Map();
}

/** The pseudonyms that a key has for people, whose names may be parts of those it knows. */
export function pseudonymsIn(key: NameKey, people: readonly string[]): Map<string, string> {
  const pseudonyms = new Set(key.values());
  const replacer = nameReplacer(key);
  const found = people.map((name) => [name, replacer.name(name)] as const);
  return new Map(found.filter(([name, shown]) => shown !== name && pseudonyms.has(shown)));
}

/** What was written of a key: a note of its own, or a step in one that was there. */
export interface WrittenKey {
  readonly pseudonyms: readonly string[];
  readonly made: { readonly path: string; readonly text: string } | DoneStep;
}

/**
 * The key goes first: no note has pseudonyms that nobody can resolve. Names that the note knows already are kept. Gives
 * what was written, null where nothing was.
 */
export async function keepKey(study: Study, wanted: string, key: NameKey): Promise<WrittenKey | null> {
  const path = notePath(wanted);
  if (path === '') throw new Error(ui.importing.keyNowhere);
  if (study.names.resolve(path, '') !== path) {
    const text = keyNote(key);
    return { pseudonyms: [...key.values()], made: { path: await study.create(path, text), text } };
  }
  let fresh: (readonly [string, string])[] = [];
  const step = await writeStep(study, path, (text) => {
    const known = readKeyNote(text);
    fresh = [...key].filter(([name, pseudonym]) => known.get(name) !== pseudonym);
    if (fresh.length === 0) return null;
    const rows = keyTable(new Map(fresh));
    const insert = known.size > 0 ? rows.split('\n').slice(2).join('\n') : `\n${rows}`;
    return [...typed(text), { from: text.length, to: text.length, insert: `${text.endsWith('\n') || text === '' ? '' : '\n'}${insert}` }];
  });
  return step && { pseudonyms: fresh.map(([, pseudonym]) => pseudonym), made: step };
}

/** A key that was written by hand or before keys had a type gets it, so that it is no data. */
function typed(text: string): TextChange[] {
  const { properties, error } = readFrontMatter(text);
  return error || typeOf(properties) !== null ? [] : setProperty(text, 'type', keyType);
}
