/** The key of pseudonyms of an import: where it lies, what it knows, how it grows. */
import { keyNote, keyTable, readKeyNote } from '../../core/exchange/import/protect';
import { nameReplacer, type NameKey } from '../../core/exchange/import/replace-names';
import type { TextChange } from '../../core/markup/types';
import { readFrontMatter } from '../../core/text/front-matter';
import { setProperty } from '../../core/text/front-matter-edit';
import { keyType } from '../../core/text/key-note';
import { typeOf } from '../../core/text/scope';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
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
  const score = ({ key }: KnownKey): number => people.filter((name) => pseudonymIn(key, name) !== null).length;
  return [...keys].sort((a, b) => score(b) - score(a))[0] ?? null;
}

/** The key in a note; empty where there is no such note. */
export async function keyAt(study: Study, wanted: string): Promise<NameKey> {
  const path = notePath(wanted);
  return path !== '' && study.names.resolve(path, '') === path ? readKeyNote(await study.read(path)) : new Map();
}

/** The pseudonym that a key has for somebody, whose name may be a part of the one it knows. */
export function pseudonymIn(key: NameKey, name: string): string | null {
  const shown = nameReplacer(key).name(name);
  return [...key.values()].includes(shown) && shown !== name ? shown : null;
}

/** The key goes first: no note has pseudonyms that nobody can resolve. Names that the note knows already are kept. */
export async function keepKey(study: Study, wanted: string, key: NameKey): Promise<void> {
  const path = notePath(wanted);
  if (path === '') throw new Error(ui.importing.keyNowhere);
  if (study.names.resolve(path, '') !== path) {
    await study.create(path, keyNote(key));
    return;
  }
  await study.edit(path, (text) => {
    const known = readKeyNote(text);
    const fresh = [...key].filter(([name, pseudonym]) => known.get(name) !== pseudonym);
    if (fresh.length === 0) return null;
    const rows = keyTable(new Map(fresh));
    const insert = known.size > 0 ? rows.split('\n').slice(2).join('\n') : `\n${rows}`;
    return [...typed(text), { from: text.length, to: text.length, insert: `${text.endsWith('\n') || text === '' ? '' : '\n'}${insert}` }];
  });
}

/** A key that was written by hand or before keys had a type gets it, so that it is no data. */
function typed(text: string): TextChange[] {
  const { properties, error } = readFrontMatter(text);
  return error || typeOf(properties) !== null ? [] : setProperty(text, 'type', keyType);
}
