/** Words as Markdown, and back: data that is brought in shows as it was spoken, whatever signs are in it. */

/** Text without the backslashes that keep signs from acting: `\#tag` → `#tag`. Of any Markdown; linear. */
export function unescaped(markdown: string): string {
  return markdown.includes('\\') ? markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1') : markdown;
}

/** Text without such backslashes, and where in the text with them a place of it is. */
export function unescapedPlaces(markdown: string): { readonly text: string; original(place: number): number } {
  const text = unescaped(markdown);
  if (text.length === markdown.length) return { text, original: (place) => place };
  /** Where each backslash would stand in the plain text. */
  const gone: number[] = [];
  for (let at = 0; at < markdown.length; at++) {
    if (!isEscape(markdown, at)) continue;
    gone.push(at - gone.length);
    at++;
  }
  return {
    text,
    original(place) {
      let [low, high] = [0, gone.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((gone[middle] ?? 0) <= place) low = middle + 1;
        else high = middle;
      }
      return place + low;
    },
  };
}

/** Whether the sign at a place is kept from acting by the backslash before it, which is itself no escaped one. */
export function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from - 1) === 92) from--;
  return (at - from) % 2 === 1;
}

/** Whether a backslash at a place keeps the sign behind it from acting. */
export function isEscape(text: string, at: number): boolean {
  return text.charCodeAt(at) === 92 && isSign(text.charCodeAt(at + 1));
}

/**
 * A line of words as Markdown that shows just these words: no tag, link, comment, highlight, emphasis, formula, HTML or
 * block id comes of it, nor, where it begins its line (`atStart`), a heading, list or quote. Only what would act is
 * escaped; bare addresses of the web stay links. `unescaped` gives the words back. Linear.
 */
export function escaped(words: string, atStart = true): string {
  if (!/[\\*_`[\]<&#=~%$^]|:\/\//.test(words) && !(atStart && /^[-+>\d]/.test(words))) return words;
  const start = atStart ? blockStart(words) : '';
  let out = start;
  let at = start === '' ? 0 : start.length - 1;
  const dollars = words.indexOf('$') !== words.lastIndexOf('$');
  if (!words.includes('://')) return out + escapedStretch(words, at, words.length, dollars);
  for (const { index, 0: address } of words.matchAll(/https?:\/\/[^\s<]{1,2000}/g)) {
    if (index < at) continue;
    const next = words.charAt(index + address.length);
    if (/%%|==|~~|[[\]*$^`\\]|&(?:#|[A-Za-z]+;)/.test(address) || /\S/.test(next)) {
      // Words like others, and no link: that would run on over the backslashes.
      out += escapedStretch(words, at, index, dollars);
      at = index + address.length;
      out += escapedStretch(words, index, at, dollars).replace(/:(?=\/\/)/g, '\\:');
      continue;
    }
    out += escapedStretch(words, at, index, dollars) + address;
    at = index + address.length;
  }
  return out + escapedStretch(words, at, words.length, dollars);
}

/** The first signs of a line that would make it a block of another kind, with one backslash; empty where there are none. */
function blockStart(words: string): string {
  const list = /^([-+])(?=\s|$)|^(-{3,})\s*$|^(\d{1,9})([.)])(?=\s|$)|^(>)|^(#{1,6})(?=\s|$)/.exec(words);
  if (!list) return '';
  const [, bullet, rule, number, mark, quote, heading] = list;
  if (number !== undefined) return `${number}\\${mark ?? ''}`;
  return `\\${bullet ?? rule ?? quote ?? heading ?? ''}`;
}

function escapedStretch(words: string, from: number, to: number, dollars: boolean): string {
  return words.slice(from, to).replace(/[\\*_`[\]<&#=~%$^]/g, (sign, at: number) => (acts(words, from + at, dollars) ? `\\${sign}` : sign));
}

/** Whether a sign would be more than a character where it stands. */
function acts(words: string, at: number, dollars: boolean): boolean {
  const before = words.charAt(at - 1);
  const after = words.charAt(at + 1);
  switch (words.charAt(at)) {
    case '\\':
      return after === '' || isSign(after.charCodeAt(0));
    case '*':
      return !(isSpace(before) && isSpace(after));
    case '_':
      return !(isWord(before) && isWord(after)) && !(isSpace(before) && isSpace(after));
    case '`':
      return true;
    case '[':
      return after === '[' || after === '^' || after === '!' || before === '[';
    case ']':
      return after === '(' || after === '[' || after === ':';
    case '<':
      return /[A-Za-z/!?]/.test(after);
    case '&':
      return /^&(?:#|[A-Za-z][A-Za-z\d]{0,30};)/.test(words.slice(at, at + 34));
    case '#':
      return !isWord(before) && after !== '' && !isSpace(after) && !/^#\d+(?![\p{L}\p{M}\d_/-])/u.test(words.slice(at, at + 24));
    case '=':
    case '~':
    case '%':
      return before === words.charAt(at) || after === words.charAt(at);
    case '$':
      return dollars;
    default:
      return after === '[' || (isSpace(before) && /^\^[A-Za-z\d-]+\s*$/.test(words.slice(at, at + 200)));
  }
}

/** ASCII punctuation: what a backslash may stand before. */
function isSign(code: number): boolean {
  return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126);
}

const isSpace = (char: string): boolean => char !== '' && /\s/.test(char);

/** Letters and digits of all writings; a surrogate is half of one. */
const isWord = (char: string): boolean => /[\p{L}\p{M}\p{N}_\ud800-\udfff]/u.test(char);
