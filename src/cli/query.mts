import { commonOptions, readArguments, type Command } from './command.mjs';
import { writeRows } from './rows.mjs';
import { readStudy } from './study.mjs';
import { Trouble } from './trouble.mjs';

const usage = "emic query FOLDER 'EXPRESSION' [--json] [--prefix PREFIX]";

/** `emic query FOLDER 'EXPRESSION'`: the codings that answer a query. */
export const query: Command = {
  usage,
  about: 'List the codings that answer a query, e.g. "empathy AND stigma WHERE role = professional".',
  run(args, out) {
    const { values, positionals } = readArguments(args, commonOptions, 2, usage);
    const [folder = '', expression = ''] = positionals;
    if (expression.trim() === '') throw new Trouble('The query is empty. Begin with a theme, e.g. emic query . \'empathy AND stigma\'.');
    const { study, code } = readStudy(folder, values.prefix, out.warn);
    const { rows, near } = study.answer(expression);
    writeRows(rows, values.json, out);
    if (rows.length === 0 && !values.json) out.text(`Nothing found${near === null ? '' : `: ${near}`}.\n`);
    return code;
  },
};
