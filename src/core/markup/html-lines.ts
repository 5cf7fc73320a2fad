import { isAsciiLetter, isBlank } from './characters';

/** What ends an HTML block: a blank line, or a line that holds one of these. */
export type HtmlEnd = 'blank' | readonly string[];

/**
 * The end of the HTML block that a line opens at `at`, or null where it opens none: CommonMark's first six kinds. The
 * seventh, any other tag alone on its line, depends on the paragraph before it and is not read.
 */
export function htmlOpening(line: string, at: number): HtmlEnd | null {
  if (line.charCodeAt(at) !== 60) return null;
  for (const [start, end] of literal) if (line.startsWith(start, at)) return end;
  const next = line.charCodeAt(at + 1);
  if (next === 33) return isAsciiLetter(line.charCodeAt(at + 2)) ? ['>'] : null;
  const from = next === 47 ? at + 2 : at + 1;
  const match = /^[A-Za-z][A-Za-z0-9]{0,12}(?=[\s>]|\/>|$)/.exec(line.slice(from, from + 16));
  if (!match) return null;
  const name = match[0].toLowerCase();
  if (next !== 47 && raw.has(name)) return rawEnds;
  return blocks.has(name) ? 'blank' : null;
}

/** Whether an HTML block ends with this line, or at it where it is blank. */
export function htmlCloses(line: string, at: number, end: HtmlEnd): boolean {
  if (end !== 'blank') {
    const text = line.toLowerCase();
    return end.some((sign) => text.includes(sign, at));
  }
  let i = at;
  while (isBlank(line.charCodeAt(i)) || line.charCodeAt(i) === 13) i++;
  return i >= line.length;
}

const literal: readonly (readonly [string, HtmlEnd])[] = [
  ['<!--', ['-->']],
  ['<?', ['?>']],
  ['<![CDATA[', [']]>']],
];

const raw = new Set(['pre', 'script', 'style', 'textarea']);
const rawEnds = ['</pre>', '</script>', '</style>', '</textarea>'];

const blocks = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param ' +
    'search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);
