import { spokenName } from '../../i18n/spoken-name';
import { ui } from '../../i18n/ui';
import { colorOptions } from '../color-options';

/** Radio buttons with the colours a theme may have, the one by its name first. */
export function colorChoice(parent: HTMLElement, theme: string, chosen: string | null, onChoose: (color: string | null) => void): void {
  const group = parent.createDiv({ cls: 'emic-colors', attr: { role: 'radiogroup', 'aria-labelledby': spokenName(parent, ui.entry.color) } });
  for (const { color, name, shown } of colorOptions(theme, chosen)) {
    const label = group.createEl('label', { cls: color === null ? 'emic-color mod-automatic' : 'emic-color', attr: { title: name } });
    const input = label.createEl('input', { type: 'radio', attr: { name: 'emic-color', 'aria-label': name } });
    input.checked = color === chosen;
    input.addEventListener('change', () => onChoose(color));
    label.createSpan('emic-color-dot').setCssProps({ '--emic-color': shown });
    if (color === null) label.createSpan({ text: name });
  }
}
