import type { VNode } from 'preact';
import { planMerge } from '../../core/change/plan/merge';
import { findingKey, reviewCodebook, type Finding as Reviewed } from '../../core/codebook/review';
import { ui } from '../../i18n/ui';
import { runChange } from '../changes/run-change';
import { openThemeForm } from '../theme-form/open';
import { act, FindingList, type Act, type Finding } from './finding-list';
import type { Found, RepairModel } from './model';

/** Entries that are undefined, unused or nearly one, with what can be done about them. */
export function CodebookReview({ model }: { readonly model: RepairModel; readonly found: Found }): VNode {
  const { study } = model;
  const { ignoredFindings } = study.settings;
  const all = reviewCodebook(study.seen.themes().filter(({ codings }) => codings > 0), study.codebook.entries());
  const findings = all.filter((found) => !ignoredFindings.includes(findingKey(found)));
  const ignored = all.length - findings.length;
  return (
    <>
      {(findings.length === 0 || ignored > 0) && (
        <div class="emic-repair-bar">
          {findings.length === 0 && <p dir="auto">{ui.repair.nothing}</p>}
          {ignored > 0 && <p dir="auto">{ui.repair.ignored(ignored)}</p>}
          {ignored > 0 && (
            <button type="button" onClick={() => act(() => study.change({ ignoredFindings: [] }))}>
              {ui.repair.unignore}
            </button>
          )}
        </div>
      )}
      {findings.length > 0 && <FindingList label={ui.repair.codebook} rows={findings} keyOf={findingKey} describe={(found) => describe(found, model)} />}
    </>
  );
}

function describe(found: Reviewed, { app, study }: RepairModel): Finding {
  const { theme } = found;
  const ignore: Act = { label: ui.repair.ignore, run: () => study.change({ ignoredFindings: [...study.settings.ignoredFindings, findingKey(found)] }) };
  if (found.kind === 'near') {
    const merge = (from: string, into: string): Act => ({
      label: ui.repair.merge(from, into),
      run: () => runChange(app, study, (source, who) => planMerge(source, [from], into, who)),
    });
    return { text: ui.repair.near(theme, found.into), acts: [merge(theme, found.into), merge(found.into, theme), ignore] };
  }
  const edit: Act = { label: found.kind === 'undefined' ? ui.repair.define : ui.repair.edit, run: () => openThemeForm(app, study, theme) };
  return { text: found.kind === 'unused' ? ui.repair.unused(theme) : ui.repair.undefinedEntry(theme, found.codings), acts: [edit, ignore] };
}
