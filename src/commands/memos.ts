import { Notice, type Plugin } from 'obsidian';
import { memosInSight } from '../core/coders/blind';
import type { Coding } from '../core/markup/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { reasonOf } from '../views/reason';
import { MEMOS_VIEW, MemosView } from '../views/memos/view';
import { codingActs } from './coding-acts';
import { placeOf, type NotePlace } from './coding-place';
import { commandsOf, telling } from './command';
import { openAtSide } from './open-view';

/** *Write memo*, *Make memo note*, *Quote passage in memo*, *Open theme memo* and *Open all memos*. */
export function registerMemoCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add, addInEditor } = commandsOf(plugin);
  const acts = codingActs(app, study);

  const placeNow = (): NotePlace | null => {
    const editor = app.workspace.activeEditor;
    return editor?.editor ? placeOf(editor.editor, editor, study) : null;
  };
  const onPassage = async (place: NotePlace): Promise<void> => {
    const coding = place.from < place.to ? null : await acts.pick(place, ui.coding.whichToEdit);
    if (place.from === place.to && !coding) return;
    const [{ warnOfMemos }, { openMemoPrompt }] = await Promise.all([import('../views/memos/warning'), import('../views/memo-prompt')]);
    await warnOfMemos(app);
    const memo = await openMemoPrompt(app);
    if (memo === null) return;
    if (coding) await addMemo(place.path, coding, memo);
    else await acts.code(place, { memo });
  };
  const addMemo = async (path: string, { id, ordinal }: Coding, text: string): Promise<void> => {
    const coder = await acts.coder();
    const memo = { text, coder, date: coder === null ? null : study.today() };
    const [{ reviseCoding }, { growLongMemos }] = await Promise.all([import('../core/markup/edit/revise'), import('../views/memos/grow-memo')]);
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
    const { chooseAbout, openMemoOn } = await import('../views/memos/write-memo');
    const about = await chooseAbout(app, study, words);
    if (about === null) return;
    if (about.kind !== 'passage') await openMemoOn(app, study, about);
    else if (place) await onPassage(place);
  };

  add('write-memo', ui.memos.write, 'lucide-square-pen', write);
  add('open-theme-memo', ui.memos.themeMemo, 'lucide-book-open', async () => {
    const { openSomeTheme } = await import('../views/memos/write-memo');
    await openSomeTheme(app, study);
  });
  addInEditor('make-memo-note', ui.memos.grow, 'lucide-file-plus', async (editor, info) => {
    const place = placeOf(editor, info, study);
    const memos =
      place?.codings.flatMap((coding) => {
        const { id, ordinal } = coding;
        const seen = memosInSight(coding, (coder) => study.hides(place.path, coder));
        return seen.map((memo) => ({ value: { path: place.path, id, ordinal, index: coding.memos.indexOf(memo) }, label: memo.text.slice(0, 120) }));
      }) ?? [];
    if (memos.length === 0) new Notice(ui.memos.noMemoHere);
    const [{ choose }, { growMemo }] = await Promise.all([import('../views/choice'), import('../views/memos/grow-memo')]);
    const at = memos.length > 1 ? await choose(app, ui.memos.whichMemo, memos) : (memos[0]?.value ?? null);
    if (at !== null) await growMemo(study, at);
  });
  addInEditor('quote-in-memo', ui.memos.quote, 'lucide-quote', async (editor, info) => {
    const place = placeOf(editor, info, study);
    const coding = place && (await acts.pick(place, ui.memos.whichPassage));
    const entry = place && coding ? study.corpus.document(place.path)?.codings.find(({ id, ordinal }) => id === coding.id && ordinal === coding.ordinal) : undefined;
    const { quoteInMemo } = await import('../views/memos/quote-in-memo');
    if (entry) await quoteInMemo(app, study, entry);
  });

  plugin.registerView(MEMOS_VIEW, (leaf) => new MemosView(leaf, study, () => telling(write)));
  add('open-memos', ui.memos.open, 'lucide-sticky-note', () => openAtSide(app, MEMOS_VIEW));
}
