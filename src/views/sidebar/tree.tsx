import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { useSpokenName } from '../spoken-name';
import { VirtualList } from '../virtual-list';
import type { SidebarModel } from './model';
import { treeAct } from './tree-acts';
import { treeDrag } from './tree-drag';
import type { TreeDoors } from './tree-doors';
import { doAct } from './tree-do';
import { treeMove, typeAhead } from './tree-keys';
import { rowId, TreeRowView } from './tree-row';
import type { TreeRow } from './tree-rows';
import { actedOn, select, type Going } from './tree-selection';

interface TreeProps {
  readonly study: Study;
  readonly model: SidebarModel;
  readonly doors: TreeDoors;
  readonly onOpen: (theme: string) => void;
}

/** Letters typed within this time make one word of a type-ahead. */
const typeAheadMs = 700;

/** The tree of themes: one stop for the Tab key, arrows within; several can be marked and acted on together. */
export function ThemeTree({ study, model, doors, onOpen }: TreeProps): VNode {
  const rows = model.rows.value;
  const selection = model.selection.value;
  const box = useRef<HTMLDivElement>(null);
  const [nameId, name] = useSpokenName(ui.sidebar.tree);
  const typed = useRef({ text: '', at: 0 });
  const active = rows.findIndex(({ key }) => key === selection.active);

  const setCollapsed = (keys: readonly string[], closed: boolean): void => {
    const next = new Set(model.collapsed.value);
    for (const key of keys) {
      if (closed) next.add(key);
      else next.delete(key);
    }
    model.collapsed.value = next;
  };
  const goTo = (index: number, going: Going = 'alone'): void => {
    const row = rows[index];
    if (row) model.selection.value = select(selection, rows, row.key, going);
  };
  const focusTree = (): void => box.current?.querySelector<HTMLElement>('[role=tree]')?.focus({ preventScroll: true });
  const isRtl = (): boolean => box.current !== null && box.current.win.getComputedStyle(box.current).direction === 'rtl';
  const menuAtActive = (): void => {
    const row = rows[active];
    const el = box.current?.doc.getElementById(rowId(row));
    if (!row || !el) return;
    const { left, right, bottom } = el.getBoundingClientRect();
    doors.menu(row, actedOn(selection, rows), { x: isRtl() ? right - 24 : left + 24, y: bottom });
  };

  const move = (event: KeyboardEvent): boolean => {
    const mod = event.ctrlKey || event.metaKey;
    const fresh = event.timeStamp - typed.current.at > typeAheadMs;
    const goesOn = event.key === ' ' && !fresh && typed.current.text !== '';
    const moved = goesOn || event.altKey ? null : treeMove(event.key, rows, active, isRtl());
    if (moved?.kind === 'to') goTo(moved.index, mod ? 'keep' : event.shiftKey ? 'range' : 'alone');
    else if (mod || event.altKey) return false;
    else if (moved?.kind === 'open') onOpen(moved.theme);
    else if (moved) setCollapsed(moved.keys, moved.kind === 'collapse');
    else if (event.key.length === 1) {
      typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: event.timeStamp };
      const found = typeAhead(typed.current.text, rows, active);
      if (found >= 0) goTo(found);
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.target !== event.currentTarget) return;
    const act = treeAct(event, isRtl());
    if (act === 'menu') menuAtActive();
    else if (act ? !doAct(act, study, model, doors) : !move(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const drag = treeDrag(study, model, doors, setCollapsed, useRef(0));
  return (
    <div class={`emic-tree ${model.target.value?.kind === 'top' ? 'is-target' : ''}`} ref={box} onDragOver={drag.over} onDragLeave={drag.leave} onDrop={drag.drop}>
      {name}
      <VirtualList
        rows={rows}
        keyOf={({ key }) => key}
        estimate={() => 28}
        active={active}
        frame={{
          role: 'tree',
          tabIndex: 0,
          'aria-labelledby': nameId,
          'aria-multiselectable': true,
          'aria-activedescendant': active >= 0 ? rowId(rows[active]) : undefined,
          onKeyDown,
          onContextMenu: (event) => {
            // From the keyboard's menu key, which knows no row.
            if (event.button === 2 || active < 0) return;
            event.preventDefault();
            menuAtActive();
          },
          onFocus: (event) => {
            // Not for a pointer: what it is about to press must not scroll away under it.
            if (selection.active === null && event.target === event.currentTarget && event.currentTarget.matches(':focus-visible')) goTo(0);
          },
        }}
        render={(row, index) => (
          <TreeRowView
            study={study}
            model={model}
            row={row}
            active={index === active}
            onGo={(going) => {
              model.selection.value = select(model.selection.value, rows, row.key, going);
              if (going !== 'alone') focusTree();
              else if (row.kind === 'theme') onOpen(row.theme);
              else if (row.kind === 'group') onOpen(row.key);
              else setCollapsed([row.key], row.expanded === true);
            }}
            onToggle={() => setCollapsed([row.key], row.expanded === true)}
            onMenu={(at) => openMenu(model, doors, row, at)}
            onEye={() => row.kind === 'theme' && doors.toggleShown([row.theme])}
            onRename={(name) => {
              model.renaming.value = null;
              focusTree();
              if (name !== null && row.kind === 'theme') doors.rename(row.theme, name);
            }}
            onDragStart={(event) => drag.start(event, row)}
            onDragEnd={drag.end}
          />
        )}
      />
    </div>
  );
}

/** The menu of a row; a row that is not among those marked stands for itself. */
function openMenu(model: SidebarModel, doors: TreeDoors, row: TreeRow, at: { x: number; y: number }): void {
  const rows = model.rows.value;
  const { selection } = model;
  const isMarked = row.kind === 'theme' && selection.value.themes.has(row.theme);
  selection.value = select(selection.value, rows, row.key, isMarked ? 'keep' : 'alone');
  doors.menu(row, actedOn(selection.value, rows), at);
}
