import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { revisitList, type Revisit } from '../../core/codebook/log/revisit';
import { lastLook } from '../../core/coders/statuses';
import { ui } from '../../i18n/ui';
import { markDocument } from '../status/mark-document';
import { ownStatus } from '../status/own-status';
import { FindingList, type Finding } from './finding-list';
import type { Found, RepairModel } from './model';

const themesShown = 8;

/** Documents that nobody has looked at since a code was born or redefined. */
export function RevisitList({ model, found }: { readonly model: RepairModel; readonly found: Found }): VNode {
  const { study } = model;
  const waiting = useMemo(() => {
    const documents = study.seen.documents().filter(({ isData }) => isData);
    return revisitList(found.log, documents.map((document) => ({ path: document.path, seen: lastLook(document, study.statuses)?.date ?? null })));
  }, [found]);
  return (
    <>
      <div class="emic-repair-bar">
        <p dir="auto">{waiting.length === 0 ? ui.repair.revisitNone : ui.repair.revisitHint}</p>
      </div>
      {waiting.length > 0 && <FindingList label={ui.repair.revisit} rows={waiting} keyOf={({ path }) => path} describe={(row) => describe(row, model)} />}
    </>
  );
}

function describe({ path, seen, themes }: Revisit, { app, study }: RepairModel): Finding {
  const details = themes.slice(0, themesShown).map(({ theme, act, when, reason }) => {
    const { title } = study.look(theme);
    return act === 'born' ? ui.repair.born(title, when.slice(0, 10)) : ui.repair.redefined(title, when.slice(0, 10), reason);
  });
  if (themes.length > themesShown) details.push(ui.repair.more(themes.length - themesShown));
  return {
    text: `${path}, ${ui.repair.seen(seen)}`,
    details,
    acts: [
      { label: ui.repair.open, run: () => study.open(path) },
      {
        label: ui.repair.looked,
        run: async () => {
          const status = ownStatus(study, path);
          await markDocument(app, study, path, status === 'unread' ? 'read' : status);
        },
      },
    ],
  };
}
