/** `%%` comments: which are blocks of their own. */

/** Half-open. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Comments that begin a line and end on a later one. What stands between is no Markdown.
 * One that is opened and closed on the same line is part of its paragraph.
 */
export function blockComments(text: string): Span[] {
  const spans: Span[] = [];
  let fence: string | null = null;
  let open: number | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const next = offset + line.length + 1;
    if (open !== null) {
      const close = line.indexOf('%%');
      if (close >= 0) {
        spans.push({ from: open, to: offset + close + 2 });
        open = null;
      }
    } else {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence !== null) {
        if (mark && mark.startsWith(fence) && line.trim() === mark) fence = null;
      } else if (mark) fence = mark;
      else if (/^ {0,3}%%/.test(line) && (line.split('%%').length - 1) % 2 === 1) open = offset + line.lastIndexOf('%%');
    }
    offset = next;
  }
  return spans;
}
