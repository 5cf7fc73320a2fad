import { Notice, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { codingActs } from './coding-acts';
import { commandsOf } from './command';
import { openNote } from './open-note';

/** *Convert highlights and tags* in the command palette, for the open note and for all data. */
export function registerConvertCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add, addOn } = commandsOf(plugin);
  const acts = codingActs(app, study);
  const convert = async (paths: readonly string[]): Promise<void> => {
    const [{ openConvert }, { runSeenChange }, { timeNow }] = await Promise.all([
      import('../views/convert/modal'),
      import('../views/run-seen-change'),
      import('../views/time-now'),
    ]);
    const asked = await openConvert(app, study, { paths, coder: () => acts.coder(), now: () => timeNow(study) });
    if (!asked) return;
    const { change, left } = asked;
    if (change.steps.length > 0) await runSeenChange(app, study, change);
    if (left.length === 0) return;
    const reasons = [...new Set(left.map(({ name, why }) => ui.convert.leftIn(name, why)))];
    new Notice([ui.convert.left(left.length), ...reasons.slice(0, 8)].join('\n'), 12_000);
  };
  addOn('convert-note', ui.convert.here, 'lucide-replace', () => openNote(app), ({ path }) => convert([path]));
  add('convert-scope', ui.convert.everywhere, 'lucide-replace-all', async () => {
    const { askScopeOnce } = await import('../views/first-use');
    await askScopeOnce(app, study);
    await convert(study.corpus.documents().filter(({ isData }) => isData).map(({ path }) => path));
  });
}
