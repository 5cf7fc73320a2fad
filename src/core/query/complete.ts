/** What may stand at the caret of a query that is being typed. */
import { folded } from '../corpus/fold';
import { type CaretPlace, caretPlace } from './caret-place';
import { fieldNamed, fields } from './fields/registry';
import { propertyNames } from './fields/property';
import { knownThemes } from './known-themes';
import { operators } from './operators/registry';
import { comparisons } from './parse-condition';
import type { QueryContext } from './types';

/** Texts to be put in place of a stretch of the query, the likeliest first. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly options: readonly string[];
}

/** Options given at most. */
const most = 50;

/** Values of a field that are looked at; a study may have as many as it has notes. */
const looked = 100_000;

/** Completions at a caret: themes, operators, fields and the values in use, as fits the place. Total. */
export function complete(query: string, caret: number, context: QueryContext): Completion {
  const at = Math.max(0, Math.min(caret, query.length));
  const place = caretPlace(query, at);
  const options = optionsAt(place, context);
  if (options.length > 0 || place.lastWord === null) return { from: place.from, to: place.to, options: options.slice(0, most) };
  // No name goes on like that: the last word is the beginning of one that joins.
  const joint: CaretPlace = { ...place, kind: place.kind === 'field' ? 'comparison' : 'joint', from: place.lastWord, typed: query.slice(place.lastWord, at) };
  return { from: joint.from, to: joint.to, options: optionsAt(joint, context) };
}

function optionsAt(place: CaretPlace, context: QueryContext): readonly string[] {
  switch (place.kind) {
    case 'operand':
      return [...themes(place, context), ...matching(place.exact ? [] : ['NOT', ...(place.first ? ['WHERE'] : [])], place.typed)];
    case 'joint':
      return matching(place.condition ? ['AND', 'OR'] : [...infix, 'AND NOT', 'WHERE'], place.typed);
    case 'field':
      return matching([...fields.map(({ name }) => name), ...propertyNames(context.corpus)], place.typed);
    case 'comparison':
      return comparisons.filter((sign) => sign.startsWith(place.typed));
    case 'value':
      return matching(limited(fieldNamed(place.field).values(context)), place.typed).map(quotedIfNeeded);
    case 'nothing':
      return [];
  }
}

const infix = operators.filter(({ form }) => form === 'infix').map(({ keyword }) => keyword);

/** Paths by how well path, title or an alias fits what was typed; of equals the one more used. */
function themes({ typed, exact }: { typed: string; exact: boolean }, context: QueryContext): readonly string[] {
  const wanted = folded(typed).replace(/\s*\/\s*/g, '/');
  const used = new Map(context.corpus.themes().map(({ theme, codings }) => [theme, codings]));
  const found: { path: string; rank: number }[] = [];
  for (const path of knownThemes(context).paths) {
    const entry = context.codebook.entry(path);
    const rank = Math.min(rankOf(folded(path).replace(/-/g, ' '), wanted.replace(/-/g, ' ')), ...[entry.title, ...entry.aliases].map((name) => rankOf(folded(name), wanted)));
    if (rank < Infinity) found.push({ path, rank });
  }
  found.sort((a, b) => a.rank - b.rank || (used.get(b.path) ?? 0) - (used.get(a.path) ?? 0) || (a.path < b.path ? -1 : 1));
  return found.map(({ path }) => `${exact ? '=' : ''}${path}`);
}

/** Values that hold what was typed, each once, those that begin with it first. */
function matching(values: Iterable<string>, typed: string): readonly string[] {
  const wanted = folded(typed);
  const ranks = new Map<string, number>();
  for (const value of values) {
    if (ranks.has(value)) continue;
    const rank = rankOf(folded(value), wanted);
    if (rank < Infinity) ranks.set(value, rank);
  }
  return [...ranks].sort(([, a], [, b]) => a - b).map(([value]) => value);
}

/** 0 for the whole, 1 for its beginning, 2 for a word's beginning, 3 for anywhere. */
function rankOf(value: string, wanted: string): number {
  const at = value.indexOf(wanted);
  if (at < 0) return Infinity;
  if (at === 0) return value.length === wanted.length ? 0 : 1;
  return /[\s/-]/.test(value.charAt(at - 1)) || value.includes(` ${wanted}`) || value.includes(`/${wanted}`) ? 2 : 3;
}

function* limited(values: Iterable<string>): Iterable<string> {
  let left = looked;
  for (const value of values) {
    if (left-- <= 0) return;
    if (value !== '' && value.length < 200) yield value;
  }
}

/** A value as it has to be written. */
function quotedIfNeeded(value: string): string {
  const plain = !/[()"“”„«»=<>~!\n]/.test(value) && !/(?:^|\s)(?:and|or|where)(?:\s|$)/i.test(value) && value.trim() === value;
  return plain ? value : `"${value.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}
