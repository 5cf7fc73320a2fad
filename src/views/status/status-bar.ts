import { Platform, type Plugin } from 'obsidian';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { isBlindHere, nameOf, ownStatus } from './own-status';

/** What a click in the status bar does. */
export interface StatusActs {
  chooseStatus(path: string): void;
  switchCoder(): void;
}

/**
 * Shows in the status bar who codes and how far they are with the open document; a click or Enter changes either. The
 * app shows no status bar on phones: the sidebar and the commands say the same there.
 */
export function showStatusBar(plugin: Plugin, study: Study, acts: StatusActs): void {
  if (Platform.isMobile) return;
  const { app } = plugin;
  const openDocument = (): string | null => {
    const path = app.workspace.getActiveFile()?.path;
    return path !== undefined && study.corpus.document(path) ? path : null;
  };
  const status = item(plugin, 'emic-status-document', () => {
    const path = openDocument();
    if (path !== null) acts.chooseStatus(path);
  });
  const coder = item(plugin, 'emic-status-coder', () => acts.switchCoder());

  const draw = (): void => {
    const path = openDocument();
    status.toggle(path !== null);
    if (path !== null) {
      const own = ownStatus(study, path);
      const blind = isBlindHere(study, path);
      const name = nameOf(path);
      status.setText(blind ? ui.coders.blindBar(name, own) : ui.coders.statusBar(name, own));
      status.setAttribute('aria-label', blind ? ui.coders.blindLabel(name, own) : ui.coders.statusLabel(name, own));
      status.toggleClass('is-blind', blind);
    }
    coder.setText(ui.coders.bar(study.coder));
    coder.setAttribute('aria-label', ui.coders.barLabel(study.coder));
  };
  plugin.register(study.onChange(draw));
  plugin.registerEvent(app.workspace.on('file-open', draw));
  plugin.registerEvent(app.vault.on('rename', draw));
  draw();
}

function item(plugin: Plugin, cls: string, act: () => void): HTMLElement {
  const el = plugin.addStatusBarItem();
  el.addClass('mod-clickable', 'emic-status-item', cls);
  el.setAttrs({ role: 'button', tabindex: '0', dir: 'auto' });
  plugin.registerDomEvent(el, 'click', act);
  plugin.registerDomEvent(el, 'keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  });
  return el;
}
