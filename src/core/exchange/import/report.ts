/** The report of an import as a note: what came of which file, and what did not. */
import { escaped } from '../../text/escapes';
import type { ReportWord } from '../../said/import';
import { inEnglish, say, type Saying } from '../../said/sayings';
import { yamlWords } from '../../text/yaml-words';
import type { ImportReport } from './draft';
import type { ImportFormat } from './types';

/** A file of an import. Names are given as they may be shown, pseudonyms in their place. */
export interface ReportedFile {
  readonly name: string;
  /** SHA-256; null where the file could not be read. */
  readonly hash: string | null;
  readonly format: ImportFormat | null;
  readonly encoding: string | null;
  /** The notes that were written, by path. */
  readonly notes: readonly { readonly path: string; readonly report: ImportReport }[];
  /** Why it was refused; null where it was not. */
  readonly why: string | null;
}

/** The note, Markdown with properties; its type is none of data. `date` is YYYY-MM-DD; `told` says sentences in a language. Linear. */
export function importReport(files: readonly ReportedFile[], date: string, told: (saying: Saying) => string = inEnglish): string {
  const word = (which: ReportWord): string => told(say('report-word', which));
  const notes = files.flatMap((file) => file.notes.map((note) => ({ file, ...note })));
  const refused = files.filter(({ why }) => why !== null);
  const head = ['---', 'type: import-report', `date: ${yamlWords(date)}`, `files: ${files.length}`, `notes: ${notes.length}`, `refused: ${refused.length}`, '---'];
  const parts = [head.join('\n')];
  if (notes.length > 0) {
    const rows = notes.map(({ path, report, file }) => [linkTo(path), cell(file.name), cell([file.format && told(say('format', file.format)), file.encoding].filter((word) => word !== null).join(', ')), String(report.turns), cell(report.speakers.map(({ name, turns }) => `${name} ${turns}`).join(', ')), String(report.stamps)]);
    parts.push(`## ${word('notes')}`, table([word('note'), word('from'), word('format'), word('turns'), word('speakers'), word('times')], rows));
  }
  const lines = notes.flatMap(({ path, report }) =>
    [...(report.memos > 0 ? [say('report-memos', report.memos)] : []), ...(report.footnotes > 0 ? [say('report-footnotes', report.footnotes)] : []), ...report.losses.map((loss) => say('report-left-out', told(loss))), ...report.warnings].map(told).map((line) => `- ${linkTo(path, '|')}: ${inLine(line)}`),
  );
  if (lines.length > 0) parts.push(`## ${word('to-know')}`, lines.join('\n'));
  if (refused.length > 0) parts.push(`## ${word('not-imported')}`, refused.map(({ name, why }) => `- ${inLine(name)}: ${inLine(why ?? '')}`).join('\n'));
  const hashed = files.filter(({ hash }) => hash !== null);
  if (hashed.length > 0) parts.push(`## ${word('files')}`, table([word('file'), 'SHA-256'], hashed.map(({ name, hash }) => [cell(name), hash ?? ''])));
  return `${parts.join('\n\n')}\n`;
}

function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Within a table the sign between path and name is escaped. */
function linkTo(path: string, between = '\\|'): string {
  const target = path.replace(/\.md$/, '');
  return `[[${target}${between}${target.slice(target.lastIndexOf('/') + 1)}]]`;
}

const inLine = (words: string): string => escaped(words.replace(/\s+/g, ' ').trim(), false);
const cell = (words: string): string => inLine(words).replace(/\\?\|/g, '\\|');
