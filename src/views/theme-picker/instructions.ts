import { Platform } from 'obsidian';
import { ui } from '../../i18n/ui';

/** What the keys do, for the foot of the picker. */
export function instructions(themesOnly: boolean): { command: string; purpose: string }[] {
  const keys = [
    { command: '↵', purpose: ui.picker.take },
    { command: '⇥', purpose: ui.picker.add },
    { command: '⌫', purpose: ui.picker.dropLast },
    { command: Platform.isMacOS ? '⌘D' : 'ctrl D', purpose: ui.picker.favour },
    { command: 'esc', purpose: ui.picker.leave },
  ];
  return themesOnly ? keys : [...keys, { command: '"…"', purpose: ui.picker.withMemo }];
}
