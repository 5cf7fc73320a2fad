/** Names in a list of the front matter. */
import { namesIn } from '../../cases/names';
import { themePath } from '../../codebook/name';
import { lineBreakOf } from '../../markup/edit/splice';
import { applyChanges } from '../../markup/changes';
import { Refusal, type Range, type TextChange } from '../../markup/types';
import { readFrontMatter } from '../../text/front-matter';
import { frontMatterRange } from '../../text/front-matter-place';
import { propertyLines, setProperty } from '../../text/front-matter-edit';
import { changedList, same } from './changed-list';
import type { Applied, OpKind, OpOf } from './types';
import { say } from '../../said/sayings';

type ListOp = OpOf<'list'>;

/** A property that is one text stays one, a text with commas too. */
export const list: OpKind<ListOp> = {
  apply(text, op, { prefix }) {
    const whole = op.written && rewritten(text, op, op.written);
    if (whole) return whole;
    const value = readFrontMatter(text).properties[op.key];
    const now = itemsOf(value);
    const after = changedList(now, written(op, now, prefix));
    if (after === 'done already') return after;
    if (after === null) return { why: say('list-changed', op.key, op.take) };
    try {
      const isText = typeof value === 'string' && after.length > 0;
      const goes = op.line !== undefined && after.length === 0;
      const changes = setProperty(text, op.key, goes ? null : isText ? after.join(', ') : after);
      return changes.length > 0 ? changes : 'done already';
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return { why: refusal.said };
    }
  },
  inverse: ({ op, key, take, add, order, written: lines, line }) => ({
    op,
    key,
    take: add,
    add: take,
    ...(order ? { order: [order[1], order[0]] as const } : {}),
    ...(lines ? { written: [lines[1], lines[0]] as const } : {}),
    ...(line === undefined ? {} : { line }),
  }),
};

/** The property's own lines, where they stand just as they did; null where they do not. */
function rewritten(text: string, op: ListOp, [before, after]: readonly [string, string]): Applied | null {
  const isWhole = before.startsWith('---\n') || after.startsWith('---\n');
  const lines = isWhole ? topOf(text) : propertyLines(text, op.key);
  if (!lines) return null;
  const now = text.slice(lines.from, lines.to).replaceAll('\r\n', '\n');
  if (now === after) return 'done already';
  if (now !== before) return null;
  const insert = after.replaceAll('\n', lineBreakOf(text));
  return (!isWhole && before === '' && op.line !== undefined && backOnLine(text, op, op.line, insert)) || [{ ...lines, insert }];
}

/** A list that had gone, back on the line that it stood on; null where that is no place for it any more. */
function backOnLine(text: string, { key, order }: ListOp, line: number, insert: string): readonly TextChange[] | null {
  const place = frontMatterRange(text);
  if (!place) return null;
  let at = place.from;
  for (let passed = 0; passed < line && at < place.to; passed++) at = text.indexOf('\n', at) + 1;
  const changes = [{ from: at, to: at, insert }];
  const { error, properties } = readFrontMatter(applyChanges(text, changes));
  const { [key]: value, ...others } = properties;
  const stands = !error && same(typeof value === 'string' ? [value] : itemsOf(value), order?.[1] ?? []);
  return stands && JSON.stringify(others) === JSON.stringify(readFrontMatter(text).properties) ? changes : null;
}

/** The front matter with its dashes, or the place where it would stand. */
function topOf(text: string): Range {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { from, to: frontMatterRange(text)?.end ?? from };
}

/** The items of a list as they are written; of one text what stands between its commas. */
export function itemsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((item) => (typeof item === 'string' ? [item] : linkOrNames(item)));
}

/** An unquoted `[[power]]`, which YAML reads as a list in a list, is the link it looks like. */
function linkOrNames(item: unknown): readonly string[] {
  const inner: unknown = Array.isArray(item) && item.length === 1 ? item[0] : null;
  return Array.isArray(inner) && inner.length === 1 && typeof inner[0] === 'string' ? [`[[${inner[0]}]]`] : namesIn(item);
}

/** The op in the list's own writing: somebody may have written *Peer support* for `peer-support` since. */
function written(op: ListOp, now: readonly string[], prefix: string | undefined): ListOp {
  if (op.take.every((name) => now.includes(name)) || (op.order && (same(now, op.order[0]) || same(now, op.order[1])))) return op;
  const own = (name: string): string => (now.includes(name) ? name : (now.find((item) => lawful(item, prefix) === lawful(name, prefix)) ?? name));
  return { ...op, take: op.take.map(own) };
}

function lawful(name: string, prefix: string | undefined): string {
  try {
    return themePath(namesIn(name)[0] ?? name, prefix);
  } catch {
    return name;
  }
}
