/** Time stamps, as transcripts write them. */

/** A time stamp and where it ends, brackets and all. */
export interface TimeStamp {
  readonly seconds: number;
  readonly end: number;
}

/**
 * Reads the time stamp that begins at `at`: `0:12`, `00:01:02`, `00:01:02.5`, `#00:01:02-5#`, in `( )`, `[ ]`, `{ }`,
 * `< >` or `\[ \]`, alone or from–to (`[0:12 - 0:15]`, `00:00:01.000 --> 00:00:02.000`), when its first part counts.
 * Null when none stands there.
 */
export function timeStampAt(text: string, at: number): TimeStamp | null {
  let from = at;
  if (text[from] === '\\') from++;
  const close = brackets[text.charAt(from)] ?? '';
  if (close !== '') {
    from++;
    while (text[from] === ' ') from++;
  } else if (from !== at) {
    return null;
  }
  const time = clockAt(text, from);
  if (!time) return null;
  let end = time.end;
  const until = rangeEnd(text, end);
  if (until >= 0) end = until;
  if (close === '') return { seconds: time.seconds, end };
  while (text[end] === ' ') end++;
  if (text[end] === '\\') end++;
  return text[end] === close ? { seconds: time.seconds, end: end + 1 } : null;
}

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '#': '#', '（': '）', '【': '】' };

/** `m:ss`, `h:mm:ss` and a fraction after `.`, `,` or `-`. */
function clockAt(text: string, from: number): TimeStamp | null {
  let at = digits(text, from, 3);
  if (at === from || text.charCodeAt(at) !== 58) return null;
  let seconds = Number(text.slice(from, at));
  let parts = 1;
  while (parts < 3 && text.charCodeAt(at) === 58) {
    const end = digits(text, at + 1, 3);
    if (end - at !== 3) break;
    const value = Number(text.slice(at + 1, end));
    if (value > 59) return null;
    seconds = seconds * 60 + value;
    at = end;
    parts++;
  }
  if (parts < 2) return null;
  const mark = text.charAt(at);
  if (mark === '.' || mark === ',' || mark === '-') {
    const end = digits(text, at + 1, 4);
    if (end > at + 1) {
      seconds += Number(`0.${text.slice(at + 1, end)}`);
      at = end;
    }
  }
  const after = text.charCodeAt(at);
  return isWordCode(after) ? null : { seconds, end: at };
}

/** Where the second time of a from–to ends; -1 when there is none. */
function rangeEnd(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  if (text.startsWith('-->', at)) at += 3;
  else if (text[at] === '-' || text[at] === '–' || text[at] === '—') at++;
  else return -1;
  while (text[at] === ' ') at++;
  return clockAt(text, at)?.end ?? -1;
}

function digits(text: string, from: number, most: number): number {
  let at = from;
  while (at - from < most) {
    const code = text.charCodeAt(at);
    if (!(code >= 48 && code <= 57)) break;
    at++;
  }
  return at;
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0 && code < 0x2000;
}
