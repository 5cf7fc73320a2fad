import { MarkdownView, Notice, type Editor, type Plugin } from 'obsidian';
import { goToUncoded, uncodedIn } from '../editor/uncoded-travel';
import { turnCoverAtCaret } from '../editor/cover';
import { ui } from '../i18n/ui';
import { markAtFocus } from '../reading/travel';
import { noteEditor } from '../vault/open-notes';
import type { Study } from '../vault/types';
import { commandsOf } from './command';

/** *Toggle marks*, *Toggle margin*, *Show uncoded stretches*, *Go to next uncoded* and its like. */
export function registerSeeingCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add, addOn, addInEditor } = commandsOf(plugin);
  const activeNote = (): MarkdownView | null => app.workspace.getActiveViewOfType(MarkdownView);
  const toggle = (key: 'showMarks' | 'showMargin', on: string, off: string): void => {
    const now = !study.settings[key];
    void study.change({ [key]: now });
    new Notice(now ? on : off);
  };
  add('toggle-marks', ui.seeing.toggleMarks, 'lucide-highlighter', () => toggle('showMarks', ui.seeing.marksOn, ui.seeing.marksOff));
  add('toggle-margin', ui.seeing.toggleMargin, 'lucide-panel-right', () => toggle('showMargin', ui.seeing.marginOn, ui.seeing.marginOff));
  add('toggle-uncoded', ui.seeing.toggleUncoded, 'lucide-scan-text', async () => {
    const now = !study.settings.showUncoded;
    await study.change({ showUncoded: now });
    const view = activeNote();
    if (!now) new Notice(ui.seeing.uncodedOff);
    else if (view?.getMode() === 'source') new Notice(ui.seeing.uncodedOn(Math.round(uncodedIn(noteEditor(view.editor.cm)).percent)));
    else new Notice(ui.seeing.uncodedOnNowhere);
  });
  addOn('show-blurred', ui.seeing.showCovered, 'lucide-eye', activeNote, (view) => {
    const mark = view.getMode() === 'source' ? null : markAtFocus(view.contentEl);
    if (mark?.hasClass('emic-covered') === true) mark.click();
    else if (view.getMode() !== 'source' || !turnCoverAtCaret(view.editor.cm)) new Notice(ui.seeing.noCovered);
  });
  const travel = (editor: Editor, toward: -1 | 1): void => {
    if (!goToUncoded(noteEditor(editor.cm), toward)) new Notice(toward > 0 ? ui.seeing.noUncodedNext : ui.seeing.noUncodedPrevious);
  };
  addInEditor('next-uncoded', ui.seeing.nextUncoded, 'lucide-chevrons-down', (editor) => travel(editor, 1));
  addInEditor('previous-uncoded', ui.seeing.previousUncoded, 'lucide-chevrons-up', (editor) => travel(editor, -1));
}
