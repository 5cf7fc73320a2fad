import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutHeldBack } from '../core/casestudy/examples-kept';
import { editThemeNote, newThemeNote } from '../core/codebook/theme-note-edit';
import { compareCodebook, type EntryDifference } from '../core/exchange/codebook/compare';
import { countedEntries, formatOf, readCodebook, writeCodebook } from '../core/exchange/codebook/exchange';
import { applyChanges } from '../core/markup/changes';
import { commonOptions, readArguments, type Command, type Output } from './command.mjs';
import { inEnglish } from '../core/said/sayings';
import { reasonOf } from './notes.mjs';
import { readStudy, type FileStudy } from './study.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';

const usage = 'emic codebook FOLDER [--format csv|md|yaml] [--import FILE [--dry-run]] [--json] [--prefix PREFIX]';

/** `emic codebook FOLDER`: the codebook as a file, or a file into the codebook. */
export const codebook: Command = {
  usage,
  about: 'Write the codebook as a table, Markdown or YAML; --import takes one in, --dry-run shows what it would change.',
  run(args, out) {
    const options = { ...commonOptions, format: { type: 'string' }, import: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
    const { values, positionals } = readArguments(args, options, 1, usage);
    const found = readStudy(positionals[0] ?? '', values.prefix, out.warn);
    if (values.import !== undefined) return takeIn(found, values.import, { dry: values['dry-run'] === true, json: values.json === true }, out);
    const { study, code } = found;
    const format = values.format ?? 'csv';
    if (format !== 'csv' && format !== 'md' && format !== 'yaml') throw new Trouble(`There is no format "${format}". Usage: ${usage}`);
    const kept = withoutHeldBack(countedEntries(study.index, study.codebook), study.index, study.codebook, study.read);
    if (kept.heldBack > 0) out.warn(`${kept.heldBack} examples hold words that are not to be quoted, and are left out.`);
    if (kept.hasNames) out.warn('Names of cases with a pseudonym stand in it: read it before you hand it on.');
    if (values.json) out.json(kept.entries.map(({ entry, codings, documents }) => ({ ...entry, codings, documents })));
    else out.text(writeCodebook(kept.entries, format));
    return code;
  },
};

function takeIn({ study, files, settings, code }: FileStudy, file: string, { dry, json }: { dry: boolean; json: boolean }, out: Output): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Trouble(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
  const prefix = settings.study.prefix ?? 'theme/';
  const folder = settings.study.themeFolder ?? 'Themes';
  const read = readCodebook(text, formatOf(file), prefix);
  const used = new Set(study.themes().map(({ theme }) => theme));
  const isKnown = (theme: string): boolean => used.has(theme) || study.codebook.entry(theme).note !== null;
  const differences = compareCodebook(read, (theme) => study.codebook.entry(theme), isKnown, prefix).filter(({ kind }) => kind !== 'same');
  const problems = read.problems.map(({ line, column, said }) => ({ line, column, problem: inEnglish(said) }));
  for (const { line, column, problem } of problems) out.warn(`${file}:${line}:${column}: ${problem}`);
  if (read.unknown.length > 0) out.warn(`Ignored: ${read.unknown.join(', ')}.`);
  const options = { folder, prefix, date: today() };
  // All texts are made before the first is written, so that a note that cannot be changed leaves everything as it was.
  const writes = differences.map(({ path, fields }) => {
    const { note } = study.codebook.entry(path);
    const known = files.notes.find((candidate) => candidate.path === note);
    if (known) return { file: known.file, before: known.text, after: applyChanges(known.text, editThemeNote(known.text, fields, options)) };
    const fresh = newThemeNote(path, fields, options);
    return { file: join(files.folder, fresh.path), before: null, after: fresh.text };
  });
  if (!dry) for (const { file: target, before, after } of writes) writeNote(target, before, after);
  if (json) out.json({ differences, problems, unknown: read.unknown, written: !dry });
  else out.text(report(differences));
  return code === 2 ? 2 : problems.length > 0 ? 1 : 0;
}

function report(differences: readonly EntryDifference[]): string {
  if (differences.length === 0) return 'The file says nothing that the codebook does not say already.\n';
  const lines = differences.flatMap(({ path, kind, changes }) => [
    `${path} (${kind})`,
    ...changes.map(({ key, before, after }) => `  ${key}: ${kind === 'new' ? '' : `${oneLine(before ?? '(nothing)')} → `}${oneLine(after)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
