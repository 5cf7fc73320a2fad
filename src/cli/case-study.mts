import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { caseStudyName } from '../core/casestudy/case-study';
import { findCase } from '../core/casestudy/plan';
import { caseOfNote } from '../core/casestudy/update';
import { caseStudy as writeCaseStudy, updateEvidence } from '../core/library';
import { commonOptions, readArguments, readDate, today, type Command } from './command.mjs';
import { readNote } from './notes.mjs';
import { readStudy } from './study.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';
import { applyChanges } from '../core/markup/changes';

const usage = 'emic case-study FOLDER CASE [--out NOTE] [--write] [--no-block-ids] [--date DATE] [--json] [--prefix PREFIX]';

const options = {
  ...commonOptions,
  write: { type: 'boolean' },
  out: { type: 'string' },
  date: { type: 'string' },
  'no-block-ids': { type: 'boolean' },
} as const;

/** The version, put in by the build. */
declare const EMIC_VERSION: string;

/**
 * `emic case-study FOLDER CASE`: the note of a case. Where the note is there already its evidence is renewed. With
 * `--write` the sources get the block ids that its links need, then the note is written.
 */
export const caseStudy: Command = {
  usage,
  about: 'Print the case-study note of a case, or its renewed text where it exists.',
  run(args, out) {
    const { values, positionals } = readArguments(args, options, 2, usage);
    const [folder = '', name = ''] = positionals;
    const date = readDate(values.date) ?? today();
    const { study, files, settings, code } = readStudy(folder, values.prefix, out.warn);
    const of = findCase(study.index, name);
    const file = values.out ?? join(files.folder, settings.caseStudyFolder, `${caseStudyName(of)}.md`);
    const before = existsSync(file) ? readNote(file).text : null;
    const how = { date, version: EMIC_VERSION, addBlockIds: settings.addBlockIds && !values['no-block-ids'] };
    if (before !== null && caseOfNote(before, study.index).path !== of.path) {
      throw new Trouble(`${file} is the note of another case; nothing was written. Name another file with --out.`);
    }
    const made = before === null ? writeCaseStudy(study, null, of.name, how) : updateEvidence(before, study, null, how);
    if (values.write) {
      for (const { path, changes } of made.sources) {
        const source = files.notes.find((note) => note.path === path);
        if (source) writeNote(source.file, source.text, applyChanges(source.text, changes));
      }
      writeNote(file, before, made.text);
    }
    for (const warning of made.warnings) out.warn(`Warning: ${warning}`);
    if (values.json) out.json({ document: file, text: made.text, sources: made.sources, warnings: made.warnings });
    else out.text(values.write ? `${file}\n` : made.text);
    return code;
  },
};
