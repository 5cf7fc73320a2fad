import { isAsciiLetter, isDigit } from './characters';

const isLetter = (unit: string): boolean => /\p{L}/u.test(unit);
const isMark = (unit: string): boolean => /\p{M}/u.test(unit);
const isDecimal = (unit: string): boolean => /\p{Nd}/u.test(unit);
const isEmoji = (unit: string): boolean => /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u.test(unit);

/**
 * Whether `tag` (without its `#`) is a tag that Obsidian reads and the grammar writes: letters with their combining
 * marks, digits, `_`, `-`, `/` and emoji; at least one that is not a digit; every segment begins and ends with a
 * letter, digit or emoji.
 */
export function isTag(tag: string): boolean {
  let onlyDigits = true;
  let before: 'edge' | 'unit' | 'joint' = 'edge';
  for (let i = 0; i < tag.length; i++) {
    const c = tag.charCodeAt(i);
    if (isDigit(c)) before = 'unit';
    else if (isAsciiLetter(c)) {
      before = 'unit';
      onlyDigits = false;
    } else if (c === 95 || c === 45) {
      if (before === 'edge') return false;
      before = 'joint';
      onlyDigits = false;
    } else if (c === 47) {
      if (before !== 'unit') return false;
      before = 'edge';
      onlyDigits = false;
    } else if (c < 128) return false;
    else {
      const unit = String.fromCodePoint(tag.codePointAt(i) ?? 0);
      if (unit.length === 2) i++;
      if (isMark(unit)) {
        if (before !== 'unit') return false;
      } else if (isTagUnit(unit)) before = 'unit';
      else return false;
      if (!isDecimal(unit)) onlyDigits = false;
    }
  }
  return before === 'unit' && !onlyDigits;
}

/** Whether a text can be a coder's name: letters, digits, `_`, `-`, `.`, a letter or digit at both ends. */
export function isCoder(name: string): boolean {
  let before: 'edge' | 'unit' | 'joint' = 'edge';
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (isDigit(c) || isAsciiLetter(c)) before = 'unit';
    else if (c === 95 || c === 45 || c === 46) {
      if (before === 'edge') return false;
      before = 'joint';
    } else if (c < 128) return false;
    else {
      const unit = String.fromCodePoint(name.codePointAt(i) ?? 0);
      if (unit.length === 2) i++;
      if (isMark(unit)) {
        if (before !== 'unit') return false;
      } else if (isLetter(unit) || isDecimal(unit)) before = 'unit';
      else return false;
    }
  }
  return before === 'unit';
}

/** Whether a text has the form of a date. */
export function isDate(text: string): boolean {
  if (text.length !== 10) return false;
  for (let i = 0; i < 10; i++) {
    const c = text.charCodeAt(i);
    if (i === 4 || i === 7 ? c !== 45 : !isDigit(c)) return false;
  }
  return true;
}

/** Whether a text is the key of an attribute. */
export const isKey = (text: string): boolean => /^[a-z][a-z0-9-]*$/.test(text);

/** Tags are compared in NFC and lower case, whatever the locale. */
export function normalTag(tag: string): string {
  let isLower = true;
  for (let i = 0; i < tag.length; i++) {
    const c = tag.charCodeAt(i);
    if (c > 127) return tag.normalize('NFC').toLowerCase().normalize('NFC');
    if (c >= 65 && c <= 90) isLower = false;
  }
  return isLower ? tag : tag.toLowerCase();
}

/** General punctuation ends a tag in Obsidian, even where Unicode counts a sign among the emoji. */
function isTagUnit(unit: string): boolean {
  const c = unit.charCodeAt(0);
  if ((c >= 0x2000 && c <= 0x206f) || (c >= 0x2e00 && c <= 0x2e7f)) return false;
  return isLetter(unit) || isDecimal(unit) || isEmoji(unit);
}
