/** Themen wählen. */
import type { Strings } from '../ui';

const codings = (n: number): string => (n === 1 ? '1 Kodierung' : `${n} Kodierungen`);

export const picker: Strings['picker'] = {
  noThemes: 'Kein Thema passt.',
  noneMatches: 'Nichts passt.',
  taken: 'Gewählte Themen',
  take: 'Übernehmen',
  add: 'Hinzufügen und weiter',
  dropLast: 'Letztes entfernen',
  leave: 'Verlassen',
  codings,
  drop: (theme) => `${theme} entfernen`,
  addOne: (theme) => `${theme} hinzufügen und weiter`,
  takeThese: (themes) => `${themes.join(', ')} übernehmen`,
  takeTheseNote: 'Oder ein weiteres Thema eintippen',
  create: (name) => `„${name}“ anlegen`,
  newNote: 'Neues Thema',
  newUnder: (parent) => `Neues Thema unter ${parent}`,
  newWith: (parent) => `Neues Thema mit seinem Oberthema ${parent}`,
  about: 'Über das Thema',
  noDefinition: 'Dieses Thema hat noch niemand definiert.',
  codedBefore: 'Bisher damit kodiert',
  counted: (n, documents) => (n === 0 ? 'Noch nicht verwendet' : `${codings(n)} in ${documents === 1 ? '1 Dokument' : `${documents} Dokumenten`}`),
  ownWord: (title) => `„${title}“`,
  suggested: (why) => `Vorgeschlagen: ${why}`,
  notLearnt: (lines) =>
    `${lines.length === 1 ? 'Eine Notiz ließ sich nicht lesen: Die Vorschläge wissen nichts von ihr.' : `${lines.length} Notizen ließen sich nicht lesen: Die Vorschläge wissen nichts von ihnen.`}\n${lines.slice(0, 3).join('\n')}`,
  favour: 'Favorit',
  favourite: (place) => `Favorit ${place}`,
  addFavourite: 'Zu den Favoriten hinzufügen',
  dropFavourite: 'Aus den Favoriten entfernen',
  withMemo: 'Memo',
};
