import type { Study } from '../../vault/types';
import { parentOf } from './drop-target';
import type { SidebarModel } from './model';
import type { TreeAct } from './tree-acts';
import type { TreeDoors } from './tree-doors';
import type { ThemeRow } from './tree-rows';
import { actedOn, noSelection, select, selectAll, topsOf } from './tree-selection';

/** Does what a key means to the themes that are marked; false where it has no use here and somebody else may take it. */
export function doAct(act: TreeAct, study: Study, model: SidebarModel, doors: TreeDoors): boolean {
  const rows = model.rows.value;
  const { selection, cut } = model;
  const themes = actedOn(selection.value, rows);
  const row = rows.find(({ key }) => key === selection.value.active);
  const active = row?.kind === 'theme' ? row : null;
  switch (act) {
    case 'rename':
      if (active) model.renaming.value = active.key;
      return active !== null;
    case 'delete':
      if (themes.length > 0) doors.remove(topsOf(themes));
      return themes.length > 0;
    case 'mark':
      if (active) selection.value = select(selection.value, rows, active.key, 'toggle');
      return active !== null;
    case 'mark-all':
      selection.value = selectAll(selection.value, rows);
      return true;
    case 'unmark':
      if (selection.value.themes.size === 0 && cut.value.length === 0) return false;
      selection.value = { ...noSelection, active: selection.value.active };
      cut.value = [];
      return true;
    case 'cut':
      cut.value = topsOf(themes);
      return themes.length > 0;
    case 'paste':
      if (cut.value.length === 0) return false;
      if (row?.kind === 'group') doors.addToGroup(cut.value, row.group);
      else if (row?.kind === 'favourites') doors.addToFavourites(cut.value);
      else if (active) doors.move(cut.value, active.theme);
      cut.value = [];
      return true;
    case 'show':
      if (themes.length > 0) doors.toggleShown(themes);
      return themes.length > 0;
    case 'up':
    case 'down':
      if (active) step(active, act === 'up' ? -1 : 1, study, model, doors);
      return active !== null;
    case 'inwards':
      if (active?.among === 'tree') {
        const siblings = siblingsOf(model, active);
        const before = siblings[siblings.indexOf(active.theme) - 1];
        if (before !== undefined) doors.move(topsOf(themes), before);
      }
      return active !== null;
    case 'outwards':
      if (active?.among === 'tree' && active.theme.includes('/')) doors.move(topsOf(themes), parentOf(parentOf(active.theme)) || null);
      return active !== null;
    default:
      return false;
  }
}

/** Moves a theme a place up or down among its siblings, or among the favourites. */
function step(row: ThemeRow, by: 1 | -1, study: Study, model: SidebarModel, doors: TreeDoors): void {
  if (row.among === 'favourites') {
    const favourites = study.settings.favourites.slice();
    const at = favourites.indexOf(row.theme);
    const other = favourites[at + by];
    if (at < 0 || other === undefined) return;
    favourites[at] = other;
    favourites[at + by] = row.theme;
    doors.orderFavourites(favourites);
  } else if (row.among === 'tree') {
    const siblings = siblingsOf(model, row);
    const beside = siblings[siblings.indexOf(row.theme) + by];
    if (beside === undefined) return;
    doors.move([row.theme], parentOf(row.theme) || null, { theme: beside, side: by < 0 ? 'before' : 'after', siblings });
  }
}

/** The themes beside a theme in the tree, as they stand in sight, itself among them. */
export function siblingsOf(model: SidebarModel, { theme }: { readonly theme: string }): readonly string[] {
  const parent = parentOf(theme);
  const siblings: string[] = [];
  for (const row of model.rows.value) if (row.kind === 'theme' && row.among === 'tree' && parentOf(row.theme) === parent) siblings.push(row.theme);
  return siblings;
}
