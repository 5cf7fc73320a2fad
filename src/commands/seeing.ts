import { MarkdownView, Notice, type Editor, type Plugin } from 'obsidian';
import { goToUncoded, uncodedIn } from '../editor/uncoded-travel';
import { turnCoverAtCaret } from '../editor/cover';
import { ui } from '../i18n/ui';
import { markAtFocus } from '../reading/travel';
import { noteEditor } from '../vault/open-notes';
import type { Study } from '../vault/types';

/** *Toggle marks*, *Toggle margin*, *Show uncoded stretches*, *Go to next uncoded* and its like. */
export function registerSeeingCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const toggle = (key: 'showMarks' | 'showMargin', on: string, off: string): void => {
    const now = !study.settings[key];
    void study.change({ [key]: now });
    new Notice(now ? on : off);
  };
  plugin.addCommand({
    id: 'toggle-marks',
    name: ui.seeing.toggleMarks,
    icon: 'lucide-highlighter',
    callback: () => toggle('showMarks', ui.seeing.marksOn, ui.seeing.marksOff),
  });
  plugin.addCommand({
    id: 'toggle-margin',
    name: ui.seeing.toggleMargin,
    icon: 'lucide-panel-right',
    callback: () => toggle('showMargin', ui.seeing.marginOn, ui.seeing.marginOff),
  });
  plugin.addCommand({
    id: 'toggle-uncoded',
    name: ui.seeing.toggleUncoded,
    icon: 'lucide-scan-text',
    callback: async () => {
      const now = !study.settings.showUncoded;
      await study.change({ showUncoded: now });
      const view = app.workspace.getActiveViewOfType(MarkdownView);
      if (!now) new Notice(ui.seeing.uncodedOff);
      else if (view?.getMode() === 'source') new Notice(ui.seeing.uncodedOn(Math.round(uncodedIn(noteEditor(view.editor.cm)).percent)));
      else new Notice(ui.seeing.uncodedOnNowhere);
    },
  });
  plugin.addCommand({
    id: 'show-blurred',
    name: ui.seeing.showCovered,
    icon: 'lucide-eye',
    checkCallback(checking) {
      const view = app.workspace.getActiveViewOfType(MarkdownView);
      if (!view) return false;
      if (checking) return true;
      const mark = view.getMode() === 'source' ? null : markAtFocus(view.contentEl);
      if (mark?.hasClass('emic-covered') === true) mark.click();
      else if (view.getMode() !== 'source' || !turnCoverAtCaret(view.editor.cm)) new Notice(ui.seeing.noCovered);
      return true;
    },
  });
  const travel = (editor: Editor, toward: -1 | 1): void => {
    if (!goToUncoded(noteEditor(editor.cm), toward)) new Notice(toward > 0 ? ui.seeing.noUncodedNext : ui.seeing.noUncodedPrevious);
  };
  plugin.addCommand({ id: 'next-uncoded', name: ui.seeing.nextUncoded, icon: 'lucide-chevrons-down', editorCallback: (editor) => travel(editor, 1) });
  plugin.addCommand({ id: 'previous-uncoded', name: ui.seeing.previousUncoded, icon: 'lucide-chevrons-up', editorCallback: (editor) => travel(editor, -1) });
}
