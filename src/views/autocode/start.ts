import type { App } from 'obsidian';
import type { Study } from '../../vault/types';
import { runSeenChange } from '../run-seen-change';
import { askCoder } from '../first-use';
import { timeNow } from '../time-now';
import type { Source } from './find';
import { openAutocode } from './modal';

/**
 * Lets a person autocode, after a preview, in one step that can be undone. Where to look: `sources`, the first to begin
 * with, and the open note and all data. `initial` is what to look for.
 */
export async function startAutocode(app: App, study: Study, sources: readonly Source[], initial = ''): Promise<void> {
  const path = app.workspace.getActiveFile()?.path;
  const here: Source[] = path !== undefined && study.corpus.document(path) ? [{ kind: 'note', path }] : [];
  const others = [...here, { kind: 'scope' as const }].filter(({ kind }) => sources.every((source) => source.kind !== kind));
  const change = await openAutocode(app, study, {
    sources: [...sources, ...others],
    initial,
    coder: async () => study.coder ?? (await askCoder(app, study)),
    now: () => timeNow(study),
  });
  const report = change && (await runSeenChange(app, study, change));
  if (change && report?.outcome === 'done') study.noteUsed(change.to);
}
