import { commonOptions, readArguments, type Command } from './command.mjs';
import { writeRows } from './rows.mjs';
import { readStudy } from './study.mjs';

const usage = 'emic codings PATH [--json] [--prefix PREFIX]';

/** `emic codings PATH`: every coding of a note or a folder. */
export const codings: Command = {
  usage,
  about: 'List every coding of a note or a folder.',
  run(args, out) {
    const { values, positionals } = readArguments(args, commonOptions, 1, usage);
    const { study, code } = readStudy(positionals[0] ?? '', values.prefix, out.warn);
    writeRows(study.codings(), values.json, out);
    return code;
  },
};
