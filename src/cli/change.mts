/** Changes over a folder of notes: what `rename`, `merge`, `delete`, `split` and `undo` have in common. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { logEntry, appendLog } from '../core/codebook/log/write';
import { notesIn, previewChange } from '../core/change/preview';
import type { ChangeSource, Who } from '../core/change/plan/types';
import type { VaultChange } from '../core/change/types';
import { applyChanges } from '../core/markup/changes';
import { isCoder } from '../core/markup/tag';
import { keepChange, keptChanges, markDone, forgetChange, type KeptChange } from './changes-kept.mjs';
import { commonOptions, today, type Output } from './command.mjs';
import { doSteps, type Ground } from './do-steps.mjs';
import { readNote } from './notes.mjs';
import { readStudy } from './study.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';
import { inEnglish } from '../core/said/sayings';

/** Options of every command that changes the codebook. */
export const changeOptions = {
  ...commonOptions,
  'dry-run': { type: 'boolean' },
  coder: { type: 'string' },
  why: { type: 'string' },
} as const;

export const changeUsage = '[--dry-run] [--why REASON] [--coder NAME] [--json] [--prefix PREFIX]';

interface ChangeValues {
  readonly 'dry-run'?: boolean | undefined;
  readonly coder?: string | undefined;
  readonly why?: string | undefined;
  readonly json?: boolean | undefined;
  readonly prefix?: string | undefined;
}

/**
 * Plans a change of a folder's notes and does it, all or nothing; with `--dry-run` says what it would do. Finishes what
 * was broken off before. Gives the exit code: 1 where something could not be done. `plan` may be told of what was done
 * here before.
 */
export function runChange(folder: string, values: ChangeValues, out: Output, plan: (source: ChangeSource, who: Who, done: readonly VaultChange[]) => VaultChange): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Trouble(`${folder} is no folder: the codebook is that of a folder of notes.`);
  if (values.coder !== undefined && !isCoder(values.coder)) throw new Trouble(`--coder "${values.coder}": letters, digits, _ - . only, a letter or digit at both ends.`);
  const dry = values['dry-run'] === true;
  if (!dry) finishBroken(folder, values.prefix, out);
  const { study, files, settings, code } = readStudy(folder, values.prefix, out.warn);
  if (code === 2 && !dry) throw new Trouble('Some notes cannot be read, so nothing was changed: the change would not reach them.');
  const markup = { prefix: settings.study.prefix ?? 'theme/', ...(settings.study.earlierPrefixes ? { earlierPrefixes: settings.study.earlierPrefixes } : {}) };
  const source: ChangeSource = {
    corpus: study.index,
    codebook: study.codebook,
    markup,
    themeFolder: settings.study.themeFolder ?? 'Themes',
    lists: settings.lists,
    caseStudies: files.notes.map(({ path }) => path).filter((path) => path.startsWith(`${settings.caseStudyFolder}/`) || path === settings.codebookNote),
    readNote: study.read,
  };
  const change = plan(source, { coder: values.coder ?? null, when: minute(), reason: values.why ?? null }, keptChanges(folder, 'done').map((kept) => kept.change));
  const preview = previewChange(change, source);
  const ground: Ground = { folder, markup, settings: settings.file };
  // Nothing is kept of a change that does nothing: undoing would take it for the last one.
  const isDone = !dry && change.steps.length > 0;
  const skipped = !isDone ? [] : done(keepChange(folder, change), ground, settings.logNote);
  if (values.json) out.json({ id: change.id, ...preview, kind: change.kind, from: change.from, to: change.to, done: isDone, skipped });
  else {
    out.text(`${dry ? 'Would do' : isDone ? 'Done' : 'Nothing to do'}: ${change.title}. Codings: ${preview.codings}, notes: ${preview.notes.length}.\n`);
    for (const warning of preview.warnings) out.text(`${inEnglish(warning)}\n`);
    if (dry) for (const { note, codings } of preview.notes) out.text(`${note}\t${codings}\n`);
  }
  for (const line of skipped) out.warn(line);
  return skipped.length > 0 ? 1 : 0;
}

function done(kept: KeptChange, ground: Ground, logNote: string): string[] {
  let skipped: string[];
  try {
    skipped = doSteps(kept.change.steps, ground);
  } catch (error) {
    if (error instanceof Trouble && error.message.endsWith('Nothing was changed.')) forgetChange(kept);
    throw error;
  }
  const notes = notesIn(kept.change);
  const entry = logEntry(kept.change, { codings: notes.reduce((sum, { codings }) => sum + codings, 0), notes: notes.filter(({ codings }) => codings > 0).length });
  const log = join(ground.folder, logNote);
  if (entry && logNote !== '') {
    const before = existsSync(log) ? readNote(log).text : null;
    writeNote(log, before, applyChanges(before ?? '', appendLog(before ?? '', [entry])));
  }
  markDone(kept);
  return skipped;
}

function finishBroken(folder: string, prefix: string | undefined, out: Output): void {
  for (const kept of keptChanges(folder, 'running')) {
    const { settings } = readStudy(folder, prefix, () => undefined);
    const markup = { prefix: settings.study.prefix ?? 'theme/', ...(settings.study.earlierPrefixes ? { earlierPrefixes: settings.study.earlierPrefixes } : {}) };
    done(kept, { folder, markup, settings: settings.file }, settings.logNote);
    out.warn(`A change that was broken off has been finished: ${kept.change.title}.`);
  }
}

function minute(): string {
  const now = new Date();
  return `${today()}T${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
