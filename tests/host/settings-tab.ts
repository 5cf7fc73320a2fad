/** Settings tabs: declared as data (1.13), drawn here. */
import type * as O from 'obsidian';
import { setIcon } from './icons';
import { Setting, SettingGroup } from './setting';
import { AbstractInputSuggest } from './suggest';
import { prepareFuzzySearch } from './fuzzy';

type When<T> = T | (() => T) | undefined;
const now = <T>(value: When<T>, otherwise: T): T => (typeof value === 'function' ? (value as () => T)() : (value ?? otherwise));

export abstract class SettingPage {
  rootEl: HTMLElement = createDiv('setting-page');
  titlebarEl: HTMLElement = this.rootEl.createDiv('setting-page-titlebar');
  containerEl: HTMLElement = this.rootEl.createDiv('setting-page-content');
  title = '';
  abstract display(): void;
  hide(): void {}
}

export abstract class SettingTab {
  icon = 'lucide-settings';
  containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: O.SettingDefinitionItem[] = [];
  private refreshers: (() => void)[] = [];
  private cleanups: (() => void)[] = [];

  constructor(public app: O.App) {}

  getSettingDefinitions(): O.SettingDefinitionItem[] {
    return [];
  }
  abstract getControlValue(key: string): unknown;
  abstract setControlValue(key: string, value: unknown): void | Promise<void>;

  /** Asks for the definitions again and draws them. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (!this.containerEl.isConnected) return;
    this.release();
    this.containerEl.empty();
    this.drawItems(this.containerEl, this.settingItems);
    this.refreshDomState();
  }
  /** Shows, hides, enables and disables what is drawn, as the definitions say now. */
  refreshDomState(): void {
    for (const refresh of this.refreshers) refresh();
  }
  display(): void {
    this.update();
  }
  hide(): void {
    this.release();
    this.containerEl.empty();
  }
  private release(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.refreshers = [];
  }

  private drawItems(parent: HTMLElement, items: readonly O.SettingDefinitionItem[]): void {
    let loose: SettingGroup | null = null;
    for (const item of items) {
      if ('type' in item && (item.type === 'group' || item.type === 'list')) {
        loose = null;
        this.drawGroup(parent, item);
        continue;
      }
      loose ??= new SettingGroup(parent);
      this.drawItem(loose, item as O.SettingGroupItem, 0);
    }
  }

  private drawGroup(parent: HTMLElement, definition: O.SettingDefinitionGroup): void {
    const group = new SettingGroup(parent);
    const list = definition.type === 'list' ? (definition as O.SettingDefinitionList) : null;
    if (definition.heading) group.setHeading(definition.heading);
    if (definition.cls) group.addClass(definition.cls);
    this.shownWhen(group.groupEl, definition.visible);
    for (const add of definition.extraButtons ?? []) group.addExtraButton(add);
    const items = definition.items ?? [];
    const rows = items.map((item, i) => this.drawItem(group, item, i, list));
    const { search } = definition;
    if (search) {
      group.addSearch((field) => {
        field.setPlaceholder(search.placeholder ?? '').onChange((query) => {
          rows.forEach((row, i) => {
            const item = items[i];
            row.settingEl.toggle(!item || 'type' in item || search.match(item, query));
          });
        });
      });
    }
    if (list && items.length === 0 && list.emptyState) group.listEl.createDiv('setting-list-empty').setText(list.emptyState);
    const add = list?.addItem;
    if (add) new Setting(group.listEl).addButton((button) => button.setButtonText(add.name).onClick(() => add.action(button.buttonEl)));
  }

