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
 * Reads rows, separated by CRLF, LF or CR. A quotation mark within an unquoted cell stands for itself, and so does what
 * follows a closing one. `open` is the line of a quotation that is never closed; the rest of the text is its cell.
 */
export function readCells(text: string, separator: string): { readonly rows: readonly Row[]; readonly open: number | null } {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  let open: number | null = null;
  while (at < text.length) {
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
        if (end < 0 || text[at] !== '"') break;
        cell += '"';
        at++;
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

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
