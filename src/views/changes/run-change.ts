import { Notice, type App } from 'obsidian';
import { previewChange } from '../../core/change/preview';
import type { ChangeSource, Who } from '../../core/change/plan/types';
import type { ChangeReport, VaultChange } from '../../core/change/types';
import { Refusal } from '../../core/markup/types';
import type { Saying } from '../../core/said/sayings';
import { ui } from '../../i18n/ui';
import { changeSource, whoNow } from '../../vault/changes/source';
import { idsIn } from '../../core/change/ids-in';
import type { Study } from '../../vault/types';
import { withNotes } from '../with-notes';
import { openChangeDialog } from './dialog';
import { tellOutcome } from './outcome';
import { spoken } from '../../i18n/spoken';

/** Makes the change from the study as it is; may be asked several times. Throws a `Refusal` that is shown. */
export type Plan = (source: ChangeSource, who: Who) => VaultChange;

export interface RunOptions {
  /** False where a person has seen already what it does: then it is done at once. */
  readonly preview?: boolean;
  /** False where asking why makes no sense. */
  readonly asksReason?: boolean;
  /** What the button says; by what kind of change it is unless given. */
  readonly button?: string;
  /** What a person should know before, once it is planned. */
  readonly warnings?: () => readonly Saying[];
}

/**
 * Plans a change, shows what it would do, asks why, does it with progress and a way to stop, and says what came of it
 * with a button to undo it. Null when it cannot be done or a person thinks better of it.
 */
export async function runChange(app: App, study: Study, plan: Plan, options: RunOptions = {}): Promise<ChangeReport | null> {
  if (!study.ready) {
    new Notice(ui.changes.notReady);
    return null;
  }
  let planned: { readonly change: VaultChange; readonly source: ChangeSource };
  try {
    planned = await withNotes(study, (readNote) => {
      const source = changeSource(study, readNote);
      return { source, change: plan(source, whoNow(study, null)) };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    new Notice(spoken(error.said));
    return null;
  }
  const { change, source } = planned;
  if (change.steps.length === 0) {
    new Notice(ui.changes.nothingToDo);
    return null;
  }
  const done: { report: ChangeReport | null } = { report: null };
  const run = async (reason: string | null, progress: (done: number, total: number) => void, signal: AbortSignal): Promise<void> => {
    done.report = await study.changes.run({ ...change, reason }, { progress, signal });
  };
  if (options.preview === false) await run(null, () => undefined, new AbortController().signal);
  else {
    const button = options.button ?? ui.changes.buttons[change.kind];
    const preview = previewChange(change, source);
    const isLoss = change.kind === 'delete';
    await openChangeDialog(app, { preview, warnings: [...[...preview.warnings, ...(options.warnings?.() ?? [])].map(spoken), ...hiddenIn(change, study)], button, isLoss, asksReason: options.asksReason ?? true, reasons: reasonsGiven(study) }, run);
  }
  if (done.report) tellOutcome(study, done.report);
  return done.report;
}

/** Reasons given for past changes, latest first: one often holds for several. */
const reasonsGiven = (study: Study): string[] => [...new Set(study.changes.past().flatMap(({ change }) => change.reason ?? []))].slice(0, reasonsMost);
const reasonsMost = 8;

/** Says how many of the codings are out of sight while one codes blind: they are changed all the same. */
function hiddenIn({ steps }: VaultChange, study: Study): string[] {
  let hidden = 0;
  for (const step of study.settings.blind ? steps : []) {
    if (step.step !== 'edit') continue;
    const ids = new Set(idsIn(step.ops));
    for (const { id, coder } of study.corpus.document(step.note)?.codings ?? []) if (ids.has(id) && study.hides(step.note, coder)) hidden++;
  }
  return hidden === 0 ? [] : [ui.changes.hiddenToo(hidden)];
}
