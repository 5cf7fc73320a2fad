import { ConfirmationModal, Notice, type Editor, type MarkdownFileInfo, type MarkdownView, type Menu, type Plugin } from 'obsidian';
import { themePath } from '../core/codebook/name';
import { removeAll } from '../core/markup/edit/remove';
import { Refusal } from '../core/markup/types';
import { goToCoding, showCodingAtCaret } from '../editor/travel';
import type { EditorDoors } from '../editor/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { openMemoPrompt } from '../views/memo-prompt';
import { openThemePicker } from '../views/theme-picker';
import { codingActs } from './coding-acts';
import { placeIn, placeOf, type NotePlace } from './coding-place';
import { openThemePassages } from './sidebar';

type Info = MarkdownView | MarkdownFileInfo;

/** The commands that code, and the entries of the editor's menu. Gives the doors that the editor's card opens. */
export function registerCodingCommands(plugin: Plugin, study: Study): EditorDoors {
  const { app } = plugin;
  const acts = codingActs(app, study);
  const command = (id: string, name: string, icon: string, run: (editor: Editor, info: Info) => unknown): void => {
    plugin.addCommand({ id, name, icon, editorCallback: (editor, info) => void run(editor, info) });
  };

  const lastThemes = (): readonly string[] => used.themes;
  const used = { themes: study.recentThemes().slice(0, 1) };

  const code = async (place: NotePlace, themes: readonly string[]): Promise<void> => {
    used.themes = [...themes];
    await acts.code(place, themes);
  };
  const codeSelection = async (editor: Editor, info: Info): Promise<void> => {
    const place = selected(editor, info, study);
    if (!place) return;
    await acts.coder();
    const themes = await openThemePicker(app, study, { title: ui.coding.codeSelection });
    if (themes && themes.length > 0) await code(place, themes);
  };
  const codeAgain = async (editor: Editor, info: Info): Promise<void> => {
    const place = selected(editor, info, study);
    if (!place) return;
    if (lastThemes().length === 0) new Notice(ui.coding.noLastThemes);
    else await code(place, lastThemes());
  };
  const codeInVivo = async (editor: Editor, info: Info): Promise<void> => {
    const place = selected(editor, info, study);
    if (!place) return;
    const theme = inVivo(place, study);
    if (theme !== null) await code(place, [theme]);
  };
  const addMemo = async (editor: Editor, info: Info): Promise<void> => {
    const place = selected(editor, info, study);
    if (!place) return;
    const memo = await openMemoPrompt(app);
    if (memo !== null) await acts.code(place, [], memo);
  };
  const editHere = async (editor: Editor, info: Info): Promise<void> => {
    const place = placeOf(editor, info, study);
    const coding = place && (await acts.pick(place, ui.coding.whichToEdit));
    if (place && coding) await acts.edit(place.path, coding.id, coding.ordinal);
  };
  const removeHere = async (editor: Editor, info: Info): Promise<void> => {
    const place = placeOf(editor, info, study);
    const coding = place && (await acts.pick(place, ui.coding.whichToRemove));
    if (place && coding) await acts.remove(place.path, coding.id, coding.ordinal);
  };

  command('code-selection', ui.coding.codeSelection, 'lucide-tag', codeSelection);
  command('code-with-last-themes', ui.coding.codeAgain, 'lucide-tags', codeAgain);
  command('code-in-vivo', ui.coding.codeInVivo, 'lucide-quote', codeInVivo);
  command('add-memo', ui.coding.addMemo, 'lucide-message-square-plus', addMemo);
  command('edit-coding', ui.coding.editCoding, 'lucide-pencil', editHere);
  command('remove-coding', ui.coding.removeCoding, 'lucide-eraser', removeHere);
  command('show-coding', ui.coding.show, 'lucide-eye', (editor) => {
    if (!showCodingAtCaret(editor.cm)) new Notice(ui.coding.noneHere);
  });
  command('next-coding', ui.coding.next, 'lucide-arrow-down', (editor) => travel(editor, 1));
  command('previous-coding', ui.coding.previous, 'lucide-arrow-up', (editor) => travel(editor, -1));
  command('remove-all-markers', ui.coding.removeAll, 'lucide-eraser', (_editor, info) => removeMarkers(plugin, study, info));

  plugin.registerEvent(
    app.workspace.on('editor-menu', (menu: Menu, editor: Editor, info: Info) => {
      const place = placeOf(editor, info, study);
      if (!place) return;
      const entry = (title: string, icon: string, run: () => Promise<void>): void => {
        menu.addItem((item) => item.setSection('emic').setTitle(title).setIcon(icon).onClick(() => void run()));
      };
      if (place.from < place.to) {
        entry(ui.coding.menu.code, 'lucide-tag', () => codeSelection(editor, info));
        if (lastThemes().length > 0) {
          const titles = lastThemes().map((theme) => study.look(theme).title);
          entry(ui.coding.menu.again(titles), 'lucide-tags', () => codeAgain(editor, info));
        }
        entry(ui.coding.menu.inVivo, 'lucide-quote', () => codeInVivo(editor, info));
        entry(ui.coding.menu.memo, 'lucide-message-square-plus', () => addMemo(editor, info));
      }
      if (place.codings.length > 0) {
        entry(ui.coding.menu.edit, 'lucide-pencil', () => editHere(editor, info));
        entry(ui.coding.menu.remove, 'lucide-eraser', () => removeHere(editor, info));
      }
    }),
  );

  return {
    editCoding: (path, id, ordinal) => void acts.edit(path, id, ordinal),
    removeCoding: (path, id, ordinal) => void acts.remove(path, id, ordinal),
    openTheme: (theme) => void openThemePassages(plugin, theme),
    resizeCoding: (path, id, ordinal, from, to) => void acts.resize(path, id, ordinal, from, to),
    addThemes: (path, id, ordinal, themes) => void acts.addThemes(path, id, ordinal, themes),
    codeSelected(view, path, themes) {
      const place = placeIn(view, path, study);
      if (place) void code(place, themes);
      else new Notice(ui.coding.noPlace);
    },
    missed: () => new Notice(ui.seeing.dropMissed),
  };
}

