import { planDelete } from '../core/change/plan/delete';
import { changeOptions, changeUsage, runChange } from './change.mjs';
import { readArguments, type Command } from './command.mjs';

const usage = `emic delete FOLDER THEME [--keep-codings] ${changeUsage}`;

/** `emic delete FOLDER THEME`: deletes a theme and what lies under it. */
export const deleteThemes: Command = {
  usage,
  about: 'Delete a theme and those under it, with the codings that have no other theme unless --keep-codings.',
  run(args, out) {
    const { values, positionals } = readArguments(args, { ...changeOptions, 'keep-codings': { type: 'boolean' } }, 2, usage);
    const [folder = '', theme = ''] = positionals;
    const codings = values['keep-codings'] ? 'keep' : 'remove';
    return runChange(folder, values, out, (source, who) => planDelete(source, [theme], { codings }, who));
  },
};
