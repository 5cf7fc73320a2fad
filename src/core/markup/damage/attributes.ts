/** A marker's attributes as a person reads and mends them. */
import { scanLine } from '../line';
import { scan } from '../scan';
import { Refusal, type MarkerOp, type MarkupOptions, type Problem, type TextChange } from '../types';
import { wrongParts } from './check';

/**
 * What stands behind the id in the marker of a `malformed` problem, as it is written; null for any other problem. Of a
 * marker with several ops it is that of the first that cannot be read.
 */
export function attributesOf(text: string, problem: Problem, options?: MarkupOptions): string | null {
  const op = problem.kind === 'malformed' ? malformedOp(text, problem, options) : null;
  return op === null ? null : op.text.slice(9).trim();
}

/**
 * Puts other attributes in their place, given as they stand in a marker: `#theme/x @ana 2026-01-05 "a memo"`. Raw changes
 * into `text`. Throws a `Refusal`: `gone` where the marker is not there, `unreadable` with the part that cannot be read.
 */
export function rewriteAttributes(text: string, problem: Problem, written: string, options?: MarkupOptions): TextChange[] {
  const op = malformedOp(text, problem, options);
  const at = op === null ? -1 : text.indexOf(op.text, problem.from);
  if (op === null || at < 0 || at >= problem.to) throw new Refusal('marker-gone');
  const source = written.replace(/[\r\n]+/g, ' ').trim();
  const fresh = `${op.text.slice(0, 9)}${source === '' ? '' : ` ${source}`}`;
  const [marker, ...more] = source.includes('%%') ? [] : scanLine(`%%${fresh}%%`, 0);
  if (!marker?.strict || more.length > 0 || marker.ops.length !== 1 || marker.ops.some((each) => wrongParts(each, options).length > 0)) {
    throw new Refusal('attributes-unreadable', source);
  }
  return [{ from: at, to: at + op.text.length, insert: fresh }];
}

/** The op that a problem is about, in the text as it is now. */
function malformedOp(text: string, problem: Problem, options?: MarkupOptions): MarkerOp | null {
  const ops = scan(text, options).markers.find(({ from, to }) => from === problem.from && to === problem.to)?.ops ?? [];
  const isLong = ({ text: whole }: MarkerOp): boolean => whole.length > 9;
  return ops.find((op) => isLong(op) && (op.kind === 'open' || wrongParts(op, options).length > 0)) ?? ops.find(isLong) ?? null;
}
