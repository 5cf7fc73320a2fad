import type { Editor, Menu, Plugin } from 'obsidian';
import type { Unit } from '../core/text/unit-at';
import { ui } from '../i18n/ui';
import type { CodingContext, EditorAct } from './coding-context';
import type { EndCommand } from './coding-ends';
import { placeOf } from './coding-place';
import { telling, type Info } from './command';

declare module 'obsidian' {
  interface MenuItem {
    /** A menu within the menu; in the app for years, missing in its typings. */
    setSubmenu?(): Menu;
  }
}

/** What the editor's menu offers. */
export interface MenuActs {
  readonly codeSelection: EditorAct;
  readonly again: EditorAct;
  readonly inVivo: EditorAct;
  readonly addMemo: EditorAct;
  readonly retheme: EditorAct;
  readonly editHere: EditorAct;
  readonly removeHere: EditorAct;
  readonly units: Readonly<Record<Unit, EditorAct>>;
  readonly moves: readonly EndCommand[];
  readonly split: EditorAct;
  readonly touching: EditorAct;
}

/**
 * Entries of the editor's menu, a long press away on a phone: coding the selected words; without a selection the
 * sentence, paragraph or turn; and what can be done to the coding at the caret.
 */
export function addCodingMenu(plugin: Plugin, context: CodingContext, acts: MenuActs): void {
  const { app, study } = context;
  const fill = (menu: Menu, editor: Editor, info: Info): void => {
    const place = placeOf(editor, info, study);
    if (!place) return;
    const entry = (to: Menu, title: string, icon: string, run: EditorAct): void => {
      to.addItem((item) => item.setSection('emic').setTitle(title).setIcon(icon).onClick(() => telling(() => run(editor, info))));
    };
    if (place.from < place.to) {
      entry(menu, ui.coding.menu.code, 'lucide-tag', acts.codeSelection);
      const { themes } = study.lastCoding();
      if (themes.length > 0) entry(menu, ui.coding.menu.again(themes.map((theme) => study.look(theme).title)), 'lucide-repeat', acts.again);
      entry(menu, ui.coding.menu.inVivo, 'lucide-quote', acts.inVivo);
      entry(menu, ui.coding.menu.memo, 'lucide-message-square-plus', acts.addMemo);
    } else {
      submenu(menu, ui.coding.menu.unit, 'lucide-tag', (sub) => {
        entry(sub, ui.coding.menu.sentence, 'lucide-text-cursor', acts.units.sentence);
        entry(sub, ui.coding.menu.paragraph, 'lucide-pilcrow', acts.units.paragraph);
        entry(sub, ui.coding.menu.turn, 'lucide-message-square-quote', acts.units.turn);
      });
    }
    if (place.codings.length === 0) return;
    entry(menu, ui.coding.menu.retheme, 'lucide-tags', acts.retheme);
    entry(menu, ui.coding.menu.edit, 'lucide-pencil', acts.editHere);
    submenu(menu, ui.coding.menu.ends, 'lucide-move-horizontal', (sub) => {
      for (const { name, icon, run } of acts.moves) entry(sub, name, icon, run);
      entry(sub, ui.ends.split, 'lucide-split', acts.split);
      entry(sub, ui.ends.joinTouching, 'lucide-merge', acts.touching);
    });
    entry(menu, ui.coding.menu.remove, 'lucide-eraser', acts.removeHere);
  };
  plugin.registerEvent(app.workspace.on('editor-menu', fill));
}

/** A menu within the menu; where the app has none, its entries stand in the menu itself. */
function submenu(menu: Menu, title: string, icon: string, fill: (sub: Menu) => void): void {
  let sub: Menu | null = null;
  menu.addItem((item) => {
    item.setSection('emic').setTitle(title).setIcon(icon);
    sub = item.setSubmenu?.() ?? null;
    if (!sub) item.setDisabled(true);
  });
  fill(sub ?? menu);
}
