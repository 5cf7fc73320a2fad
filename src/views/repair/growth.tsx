import { Notice } from 'obsidian';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { newCodes } from '../../core/codebook/log/revisit';
import { newCodesByDocument } from '../../core/codebook/saturation';
import { writeCells } from '../../core/exchange/cells';
import { ui } from '../../i18n/ui';
import { useSpokenName } from '../spoken-name';
import { VirtualList } from '../virtual-list';
import { act } from './finding-list';
import type { Found, RepairModel } from './model';

type By = 'document' | 'month';

interface GrowthRow {
  readonly key: string;
  readonly name: string;
  /** Beside the name, where there is more to say. */
  readonly about: string;
  readonly codes: readonly string[];
  readonly total: number;
}

/** New codes from document to document, or from month to month. */
export function GrowthPart({ model, found }: { readonly model: RepairModel; readonly found: Found }): VNode {
  const { study } = model;
  const [by, setBy] = useState<By>('document');
  const rows = useMemo((): GrowthRow[] => {
    if (by === 'month') return newCodes(found.log).map(({ month, codes, total }) => ({ key: month, name: month, about: '', codes, total }));
    return newCodesByDocument(study.seen).map(({ path, name, date, codes, total }) => ({ key: path, name, about: date ?? '', codes, total }));
  }, [found, by]);
  const most = Math.max(...rows.map(({ total }) => total), 1);
  const [byId, byName] = useSpokenName(ui.repair.growthBy);
  const [tableId, tableName] = useSpokenName(ui.repair.growth);
  const save = async (): Promise<void> => {
    const head = by === 'month' ? ['month', 'new', 'total', 'codes'] : ['document', 'date', 'new', 'total', 'codes'];
    const cells = rows.map(({ key, about, codes, total }) => [key, ...(by === 'month' ? [] : [about]), String(codes.length), String(total), codes.join('; ')]);
    new Notice(ui.repair.growthSaved(await study.create('New codes.csv', writeCells([head, ...cells]))));
  };
  return (
    <>
      {byName}
      <div class="emic-repair-bar" role="radiogroup" aria-labelledby={byId}>
        {(['document', 'month'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="emic-growth-by" checked={by === each} onChange={() => setBy(each)} />
            <span dir="auto">{ui.repair.growthBys[each]}</span>
          </label>
        ))}
      </div>
      <p class="emic-muted" dir="auto">
        {ui.repair.growthSays[by]}
      </p>
      {rows.length === 0 ? (
        <p dir="auto">{ui.repair.growthNone[by]}</p>
      ) : (
        <>
          {tableName}
          <div class="emic-growth" role="table" aria-labelledby={tableId} aria-rowcount={rows.length + 1}>
            <div class="emic-growth-row emic-growth-head" role="row">
              <span role="columnheader">{by === 'month' ? ui.repair.month : ui.repair.document}</span>
              <span role="columnheader">{ui.repair.fresh}</span>
              <span role="columnheader">{ui.repair.total}</span>
            </div>
            <VirtualList
              rows={rows}
              keyOf={({ key }) => key}
              estimate={() => 34}
              active={-1}
              frame={{ role: 'rowgroup', tabIndex: 0 }}
              render={({ name, about, codes, total }, index) => (
                <div class="emic-growth-row" role="row" aria-rowindex={index + 2} title={codes.join(', ')}>
                  <span role="rowheader">
                    <bdi>{name}</bdi> {about !== '' && <span class="emic-byline">{about}</span>}
                  </span>
                  <span role="cell">{codes.length}</span>
                  <span role="cell">
                    <GrowthBar share={total / most} fresh={codes.length / most} />
                    {total}
                  </span>
                </div>
              )}
            />
          </div>
          <div class="emic-repair-bar">
            <button type="button" onClick={() => act(save)}>
              {ui.repair.growthExport}
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** Says what the number beside it says: all codes so far, those that are new at its end. */
function GrowthBar({ share, fresh }: { readonly share: number; readonly fresh: number }): VNode {
  return <span class="emic-growth-bar" aria-hidden="true" style={`--emic-share: ${share}; --emic-fresh: ${share === 0 ? 0 : fresh / share}`} />;
}
