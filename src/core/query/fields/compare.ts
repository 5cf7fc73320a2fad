/** How the values of fields are compared. */
import { linkedName } from '../../cases/names';
import { folded } from '../../corpus/fold';
import type { CodingEntry, Document } from '../../corpus/types';
import { byCodeUnits } from '../../text/order';
import type { Comparison } from '../types';
import type { Check, Passage } from './types';

/**
 * Whether some of the values compare so. `!=` is the opposite of `=`: none of them is equal, so it holds too where
 * nothing is said. Numbers compare as numbers, dates as dates (`2012` and `2012-05` are every day of them), anything
 * else as text, whatever its case; `~` looks within it, whatever its accents.
 */
export function matcher(comparison: Comparison, wanted: string): (values: readonly unknown[]) => boolean {
  const any = finder(comparison, wanted);
  return comparison === '!=' ? (values) => !any(values) : any;
}

/** Whether some of the values compare so; for `!=`, whether some is equal. */
export function finder(comparison: Comparison, wanted: string): (values: readonly unknown[]) => boolean {
  const test = testOf(comparison, wanted);
  return (values) => some(values, test, 0);
}

/** A condition that the document decides. */
export function documentCheck(holds: (document: Document) => boolean): Check {
  return { document: holds, passage: ({ document }) => holds(document) };
}

/** A condition that each passage decides. */
export function passageCheck(passage: (hit: Passage, coding: CodingEntry | null) => boolean): Check {
  return { document: () => null, passage };
}

/** Whether a hit is a coding's whole passage, so that what is known of the coding holds for it. */
export function isWhole(hit: Passage, coding: CodingEntry | null): coding is CodingEntry {
  return coding !== null && coding.from === hit.from && coding.to === hit.to;
}

function some(values: readonly unknown[], test: (value: string) => boolean, depth: number): boolean {
  return values.some((value) => {
    if (Array.isArray(value)) return depth < 5 && some(value, test, depth + 1);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return test(String(value));
    return false;
  });
}

function testOf(comparison: Comparison, wanted: string): (value: string) => boolean {
  if (comparison === '~') {
    const part = folded(wanted);
    return (value) => folded(value).includes(part);
  }
  if (comparison === '=' || comparison === '!=') return equality(wanted);
  return order(comparison, wanted);
}

function equality(wanted: string): (value: string) => boolean {
  const text = plain(wanted);
  const named = plain(linkedName(wanted));
  const number = numberIn(wanted);
  const part = partOfDate.test(wanted) && wanted.length < 10 ? `${wanted}-` : null;
  return (value) => {
    if (part !== null && value.startsWith(part) && fullDate.test(value)) return true;
    const said = plain(value);
    if (said === text || said === named) return true;
    if (number !== null && numberIn(value) === number) return true;
    return value.includes('[[') && plain(linkedName(value)) === named;
  };
}

function order(comparison: Comparison, wanted: string): (value: string) => boolean {
  const number = numberIn(wanted);
  const text = plain(wanted);
  const isDate = partOfDate.test(wanted);
  return (value) => {
    if (isDate && fullDate.test(value)) return holds(comparison, byCodeUnits(value.slice(0, wanted.length), wanted));
    const said = numberIn(value);
    if (number !== null || said !== null) return number !== null && said !== null && holds(comparison, said - number);
    return holds(comparison, byCodeUnits(plain(value), text));
  };
}

function holds(comparison: Comparison, sign: number): boolean {
  if (comparison === '<') return sign < 0;
  if (comparison === '>') return sign > 0;
  return comparison === '<=' ? sign <= 0 : sign >= 0;
}

const partOfDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const fullDate = /^\d{4}-\d{2}-\d{2}/;
const numberForm = /^[-+]?\d{1,15}(?:[.,]\d{1,15})?$/;

function numberIn(text: string): number | null {
  const said = text.trim();
  return numberForm.test(said) ? Number(said.replace(',', '.')) : null;
}

function plain(text: string): string {
  // To normalise costs many times as much as to see that there is nothing to normalise.
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return text.trim().normalize('NFC').toLowerCase();
  return text.trim().toLowerCase();
}
