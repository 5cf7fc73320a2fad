import { Notice, type App } from 'obsidian';
import { knownCoders } from '../../core/coders/known';
import { folded } from '../../core/coders/statuses';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { choose } from '../choice';
import { askCoder } from '../first-use';

/** Lets a person say who codes on this device: one of the study's coders, or somebody new. */
export async function switchCoder(app: App, study: Study): Promise<void> {
  const { coder } = study;
  const known = knownCoders(study.corpus, study.statuses, coder === null ? [] : [coder]);
  const isNow = (name: string): boolean => coder !== null && folded(name) === folded(coder);
  const chosen =
    known.length === 0
      ? ''
      : await choose(app, ui.coders.switchTitle(coder), [
          ...known.map(({ name, codings }) => ({
            value: name,
            label: name,
            note: [...(isNow(name) ? [ui.coders.nowCoding()] : []), ui.coders.codings(codings)].join(' · '),
          })),
          { value: '', label: ui.coders.someoneNew, note: ui.coders.someoneNewNote },
        ]);
  if (chosen === null || chosen === coder) return;
  if (chosen !== '') study.setCoder(chosen);
  const now = chosen === '' ? await askCoder(app, study) : chosen;
  if (now !== null && now !== coder) new Notice(ui.coders.switched(now));
}
