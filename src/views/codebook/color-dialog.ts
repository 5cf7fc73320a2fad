import { Modal, type App } from 'obsidian';
import { spokenName } from '../../i18n/spoken-name';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { colorOptions, type ColorOption } from '../color-options';
import { titleDialog } from '../dialog-name';

/**
 * Lets a person choose a colour of the palette for some themes, by name and sight. Gives the colour, null for the one that
 * follows from the name, or undefined when they leave.
 */
export function askColor(app: App, study: Study, themes: readonly string[]): Promise<string | null | undefined> {
  return new Promise((resolve) => new ColorModal(app, study, themes, resolve).open());
}

class ColorModal extends Modal {
  private chosen: string | null | undefined;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly themes: readonly string[],
    private readonly done: (color: string | null | undefined) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl, study, themes } = this;
    const title = ui.codebook.colorTitle(themes.map((theme) => study.look(theme).title));
    titleDialog(this, title);
    this.modalEl.addClass('emic-color-dialog');
    const colors = new Set(themes.map((theme) => study.entry(theme).color?.toLowerCase() ?? null));
    // Several themes may have several colours: then none is checked.
    const [now = null] = colors.size === 1 ? colors : [];
    const list = contentEl.createDiv({ cls: 'emic-palette', attr: { role: 'radiogroup', 'aria-labelledby': spokenName(contentEl, ui.entry.color) } });
    const buttons = colorOptions(themes[0] ?? '', now).map((option) => this.swatch(list, option, colors.size === 1 && option.color === now));
    list.addEventListener('keydown', (event) => {
      const at = buttons.findIndex((button) => button === list.doc.activeElement);
      const forwards = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const backwards = forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      const by = { [forwards]: 1, ArrowDown: 1, [backwards]: -1, ArrowUp: -1 }[event.key];
      const next = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : by === undefined ? null : (at + by + buttons.length) % buttons.length;
      if (next === null) return;
      event.preventDefault();
      this.focus(buttons, next);
    });
    const start = buttons.findIndex((button) => button.getAttribute('aria-checked') === 'true');
    this.focus(buttons, Math.max(start, 0));
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done(this.chosen);
  }

  private focus(buttons: readonly HTMLElement[], at: number): void {
    buttons.forEach((button, n) => button.setAttribute('tabindex', n === at ? '0' : '-1'));
    buttons[at]?.focus();
  }

  private swatch(list: HTMLElement, { color, name, shown }: ColorOption, checked: boolean): HTMLElement {
    const button = list.createEl('button', { cls: 'emic-swatch', attr: { type: 'button', role: 'radio', 'aria-checked': String(checked) } });
    const dot = button.createSpan({ cls: 'emic-swatch-color', attr: { 'aria-hidden': 'true' } });
    dot.setCssProps({ '--emic-color': shown });
    button.createSpan({ text: name, attr: { dir: 'auto' } });
    button.addEventListener('click', () => {
      this.chosen = color;
      this.close();
    });
    return button;
  }
}
