import { Buffer } from 'node:buffer';
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { readKeyNote } from '../core/exchange/import/people/protect';
import type { NameKey } from '../core/exchange/import/people/replace-names';
import { type ImportedFile, readImport } from '../core/exchange/import/read';
import { keyFor } from '../core/exchange/update/key-for';
import { planUpdate, type Update } from '../core/exchange/update/update';
import { applyOps } from '../core/change/apply-ops';
import { openNoteNames } from '../core/links/note-names';
import { applyChanges } from '../core/markup/changes';
import { inEnglish } from '../core/said/sayings';
import { followLabels, type Followed } from '../core/speakers/follow';
import { commonOptions, readArguments, readDate, today, type Command } from './command.mjs';
import { type NoteFile, readNote, reasonOf } from './notes.mjs';
import { vaultOf } from './settings.mjs';
import { type FileStudy, readStudy } from './study.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';

const usage = 'emic update NOTE FILE [--base FILE] [--pseudonyms NOTE] [--new-names] [--coder NAME] [--date DATE] [--prefix PREFIX] [--dry-run] [--json]';

const options = {
  ...commonOptions,
  base: { type: 'string' },
  pseudonyms: { type: 'string' },
  'new-names': { type: 'boolean' },
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
    // The vault has keys and cases; a note that lies in none has those of its folder.
    const around = readStudy(vaultOf(dirname(path)) ?? dirname(path), values.prefix, out.warn);
    const given = values.pseudonyms === undefined ? null : keyAt(values.pseudonyms);
    // Names of the other keys are not to come unseen either.
    const keys = [...(given ? [given] : []), ...keysIn(around)];
    const key = given ? given.key : keyFor(note.text, keys.map((known) => known.key));
    const used = keys.find((known) => known.key === key)?.path ?? null;
    const plan = planUpdate(note.text, fileAt(file), {
      base: values.base === undefined ? undefined : fileAt(values.base),
      key,
      keys: keys.map((known) => known.key),
      title: basename(path).replace(/\.md$/i, ''),
      date: readDate(values.date) ?? today(),
      coder: values.coder ?? null,
      markup: values.prefix === undefined ? undefined : { prefix: values.prefix },
    });
    const isAsked = plan.strangers.length > 0 && values['new-names'] !== true;
    if (isAsked && !values['dry-run']) {
      throw new Trouble(`${path}: the file would bring ${plan.strangers.join(', ')} into the note, which does not know these names, so nothing was written. If it has pseudonyms, name their key with --pseudonyms, or add the names to it; if they may stand in the note, say --new-names.`);
    }
    const cases = casesAfter(around, note, plan);
    if (!values['dry-run']) {
      writeNote(path, note.text, plan.text);
      for (const { file: at, before, after } of cases.edits) writeNote(at, before, after);
    }
    if (values.json) out.json({ note: path, key: used, ...told(plan), cases: cases.stays, told: cases.told.map(inEnglish) });
    else out.text(linesOf(path, plan, used, cases));
    return isAsked || plan.counts.lost + plan.counts.conflicts + plan.unplaced.length > 0 ? 1 : 0;
  },
};

/** What stands in `--json`. */
function told({ isCurrent, base, counts, differences, names, labels, codings, comments, unplaced, strangers }: Update) {
  return {
    current: isCurrent,
    base,
    ...counts,
    choices: differences.filter(({ open }) => open).map(({ kind, conflict, chosen, ours, theirs }) => ({ kind, conflict, chosen, ours, theirs })),
    names: names.map(({ ours, theirs }) => ({ ours, theirs })),
    renamed: labels.filter(({ before, after }) => before !== after),
    codings: codings.filter(({ kind }) => kind !== 'kept').map(({ id, themes, kind, before, after }) => ({ id, themes, kind, before, after })),
    comments,
    unplaced,
    strangers,
  };
}

/** A key and where it lies. */
interface KnownKey {
  readonly path: string;
  readonly key: NameKey;
}

function keyAt(path: string): KnownKey {
  const key = readKeyNote(readNote(path).text);
  if (key.size === 0) throw new Trouble(`${path} has no table of names and pseudonyms.`);
  return { path, key };
}

function keysIn({ study, files }: FileStudy): KnownKey[] {
  const keys = new Set(study.index.keys());
  return files.notes.flatMap(({ path, text }) => (keys.has(path) ? [{ path, key: readKeyNote(text) }] : [])).filter(({ key }) => key.size > 0);
}

/** What the notes of cases will say of speakers who have another name, and where they lie. */
function casesAfter({ study, files, settings }: FileStudy, note: NoteFile, { text: after, labels }: Update): Followed & { readonly edits: readonly { readonly file: string; readonly before: string; readonly after: string }[] } {
  const path = relative(realpathSync(files.folder), realpathSync(note.file)).replaceAll('\\', '/');
  const names = openNoteNames();
  for (const each of files.notes) names.add(each.path);
  const texts = new Map(files.notes.map((each) => [each.path, each]));
  const source = { cases: study.index.cases(), markup: settings.study, readNote: (at: string) => texts.get(at)?.text, linkName: (at: string, from: string) => names.nameOf(at, from) };
  const followed = followLabels({ path, before: note.text, after, turns: labels }, source);
  const edits = followed.notes.flatMap((each) => {
    const found = texts.get(each.note);
    return found ? [{ file: found.file, before: found.text, after: applyChanges(found.text, applyOps(found.text, each.ops, settings.study).changes) }] : [];
  });
  return { ...followed, edits };
}

function linesOf(path: string, { isCurrent, base, counts, differences, names, codings, comments, unplaced, strangers }: Update, key: string | null, cases: Followed): string {
  if (isCurrent) return `${path}\tthe file says nothing new\n`;
  const found = { body: 'the note is as it was imported', file: 'compared with the earlier file', none: 'no earlier version: compared word by word' }[base];
  const flat = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text).replace(/\s+/g, ' ');
  return [
    `${path}\t${counts.wordsOut} words out, ${counts.wordsIn} in, ${counts.turns} turns\t${counts.moved} codings moved, ${counts.lost} lost words\t${counts.conflicts} conflicts\t${found}`,
    ...(key === null ? [] : [`  names are replaced by the key ${key}`]),
    ...names.map(({ ours, theirs }) => `  name kept: ${ours} (in the file: ${theirs})`),
    ...(comments > 0 ? [`  comments on ${comments} passages came as memos`] : []),
    ...cases.stays.map(({ name, before, after }) => `  ${before} is called ${after} and stays ${name}`),
    ...cases.told.map((each) => `  ${inEnglish(each)}`),
    ...differences.filter(({ conflict }) => conflict).map(({ ours, theirs }) => `  conflict, kept: “${flat(ours)}” (in the file: “${flat(theirs)}”)`),
    ...codings.filter(({ kind }) => kind !== 'kept' && kind !== 'corrected').map(({ id, kind, before, after }) => `  ${kind}: ${id} “${flat(before)}” → “${flat(after)}”`),
    ...(strangers.length > 0 ? [`  names the note does not know: ${strangers.join(', ')}`] : []),
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
