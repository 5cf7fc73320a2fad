import type { EntryDifference } from '../../core/exchange/codebook/compare';
import { spokenName } from '../../i18n/spoken-name';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { themeDot } from '../theme-dot';

/** Lists what would change, entry by entry, field by field, each to be ticked. `taken` is kept up. */
export function drawDifferences(parent: HTMLElement, study: Study, differences: readonly EntryDifference[], taken: Set<string>, onChange: () => void): void {
  const boxes: HTMLInputElement[] = [];
  const all = (checked: boolean): void => {
    for (const box of boxes) if (box.checked !== checked) box.click();
  };
  const head = parent.createDiv('emic-import-head');
  head.createEl('button', { text: ui.tickList.all }).addEventListener('click', () => all(true));
  head.createEl('button', { text: ui.tickList.none }).addEventListener('click', () => all(false));
  const list = parent.createEl('ul', { cls: 'emic-differences', attr: { tabindex: '0', 'aria-labelledby': spokenName(parent, ui.codebookExchange.import) } });
  for (const { path, kind, changes } of differences) {
    const item = list.createEl('li');
    const label = item.createEl('label', 'emic-difference-head');
    const box = label.createEl('input', { type: 'checkbox', attr: { 'aria-label': ui.codebookExchange.take(path) } });
    box.checked = true;
    boxes.push(box);
    box.addEventListener('change', () => {
      if (box.checked) taken.add(path);
      else taken.delete(path);
      onChange();
    });
    themeDot(label, study.look(path).color);
    label.createSpan({ cls: 'emic-difference-path', text: path, attr: { dir: 'auto' } });
    label.createSpan({ cls: 'emic-byline', text: kind === 'new' ? ui.codebookExchange.isNew : ui.codebookExchange.isChanged });
    for (const { key, before, after } of changes) {
      const field = item.createDiv('emic-difference');
      field.createDiv({ cls: 'emic-byline', text: ui.entry[key] });
      if (kind === 'changed') {
        const old = field.createEl('del', { attr: { dir: 'auto' } });
        old.createSpan({ cls: 'emic-spoken', text: `${ui.codebookExchange.now}: ` });
        old.appendText(before ?? ui.codebookExchange.empty);
      }
      field.createEl('ins', { text: after, attr: { dir: 'auto' } });
    }
  }
}
