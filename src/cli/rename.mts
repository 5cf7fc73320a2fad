import { planRename } from '../core/change/plan/rename';
import { changeOptions, changeUsage, runChange } from './change.mjs';
import { readArguments, type Command } from './command.mjs';

const usage = `emic rename FOLDER THEME NAME ${changeUsage}`;

/** `emic rename FOLDER THEME NAME`: another name or parent for a theme. */
export const rename: Command = {
  usage,
  about: 'Rename a theme, or give it another parent, wherever it is named; what lies under it follows.',
  run(args, out) {
    const { values, positionals } = readArguments(args, changeOptions, 3, usage);
    const [folder = '', from = '', to = ''] = positionals;
    return runChange(folder, values, out, (source, who) => planRename(source, [{ from, to }], who));
  },
};
