/** Which notes are data. */
import { beginsWithKey, keyType } from './key-note';
import type { StudyScope } from './types';

/** What a study begins with: every note is data but those of the folders and types that never are. */
export const defaultScope: StudyScope = {
  folders: [''],
  types: ['fieldnote', 'interview', 'post', 'thread', 'diary', 'media'],
  excluded: ['Themes', 'Templates', 'Case studies'],
  asideCallouts: ['aside'],
};

/**
 * Whether a note is a document that counts as data: it lies in one of the scope's folders or its `type` is one of the
 * scope's, it lies in no excluded folder, and its type is none that can never be data. `literature` can be coded and
 * is not counted; a case, a theme, a memo, a research question or a case-study note is about the data, and the key of
 * pseudonyms stands apart from it.
 */
export function isDocument(path: string, properties: Readonly<Record<string, unknown>>, scope: StudyScope): boolean {
  const type = typeOf(properties);
  if (type !== null && neverData.has(type)) return false;
  if (scope.excluded.some((folder) => folder !== '' && lies(path, folder))) return false;
  if (type !== null && scope.types.some((data) => data === type || data.trim().toLowerCase() === type)) return true;
  return scope.folders.some((folder) => lies(path, folder));
}

/** The `type` property, trimmed and in lower case; null when it is not said. Of a list the first counts. */
export function typeOf(properties: Readonly<Record<string, unknown>>): string | null {
  const said = properties['type'];
  const value: unknown = Array.isArray(said) ? said[0] : said;
  if (typeof value !== 'string') return null;
  return value.trim().toLowerCase() || null;
}

/** The type of a note, that of a key of pseudonyms also where it says none; `body` is where its body begins in `text`. */
export function noteType(properties: Readonly<Record<string, unknown>>, text: string, body: number): string | null {
  return typeOf(properties) ?? (beginsWithKey(text, body) ? keyType : null);
}

const neverData: ReadonlySet<string> = new Set(['literature', 'case', 'theme', 'code', 'case-study', 'memo', 'coder', 'research question', 'template', 'import-report', keyType]);

/** Whether a path lies in a folder or below it; `''` and `/` are the whole vault. */
function lies(path: string, folder: string): boolean {
  const from = folder.startsWith('/') ? 1 : 0;
  const to = folder.length > from && folder.endsWith('/') ? folder.length - 1 : folder.length;
  const length = to - from;
  if (length <= 0) return true;
  return path.charCodeAt(length) === 47 && path.startsWith(from === 0 && to === folder.length ? folder : folder.slice(from, to));
}
