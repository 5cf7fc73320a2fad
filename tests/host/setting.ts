/** A row of settings: name and description on one side, controls on the other. */
import type * as O from 'obsidian';
import { ButtonComponent, ColorComponent, DisplayValueComponent, DropdownComponent, ExtraButtonComponent, ProgressBarComponent, SearchComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent } from './components';
import { setTooltip } from './icons';

export class MomentFormatComponent extends TextComponent {
  sampleEl: HTMLElement = createSpan();
  setDefaultFormat(format: string): this {
    return this.setPlaceholder(format);
  }
  setSampleEl(el: HTMLElement): this {
    this.sampleEl = el;
    return this;
  }
  override setValue(value: string): this {
    super.setValue(value);
    this.updateSample();
    return this;
  }
  override onChanged(): void {
    super.onChanged();
    this.updateSample();
  }
  updateSample(): void {
    this.sampleEl.setText(this.getValue());
  }
}

export class Setting {
  settingEl: HTMLElement;
  infoEl: HTMLElement;
  nameEl: HTMLElement;
  descEl: HTMLElement;
  controlEl: HTMLElement;
  components: O.BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv('setting-item-name');
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }
  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }
  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }
  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }
  setTooltip(tooltip: string, options?: O.TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }
  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    this.nameEl.setAttrs({ role: 'heading', 'aria-level': 3 });
    return this;
  }
  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }
  setErrorMessage(message: string | null): this {
    this.errorEl?.remove();
    this.errorEl = message === null ? null : this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } });
    return this;
  }
  addDisplayValue(callback: (component: O.DisplayValueComponent) => unknown): this {
    callback(new DisplayValueComponent(this.controlEl));
    return this;
  }
  addButton(callback: (component: O.ButtonComponent) => unknown): this {
    return this.add(new ButtonComponent(this.controlEl), callback);
  }
  addExtraButton(callback: (component: O.ExtraButtonComponent) => unknown): this {
    return this.add(new ExtraButtonComponent(this.controlEl), callback);
  }
  addToggle(callback: (component: O.ToggleComponent) => unknown): this {
    this.settingEl.addClass('mod-toggle');
    const toggle = new ToggleComponent(this.controlEl);
    toggle.toggleEl.querySelector('input')?.setAttribute('aria-label', this.nameEl.textContent);
    return this.add(toggle, callback);
  }
  addText(callback: (component: O.TextComponent) => unknown): this {
    return this.addLabelled(new TextComponent(this.controlEl), callback);
  }
  addSearch(callback: (component: O.SearchComponent) => unknown): this {
    return this.addLabelled(new SearchComponent(this.controlEl), callback);
  }
  addTextArea(callback: (component: O.TextAreaComponent) => unknown): this {
    return this.addLabelled(new TextAreaComponent(this.controlEl), callback);
  }
  addMomentFormat(callback: (component: O.MomentFormatComponent) => unknown): this {
    return this.addLabelled(new MomentFormatComponent(this.controlEl), callback);
  }
  addDropdown(callback: (component: O.DropdownComponent) => unknown): this {
    const dropdown = new DropdownComponent(this.controlEl);
    dropdown.selectEl.setAttr('aria-label', this.nameEl.textContent);
    return this.add(dropdown, callback);
  }
  addColorPicker(callback: (component: O.ColorComponent) => unknown): this {
    return this.add(new ColorComponent(this.controlEl), callback);
  }
  addProgressBar(callback: (component: O.ProgressBarComponent) => unknown): this {
    return this.add(new ProgressBarComponent(this.controlEl), callback);
  }
  addSlider(callback: (component: O.SliderComponent) => unknown): this {
    const slider = new SliderComponent(this.controlEl);
    slider.sliderEl.setAttr('aria-label', this.nameEl.textContent);
    return this.add(slider, callback);
  }
  addComponent<T extends O.BaseComponent>(make: (el: HTMLElement) => T): this {
    this.components.push(make(this.controlEl));
    return this;
  }
  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }
  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  private addLabelled<T extends O.BaseComponent & { inputEl: HTMLElement }>(component: T, callback: (component: T) => unknown): this {
    component.inputEl.setAttr('aria-label', this.nameEl.textContent);
    return this.add(component, callback);
  }
  private add<T extends O.BaseComponent>(component: T, callback: (component: T) => unknown): this {
    this.components.push(component);
    callback(component);
    return this;
  }
}

export class SettingGroup {
  groupEl: HTMLElement;
  listEl: HTMLElement;
  private readonly headerEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group');
    this.headerEl = this.groupEl.createDiv('setting-group-header');
    this.headerEl.hide();
    this.listEl = this.groupEl.createDiv('setting-items');
  }
  setHeading(text: string | DocumentFragment): this {
    this.headerEl.show();
    const heading = this.headerEl.querySelector<HTMLElement>('.setting-group-heading') ?? this.headerEl.createDiv({ cls: 'setting-group-heading', attr: { role: 'heading', 'aria-level': 3 } });
    heading.setText(text);
    return this;
  }
  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }
  addSetting(callback: (setting: O.Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }
  addSearch(callback: (component: O.SearchComponent) => unknown): this {
    this.headerEl.show();
    callback(new SearchComponent(this.headerEl));
    return this;
  }
  addExtraButton(callback: (component: O.ExtraButtonComponent) => unknown): this {
    this.headerEl.show();
    callback(new ExtraButtonComponent(this.headerEl));
    return this;
  }
}
