/** Words as YAML. */
import { parse } from 'yaml';

/**
 * Words on one line of YAML that are read back as the same words: without quotes only where nothing could take them for
 * a number, a truth value, a link or a comment, by YAML 1.2 and by the 1.1 that other programs read. A date stays
 * without, as Obsidian writes it. `style` is how the words stood so far; `tight` within `[…]` or as a key.
 */
export function yamlWords(words: string, style: 'plain' | 'single' | 'double' = 'plain', tight = false): string {
  if (style === 'single' && !/[^\P{C}\p{Co}]|[\n\r\u2028\u2029]/u.test(words)) return `'${words.replace(/'/g, "''")}'`;
  if (style === 'plain' && isPlain(words, tight)) return words;
  return `"${words.replace(/["\\]|[^\P{C}\p{Co}]|[\u2028\u2029]/gu, escaped)}"`;
}

const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const hasPlainForm = (words: string): boolean => /^[\p{L}(][^\n\r\t]*$/u.test(words);
/** Begun by a letter, nothing of this is a sign to YAML of any age. */
const everyday = /^\p{L}[\p{L}\p{M}\p{N} ._'()-]*$/u;
const date = /^\d{4}-\d\d-\d\d$/;

function isPlain(words: string, tight: boolean): boolean {
  if (date.test(words)) return true;
  if (!hasPlainForm(words) || reserved.test(words) || words !== words.trim()) return false;
  if (words.includes(': ') || words.includes(' #') || words.endsWith(':')) return false;
  if (tight && /[[\]{},:?]/.test(words)) return false;
  if (/[^\P{C}\p{Co}]|[\u2028\u2029]/u.test(words)) return false;
  // Names are nearly always so, and to ask the parser costs more than all else of a note with many.
  if (everyday.test(words)) return true;
  try {
    return parse(words) === words;
  } catch {
    return false;
  }
}

const short: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const known = short[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
