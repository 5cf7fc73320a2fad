import { setIcon } from 'obsidian';
import { ui } from '../../i18n/ui';
import { themeDot } from '../theme-dot';

/** Something taken, or just being typed (a draft: it goes when its words go). */
export interface Chip {
  readonly text: string;
  /** A theme's colour. */
  readonly color?: string;
  readonly icon?: string;
  readonly hint?: string;
  /** Null for a draft. */
  readonly drop: (() => void) | null;
}

/** Draws what is taken; nothing taken takes no room. */
export function drawChips(el: HTMLElement, chips: readonly Chip[]): void {
  el.empty();
  el.toggle(chips.length > 0);
  for (const { text, color, icon, hint, drop } of chips) {
    const chip = el.createSpan({ cls: 'emic-chip', attr: hint === undefined ? {} : { title: hint } });
    chip.toggleClass('is-draft', drop === null);
    if (color !== undefined) themeDot(chip, color);
    if (icon !== undefined) setIcon(chip.createSpan({ cls: 'emic-chip-icon', attr: { 'aria-hidden': 'true' } }), icon);
    chip.createSpan({ cls: 'emic-chip-text', text, attr: { dir: 'auto' } });
    if (!drop) continue;
    const button = chip.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': ui.picker.drop(text) } });
    setIcon(button, 'lucide-x');
    button.addEventListener('click', drop);
  }
}
