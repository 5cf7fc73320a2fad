import type { App } from 'obsidian';
import { planMerge } from '../../core/change/plan/merge';
import { findingKey, reviewCodebook } from '../../core/codebook/review';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { runChange } from '../changes/run-change';
import { openThemeForm } from '../theme-form/open';
import { button, finding } from './view';

const shownMost = 200;

/** Entries that are undefined, unused or nearly one, with what can be done about them. */
export function drawReview(app: App, study: Study, parent: HTMLElement): void {
  parent.empty();
  parent.createEl('h2', { text: ui.repair.codebook });
  const { ignoredFindings } = study.settings;
  const all = reviewCodebook(study.corpus.themes().filter(({ codings }) => codings > 0), study.codebook.entries());
  const findings = all.filter((found) => !ignoredFindings.includes(findingKey(found)));
  if (findings.length === 0) parent.createEl('p', { text: ui.repair.nothing });
  const list = parent.createEl('ul', 'emic-findings');
  for (const found of findings.slice(0, shownMost)) {
    const key = findingKey(found);
    const { theme } = found;
    const said =
      found.kind === 'near' ? ui.repair.near(theme, found.into) : found.kind === 'unused' ? ui.repair.unused(theme) : ui.repair.undefinedEntry(theme, found.codings);
    const actions = finding(list, said).createDiv('emic-finding-actions');
    if (found.kind === 'near') {
      const merge = (from: string, into: string): void => {
        button(actions, ui.repair.merge(from, into), async () => void (await runChange(app, study, (source, who) => planMerge(source, [from], into, who))), '', key);
      };
      merge(theme, found.into);
      merge(found.into, theme);
    } else button(actions, found.kind === 'undefined' ? ui.repair.define : ui.repair.edit, () => openThemeForm(app, study, theme), '', key);
    button(actions, ui.repair.ignore, () => study.change({ ignoredFindings: [...study.settings.ignoredFindings, key] }), '', key);
  }
  if (findings.length > shownMost) parent.createEl('p', { text: ui.repair.more(findings.length - shownMost) });
  if (all.length > findings.length) {
    const line = parent.createEl('p', { text: `${ui.repair.ignored(all.length - findings.length)} ` });
    button(line, ui.repair.unignore, () => study.change({ ignoredFindings: [] }));
  }
}
