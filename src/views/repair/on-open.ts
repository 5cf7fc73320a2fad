import type { Plugin } from 'obsidian';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { damageFinder } from './find';

/** Looks for damage once the vault is read, and says in the status bar if there is any. */
export function tellDamageOnOpen(plugin: Plugin, study: Study, open: () => void): void {
  const looking = new AbortController();
  plugin.register(() => looking.abort());
  const look = async (): Promise<void> => {
    const { damaged } = await damageFinder(study).find(looking.signal, () => undefined);
    if (looking.signal.aborted || damaged.length === 0) return;
    const count = damaged.reduce((sum, { problems }) => sum + problems.length, 0);
    const item = plugin.addStatusBarItem();
    item.addClass('mod-clickable');
    item.setAttribute('role', 'button');
    item.setAttribute('tabindex', '0');
    item.setText(ui.repair.damaged(count));
    const act = (): void => {
      item.remove();
      open();
    };
    item.addEventListener('click', act);
    item.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') act();
    });
  };
  const stop = study.onChange(() => {
    if (!study.ready) return;
    stop();
    void look();
  });
  plugin.register(stop);
}
