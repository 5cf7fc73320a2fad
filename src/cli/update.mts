import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readKeyNote } from '../core/exchange/import/protect';
import { type ImportedFile, readImport } from '../core/exchange/import/read';
import { planUpdate, type Update } from '../core/exchange/update/update';
import { commonOptions, readArguments, readDate, today, type Command } from './command.mjs';
import { readNote, reasonOf } from './notes.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';

const usage = 'emic update NOTE FILE [--base FILE] [--pseudonyms NOTE] [--coder NAME] [--date DATE] [--prefix PREFIX] [--dry-run] [--json]';

const options = {
  ...commonOptions,
  base: { type: 'string' },
  pseudonyms: { type: 'string' },
  coder: { type: 'string' },
  date: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** `emic update`: a note is brought up to a corrected file; codings stay on their words. Conflicts keep the note's words and are told. */
export const update: Command = {
  usage,
  about: 'Update a note from a corrected transcript: codings stay on their words, what lost its words is told; --base gives the file as it was.',
  run(args, out) {
    const { values, positionals } = readArguments(args, options, 2, usage);
    const [path = '', file = ''] = positionals;
    const note = readNote(path);
    const key = values.pseudonyms === undefined ? undefined : readKeyNote(readNote(values.pseudonyms).text);
    if (key?.size === 0) throw new Trouble(`${values.pseudonyms ?? ''} has no table of names and pseudonyms.`);
    const plan = planUpdate(note.text, fileAt(file), {
      base: values.base === undefined ? undefined : fileAt(values.base),
      key,
      title: basename(path).replace(/\.md$/i, ''),
      date: readDate(values.date) ?? today(),
      coder: values.coder ?? null,
      markup: values.prefix === undefined ? undefined : { prefix: values.prefix },
    });
    if (!values['dry-run']) writeNote(path, note.text, plan.text);
    if (values.json) out.json({ note: path, ...told(plan) });
    else out.text(linesOf(path, plan));
    return plan.counts.lost + plan.counts.conflicts + plan.unplaced.length > 0 ? 1 : 0;
  },
};

/** What stands in `--json`. */
function told({ isCurrent, base, counts, differences, names, codings, unplaced, strangers }: Update) {
  return {
    current: isCurrent,
    base,
    ...counts,
    choices: differences.filter(({ open }) => open).map(({ kind, conflict, chosen, ours, theirs }) => ({ kind, conflict, chosen, ours, theirs })),
    names: names.map(({ ours, theirs }) => ({ ours, theirs })),
    codings: codings.filter(({ kind }) => kind !== 'kept').map(({ id, themes, kind, before, after }) => ({ id, themes, kind, before, after })),
    unplaced,
    strangers,
  };
}

function linesOf(path: string, { isCurrent, base, counts, differences, names, codings, unplaced, strangers }: Update): string {
  if (isCurrent) return `${path}\tthe file says nothing new\n`;
  const found = { body: 'the note is as it was imported', file: 'compared with the earlier file', none: 'no earlier version: compared word by word' }[base];
  const flat = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text).replace(/\s+/g, ' ');
  return [
    `${path}\t${counts.wordsOut} words out, ${counts.wordsIn} in, ${counts.turns} turns\t${counts.moved} codings moved, ${counts.lost} lost words\t${counts.conflicts} conflicts\t${found}`,
    ...names.map(({ ours, theirs }) => `  name kept: ${ours} (in the file: ${theirs})`),
    ...differences.filter(({ conflict }) => conflict).map(({ ours, theirs }) => `  conflict, kept: “${flat(ours)}” (in the file: “${flat(theirs)}”)`),
    ...codings.filter(({ kind }) => kind !== 'kept' && kind !== 'corrected').map(({ id, kind, before, after }) => `  ${kind}: ${id} “${flat(before)}” → “${flat(after)}”`),
    ...(strangers.length > 0 ? [`  not in the note: ${strangers.join(', ')}; give its key with --pseudonyms if it has pseudonyms`] : []),
    ...unplaced.map((id) => `  removed, no place was found: ${id}`),
    '',
  ].join('\n');
}

function fileAt(path: string): ImportedFile {
  try {
    const bytes: Buffer = readFileSync(path);
    return readImport(basename(path), new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new Trouble(`Cannot read ${path}: ${reasonOf(error)}.`);
    throw error;
  }
}
