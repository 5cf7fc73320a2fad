import { noCaseKeys, type NoCase } from '../core/cases/not-a-case';
import type { ChangeSource, Who } from '../core/change/plan/types';
import type { VaultChange } from '../core/change/types';
import { openNoteNames } from '../core/links/note-names';
import { seenName } from '../core/names/seen-name';
import { inEnglish, say, type Saying } from '../core/said/sayings';
import { scan } from '../core/markup/scan';
import { caseFolderOf, planAssignment, type Assignment, type AssignPlan } from '../core/speakers/assign';
import type { Match } from '../core/speakers/match';
import { speakerRows } from '../core/speakers/rows';
import { speakersOf } from '../core/speakers/speakers-of';
import type { Identity } from '../core/speakers/types';
import { defaultScope } from '../core/text/scope';
import { changeOptions, changeUsage, runChange } from './change.mjs';
import { commonOptions, readArgumentList, readArguments, type Command, type Output } from './command.mjs';
import { readStudy } from './study.mjs';
import { Trouble } from './trouble.mjs';

const listUsage = 'emic speakers PATH… [--json]';
const usages = {
  rename: `emic speakers rename FOLDER [--note NOTE]… --from LABEL --to LABEL ${changeUsage}`,
  merge: `emic speakers merge FOLDER [--note NOTE]… --from LABEL… --into LABEL ${changeUsage}`,
  assign: `emic speakers assign FOLDER [--note NOTE]… --label LABEL (--case CASE | --new-case NAME [--pseudonym NAME] | --no-case ${noCaseKeys.join('|')}) [--here] ${changeUsage}`,
} as const;

/** `emic speakers`: who speaks in transcripts, and `rename`, `merge`, `assign` of their labels. */
export const speakers: Command = {
  usage: `${listUsage}, emic speakers rename|merge|assign FOLDER …`,
  about: 'List who speaks in transcripts; rename or merge labels, or say which case one is.',
  run(args, out) {
    const [act = '', ...rest] = args;
    if (act === 'rename') return renameOrMerge(rest, out, 'rename');
    if (act === 'merge') return renameOrMerge(rest, out, 'merge');
    return act === 'assign' ? assign(rest, out) : list(args, out);
  },
};

function list(args: readonly string[], out: Output): number {
  const { values, positionals } = readArgumentList(args, commonOptions, listUsage);
  if (positionals.length === 0) throw new Trouble(`Usage: ${listUsage}`);
  let code = 0;
  const rows: object[] = [];
  for (const path of positionals) {
    const read = readStudy(path, values.prefix, out.warn);
    code = Math.max(code, read.code);
    const { index } = read.study;
    const notes = read.files.notes
      .filter((note) => read.files.notes.length === 1 || index.document(note.path)?.isData === true)
      .map((note) => ({ path: note.path, speakers: speakersOf(note.path, scan(note.text, read.settings.study).plain(), { asideCallouts: read.settings.study.scope?.asideCallouts ?? defaultScope.asideCallouts }) }));
    for (const row of speakerRows(notes, (note, speaker) => index.speakerIs(index.document(note) ?? { path: note, properties: {} }, speaker))) {
      const is = row.is === 'mixed' ? 'mixed' : said(row.is);
      if (values.json) rows.push({ ...row, is, documents: row.documents.map((document) => ({ ...document, is: said(document.is) })) });
      else out.text(`${[row.speaker, String(row.turns), String(row.words), is ?? '', row.documents.map((document) => document.path).join(', ')].join('\t')}\n`);
    }
  }
  if (values.json) out.json(rows);
  return code;
}

function said(is: Identity): string | null {
  if (is === null) return null;
  return 'case' in is ? is.case.name : is.noCase;
}

