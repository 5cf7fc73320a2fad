import { planSplit } from '../core/change/plan/split';
import { changeOptions, changeUsage, runChange } from './change.mjs';
import { readArguments, type Command } from './command.mjs';
import { Trouble } from './trouble.mjs';

const usage = `emic split FOLDER THEME --deal ID=THEME… ${changeUsage}`;

/** `emic split FOLDER THEME`: deals the codings of a theme out to others. */
export const split: Command = {
  usage,
  about: 'Deal codings of a theme out to other themes, by their ids; those not named keep it.',
  run(args, out) {
    const options = { ...changeOptions, deal: { type: 'string', multiple: true } } as const;
    const { values, positionals } = readArguments(args, options, 2, usage);
    const [folder = '', theme = ''] = positionals;
    const wanted = (values.deal ?? []).map((deal) => /^([a-z0-9]{8})=(.+)$/.exec(deal) ?? deal);
    const wrong = wanted.find((deal) => typeof deal === 'string');
    if (wanted.length === 0 || wrong !== undefined) throw new Trouble(`${typeof wrong === 'string' ? `"${wrong}" is no deal. ` : ''}Usage: ${usage}`);
    return runChange(folder, values, out, (source, who) => {
      const codings = source.corpus.codingsOf(theme);
      const deals = wanted.flatMap((deal) => {
        const found = codings.filter(({ id }) => id === deal[1]);
        if (found.length === 0) throw new Trouble(`There is no coding ${deal[1] ?? ''} of the theme ${theme}.`);
        return found.map(({ id, ordinal, document }) => ({ document: document.path, id, ordinal, to: deal[2] ?? '' }));
      });
      return planSplit(source, theme, deals, who);
    });
  },
};
