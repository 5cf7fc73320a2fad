/** Tables as text: RFC 4180, read leniently, with the line of each row. */

export interface Row {
  readonly cells: readonly string[];
  /** 1-based line of the text where the row begins. */
  readonly line: number;
}

/** Rows as CSV with CRLF; a cell is quoted where it must be. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/**
 * Reads rows, separated by CRLF, LF or CR; at most so many. A quotation mark within an unquoted cell stands for itself, and
 * so does one within a quotation that is closed later in its line; else what follows a closing one stands for itself.
 * `open` is the line of a quotation that is never closed; the rest of the text is its cell. Linear.
 */
export function readCells(text: string, separator: string, most = Infinity): { readonly rows: readonly Row[]; readonly open: number | null } {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  let open: number | null = null;
  const isWithin = marksWithin(text, separator);
  while (at < text.length && rows.length < most) {
    let cell = '';
    if (text[at] === '"') {
      const from = line;
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        const piece = text.slice(at, end < 0 ? text.length : end);
        cell += piece;
        line += breaksIn(piece);
        at = end < 0 ? text.length : end + 1;
        if (end < 0) open ??= from;
        const isDoubled = text[at] === '"';
        if (end < 0 || (!isDoubled && !isWithin(at))) break;
        cell += '"';
        if (isDoubled) at++;
      }
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    cells.push(cell + text.slice(from, at));
    if (text[at] === separator) {
      at++;
      // A separator at the very end begins one more cell, an empty one.
      if (at < text.length) continue;
      cells.push('');
    }
    rows.push({ cells, line: began });
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    began = line;
    cells = [];
  }
  return { rows, open };
}

/** Tells, in order, whether a quotation goes on behind a mark that is not doubled: its line closes it later. */
function marksWithin(text: string, separator: string): (at: number) => boolean {
  const isEnd = (from: number): boolean => {
    let at = from;
    while (text[at] === ' ') at++;
    return at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r';
  };
  let [known, closes] = [-1, false];
  return (from) => {
    if (isEnd(from)) return false;
    if (from > known) {
      let at = from;
      for (; at < text.length && text[at] !== '\n' && text[at] !== '\r'; at++) {
        if (text[at] !== '"') continue;
        if (text[at + 1] === '"') at++;
        else if (isEnd(at + 1)) break;
      }
      [known, closes] = [at, text[at] === '"'];
    }
    return closes;
  };
}

/** What parts the cells: the sign by which the first rows that are not empty have the same number of cells, or the most. A comma where none does. */
export function separatorOf(text: string): string {
  let [best, change, width] = [',', Infinity, 0];
  for (const sign of [',', '\t', '|', ';', '\u001e', '\u001f']) {
    const counts = readCells(text, sign, 10).rows.filter(isFull).map(({ cells }) => cells.length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const changes = counts.reduce((sum, count, at) => sum + Math.abs(count - (counts[at - 1] ?? count)), 0);
    if (mean > 1.99 && (changes < change || (changes === change && mean > width))) [best, change, width] = [sign, changes, mean];
  }
  return best;
}

/** Whether words stand in a row. */
export const isFull = ({ cells }: Row): boolean => cells.some((cell) => cell.trim() !== '');

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
