import { inverse } from '../core/change/inverse';
import { pastChanges } from '../core/change/past';
import { newId } from '../core/markup/ids';
import { changeOptions, changeUsage, runChange } from './change.mjs';
import { readArguments, type Command } from './command.mjs';
import { Trouble } from './trouble.mjs';

const usage = `emic undo FOLDER [--id ID] ${changeUsage}`;

/** `emic undo FOLDER`: takes the last change of the codebook back, or another one on which nothing newer stands. */
export const undo: Command = {
  usage,
  about: 'Undo the last change that was made here with rename, merge, split or delete, or the one of that id.',
  run(args, out) {
    const { values, positionals } = readArguments(args, { ...changeOptions, id: { type: 'string' } }, 1, usage);
    return runChange(positionals[0] ?? '', values, out, (_source, who, done) => {
      const past = pastChanges(done, ({ title }) => `A newer change stands on it: undo “${title}” first.`);
      const found = past.find(({ change, undone }) => !undone && (values.id === undefined || change.id === values.id));
      if (!found) throw new Trouble(values.id === undefined ? 'There is no change here to undo.' : `There is no change ${values.id} here to undo.`);
      if (found.barred !== null) throw new Trouble(found.barred);
      return inverse(found.change, { id: newId(), title: `Undo: ${found.change.title}`, ...who });
    });
  },
};
