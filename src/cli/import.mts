import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { alreadyThere } from '../core/exchange/import/already';
import { isGeneric } from '../core/cases/generic-label';
import { Refusal } from '../core/library';
import type { ImportReport } from '../core/exchange/import/draft';
import { finished } from '../core/exchange/import/note';
import { personalIn, type Personal } from '../core/exchange/import/people/personal';
import { protectedDraft } from '../core/exchange/import/preview';
import { clashesOf, peopleIn } from '../core/exchange/import/people/people';
import { nameWithPseudonyms, readKeyNote, withPseudonyms } from '../core/exchange/import/people/protect';
import { nameReplacer, type NameKey } from '../core/exchange/import/people/replace-names';
import { readImport } from '../core/exchange/import/read';
import { importReport, type ReportedFile } from '../core/exchange/import/report';
import type { ColumnMap, ColumnRole } from '../core/exchange/import/formats/table';
import { readArgumentList, commonOptions, readDate, today, type Command } from './command.mjs';
import { bytesOf, filesNamed, folderInVault, freeName, standingIn } from './import-files.mjs';
import { readNote } from './notes.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';
import { inEnglish } from '../core/said/sayings';

const usage = 'emic import FILE|FOLDER… --into FOLDER [--type TYPE] [--column ROLE=NAME]… [--pseudonyms NOTE] [--date DATE] [--report NOTE] [--again] [--dry-run] [--json]';

const options = {
  ...commonOptions,
  into: { type: 'string' },
  type: { type: 'string' },
  column: { type: 'string', multiple: true },
  pseudonyms: { type: 'string' },
  date: { type: 'string' },
  report: { type: 'string' },
  again: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** What came of one document of a file, or why there is none. */
type Row =
  | ({ file: string; note: string; format: string; encoding: string | null; type: string; language: string | null } & Omit<ImportReport, 'losses' | 'warnings'> & { losses: readonly string[]; warnings: readonly string[] } & { personal: readonly Personal[] })
  | { file: string; already: string }
  | { file: string; refused: string };

const roles: readonly ColumnRole[] = ['text', 'author', 'date', 'time', 'id', 'reply-to', 'edited', 'deleted'];

/** `emic import`: transcripts and threads as notes. A file that cannot be read is told; the rest is imported. */
export const importFiles: Command = {
  usage,
  about: 'Bring transcripts, captions, documents and threads in as notes. Nothing is overwritten, and what is there by its bytes is left out unless --again; --dry-run only tells.',
  run(args, out) {
    const { values, positionals } = readArgumentList(args, options, usage);
    const { into } = values;
    if (positionals.length === 0 || into === undefined) throw new Trouble(`Usage: ${usage}`);
    const columns = columnsOf(values.column ?? []);
    const date = readDate(values.date) ?? today();
    const key: NameKey = values.pseudonyms === undefined ? new Map() : readKeyNote(readNote(values.pseudonyms).text);
    if (values.pseudonyms !== undefined && key.size === 0) throw new Trouble(`${values.pseudonyms ?? ''} has no table of names and pseudonyms.`);
    if (values.report !== undefined && existsSync(values.report)) throw new Trouble(`${values.report} is there already; nothing was imported.`);
    const { taken, notes: standing } = standingIn(into);
    const { files, passedOver } = filesNamed(positionals, into);
    const inVault = folderInVault(into);
    const { words } = nameReplacer(key);
    const told = new Set<string>();
    const rows: Row[] = [];
    const reported: ReportedFile[] = [];
    for (const file of files) {
      const name = nameWithPseudonyms(basename(file), key);
      const notes: { path: string; report: ImportReport }[] = [];
      try {
        const read = readImport(basename(file), bytesOf(file), { columns });
        const there = values.again ? [] : alreadyThere(read, standing);
        for (const line of key.size > 0 ? troubles(key, peopleIn(read.documents, []).map((person) => person.name)) : []) told.add(line);
        for (const [at, document] of read.documents.entries()) {
          const before = there[at] ?? null;
          if (before !== null) {
            rows.push({ file, already: before });
            continue;
          }
          const { path, text, report } = finished(protectedDraft(read, document, key, { folder: '', date, ...(values.type === undefined ? {} : { type: values.type }) }));
          const shown = withPseudonyms(document, key);
          const free = freeName(path, taken);
          const note = join(into, free);
          if (!values['dry-run']) writeNote(note, null, text);
          standing.push({ path: note, hash: `sha256-${read.hash}` });
          notes.push({ path: inVault + free, report });
          const { format, encoding } = read;
          rows.push({ file, note, format, encoding, type: values.type ?? shown.type, language: shown.language, ...report, losses: report.losses.map(inEnglish), warnings: report.warnings.map(inEnglish), personal: personalIn([shown]) });
        }
        reported.push({ name, hash: read.hash, format: read.format, encoding: read.encoding, notes, why: notes.length === 0 && there[0] != null ? words(leftOut(there[0])) : null });
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof Trouble)) throw error;
        rows.push({ file, refused: error.message });
        reported.push({ name, hash: null, format: null, encoding: null, notes, why: words(error.message) });
      }
    }
    if (values.report !== undefined && !values['dry-run']) writeNote(values.report, null, importReport(reported, date));
    if (values.json) out.json(rows);
    else for (const row of rows) if ('note' in row) out.text(lineOf(row));
    if (!values.json) {
      for (const row of rows) if ('refused' in row) out.warn(`${row.file}: ${row.refused}`);
      for (const row of rows) if ('already' in row) out.warn(`${row.file}: ${leftOut(row.already)}`);
    }
    if (passedOver.length > 0) out.warn(`Passed over, by their names: ${passedOver.slice(0, 5).join(', ')}${passedOver.length > 5 ? ` and ${passedOver.length - 5} more` : ''}.`);
    for (const line of told) out.warn(line);
    return rows.some((row) => 'refused' in row) ? 2 : 0;
  },
};

