/** Textstellen eines Themas. */
import type { Strings } from '../ui';

export const passages: Strings['passages'] = {
  show: 'Textstellen eines Themas anzeigen',
  write: 'Textstellen in eine Notiz schreiben',
  close: 'Zurück zu den Themen',
  withChildren: 'Unterthemen einbeziehen',
  openNote: 'Themennotiz öffnen',
  count: (n) => (n === 1 ? '1 Textstelle' : `${n} Textstellen`),
  none: 'Noch ist keine Textstelle mit diesem Thema kodiert.',
  noneInNote: 'Keine Textstelle dieser Notiz ist mit diesem Thema kodiert.',
  whole: 'Als Ganzes kodiert',
  coming: 'Notiz wird gelesen …',
  noteName: (theme) => `Textstellen zu ${theme}`,
  written: (path) => `In ${path} geschrieben.`,
};
