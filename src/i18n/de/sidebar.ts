/** Das Codebuch neben der Notiz. */
import type { Strings } from '../ui';

const counted: Record<string, (n: number) => string> = {
  codings: (n) => (n === 1 ? '1 Kodierung' : `${n} Kodierungen`),
  documents: (n) => (n === 1 ? '1 Dokument' : `${n} Dokumente`),
  cases: (n) => (n === 1 ? '1 Fall' : `${n} Fälle`),
};

export const sidebar: Strings['sidebar'] = {
  name: 'Codebuch',
  open: 'Codebuch öffnen',
  tree: 'Themen',
  reach: 'Zählen',
  thisNote: 'Diese Notiz',
  allDocuments: 'Alle Dokumente',
  collapseAll: 'Alle ein- oder ausklappen',
  query: 'Themen abfragen',
  filter: 'Themen filtern …',
  clearFilter: 'Filter löschen',
  row: (theme, status, by, count, about, meaning) =>
    `${[theme, ...(status === null ? [] : [status]), ...(counted[by] ? [counted[by](count)] : []), ...about].join(', ')}${meaning === null ? '' : `. ${meaning}`}`,
  head: (title, count) => `${title}, ${count}`,
  group: (title, by, count) => `${[title, ...(counted[by] ? [counted[by](count)] : [])].join(', ')}`,
  spokenState: (state) =>
    ({ theme: 'Thema', dropped: 'verworfen', favourite: 'Favorit', hidden: 'ausgeblendet', out: 'im Text nicht angezeigt', cut: 'aufgenommen' })[state],
  favourites: 'Favoriten',
  groups: 'Gruppen',
  renameField: (title) => `Neuer Name von „${title}“`,
  options: 'Sortieren und zählen',
  show: 'Im Text anzeigen',
  hiddenThemes: (n) => (n === 1 ? '1 Thema ist ausgeblendet.' : `${n} Themen sind ausgeblendet.`),
  showHidden: 'Ausgeblendete anzeigen',
  hideAgain: 'Wieder ausblenden',
  marked: (n) => (n === 1 ? '1 Thema ausgewählt' : `${n} Themen ausgewählt`),
  mark: 'Auswählen',
  markThemes: 'Ihre Themen auswählen',
  unmark: 'Auswahl aufheben',
  actOnMarked: 'Auswahl bearbeiten',
  reading: (done, total) => `Notizen werden gelesen: ${done} von ${total}`,
  scopeOpen: 'Angeben, welche Notizen Daten sind, damit die Zahlen etwas bedeuten.',
  chooseScope: 'Ordner wählen',
  scopeByType: (n) => `${n === 1 ? '1 Notiz zählt' : `${n} Notizen zählen`} durch die Eigenschaft type als Daten.`,
  scopeRight: 'Das sind alle',
  noMatch: (filter) => `Kein Thema passt zu „${filter.trim()}“.`,
  allHidden: 'Alle Themen sind ausgeblendet.',
  empty: 'Noch kein Thema. Mit der ersten kodierten Textstelle beginnt das Codebuch.',
  emptyNote: 'In dieser Notiz ist noch nichts kodiert.',
  noNote: 'Keine Notiz ist geöffnet. Eine öffnen oder alle Dokumente ansehen.',
  howToCode: 'In einer Notiz Wörter markieren und die Auswahl kodieren: über die Befehlspalette, ein eigenes Tastenkürzel oder das Kontextmenü.',
  menuPassages: 'Textstellen anzeigen',
  menuQuery: 'Dieses Thema abfragen',
};