const leftOut = (note: string): string => `The same bytes are in ${note} already; it was left out.`;

/** Who has no pseudonym in a key, and whose pseudonym would make two people one. */
function troubles(key: NameKey, people: readonly string[]): string[] {
  const { name: replaced } = nameReplacer(key);
  const without = people.filter((name) => !isGeneric(name) && replaced(name) === name && ![...key.values()].includes(name));
  return [
    ...without.map((name) => `${name} has no pseudonym in the key.`),
    ...clashesOf(key, people).map(({ pseudonym, names, kind }) => (kind === 'is a name' ? `The pseudonym ${pseudonym} is the name of ${names.join(', ')}, who is there, too: the two cannot be told apart.` : `The pseudonym ${pseudonym} stands for ${names.join(', ')}: they are one speaker now.`)),
  ];
}

function lineOf(row: Extract<Row, { note: string }>): string {
  const speakers = row.speakers.map(({ name, turns }) => `${name} ${turns}`).join(', ');
  const told = [...(row.memos > 0 ? [`${row.memos} comments became memos`] : []), ...row.losses.map((loss) => `left out: ${loss}`), ...row.warnings, ...row.personal.slice(0, 20).map(({ kind, text, count }) => `${kind}: ${text}${count > 1 ? ` (${count})` : ''}`)];
  const cells = [row.note, row.format, `${row.turns} turns`, speakers, row.language ?? ''];
  return `${cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n${told.map((line) => `  ${line}\n`).join('')}`;
}

function columnsOf(said: readonly string[]): ColumnMap {
  const map: Partial<Record<ColumnRole, string>> = {};
  for (const pair of said) {
    const at = pair.indexOf('=');
    const role = roles.find((known) => known === pair.slice(0, Math.max(0, at)));
    if (role === undefined) throw new Trouble(`--column says what a column holds, as in --column text=Body; it may hold ${roles.join(', ')}.`);
    map[role] = pair.slice(at + 1);
  }
  return map;
}
