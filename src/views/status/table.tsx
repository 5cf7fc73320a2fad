import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { isFinished } from '../../core/coders/blind';
import { knownCoders } from '../../core/coders/known';
import { documentStatuses } from '../../core/coders/status-note';
import { folded } from '../../core/coders/statuses';
import { allDocuments, filterStatus, statusCounts, statusTable, type StatusFilter, type StatusRow } from '../../core/coders/status-table';
import type { DocumentStatus, Standing } from '../../core/coders/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { Icon } from '../icon';
import { useSpokenName } from '../spoken-name';
import { VirtualList } from '../virtual-list';

interface TableProps {
  readonly study: Study;
  /** Counts up when the study has changed. */
  readonly revision: Signal<number>;
  readonly onOpen: (path: string) => void;
  /** Asks for this device's coder's status of a document. */
  readonly onChange: (path: string) => void;
}

/** Rows the page keys go over. */
const page = 10;

/** Documents and coders as a grid: filtered above, walked by the arrow keys, Enter opens. */
export function StatusTable({ study, revision, onOpen, onChange }: TableProps): VNode {
  const changed = revision.value;
  const [filter, setFilter] = useState<StatusFilter>(allDocuments);
  const [activePath, setActive] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [nameId, name] = useSpokenName(ui.coders.table);
  const me = study.coder;
  const coders = useMemo(() => codersOf(study), [changed, me]);
  const all = useMemo(() => statusTable(study.corpus, study.statuses, coders), [changed, coders]);
  const counts = useMemo(() => statusCounts(all, coders), [all, coders]);
  const rows = useMemo(() => filterStatus(all, coders, filter), [all, coders, filter]);
  const active = rows.findIndex(({ document }) => document.path === activePath);
  const isMine = (coder: string): boolean => me !== null && folded(coder) === folded(me);

  const go = (to: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row) setActive(row.document.path);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (event.key === 'ArrowDown') go(active + 1);
    else if (event.key === 'ArrowUp') go(active < 0 ? 0 : active - 1);
    else if (event.key === 'PageDown') go(active + page);
    else if (event.key === 'PageUp') go(active - page);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === 'Enter' && row) onOpen(row.document.path);
    else if ((event.key === 'ContextMenu' || event.key.toLowerCase() === 'm') && row && !event.ctrlKey && !event.metaKey) onChange(row.document.path);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (all.length === 0) return <div class="pane-empty emic-empty">{ui.coders.noDocuments}</div>;
  return (
    <div class="emic-status" style={`--emic-coders: ${coders.length}`}>
      <Filters filter={filter} coders={coders} onFilter={setFilter} />
      <div class="emic-status-says" role="status">
        <span dir="auto">{ui.coders.tableCount(rows.length, all.length)}</span>
        {coders.map((coder, at) => (
          <span key={coder} dir="auto">
            {ui.coders.progress(coder, finished(counts[at]), all.length)}
          </span>
        ))}
      </div>
      {name}
      <div
        class="emic-status-grid"
        role="grid"
        tabIndex={0}
        ref={grid}
        aria-labelledby={nameId}
        aria-description={ui.coders.keys}
        aria-rowcount={rows.length + 1}
        aria-colcount={coders.length + 1}
        aria-activedescendant={active < 0 ? undefined : rowId(active)}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (active < 0 && event.currentTarget.matches(':focus-visible')) go(0);
        }}
      >
        <div class="emic-status-row emic-status-head" role="row" aria-rowindex={1}>
          <span role="columnheader">{ui.coders.tableDocument}</span>
          {coders.map((coder) => (
            <span role="columnheader" key={coder}>
              <bdi>{isMine(coder) ? ui.coders.tableYou(coder) : coder}</bdi>
            </span>
          ))}
        </div>
        {rows.length === 0 && (
          <div role="row" class="emic-status-none">
            <span role="gridcell">{ui.coders.noneFits}</span>
          </div>
        )}
        <VirtualList
          rows={rows}
          keyOf={({ document }) => document.path}
          estimate={() => 34}
          active={active}
          render={(row, index) => (
            <Row
              row={row}
              index={index}
              active={index === active}
              mine={coders.findIndex(isMine)}
              onOpen={() => {
                setActive(row.document.path);
                onOpen(row.document.path);
              }}
              onChange={() => {
                setActive(row.document.path);
                grid.current?.focus();
                onChange(row.document.path);
              }}
            />
          )}
        />
      </div>
    </div>
  );
}

