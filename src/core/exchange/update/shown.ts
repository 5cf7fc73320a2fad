/** Differences with the words around them, as a person reads them. */
import { labelAt } from '../../text/label';
import type { Difference, Side } from './merge-words';
import type { Update } from './update';

/** Words of one kind. */
export interface Run {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** A place that changes, or at which a person chooses. */
export interface Shown {
  /** Null where nothing is to be chosen. */
  readonly choice: { readonly key: string; readonly ours: string; readonly theirs: string; readonly chosen: Side; readonly conflict: boolean; readonly places: number } | null;
  /** Each a turn or paragraph. */
  readonly lines: readonly Line[];
}

export type Line = readonly Run[];

/** So many characters stand on both sides of a change; changes no further apart are shown as one. */
const around = 50;

/** What an update changes, in order: first what is to be chosen, each once however often it stands. */
export function shownDifferences({ differences, body }: Pick<Update, 'differences' | 'body'>): Shown[] {
  const open = new Map<string, Difference[]>();
  const groups: Difference[][] = [];
  for (const difference of differences) {
    if (difference.open) {
      const known = open.get(difference.key);
      if (known) known.push(difference);
      else open.set(difference.key, [difference]);
      continue;
    }
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && difference.merged.from - before.merged.to < around) last.push(difference);
    else groups.push([difference]);
  }
  const chosen = [...open.values()].flatMap((same): Shown[] => {
    const [first] = same;
    if (!first) return [];
    const { key, ours, theirs, chosen: side, conflict } = first;
    return [{ choice: { key, ours, theirs, chosen: side, conflict, places: same.length }, lines: linesAround([first], body) }];
  });
  return [...chosen, ...groups.map((group): Shown => ({ choice: null, lines: linesAround(group, body) }))];
}

/** The excerpt around some changes: cut at words, within the paragraphs they stand in; a turn, or paragraph, a line. */
function linesAround(group: readonly Difference[], body: string): Line[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const top = paragraphStart(body, first.merged.from);
  const bottom = paragraphEnd(body, last.merged.to);
  const label = labelAt(body, top, paragraphEnd(body, top));
  const wanted = wordStart(body, top, first.merged.from);
  // No label is cut.
  const from = label && wanted < label.words ? top : wanted;
  const to = wordEnd(body, bottom, last.merged.to);
  const runs: Run[] = [];
  let at = from;
  for (const { merged, ours, chosen } of group) {
    runs.push({ kind: 'same', text: body.slice(at, merged.from) });
    if (chosen === 'theirs') {
      runs.push({ kind: 'out', text: ours }, { kind: 'in', text: body.slice(merged.from, merged.to) });
    } else runs.push({ kind: 'same', text: body.slice(merged.from, merged.to) });
    at = merged.to;
  }
  runs.push({ kind: 'same', text: body.slice(at, to) });
  const lines = inLines(runs);
  const [one] = lines;
  const end = lines.at(-1);
  if (one && from > top) one.unshift({ kind: 'same', text: `${label ? `${label.speaker}: ` : ''}…` });
  if (end && to < bottom) end.push({ kind: 'same', text: '…' });
  return lines;
}

const paragraphStart = (body: string, at: number): number => (at === 0 ? 0 : body.lastIndexOf('\n', at - 1) + 1);
const paragraphEnd = (body: string, at: number): number => (body.indexOf('\n', at) + 1 || body.length + 1) - 1;

function wordStart(body: string, top: number, at: number): number {
  if (at - around <= top) return top;
  const space = body.slice(at - around, at).search(/\s/);
  return space < 0 ? at : at - around + space + 1;
}

function wordEnd(body: string, bottom: number, at: number): number {
  if (at + around >= bottom) return bottom;
  const part = body.slice(at, at + around);
  const space = part.search(/\s\S*$/);
  return space < 0 ? at : at + space;
}

/** The words as they are read, turns apart. */
function inLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { kind, text } of runs) {
    for (const [index, part] of text.split(/\n+/).entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: shortened(asRead(part)) });
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

/** Words that were put in or taken out by the page are shown by their ends. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const [head, tail] = [text.slice(0, longest / 2), text.slice(-longest / 2)];
  return `${head.replace(/\S*$/, '')}… ${tail.replace(/^\S*\s?/, '')}`;
}

const longest = 600;

/** Markdown of a note as its words are read: without the signs of emphasis and highlights, comments, and backslashes. */
export function asRead(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|%%[^\n]*?%%|\[\[(?:[^\]|\n]*\|)?([^\]\n]*)\]\]|[*_]+|==|~~/g, (found: string, sign: string | undefined, link: string | undefined, at: number) => {
    const [before, after] = [markdown.charAt(at - 1), markdown.charAt(at + found.length)];
    const isWords = (found.startsWith('_') && isLetter(before) && isLetter(after)) || (/^[*_]/.test(found) && isSpace(before) && isSpace(after) && before + after !== '');
    return isWords ? found : (sign ?? link ?? '');
  });
}

const isLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const isSpace = (text: string): boolean => text === '' || /\s/.test(text);
