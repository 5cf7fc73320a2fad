/** Values out of JSON that anybody may have written. */

/** An object's own properties; of anything else none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The list, or an empty one for whatever is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A text, or a number as one; null where it is neither, or empty. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A number, or a text that is one. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isFinite(number) ? number : null;
}

/**
 * `2024-03-01 12:30` of an ISO date, seconds or thousandths since 1970 or a date as Twitter writes it; without the time
 * where it has none; null where it is no date. UTC where the date says how far it is from it, else as it stands.
 */
export function dateOf(value: unknown): string | null {
  const seconds = typeof value === 'number' ? value : null;
  const written = seconds === null ? (textOf(value) ?? '').trim() : '';
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return Number.isFinite(Date.parse(written)) ? written : null;
  // What says no zone would be read as of the zone of whoever imports it.
  const zoned = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\)?$|[+-]\d{4}\b/i.test(written.replace(/^\d{4}-\d\d-\d\d/, ''));
  const time = seconds === null ? Date.parse(zoned ? written : `${written.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T')}${/T\d|^\d{4}-\d\d-\d\dT/.test(written.replace(' ', 'T')) ? 'Z' : ' UTC'}`) : seconds > 1e11 ? seconds : seconds * 1000;
  if (!Number.isFinite(time) || Math.abs(time) > 8e15) return null;
  const iso = new Date(time).toISOString();
  return /^\d{4}-/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : null;
}
