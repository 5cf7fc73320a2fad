import { MarkdownView, Notice, type Plugin } from 'obsidian';
import { scan } from '../core/markup/scan';
import { goToCoding, showCodingAtCaret } from '../editor/travel';
import { ui } from '../i18n/ui';
import type { ReadingCard } from '../reading/card';
import { codingsOf } from '../reading/marks';
import { codingBeyond, markAtFocus } from '../reading/travel';
import { shownCodings } from '../vault/showing';
import type { Study } from '../vault/types';
import { commandsOf } from './command';

/** *Go to next coding*, *Go to previous coding* and *Show coding*, in an editor and in reading view alike. */
export function registerTravelCommands(plugin: Plugin, study: Study, card: ReadingCard): void {
  const { app } = plugin;
  const { addOn } = commandsOf(plugin);
  const activeNote = (): MarkdownView | null => {
    const view = app.workspace.getActiveViewOfType(MarkdownView);
    return view?.file ? view : null;
  };
  const travel = async (view: MarkdownView, toward: -1 | 1): Promise<void> => {
    const isDone = view.getMode() === 'source' ? goToCoding(view.editor.cm, toward) : await goInReading(view, toward);
    if (!isDone) new Notice(toward > 0 ? ui.coding.noNext : ui.coding.noPrevious);
  };
  const goInReading = async (view: MarkdownView, toward: -1 | 1): Promise<boolean> => {
    const path = view.file?.path ?? '';
    const codings = shownCodings(study, path, scan(view.getViewData(), study.markup).codings);
    const next = codingBeyond(view.contentEl, codings, toward);
    if (next) await study.open(path, { id: next.id });
    return next !== null;
  };
  addOn('next-coding', ui.coding.next, 'lucide-arrow-down', activeNote, (view) => travel(view, 1));
  addOn('previous-coding', ui.coding.previous, 'lucide-arrow-up', activeNote, (view) => travel(view, -1));
  addOn('show-coding', ui.coding.show, 'lucide-eye', activeNote, (view) => {
    if (view.getMode() === 'source') {
      if (!showCodingAtCaret(view.editor.cm)) new Notice(ui.coding.noneHere);
      return;
    }
    const mark = markAtFocus(view.contentEl);
    if (mark?.hasClass('emic-covered') === true) mark.click();
    else if (mark) card.show(mark, view.file?.path ?? '', codingsOf(mark));
    else new Notice(ui.seeing.noneReached);
  });
}
