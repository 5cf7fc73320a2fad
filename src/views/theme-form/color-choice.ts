import { palette } from '../../core/codebook/color';
import { ui } from '../../i18n/ui';

/** Radio buttons with the palette's colours by name, the colour by the theme's name first. */
export function colorChoice(parent: HTMLElement, automatic: string, chosen: string | null, onChoose: (color: string | null) => void): void {
  const group = parent.createDiv({ cls: 'emic-colors', attr: { role: 'radiogroup', 'aria-label': ui.themeForm.color } });
  const options: { color: string | null; name: string }[] = [
    { color: null, name: ui.themeForm.automatic },
    ...palette.map((color, at) => ({ color, name: ui.themeForm.colors[at] ?? color })),
  ];
  if (chosen !== null && !palette.includes(chosen)) options.push({ color: chosen, name: ui.themeForm.ownColor(chosen) });
  for (const { color, name } of options) {
    const label = group.createEl('label', { cls: color === null ? 'emic-color mod-automatic' : 'emic-color', attr: { title: name } });
    const input = label.createEl('input', { type: 'radio', attr: { name: 'emic-color', 'aria-label': name } });
    input.checked = color === chosen;
    input.addEventListener('change', () => onChoose(color));
    label.createSpan('emic-color-dot').setCssProps({ '--emic-color': color ?? automatic });
    if (color === null) label.createSpan({ text: name });
  }
}
