/** The codebook as YAML: a list of entries under `themes`. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import { say } from '../../said/sayings';
import { whyOf } from '../../said/why';
import { openDraft, type Draft, type FileValue } from './draft';
import { isListKey, isTextKey, countKeys, written } from './fields';
import type { CountedEntry, FileCodebook } from './types';

/** The entries as a list under `themes`, each with those fields that have a value. */
export function writeYaml(entries: readonly CountedEntry[]): string {
  const themes = entries.map((entry) => {
    const values = [...written(entry)].map(([key, value]) => [key, key === 'codings' || key === 'documents' ? Number(value) : value]);
    return Object.fromEntries(values) as Record<string, unknown>;
  });
  return stringify({ themes }, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Longer YAML is not read: it would hold the app up. */
const longest = 2_000_000;

/**
 * Reads entries from a list, or from one under `themes` or `codebook`. Total; problems have line and column. Aliases
 * (`*x`) are not followed: a small file of them can stand for gigabytes.
 */
export function readYaml(text: string, prefix: string): FileCodebook {
  const draft = openDraft(prefix, false);
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (source.length > longest) {
    draft.problem({ line: 1, column: 1, said: say('file-too-long', longest) });
    return draft.done();
  }
  const counter = new LineCounter();
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const { contents, errors } = parseDocument(source, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
    for (const error of errors) draft.problem({ ...place(error.pos[0]), said: say('as-it-says', error.message) });
    // What a broken file half says is not taken: a definition cut short would replace a whole one.
    if (errors.length > 0) return draft.done();
    const list: unknown = isMap(contents) ? (contents.get('themes') ?? contents.get('codebook')) : contents;
    if (!isSeq(list)) draft.problem({ line: 1, column: 1, said: say('file-no-list') });
    else for (const item of list.items) readEntry(item, draft, place);
  } catch (error) {
    draft.problem({ line: 1, column: 1, said: error instanceof Error ? whyOf(error) : say('file-unreadable') });
  }
  return draft.done();
}

type Place = (offset: number) => { line: number; column: number };

function readEntry(item: unknown, draft: Draft, place: Place): void {
  const at = place(offsetOf(item));
  if (!isMap(item)) {
    draft.problem({ ...at, said: say('file-no-entry') });
    return;
  }
  const values: FileValue[] = [];
  let name: string | null = null;
  for (const { key, value } of (item).items) {
    const said = isScalar(key) ? String(key.value) : '';
    const taken = wordsOf(value);
    if (said === 'theme') name = typeof taken === 'string' ? taken : null;
    else if (!isTextKey(said) && !isListKey(said)) {
      if (!countKeys.has(said)) draft.unknown(said);
    } else if (taken !== null) values.push({ key: said, value: taken, ...place(offsetOf(value)) });
    else if (value !== null && !(isScalar(value) && value.value === null)) {
      draft.problem({ ...place(offsetOf(value)), said: say('file-no-words', said) });
    }
  }
  if (name === null) draft.problem({ ...at, said: say('file-entry-no-theme') });
  else draft.entry(name, values, at);
}

function wordsOf(value: unknown): string | readonly string[] | null {
  if (isScalar(value)) return typeof value.value === 'string' || typeof value.value === 'number' || typeof value.value === 'boolean' ? String(value.value) : null;
  if (!isSeq(value)) return null;
  const items = value.items.map(wordsOf);
  return items.every((item) => typeof item === 'string') ? items : null;
}

function offsetOf(node: unknown): number {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : 0;
}
