import { PluginSettingTab, type App, type Plugin } from 'obsidian';
import type { Settings, Study } from '../../vault/types';
import { coderNameFrom } from '../coder-name';
import { codebookGroup, codingGroup, dataGroup, teamGroup, writingGroup } from './groups';
import { scopeLists, texts, type Group, type Key } from './keys';
import { themeLists } from './theme-lists';

/** Settings that make the vault be read anew: taken up when the person has stopped typing. */
const settleMs = 800;

/** The settings, by groups. Lists of folders and types are written one a line. */
export class EmicSettingTab extends PluginSettingTab {
  private pending: Partial<Settings> = {};
  private timer = 0;

  constructor(
    app: App,
    plugin: Plugin,
    private readonly study: Study,
  ) {
    super(app, plugin);
    this.icon = 'lucide-highlighter';
  }

  override getSettingDefinitions(): Group[] {
    const { app, study } = this;
    const lists = themeLists({
      study,
      set: (settings) => void this.setLists(settings),
      pickTheme: async (title) => {
        const { pickThemes } = await import('../theme-picker/pick-themes');
        return (await pickThemes(app, study, title))?.[0] ?? null;
      },
    });
    return [dataGroup(), codingGroup(), ...lists, teamGroup(), codebookGroup(), writingGroup()];
  }

  override getControlValue(key: string): unknown {
    if (key === 'coder') return this.study.coder ?? '';
    const value = { ...this.study.settings, ...this.pending }[key as keyof Settings];
    // The whole vault is the folder without a name; a slash stands for it.
    return Array.isArray(value) ? value.map((line) => (line === '' ? '/' : line)).join('\n') : value;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const text = String(value).trim();
    if (key === 'coder') this.study.setCoder(coderNameFrom(text));
    else if (key === 'facets') this.settle(key, textLines(text));
    else if (isOneOf(scopeLists, key)) this.settle(key, textLines(text).map((line) => line.replace(/^\/|\/$/g, '')));
    else if (key === 'logNote' || key === 'codebookNote') this.settle(key, /\.md$/i.test(text) ? text : `${text}.md`);
    else if (isOneOf(texts, key)) this.settle(key, key === 'prefix' ? text : text.replace(/^\/|\/$/g, ''));
    else await this.study.change({ [key]: value });
  }

  override hide(): void {
    void this.flush();
    super.hide();
  }

  private async setLists(settings: Partial<Settings>): Promise<void> {
    await this.study.change(settings);
    this.update();
  }

  private settle(key: Key, value: string | string[]): void {
    this.pending = { ...this.pending, [key]: Array.isArray(value) ? [...new Set(value)] : value };
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), settleMs);
  }

  private async flush(): Promise<void> {
    window.clearTimeout(this.timer);
    const changed = this.pending;
    this.pending = {};
    if (Object.keys(changed).length === 0) return;
    const { prefix, earlierPrefixes } = this.study.settings;
    // Codings written under the old prefix stay readable.
    if (changed.prefix !== undefined && changed.prefix !== prefix) {
      changed.earlierPrefixes = [...new Set([prefix, ...earlierPrefixes])].filter((known) => known !== changed.prefix);
    }
    if (scopeLists.some((key) => changed[key] !== undefined)) changed.scopeChosen = true;
    await this.study.change(changed);
  }
}

function isOneOf<const K extends string>(known: readonly K[], key: string): key is K {
  return (known as readonly string[]).includes(key);
}

/** What stands on each line; blank ones say nothing. */
function textLines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
