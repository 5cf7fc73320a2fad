/** Where the properties of a note stand. */

/**
 * Where the body begins: the offset after the closing `---` line, or 0 without front matter. Into the text as given,
 * raw or stripped.
 */
export function bodyStart(text: string): number {
  return frontMatterRange(text)?.end ?? 0;
}

/**
 * Where the front matter's YAML stands, without its dashes, and where the body begins; null where there is none. Into
 * the text as given, raw or stripped.
 */
export function frontMatterRange(text: string): { from: number; to: number; end: number } | null {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', start)) return null;
  const from = dashesEnd(text, start);
  if (from < 0 || from >= text.length) return null;
  if (text.startsWith('---', from) && dashesEnd(text, from) >= 0) return { from, to: from, end: dashesEnd(text, from) };
  for (let at = text.indexOf('\n---', from); at >= 0; at = text.indexOf('\n---', at + 1)) {
    const end = dashesEnd(text, at + 1);
    if (end >= 0) return { from, to: at + 1, end };
  }
  return null;
}

/** After the line break of a line of three dashes and nothing else; -1 when there is more on it. */
function dashesEnd(text: string, from: number): number {
  let at = from + 3;
  while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at++;
  if (at === text.length) return at;
  if (text[at] === '\n') return at + 1;
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : -1;
}