/** The selected words; says what to do when nothing is selected. */
function selected(editor: Editor, info: Info, study: Study): NotePlace | null {
  const place = placeOf(editor, info, study);
  if (place && place.from < place.to) return place;
  new Notice(place ? ui.coding.selectFirst : ui.coding.noPlace);
  return null;
}

/** The theme that the selected words name. */
function inVivo(place: NotePlace, study: Study): string | null {
  const words = place.plain.slice(place.from, place.to).replace(/\//g, ' ').replace(/\s+/g, ' ').trim();
  try {
    return themePath(words, study.settings.prefix);
  } catch (error) {
    new Notice(error instanceof Refusal ? ui.coding.refused(error.message) : ui.coding.failed(String(error)));
    return null;
  }
}

function travel(editor: Editor, toward: -1 | 1): void {
  if (!goToCoding(editor.cm, toward)) new Notice(toward > 0 ? ui.coding.noNext : ui.coding.noPrevious);
}

async function removeMarkers(plugin: Plugin, study: Study, info: Info): Promise<void> {
  const path = info.file?.path;
  if (path === undefined) return;
  const count = removeAll(await study.read(path)).length;
  if (count === 0) {
    new Notice(ui.coding.noMarkers);
    return;
  }
  const modal = new ConfirmationModal(plugin.app);
  modal.setTitle(ui.coding.removeAllTitle);
  modal.setContent(ui.coding.removeAllWhat(count));
  modal.addButton((button) =>
    button
      .setButtonText(ui.coding.removeAllYes)
      .setDestructive()
      .onClick(() => {
        void study.edit(path, removeAll).catch((error: unknown) => new Notice(ui.coding.failed(String(error))));
      }),
  );
  modal.addCancelButton(ui.dialog.cancel);
  modal.open();
}
