import { planMerge } from '../core/change/plan/merge';
import { changeOptions, changeUsage, runChange } from './change.mjs';
import { readArguments, type Command } from './command.mjs';
import { Trouble } from './trouble.mjs';

const usage = `emic merge FOLDER --from THEME… --into THEME ${changeUsage}`;

/** `emic merge FOLDER`: several themes become one. */
export const merge: Command = {
  usage,
  about: 'Merge themes into one; each coding says what it was, and definitions and memos are kept.',
  run(args, out) {
    const options = { ...changeOptions, from: { type: 'string', multiple: true }, into: { type: 'string' } } as const;
    const { values, positionals } = readArguments(args, options, 1, usage);
    const { from = [], into } = values;
    if (into === undefined || from.length === 0) throw new Trouble(`Usage: ${usage}`);
    return runChange(positionals[0] ?? '', values, out, (source, who) => planMerge(source, from, into, who));
  },
};
