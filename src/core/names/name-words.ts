/** Names of people taken apart into their words, and put back into texts. */
import { fold } from './fold-name';

const between = /[\s*_~.-]+/u;

/** The words of a name, folded. */
export function wordsOfName(name: string): string[] {
  return fold(bareName(name)).text.split(between).filter((word) => word !== '');
}

/** The words of a name as they are written. */
export function partsOfName(name: string): string[] {
  return bareName(name).split(between).filter((word) => word !== '');
}

/** A name without the sign of a handle. */
export function bareName(name: string): string {
  return name.normalize('NFC').trim().replace(/^[@#]+/, '');
}

/**
 * What is put for a name that stands in a text, and where it ends: *James' house* becomes *Ana's house*, as the pseudonym
 * does not end in s.
 */
export function putName(text: string, { from, to }: { readonly from: number; readonly to: number }, shown: string): { readonly words: string; readonly to: number } {
  const apostrophe = text[to];
  const isGenitive = /s$/iu.test(text.slice(from, to)) && (apostrophe === "'" || apostrophe === '’') && !/^[\p{L}\p{N}]/u.test(text.slice(to + 1, to + 3));
  const isQuoted = from > 0 && (text[from - 1] === apostrophe || text[from - 1] === '‘');
  return isGenitive && !isQuoted && !/s$/iu.test(shown) ? { words: `${shown}${apostrophe ?? ''}s`, to: to + 1 } : { words: shown, to };
}
