import type { App } from 'obsidian';
import type { ChangeReport, VaultChange } from '../core/change/types';
import type { Study } from '../vault/types';
import { runChange } from './changes/run-change';

/** From so many steps on a change takes long enough to be watched and stopped. */
const stepsToWatch = 12;

/** Does a change whose every word a person has just seen and ticked: at once, or with progress where it takes long. */
export function runSeenChange(app: App, study: Study, change: VaultChange): Promise<ChangeReport | null> {
  const isLong = change.steps.length >= stepsToWatch;
  return runChange(app, study, () => change, { preview: isLong, asksReason: false });
}
