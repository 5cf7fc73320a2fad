import { repair } from '../core/markup/damage/repair';
import { commonOptions, readArguments, type Command } from './command.mjs';
import { readStudy } from './study.mjs';
import { writeNote } from './write.mjs';

const usage = 'emic check PATH [--fix] [--json] [--prefix PREFIX]';

/** `emic check PATH`: what is wrong with the markers and properties of notes. */
export const check: Command = {
  usage,
  about: 'Find damage in markers and properties; --fix mends what can be mended without losing anything.',
  run(args, out) {
    const { values, positionals } = readArguments(args, { ...commonOptions, fix: { type: 'boolean' } }, 1, usage);
    const { study, files, settings, code } = readStudy(positionals[0] ?? '', values.prefix, out.warn);
    let mended = 0;
    if (values.fix) {
      for (const note of files.notes) {
        const before = study.check(note.path).length;
        if (before === 0) continue;
        const text = repair(note.text, settings.study, ({ fixes }) => fixes.find(({ name, byHand }) => !byHand && name !== 'drop'));
        writeNote(note.file, note.text, text);
        study.update(note.path, text);
        mended += Math.max(0, before - study.check(note.path).length);
      }
    }
    const problems = study.check();
    if (values.json) out.json(problems);
    else {
      const places = new Map(files.notes.map(({ path, file }) => [path, file]));
      if (mended > 0) out.text(`Mended: ${mended}.\n`);
      for (const { document, line, problem, fix } of problems) {
        out.text(`${places.get(document ?? '') ?? ''}:${line}: ${problem}${fix === null ? '' : ` [${fix}]`}\n`);
      }
      if (problems.length === 0) out.text('No problems.\n');
    }
    return code === 2 ? 2 : problems.length > 0 ? 1 : 0;
  },
};
