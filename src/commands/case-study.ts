import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { commandsOf } from './command';
import { openNote } from './open-note';

/** *Create case-study note* and *Update evidence*. */
export function registerCaseStudyCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add, addOn } = commandsOf(plugin);
  add('create-case-study', ui.caseStudy.create, 'lucide-book-user', async () => {
    const { createCaseStudy } = await import('./case-study-acts');
    await createCaseStudy(app, study);
  });
  addOn('update-evidence', ui.caseStudy.update, 'lucide-refresh-cw', () => openNote(app), async ({ path }) => {
    const { updateCaseStudy } = await import('./case-study-acts');
    await updateCaseStudy(study, path);
  });
}