  private drawItem(group: SettingGroup, item: O.SettingGroupItem, index: number, list: O.SettingDefinitionList | null = null): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc) setting.setDesc(typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment));
    this.shownWhen(setting.settingEl, item.visible);
    if ('type' in item) this.drawPageLink(setting, item);
    else if (item.control) this.drawControl(setting, item.control);
    else if (item.render) {
      const cleanup = item.render(setting as unknown as O.Setting, group as unknown as O.SettingGroup);
      if (cleanup) this.cleanups.push(cleanup);
    } else if (item.action) this.drawAction(setting, item, index);
    if (list?.onReorder) {
      const { onReorder } = list;
      setting.addExtraButton((button) => button.setIcon('chevron-up').setTooltip('Move up').setDisabled(index === 0).onClick(() => onReorder(index, index - 1)));
      setting.addExtraButton((button) => button.setIcon('chevron-down').setTooltip('Move down').setDisabled(index === (list.items?.length ?? 0) - 1).onClick(() => onReorder(index, index + 1)));
    }
    if (list?.onDelete) {
      const { onDelete } = list;
      setting.addExtraButton((button) => button.setIcon('trash-2').setTooltip('Delete').onClick(() => onDelete(index)));
    }
    return setting;
  }

  private drawAction(setting: Setting, item: O.SettingDefinitionAction, index: number): void {
    const { settingEl } = setting;
    settingEl.addClass('mod-clickable');
    settingEl.setAttrs({ role: 'button', tabindex: 0 });
    setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'chevron-right');
    const act = () => {
      if (!settingEl.hasClass('is-disabled')) item.action(settingEl, index);
    };
    settingEl.addEventListener('click', act);
    settingEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === settingEl) act();
    });
    this.enabledUnless(setting, item.disabled);
  }

  private drawPageLink(setting: Setting, item: O.SettingDefinitionPage): void {
    const { settingEl } = setting;
    settingEl.addClass('mod-clickable');
    settingEl.setAttrs({ role: 'button', tabindex: 0 });
    if (item.displayValue !== undefined || item.status !== undefined) {
      setting.addDisplayValue((value) => {
        const show = () => value.setValue(now<string>(item.displayValue, '')).setStatus(now<'warning' | null>(item.status, null));
        this.refreshers.push(show);
      });
    }
    setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'chevron-right');
    const open = () => this.openPage(item);
    settingEl.addEventListener('click', open);
    settingEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') open();
    });
  }

  private openPage(item: O.SettingDefinitionPage): void {
    this.release();
    this.containerEl.empty();
    const bar = this.containerEl.createDiv('setting-page-titlebar');
    const back = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
    setIcon(back, 'chevron-left');
    bar.createDiv({ cls: 'setting-page-title', text: item.name });
    const page = item.page?.() as SettingPage | undefined;
    back.addEventListener('click', () => {
      page?.hide();
      this.update();
    });
    if (page) {
      this.containerEl.append(page.rootEl);
      page.display();
    } else this.drawItems(this.containerEl.createDiv('setting-page-content'), item.items ?? []);
    this.refreshDomState();
  }

  private drawControl(setting: Setting, control: O.SettingControl): void {
    const save = <V>(value: V) => {
      const complain = (message: string | void) => {
        setting.setErrorMessage(message || null);
        if (!message) void Promise.resolve(this.setControlValue(control.key, value)).then(() => this.refreshDomState());
      };
      const answer = (control.validate as ((value: V) => string | void | Promise<string | void>) | undefined)?.(value);
      if (answer instanceof Promise) void answer.then(complain);
      else complain(answer);
    };
    const value = this.getControlValue(control.key) ?? control.defaultValue;
    const text = typeof value === 'string' ? value : '';
    switch (control.type) {
      case 'toggle':
        setting.addToggle((toggle) => toggle.setValue(value === true).onChange(save));
        break;
      case 'dropdown':
        setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(save));
        break;
      case 'text':
        setting.addText((field) => field.setPlaceholder(control.placeholder ?? '').setValue(text).onChange(save));
        break;
      case 'textarea':
        setting.addTextArea((field) => {
          field.setPlaceholder(control.placeholder ?? '').setValue(text).onChange(save);
          if (control.rows) field.inputEl.rows = control.rows;
        });
        break;
      case 'number':
        setting.addText((field) => {
          field.inputEl.type = 'number';
          field.inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
          field.setPlaceholder(control.placeholder ?? '').setValue(String(value ?? '')).onChange((written) => {
            if (written !== '' && Number.isFinite(Number(written))) save(Number(written));
          });
        });
        break;
      case 'slider':
        setting.addSlider((slider) => slider.setLimits(control.min, control.max, control.step).setValue(Number(value ?? control.min)).onChange(save));
        break;
      case 'color':
        setting.addColorPicker((picker) => picker.setValue(text).onChange(save));
        break;
      case 'file':
      case 'folder':
        setting.addSearch((field) => {
          field.setPlaceholder(control.placeholder ?? '').setValue(text).onChange(save);
          new PathSuggest(this.app, field.inputEl, () => paths(this.app, control)).onSelect((path) => {
            field.setValue(path);
            save(path);
          });
        });
    }
    this.enabledUnless(setting, control.disabled);
  }

  private shownWhen(el: HTMLElement, visible: When<boolean>): void {
    this.refreshers.push(() => el.toggle(now(visible, true)));
  }
  private enabledUnless(setting: Setting, disabled: When<boolean>): void {
    this.refreshers.push(() => setting.setDisabled(now(disabled, false)));
  }
}

function paths(app: O.App, control: O.SettingFileControl | O.SettingFolderControl): string[] {
  if (control.type === 'file') return app.vault.getFiles().filter((file) => control.filter?.(file) ?? true).map((file) => file.path);
  return app.vault.getAllFolders(control.includeRoot).filter((folder) => control.filter?.(folder) ?? true).map((folder) => folder.path);
}

class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: O.App,
    private readonly field: HTMLInputElement,
    private readonly all: () => string[],
  ) {
    super(app, field);
  }
  protected getSuggestions(query: string): string[] {
    const search = prepareFuzzySearch(query);
    return this.all().filter((path) => search(path));
  }
  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }
  override selectSuggestion(path: string, event: MouseEvent | KeyboardEvent): void {
    this.setValue(path);
    super.selectSuggestion(path, event);
    this.close();
    this.field.blur();
  }
}

export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: O.App,
    readonly plugin: O.Plugin,
  ) {
    super(app);
  }
  getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }
  async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = (this.plugin.settings ??= {}) as Record<string, unknown>;
    settings[key] = value;
    await this.plugin.saveData(settings);
  }
}
