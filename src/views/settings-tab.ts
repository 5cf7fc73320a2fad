import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem, type SettingGroupItem } from 'obsidian';
import { isCoder } from '../core/markup/tag';
import { ui } from '../i18n/ui';
import type { Settings, Study } from '../vault/types';
import { coderNameFrom } from './coder-name';

/** Settings that make the vault be read anew: taken up when the person has stopped typing. */
const settleMs = 800;

const lists = ['folders', 'types', 'excluded', 'asideCallouts'] as const;
type ListKey = (typeof lists)[number];
type Key = ListKey | 'prefix' | 'themeFolder' | 'caseStudyFolder' | 'addBlockIds' | 'showMargin' | 'showMarks' | 'showUncoded' | 'blurContent' | 'coder';

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

  override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
    const t = ui.settings;
    const list = (key: ListKey, name: string, desc: string, placeholder: string): SettingGroupItem<Key> => ({
      name,
      desc,
      control: { type: 'textarea', key, rows: 3, placeholder },
    });
    return [
      {
        type: 'group',
        heading: t.data,
        items: [
          list('folders', t.folders, t.foldersDesc, t.foldersPlaceholder),
          list('types', t.types, t.typesDesc, t.typesPlaceholder),
          list('excluded', t.excluded, t.excludedDesc, t.excludedPlaceholder),
          list('asideCallouts', t.asides, t.asidesDesc, t.asidesPlaceholder),
        ],
      },
      {
        type: 'group',
        heading: t.codebook,
        items: [
          { name: t.themeFolder, desc: t.themeFolderDesc, control: { type: 'folder', key: 'themeFolder' } },
          {
            name: t.prefix,
            desc: t.prefixDesc,
            control: { type: 'text', key: 'prefix', placeholder: 'theme/', validate: prefixProblem },
          },
        ],
      },
      {
        type: 'group',
        heading: t.coding,
        items: [
          {
            name: t.coder,
            desc: t.coderDesc,
            control: { type: 'text', key: 'coder', placeholder: ui.firstUse.coderPlaceholder, validate: coderProblem },
          },
          { name: t.showMarks, desc: t.showMarksDesc, control: { type: 'toggle', key: 'showMarks' } },
          { name: t.blurContent, desc: t.blurContentDesc, control: { type: 'toggle', key: 'blurContent' } },
          { name: t.showUncoded, desc: t.showUncodedDesc, control: { type: 'toggle', key: 'showUncoded' } },
          { name: t.showMargin, desc: t.showMarginDesc, control: { type: 'toggle', key: 'showMargin' } },
        ],
      },
      {
        type: 'group',
        heading: t.caseStudies,
        items: [
          { name: t.caseStudyFolder, desc: t.caseStudyFolderDesc, control: { type: 'folder', key: 'caseStudyFolder' } },
          { name: t.addBlockIds, desc: t.addBlockIdsDesc, control: { type: 'toggle', key: 'addBlockIds' } },
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    if (key === 'coder') return this.study.coder ?? '';
    const value = { ...this.study.settings, ...this.pending }[key as keyof Settings];
    // The whole vault is the folder without a name; a slash stands for it.
    return Array.isArray(value) ? value.map((line) => (line === '' ? '/' : line)).join('\n') : value;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (key === 'coder') this.study.setCoder(coderNameFrom(String(value)));
    else if (typeof value === 'boolean') await this.study.change({ [key]: value });
    else this.settle(key, isList(key) ? linesOf(String(value)) : String(value).trim());
  }

  override hide(): void {
    void this.flush();
    super.hide();
  }

  private settle(key: string, value: string | string[]): void {
    this.pending = { ...this.pending, [key]: value };
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
    if (lists.some((key) => changed[key] !== undefined)) changed.scopeChosen = true;
    await this.study.change(changed);
  }
}

function isList(key: string): key is ListKey {
  return (lists as readonly string[]).includes(key);
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== '').map((line) => line.replace(/^\/|\/$/g, '')))];
}

function prefixProblem(value: string): string | undefined {
  return /^[\p{L}\p{M}\p{N}_/-]*$/u.test(value.trim()) && !value.includes('//') && !value.startsWith('/')
    ? undefined
    : ui.settings.prefixRule;
}

function coderProblem(value: string): string | undefined {
  return value.trim() === '' || isCoder(coderNameFrom(value)) ? undefined : ui.firstUse.coderRule;
}
