import { commonOptions, readArguments, type Command } from './command.mjs';
import { readStudy } from './study.mjs';

const usage = 'emic themes PATH [--json] [--prefix PREFIX]';

/** `emic themes PATH`: themes with their counts. */
export const themes: Command = {
  usage,
  about: 'List the themes of the data with their counts.',
  run(args, out) {
    const { values, positionals } = readArguments(args, commonOptions, 1, usage);
    const { study, code } = readStudy(positionals[0] ?? '', values.prefix, out.warn);
    const counts = study.themes().map(({ theme, codings, documents }) => ({ theme, codings, documents }));
    if (values.json) out.json(counts);
    else for (const { theme, codings, documents } of counts) out.text(`${theme}\t${codings}\t${documents}\n`);
    return code;
  },
};
