import type { ComponentChild, VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import { Icon } from '../icon';
import { useSpokenName } from '../spoken-name';
import { VirtualList } from '../virtual-list';
import { allTicks, tickOf, tickRows, toggled, type Tickable, type TickRow, type Ticks } from './rows';

interface TickListProps<T extends Tickable> {
  /** In order of their documents. */
  readonly items: readonly T[];
  readonly ticked: Ticks;
  readonly onTicked: (ticked: Ticks) => void;
  /** Asked for items in sight only. */
  readonly body: (item: T) => ComponentChild;
  readonly label: string;
  /** Ctrl+Enter, for those who do not want to leave the list. */
  readonly onDone: () => void;
}

/**
 * Things found in documents, to be ticked one by one, by document, or all: space toggles, arrows move, Ctrl+A takes all
 * and Ctrl+Shift+A none. Only the rows in sight are in the page.
 */
export function TickList<T extends Tickable>({ items, ticked, onTicked, body, label, onDone }: TickListProps<T>): VNode {
  const rows = useMemo(() => tickRows(items), [items]);
  const [at, setAt] = useState(0);
  const [nameId, name] = useSpokenName(label);
  useEffect(() => setAt((now) => Math.min(now, Math.max(0, rows.length - 1))), [rows]);

  const toggle = (row: TickRow | undefined): void => {
    if (row) onTicked(toggled(row, ticked));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -rows.length, End: rows.length }[event.key];
    const withControl = event.ctrlKey || event.metaKey;
    if (step !== undefined) setAt(Math.max(0, Math.min(rows.length - 1, at + step)));
    else if (event.key === ' ') toggle(rows[at]);
    else if (withControl && event.key.toLowerCase() === 'a') onTicked(event.shiftKey ? new Set() : allTicks(items.length));
    else if (withControl && event.key === 'Enter') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="emic-ticks">
      <div class="emic-ticks-top">
        <span role="status" dir="auto">{ui.tickList.ticked(ticked.size, items.length)}</span>
        <button type="button" class="emic-ticks-button" onClick={() => onTicked(allTicks(items.length))}>
          {ui.tickList.all}
        </button>
        <button type="button" class="emic-ticks-button" onClick={() => onTicked(new Set())}>
          {ui.tickList.none}
        </button>
      </div>
      {name}
      <div
        class="emic-ticks-list"
        role="tree"
        tabIndex={0}
        aria-labelledby={nameId}
        aria-multiselectable="true"
        aria-activedescendant={rows.length > 0 ? rowId(at) : undefined}
        onKeyDown={onKey}
      >
        <VirtualList
          rows={rows}
          keyOf={(row) => (row.kind === 'document' ? `d${row.first}` : `i${row.index}`)}
          estimate={(row) => (row.kind === 'document' ? 34 : 72)}
          active={at}
          render={(row, place) => {
            const tick = tickOf(row, ticked);
            const item = items[row.kind === 'document' ? row.first : row.index];
            return (
              <div
                id={rowId(place)}
                role="treeitem"
                aria-level={row.kind === 'document' ? 1 : 2}
                aria-checked={tick}
                {...(row.kind === 'document' ? { 'aria-expanded': true } : {})}
                class={`emic-tick-row is-${row.kind} ${place === at ? 'is-at' : ''} ${tick === false ? '' : 'is-ticked'}`}
                onClick={() => {
                  setAt(place);
                  toggle(row);
                }}
              >
                <Tick tick={tick} />
                <div class="emic-tick-body">
                  {item && (row.kind === 'document' ? <DocumentName item={item} ticked={ticked} row={row} /> : body(item))}
                </div>
              </div>
            );
          }}
        />
      </div>
    </div>
  );
}

function DocumentName({ item, ticked, row }: { item: Tickable; ticked: Ticks; row: TickRow & { kind: 'document' } }): VNode {
  const { name, type, date } = item.document;
  let count = 0;
  for (let index = row.first; index < row.end; index++) if (ticked.has(index)) count++;
  return (
    <>
      <span class="emic-document-name" dir="auto">
        {name}
      </span>
      <span class="emic-byline">{[type, date].filter((part) => part !== null).join(', ')}</span>
      <span class="emic-count" dir="auto">{ui.tickList.of(count, row.end - row.first)}</span>
    </>
  );
}

function Tick({ tick }: { tick: boolean | 'mixed' }): VNode {
  return (
    <span class={`emic-tick ${tick === false ? '' : 'is-on'}`} aria-hidden="true">
      {tick !== false && <Icon name={tick === true ? 'lucide-check' : 'lucide-minus'} />}
    </span>
  );
}

const rowId = (place: number): string => `emic-tick-${place}`;
