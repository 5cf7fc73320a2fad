import { MarkdownView, Notice, type Plugin } from 'obsidian';
import { scan } from '../core/markup/scan';
import { goToCoding, showCodingAtCaret } from '../editor/travel';
import { ui } from '../i18n/ui';
import type { ReadingCard } from '../reading/card';
import { codingsOf } from '../reading/marks';
import { codingBeyond, markAtFocus } from '../reading/travel';
import { shownCodings } from '../vault/showing';
import type { Study } from '../vault/types';

/** *Go to next coding*, *Go to previous coding* and *Show coding*, in an editor and in reading view alike. */
export function registerTravelCommands(plugin: Plugin, study: Study, card: ReadingCard): void {
  const { app } = plugin;
  const command = (id: string, name: string, icon: string, run: (view: MarkdownView) => unknown): void => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback(checking) {
        const view = app.workspace.getActiveViewOfType(MarkdownView);
        if (!view?.file) return false;
        if (!checking) void run(view);
        return true;
      },
    });
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
  command('next-coding', ui.coding.next, 'lucide-arrow-down', (view) => travel(view, 1));
  command('previous-coding', ui.coding.previous, 'lucide-arrow-up', (view) => travel(view, -1));
  command('show-coding', ui.coding.show, 'lucide-eye', (view) => {
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
