import { inVivoThemes } from '../core/corpus/in-vivo';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';

/** A theme's title as lists show it: in quotation marks where it is the participants' own word. */
export function themeTitle(study: Study, theme: string): string {
  const { title } = study.look(theme);
  return inVivoThemes(study.seen).has(theme) ? ui.picker.ownWord(title) : title;
}
