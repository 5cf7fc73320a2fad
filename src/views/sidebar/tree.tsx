import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { Dot } from '../dot';
import { Icon } from '../icon';
import { VirtualList } from '../virtual-list';
import type { SidebarModel } from './model';
import { treeMove, typeAhead } from './tree-keys';
import type { TreeRow } from './tree-rows';

interface TreeProps {
  readonly study: Study;
  readonly model: SidebarModel;
  readonly onOpen: (theme: string) => void;
  readonly onMenu: (theme: string, at: { x: number; y: number }) => void;
}

/** Letters typed within this time make one word of a type-ahead. */
const typeAheadMs = 700;

/** The tree of themes: one stop for the Tab key, arrows within. */
export function ThemeTree({ study, model, onOpen, onMenu }: TreeProps): VNode {
  const rows = model.rows.value;
  const [activeTheme, setActive] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const active = rows.findIndex(({ theme }) => theme === activeTheme);

  const setCollapsed = (themes: readonly string[], closed: boolean): void => {
    const next = new Set(model.collapsed.value);
    for (const theme of themes) {
      if (closed) next.add(theme);
      else next.delete(theme);
    }
    model.collapsed.value = next;
  };
  const goTo = (index: number): void => setActive(rows[index]?.theme ?? null);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const rtl = box.current !== null && box.current.win.getComputedStyle(box.current).direction === 'rtl';
    const fresh = event.timeStamp - typed.current.at > typeAheadMs;
    const goesOn = event.key === ' ' && !fresh && typed.current.text !== '';
    const move = goesOn ? null : treeMove(event.key, rows, active, rtl);
    if (move) {
      if (move.kind === 'to') goTo(move.index);
      else if (move.kind === 'open') onOpen(move.theme);
      else if (move.kind === 'expand-siblings') setCollapsed(move.themes, false);
      else setCollapsed([move.theme], move.kind === 'collapse');
    } else if (event.key.length === 1) {
      typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: event.timeStamp };
      const found = typeAhead(typed.current.text, rows, active);
      if (found >= 0) goTo(found);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const menuOfActive = (event: MouseEvent): void => {
    // From the keyboard's menu key, which knows no row.
    if (event.button === 2 || activeTheme === null || !box.current) return;
    event.preventDefault();
    const { left, top } = box.current.getBoundingClientRect();
    onMenu(activeTheme, { x: left + 24, y: top + 24 });
  };

  return (
    <div
      class="emic-tree"
      role="tree"
      tabIndex={0}
      ref={box}
      aria-labelledby="emic-tree-name"
      aria-activedescendant={active >= 0 ? rowId(rows[active]) : undefined}
      onKeyDown={onKeyDown}
      onContextMenu={menuOfActive}
      onFocus={(event) => {
        // Not for a pointer: what it is about to press must not scroll away under it.
        if (active < 0 && event.currentTarget.matches(':focus-visible')) goTo(0);
      }}
    >
      <span id="emic-tree-name" class="emic-spoken">
        {ui.sidebar.tree}
      </span>
      <VirtualList
        rows={rows}
        keyOf={(row) => row.theme}
        estimate={() => 28}
        active={active}
        render={(row, index) => (
          <Row
            row={row}
            color={study.look(row.theme).color}
            definition={study.entry(row.theme).definition}
            active={index === active}
            opened={row.theme === model.opened.value}
            onOpen={() => {
              setActive(row.theme);
              onOpen(row.theme);
            }}
            onToggle={() => setCollapsed([row.theme], row.expanded === true)}
            onMenu={(at) => {
              setActive(row.theme);
              onMenu(row.theme, at);
            }}
          />
        )}
      />
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly color: string;
  readonly definition: string | null;
  readonly active: boolean;
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
  readonly onMenu: (at: { x: number; y: number }) => void;
}

function Row({ row, color, definition, active, opened, onOpen, onToggle, onMenu }: RowProps): VNode {
  // A closed branch counts what it hides; an open one shows it below.
  const count = row.expanded === false ? row.total : row.own;
  return (
    <div
      id={rowId(row)}
      role="treeitem"
      class={`tree-item-self is-clickable emic-theme-row ${active ? 'is-at' : ''} ${opened ? 'is-active' : ''}`}
      style={`--emic-level: ${row.level - 1}`}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={opened}
      aria-label={ui.sidebar.row(row.title, count, definition)}
      data-tooltip-position="left"
      data-tooltip-delay="500"
      data-theme={row.theme}
      onClick={onOpen}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <span
        class={`tree-item-icon collapse-icon emic-collapse ${row.expanded === false ? 'is-collapsed' : ''}`}
        aria-hidden="true"
        onClick={(event) => {
          if (row.expanded === null) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {row.expanded !== null && <Icon name="lucide-chevron-down" />}
      </span>
      <Dot color={color} />
      <span class="tree-item-inner">
        <span class="tree-item-inner-text" dir="auto">
          {row.title}
        </span>
      </span>
      <span class="tree-item-flair-outer" aria-hidden="true">
        <span class={`tree-item-flair ${count === 0 ? 'is-zero' : ''}`}>{count}</span>
      </span>
    </div>
  );
}

function rowId(row: TreeRow | undefined): string {
  return `emic-theme-${row?.theme ?? ''}`;
}
