/** Codings as lines of a table. */
import type { QueryRow } from '../core/library';
import { unescaped } from '../core/text/escapes';
import type { Output } from './command.mjs';

/** Writes codings: as JSON, or a line each with tabs between note, id, themes, coder, date and words. Words are as said: without Markdown's escapes. */
export function writeRows(rows: readonly QueryRow[], json: boolean | undefined, out: Output): void {
  if (json) {
    out.json(rows.map((row) => ({ ...row, text: unescaped(row.text) })));
    return;
  }
  for (const { document, id, themes, coder, date, text } of rows) {
    const cells = [document, id ?? '', themes.join(', '), coder ?? '', date ?? '', unescaped(text)];
    out.text(`${cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`);
  }
}
