import { Notice, type Editor, type MarkdownFileInfo, type MarkdownView, type Plugin } from 'obsidian';
import { reviseCoding } from '../core/markup/edit/revise';
import type { Coding } from '../core/markup/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { choose } from '../views/choice';
import { reasonOf } from '../views/reason';
import { openMemoPrompt } from '../views/memo-prompt';
import { growLongMemos, growMemo } from '../views/memos/grow-memo';
import { quoteInMemo } from '../views/memos/quote-in-memo';
import { MEMOS_VIEW, MemosView } from '../views/memos/view';
import { warnOfMemos } from '../views/memos/warning';
import { chooseAbout, openMemoOn, openThemeMemo } from '../views/memos/write-memo';
import { openThemePicker } from '../views/theme-picker/picker';
import { codingActs } from './coding-acts';
import { placeOf, type NotePlace } from './coding-place';

type Info = MarkdownView | MarkdownFileInfo;

/** *Write memo*, *Make memo note*, *Quote passage in memo*, *Open theme memo* and *Open all memos*. */
export function registerMemoCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const acts = codingActs(app, study);

  const placeNow = (): NotePlace | null => {
    const editor = app.workspace.activeEditor;
    return editor?.editor ? placeOf(editor.editor, editor, study) : null;
  };
  const onPassage = async (place: NotePlace): Promise<void> => {
    const coding = place.from < place.to ? null : await acts.pick(place, ui.coding.whichToEdit);
    if (place.from === place.to && !coding) return;
    await warnOfMemos(app);
    const memo = await openMemoPrompt(app);
    if (memo === null) return;
    if (coding) await addMemo(place.path, coding, memo);
    else await acts.code(place, { memo });
  };
  const addMemo = async (path: string, { id, ordinal }: Coding, text: string): Promise<void> => {
    const coder = await acts.coder();
    const memo = { text, coder, date: coder === null ? null : study.today() };
    try {
      await study.edit(path, (now) => reviseCoding(now, id, (record) => ({ ...record, memos: [...record.memos, memo] }), study.markup, ordinal).changes);
      await growLongMemos(study, path, id, ordinal);
    } catch (error) {
      new Notice(ui.coding.failed(reasonOf(error)));
    }
  };
  const write = async (): Promise<void> => {
    const place = placeNow();
    const words = place && place.from < place.to ? ui.memos.onWords : place && place.codings.length > 0 ? ui.memos.onPassage : null;
    const about = await chooseAbout(app, study, words);
    if (about === null) return;
    if (about.kind !== 'passage') await openMemoOn(app, study, about);
    else if (place) await onPassage(place);
  };

  plugin.addCommand({ id: 'write-memo', name: ui.memos.write, icon: 'lucide-square-pen', callback: () => void write() });
  plugin.addCommand({
    id: 'open-theme-memo',
    name: ui.memos.themeMemo,
    icon: 'lucide-book-open',
    callback: async () => {
      const [theme] = (await openThemePicker(app, study, { title: ui.codebook.whichTheme, themesOnly: true }))?.themes ?? [];
      if (theme !== undefined) await openThemeMemo(study, theme);
    },
  });
  plugin.addCommand({
    id: 'make-memo-note',
    name: ui.memos.grow,
    icon: 'lucide-file-plus',
    editorCallback: async (editor: Editor, info: Info) => {
      const place = placeOf(editor, info, study);
      const memos = place?.codings.flatMap(({ id, ordinal, memos: own }) => own.map(({ text }, index) => ({ value: { path: place.path, id, ordinal, index }, label: text.slice(0, 120) }))) ?? [];
      if (memos.length === 0) new Notice(ui.memos.noMemoHere);
      const at = memos.length > 1 ? await choose(app, ui.memos.whichMemo, memos) : (memos[0]?.value ?? null);
      if (at !== null) await growMemo(study, at);
    },
  });
  plugin.addCommand({
    id: 'quote-in-memo',
    name: ui.memos.quote,
    icon: 'lucide-quote',
    editorCallback: async (editor: Editor, info: Info) => {
      const place = placeOf(editor, info, study);
      const coding = place && (await acts.pick(place, ui.memos.whichPassage));
      const entry = place && coding ? study.corpus.document(place.path)?.codings.find(({ id, ordinal }) => id === coding.id && ordinal === coding.ordinal) : undefined;
      if (entry) await quoteInMemo(app, study, entry);
    },
  });

  plugin.registerView(MEMOS_VIEW, (leaf) => new MemosView(leaf, study, () => void write()));
  plugin.addCommand({
    id: 'open-memos',
    name: ui.memos.open,
    icon: 'lucide-sticky-note',
    callback: async () => {
      const leaf = await app.workspace.ensureSideLeaf(MEMOS_VIEW, 'right', { active: true, reveal: true });
      await app.workspace.revealLeaf(leaf);
    },
  });
}
