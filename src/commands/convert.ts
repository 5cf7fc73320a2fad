import { Notice, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { runSeenChange } from '../views/run-seen-change';
import { openConvert } from '../views/convert/modal';
import { askScopeOnce } from '../views/first-use';
import { codingActs } from './coding-acts';
import { timeNow } from '../views/time-now';

/** *Convert highlights and tags* in the command palette, for the open note and for all data. */
export function registerConvertCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const acts = codingActs(app, study);
  const convert = async (paths: readonly string[]): Promise<void> => {
    const asked = await openConvert(app, study, { paths, coder: () => acts.coder(), now: () => timeNow(study) });
    if (!asked) return;
    const { change, left } = asked;
    if (change.steps.length > 0) await runSeenChange(app, study, change);
    if (left.length === 0) return;
    const reasons = [...new Set(left.map(({ name, why }) => ui.convert.leftIn(name, why)))];
    new Notice([ui.convert.left(left.length), ...reasons.slice(0, 8)].join('\n'), 12_000);
  };
  plugin.addCommand({
    id: 'convert-note',
    name: ui.convert.here,
    icon: 'lucide-replace',
    checkCallback: (checking) => {
      const file = app.workspace.getActiveFile();
      if (file?.extension !== 'md') return false;
      if (!checking) void convert([file.path]);
      return true;
    },
  });
  plugin.addCommand({
    id: 'convert-scope',
    name: ui.convert.everywhere,
    icon: 'lucide-replace-all',
    callback: async () => {
      await askScopeOnce(app, study);
      await convert(study.corpus.documents().filter(({ isData }) => isData).map(({ path }) => path));
    },
  });
}
