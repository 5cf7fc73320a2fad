import type { SettingDefinitionItem, SettingGroupItem } from 'obsidian';
import type { Settings, Study } from '../../vault/types';

/** Lists that say which notes are data. */
export const scopeLists = ['folders', 'types', 'excluded', 'asideCallouts'] as const;

/** Settings that are written as one line of text. */
export const texts = ['prefix', 'themeFolder', 'caseStudyFolder', 'memoFolder', 'coderFolder', 'logNote', 'codebookNote'] as const;

/** What the settings call a value by: a setting, or the coder, which is kept on the device. */
export type Key = keyof Settings | 'coder';
export type Group = SettingDefinitionItem<Key>;
export type Item = SettingGroupItem<Key>;

/** What the groups of settings are given. */
export interface SettingsDoors {
  readonly study: Study;
  /** Changes lists that are not typed, and draws them anew. */
  readonly set: (settings: Partial<Settings>) => void;
  /** Asks for a theme. */
  readonly pickTheme: (title: string) => Promise<string | null>;
}

/** A list written one a line. */
export function lines(key: Key, name: string, desc: string, placeholder: string, validate?: (value: string) => string | undefined): Item {
  return { name, desc, control: { type: 'textarea', key, rows: 3, placeholder, ...(validate ? { validate } : {}) } };
}

/** A switch. */
export function toggle(key: Key, name: string, desc: string): Item {
  return { name, desc, control: { type: 'toggle', key } };
}
