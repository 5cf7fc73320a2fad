import { isDigit, isIdUnit } from './characters';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const units = `${letters}0123456789`;
const length = 8;

/** Whether an id stands at `at`: eight of a-z and 0-9, at least one of each kind, and no ninth. */
export function idAt(text: string, at: number): string | null {
  return isIdAt(text, at) ? text.slice(at, at + length) : null;
}

/** Whether `idAt` finds an id; cuts nothing out of the text. */
export function isIdAt(text: string, at: number): boolean {
  let digits = 0;
  for (let i = at; i < at + length; i++) {
    const c = text.charCodeAt(i);
    if (!isIdUnit(c)) return false;
    if (isDigit(c)) digits++;
  }
  return digits > 0 && digits < length && !isIdUnit(text.charCodeAt(at + length));
}

/** Whether a text is an id and nothing else. */
export const isId = (text: string): boolean => text.length === length && isIdAt(text, 0);

/**
 * A new id. `random` gives numbers in [0, 1); an id in `taken` is not given.
 * 36^8 ids are enough that two devices coding one note do not meet.
 */
export function newId(random: () => number = Math.random, taken?: ReadonlySet<string>): string {
  for (;;) {
    let id = '';
    for (let i = 0; i < length; i++) id += units.charAt(Math.floor(random() * units.length));
    id = lawful(id);
    if (!taken?.has(id)) return id;
    random = Math.random;
  }
}

/**
 * The id that a later copy of a coding within one note gets: the same on every device, from the id and its ordinal.
 * Where that is taken the next one of the same series is given.
 */
export function derivedId(id: string, ordinal: number, taken: ReadonlySet<string>): string {
  for (let round = 0; ; round++) {
    let high = hash(`${id}.${ordinal}.${round}.a`);
    let low = hash(`${id}.${ordinal}.${round}.b`);
    let derived = '';
    for (let i = 0; i < length / 2; i++) {
      derived += units.charAt(high % units.length) + units.charAt(low % units.length);
      high = Math.floor(high / units.length);
      low = Math.floor(low / units.length);
    }
    derived = lawful(derived);
    if (!taken.has(derived)) return derived;
  }
}

/** Makes eight units an id: the first a letter where there is none, the last a digit where there is none. */
function lawful(id: string): string {
  if (!/[a-z]/.test(id)) return letters.charAt(Number(id.charAt(0))) + id.slice(1);
  if (!/[0-9]/.test(id)) return id.slice(0, -1) + String(id.charCodeAt(length - 1) % 10);
  return id;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}