function renameOrMerge(args: readonly string[], out: Output, kind: 'rename' | 'merge'): number {
  const options = { ...changeOptions, note: { type: 'string', multiple: true }, from: { type: 'string', multiple: true }, to: { type: 'string' }, into: { type: 'string' } } as const;
  const { values, positionals } = readArguments(args, options, 1, usages[kind]);
  const { from = [], note = [] } = values;
  const to = kind === 'rename' ? values.to : values.into;
  if (to === undefined || from.length === 0 || (kind === 'rename' && from.length > 1)) throw new Trouble(`Usage: ${usages[kind]}`);
  return change(positionals[0] ?? '', values, out, note, from, to, null, () => (kind === 'rename' ? say('change-label', from[0] ?? '', to) : say('change-labels', from, to)));
}

function assign(args: readonly string[], out: Output): number {
  const options = {
    ...changeOptions,
    note: { type: 'string', multiple: true },
    label: { type: 'string' },
    case: { type: 'string' },
    'new-case': { type: 'string' },
    pseudonym: { type: 'string' },
    'no-case': { type: 'string' },
    here: { type: 'boolean' },
  } as const;
  const { values, positionals } = readArguments(args, options, 1, usages.assign);
  const given = [values.case, values['new-case'], values['no-case']].filter((value) => value !== undefined);
  const why = values['no-case'];
  if (values.label === undefined || given.length !== 1 || (why !== undefined && !isNoCase(why))) throw new Trouble(`Usage: ${usages.assign}`);
  const scope = values.here === true ? 'these documents' : 'everywhere';
  const match = (source: ChangeSource): Match => {
    if (why !== undefined && isNoCase(why)) return { to: 'no case', why };
    if (values['new-case'] !== undefined) return { to: 'new case', name: values['new-case'], pseudonym: values.pseudonym ?? null, scope };
    const found = source.corpus.caseNamed(values.case ?? '');
    if (!found) throw new Trouble(`There is no case "${values.case ?? ''}".`);
    return { to: 'case', path: found.path, scope };
  };
  return change(positionals[0] ?? '', values, out, values.note ?? [], [values.label], null, match, (transcripts) => say('change-speakers', [values.label ?? ''], transcripts));
}

const isNoCase = (word: string): word is NoCase => noCaseKeys.some((key) => key === word);

/** Plans and does it for the notes named, or for all data in which the labels stand; what stays is told, and the code is 1. */
function change(
  folder: string,
  values: Parameters<typeof runChange>[1],
  out: Output,
  notes: readonly string[],
  labels: readonly string[],
  label: string | null,
  match: ((source: ChangeSource) => Match) | null,
  title: (transcripts: number) => Saying,
): number {
  let left: AssignPlan['left'] = [];
  let told: AssignPlan['told'] = [];
  const plan = (source: ChangeSource, who: Who): VaultChange => {
    const { corpus, markup, readNote } = source;
    const missing = notes.find((note) => !corpus.document(note));
    if (missing !== undefined) throw new Trouble(`There is no document ${missing} in ${folder}.`);
    const names = openNoteNames();
    for (const { path } of [...corpus.documents(), ...corpus.cases()]) names.add(path);
    const assignments = labels.map((written): Assignment => {
      const speaker = seenName(written);
      const documents = corpus.documents().filter((document) => (notes.length > 0 ? notes.includes(document.path) : document.isData) && document.speakers.includes(speaker));
      if (documents.length === 0) throw new Trouble(`Nobody is called "${speaker}" there.`);
      return { speaker, documents: documents.map(({ path }) => path), label, match: match && match(source) };
    });
    const planned = planAssignment(assignments, [], { markup, cases: corpus.cases(), documents: corpus.documents(), caseFolder: caseFolderOf(corpus.cases()), readNote, linkName: (path, from) => names.nameOf(path, from) }, title(new Set(assignments.flatMap((each) => each.documents)).size), who);
    ({ left, told } = planned);
    return planned.change;
  };
  const code = runChange(folder, values, out, plan);
  for (const each of told) out.warn(inEnglish(each));
  for (const { note, why } of left) out.warn(`${note}: ${inEnglish(why)}`);
  return left.length > 0 ? 1 : code;
}
