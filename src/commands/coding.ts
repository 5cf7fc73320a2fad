import { Notice, type Plugin } from 'obsidian';
import type { EditorDoors } from '../editor/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { codingActs } from './coding-acts';
import { selected, type CodingContext, type EditorAct } from './coding-context';
import { registerEndCommands } from './coding-ends';
import { registerJoinCommands } from './coding-joins';
import { addCodingMenu } from './coding-menu';
import { placeIn, placeOf } from './coding-place';
import { registerQuickKeys } from './coding-quick';
import { registerUnitCommands } from './coding-units';
import { commandsOf, telling, type Info } from './command';
import { openThemePassages } from './sidebar';

/** The commands that code, and the entries of the editor's menu. Gives the doors that the editor's card opens. */
export function registerCodingCommands(plugin: Plugin, study: Study): EditorDoors {
  const { app } = plugin;
  const acts = codingActs(app, study);
  const context: CodingContext = {
    app,
    study,
    acts,
    command: commandsOf(plugin).addInEditor,
    async pickThemes(place, title) {
      await acts.coder();
      const [{ suggestFor }, { openThemePicker }] = await Promise.all([import('../views/suggester'), import('../views/theme-picker/picker')]);
      const suggest = suggestFor(study, place.plain.slice(place.from, place.to));
      return openThemePicker(app, study, { title, ...(suggest ? { suggest } : {}) });
    },
    async code(place, taken) {
      const { themes = [], attributes = {} } = taken;
      if (themes.length > 0) study.noteCoded({ themes, attributes });
      const id = await acts.code(place, taken);
      if (id === null) return;
      const [{ tellOfTwice }, { tellOfQuickKeysOnce }] = await Promise.all([import('./join-codings'), import('../views/quick-keys')]);
      await tellOfTwice(context, place.path, id);
      tellOfQuickKeysOnce(app, study);
    },
  };
  const { command } = context;

  /** With nothing selected the coding at the caret is meant: its themes are changed. */
  const codeSelection: EditorAct = async (editor, info) => {
    const here = placeOf(editor, info, study);
    if (here && here.from === here.to && here.codings.length > 0) {
      await retheme(editor, info);
      return;
    }
    const place = selected(editor, info, study);
    if (!place) return;
    const picked = await context.pickThemes(place, ui.coding.codeSelection);
    if (picked) await context.code(place, picked);
  };
  const retheme: EditorAct = async (editor, info) => {
    const place = placeOf(editor, info, study);
    const coding = place && (await acts.pick(place, ui.coding.whichToRetheme));
    if (place && coding) await acts.retheme(place.path, coding);
  };
  const addMemo: EditorAct = async (editor, info) => {
    const place = selected(editor, info, study);
    if (!place) return;
    const { openMemoPrompt } = await import('../views/memo-prompt');
    const memo = await openMemoPrompt(app);
    if (memo !== null) await context.code(place, { memo });
  };
  const editHere: EditorAct = async (editor, info) => {
    const place = placeOf(editor, info, study);
    const coding = place && (await acts.pick(place, ui.coding.whichToEdit));
    if (place && coding) await acts.edit(place.path, coding.id, coding.ordinal);
  };
  const removeHere: EditorAct = async (editor, info) => {
    const place = placeOf(editor, info, study);
    const coding = place && (await acts.pick(place, ui.coding.whichToRemove));
    if (place && coding) await acts.remove(place.path, coding.id, coding.ordinal);
  };

  command('code-selection', ui.coding.codeSelection, 'lucide-tag', codeSelection);
  const { again, inVivo } = registerQuickKeys(context);
  const units = registerUnitCommands(context);
  command('add-memo', ui.coding.addMemo, 'lucide-message-square-plus', addMemo);
  command('change-themes', ui.coding.changeThemes, 'lucide-tags', retheme);
  command('edit-coding', ui.coding.editCoding, 'lucide-pencil', editHere);
  command('remove-coding', ui.coding.removeCoding, 'lucide-eraser', removeHere);
  const { moves, split } = registerEndCommands(context);
  const { touching } = registerJoinCommands(context);
  command('remove-all-markers', ui.coding.removeAll, 'lucide-eraser', (_editor, info) => removeMarkers(plugin, study, info));

  addCodingMenu(plugin, context, { codeSelection, again, inVivo, addMemo, retheme, editHere, removeHere, units, moves, split, touching });

  return {
    editCoding: (path, id, ordinal) => telling(() => acts.edit(path, id, ordinal)),
    removeCoding: (path, id, ordinal) => telling(() => acts.remove(path, id, ordinal)),
    openTheme: (theme) => telling(() => openThemePassages(plugin, theme)),
    resizeCoding: (path, id, ordinal, from, to) => telling(() => acts.resize(path, id, ordinal, from, to)),
    addThemes: (path, id, ordinal, themes) => telling(() => acts.addThemes(path, id, ordinal, themes)),
    codeSelected(view, path, themes) {
      const place = placeIn(view, path, study);
      if (place) telling(() => context.code(place, { themes }));
      else new Notice(ui.coding.noPlace);
    },
    missed: () => new Notice(ui.seeing.dropMissed),
  };
}

async function removeMarkers(plugin: Plugin, study: Study, info: Info): Promise<void> {
  const path = info.file?.path;
  if (path === undefined) return;
  const [{ removeAll }, { confirm }] = await Promise.all([import('../core/markup/edit/remove'), import('../views/confirm')]);
  const count = removeAll(await study.read(path)).length;
  if (count === 0) {
    new Notice(ui.coding.noMarkers);
    return;
  }
  const { removeAllTitle: title, removeAllYes: button } = ui.coding;
  if (!(await confirm(plugin.app, { title, text: ui.coding.removeAllWhat(count), button, destructive: true }))) return;
  await study.edit(path, removeAll).catch((error: unknown) => new Notice(ui.coding.failed(String(error))));
}