interface FiltersProps {
  readonly filter: StatusFilter;
  readonly coders: readonly string[];
  readonly onFilter: (filter: StatusFilter) => void;
}

function Filters({ filter, coders, onFilter }: FiltersProps): VNode {
  return (
    <div class="emic-filters">
      <input
        type="search"
        dir="auto"
        spellcheck={false}
        placeholder={ui.coders.filter}
        aria-label={ui.coders.filter}
        value={filter.text}
        onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <select
        class="dropdown"
        aria-label={ui.coders.filterStatus}
        value={filter.status ?? ''}
        onChange={(event) => onFilter({ ...filter, status: (event.currentTarget.value || null) as DocumentStatus | null })}
      >
        <option value="">{ui.coders.anyStatus}</option>
        {documentStatuses.map((status) => (
          <option key={status} value={status}>
            {ui.coders.status[status]}
          </option>
        ))}
      </select>
      <select
        class="dropdown"
        aria-label={ui.coders.filterCoder}
        value={filter.coder ?? ''}
        onChange={(event) => onFilter({ ...filter, coder: event.currentTarget.value || null })}
      >
        <option value="">{ui.coders.anyCoder}</option>
        {coders.map((coder) => (
          <option key={coder} value={coder}>
            {coder}
          </option>
        ))}
      </select>
    </div>
  );
}

interface RowProps {
  readonly row: StatusRow;
  readonly index: number;
  readonly active: boolean;
  /** Which of the standings is this device's coder's; -1 for none. */
  readonly mine: number;
  readonly onOpen: () => void;
  readonly onChange: () => void;
}

function Row({ row, index, active, mine, onOpen, onChange }: RowProps): VNode {
  const { document, standings } = row;
  return (
    <div id={rowId(index)} role="row" aria-rowindex={index + 2} aria-selected={active} class={`emic-status-row ${active ? 'is-at' : ''}`} onClick={onOpen}>
      <span role="rowheader" class="emic-status-name" title={document.path}>
        <span dir="auto">{document.name}</span>
        {document.type !== null && <span class="emic-byline">{document.type}</span>}
      </span>
      {standings.map((standing, at) => (
        <span role="gridcell" key={at}>
          {at === mine ? (
            <button
              type="button"
              class="emic-status-change"
              tabIndex={-1}
              aria-label={ui.coders.changeMine(document.name, standing.status)}
              onClick={(event) => {
                event.stopPropagation();
                onChange();
              }}
            >
              <Said standing={standing} />
            </button>
          ) : (
            <Said standing={standing} />
          )}
        </span>
      ))}
    </div>
  );
}

function Said({ standing: { status, date } }: { standing: Standing }): VNode {
  return (
    <span class={`emic-status-said is-${status}`} title={ui.coders.cell(status, date)}>
      <Icon name={icons[status]} />
      <span>{ui.coders.status[status]}</span>
      {date !== null && <span class="emic-byline">{date}</span>}
    </span>
  );
}

const icons: Readonly<Record<DocumentStatus, string>> = {
  unread: 'lucide-circle',
  read: 'lucide-book-open',
  coded: 'lucide-circle-check',
  reviewed: 'lucide-check-check',
};

const rowId = (index: number): string => `emic-status-${index}`;

function finished(counts: Readonly<Record<DocumentStatus, number>> | undefined): number {
  return documentStatuses.reduce((sum, status) => (isFinished(status) ? sum + (counts?.[status] ?? 0) : sum), 0);
}

/** This device's coder first. */
function codersOf(study: Study): readonly string[] {
  const me = study.coder;
  const known = knownCoders(study.corpus, study.statuses, me === null ? [] : [me]).map(({ name }) => name);
  const mine = known.filter((name) => me !== null && folded(name) === folded(me));
  return [...mine, ...known.filter((name) => !mine.includes(name))];
}
