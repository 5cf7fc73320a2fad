/** The settings window: a list of tabs, the chosen one beside it. */
import type * as O from 'obsidian';
import { Modal } from './modal';
import { Setting } from './setting';

export class SettingsDialog extends Modal {
  readonly tabs: { tab: O.SettingTab; name: string; id: string }[] = [];
  private shown: O.SettingTab | null = null;
  private readonly namesEl: HTMLElement;
  private readonly tabEl: HTMLElement;

  constructor(app: O.App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.contentEl.addClass('vertical-tabs-container');
    this.namesEl = this.contentEl.createDiv({ cls: 'vertical-tab-header', attr: { role: 'tablist' } });
    this.tabEl = this.contentEl.createDiv('vertical-tab-content-container');
  }
  addTab(tab: O.PluginSettingTab, manifest: O.PluginManifest): void {
    this.tabs.push({ tab, name: manifest.name, id: manifest.id });
    // Once at registration, for the search over all settings.
    tab.settingItems = tab.getSettingDefinitions();
  }
  removeTab(tab: O.SettingTab): void {
    if (this.shown === tab) this.hideTab();
    const at = this.tabs.findIndex((one) => one.tab === tab);
    if (at >= 0) this.tabs.splice(at, 1);
  }
  openTabById(id: string): O.SettingTab | null {
    const found = this.tabs.find((one) => one.id === id);
    if (found) this.showTab(found.tab);
    return found?.tab ?? null;
  }
  override onOpen(): void {
    const first = this.tabs[0];
    if (first) this.showTab(first.tab);
    else this.showAppearance();
  }
  override onClose(): void {
    this.hideTab();
  }

  private showTab(tab: O.SettingTab): void {
    this.hideTab();
    this.shown = tab;
    this.tabEl.append(tab.containerEl);
    tab.display();
    this.listTabs();
  }
  private hideTab(): void {
    this.shown?.hide();
    this.shown = null;
    this.tabEl.empty();
  }
  private showAppearance(): void {
    this.hideTab();
    const content = this.tabEl.createDiv('vertical-tab-content');
    new Setting(content).setName('Dark mode').addToggle((toggle) =>
      toggle.setValue(this.app.isDarkMode()).onChange((dark) => (this.app as unknown as { setDark(dark: boolean): void }).setDark(dark)),
    );
    this.listTabs();
  }
  private listTabs(): void {
    this.namesEl.empty();
    const add = (name: string, active: boolean, open: () => void) => {
      const item = this.namesEl.createDiv({ cls: 'vertical-tab-nav-item tappable', text: name, attr: { role: 'tab' } });
      item.toggleClass('is-active', active);
      item.addEventListener('click', open);
    };
    add('Appearance', this.shown === null, () => this.showAppearance());
    for (const { tab, name } of this.tabs) add(name, this.shown === tab, () => this.showTab(tab));
  }
}
