import { codingDragged, themesDragged } from '../../vault/drag';
import type { Study } from '../../vault/types';
import { dropTarget, parentOf, type DropTarget } from './drop-target';
import type { SidebarModel } from './model';
import { siblingsOf } from './tree-do';
import type { CodingPlace, TreeDoors } from './tree-doors';
import type { TreeRow } from './tree-rows';
import { actedOn, topsOf } from './tree-selection';

/** How long something is held over a closed theme before it opens. */
const openAfterMs = 700;

/** What dragging from and over the tree does. */
export interface TreeDrag {
  readonly start: (event: DragEvent, row: TreeRow) => void;
  readonly end: () => void;
  readonly over: (event: DragEvent) => void;
  readonly leave: (event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
}

/** Themes are put elsewhere, passages and selected words are coded. `opening` keeps the timer of the theme that is about to open. */
export function treeDrag(study: Study, model: SidebarModel, doors: TreeDoors, setCollapsed: (keys: readonly string[], closed: boolean) => void, opening: { current: number }): TreeDrag {
  const aim = (event: DragEvent): DropTarget | null => {
    const dragged = model.dragged.value;
    if (!dragged || !(event.target instanceof Element)) return null;
    const el = event.target.closest<HTMLElement>('[role=treeitem]');
    const row = model.rows.value.find(({ key }) => key === el?.dataset['key']) ?? null;
    const box = el?.getBoundingClientRect();
    const height = box && box.height > 0 ? (event.clientY - box.top) / box.height : 0.5;
    return dropTarget(dragged, row, height, model.settings.value.sortBy === 'hand');
  };
  const set = (target: DropTarget | null): void => {
    const before = model.target.value;
    if (JSON.stringify(before) === JSON.stringify(target)) return;
    model.target.value = target;
    window.clearTimeout(opening.current);
    if (target?.kind !== 'under') return;
    const { key } = target;
    opening.current = window.setTimeout(() => setCollapsed([key], false), openAfterMs);
  };
  const end = (): void => {
    set(null);
    model.dragged.value = null;
  };

  return {
    start(event: DragEvent, row: TreeRow): void {
      if (row.kind !== 'theme' || !event.dataTransfer) return;
      const themes = topsOf(actedOn(model.selection.value, model.rows.value, row.key));
      event.dataTransfer.setData(themesDragged, JSON.stringify(themes));
      event.dataTransfer.effectAllowed = 'copyMove';
      model.dragged.value = { what: 'themes', themes };
    },
    end,
    over(event: DragEvent): void {
      const target = aim(event);
      set(target);
      if (!target || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = model.dragged.value?.what === 'themes' ? 'move' : 'copy';
    },
    leave(event: DragEvent): void {
      const { currentTarget, relatedTarget } = event;
      if (currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      set(null);
    },
    drop(event: DragEvent): void {
      const target = aim(event);
      const dragged = model.dragged.value;
      end();
      if (!target || !dragged) return;
      event.preventDefault();
      event.stopPropagation();
      if (dragged.what === 'themes') putThemes(study, model, doors, dragged.themes, target);
      else if (target.kind === 'under') {
        const coding = codingIn(event.dataTransfer);
        if (coding) doors.codePassage(coding, target.theme);
        else doors.codeSelection(target.theme);
      }
    },
  };
}

function putThemes(study: Study, model: SidebarModel, doors: TreeDoors, themes: readonly string[], target: DropTarget): void {
  switch (target.kind) {
    case 'under':
      return doors.move(themes, target.theme);
    case 'top':
      return doors.move(themes, null);
    case 'beside':
      return doors.move(themes, parentOf(target.theme) || null, { theme: target.theme, side: target.side, siblings: siblingsOf(model, target) });
    case 'group':
      return doors.addToGroup(themes, target.group);
    case 'favourites':
      return doors.addToFavourites(themes.filter((theme) => !study.settings.favourites.includes(theme)));
  }
}

/** The coding that was dragged, if one was. */
function codingIn(transfer: DataTransfer | null): CodingPlace | null {
  const text = transfer?.getData(codingDragged) ?? '';
  if (text === '') return null;
  try {
    const { path, id, ordinal } = JSON.parse(text) as Partial<CodingPlace>;
    return typeof path === 'string' && typeof id === 'string' ? { path, id, ordinal: typeof ordinal === 'number' ? ordinal : 0 } : null;
  } catch {
    return null;
  }
}
