/** Von Hand gesetzte Zeichen umwandeln. */
import type { Strings } from '../ui';

const marks = (n: number): string => (n === 1 ? '1 Zeichen' : `${n} Zeichen`);
const inDocuments = (n: number): string => (n === 1 ? 'in 1 Dokument' : `in ${n} Dokumenten`);

export const convert: Strings['convert'] = {
  here: 'Hervorhebungen und Tags in dieser Notiz umwandeln',
  everywhere: 'Hervorhebungen und Tags in allen Daten umwandeln',
  title: 'Hervorhebungen und Tags umwandeln',
  warning:
    'Das ändert die Daten: Die durchgestrichen gezeigten Zeichen werden aus den Notizen genommen, und Kodierungen treten an ihre Stelle. Es ist ein einziger Schritt; wird er rückgängig gemacht, ist jede Notiz wieder, wie sie war.',
  looking: (done, total) => `${done} von ${total} Notizen durchgesehen …`,
  nothing: 'Es wurden keine Hervorhebungen, Tags, Kommentare oder Links auf Codes gefunden, die sich umwandeln lassen.',
  which: 'Welche davon sind Codes?',
  hashtags: 'Ein Hashtag ohne das Präfix der Themen kann ein Wort der Befragten sein: nur anhaken, wenn er ein eigener Code ist.',
  count: (n, docs) => `${marks(n)} ${inDocuments(docs)}`,

  comment: 'Kommentare',
  commentNote: 'Werden Memos zu den Wörtern oder zum Absatz',
  untagged: (form) => `${form} ohne Tag`,
  untaggedNote: 'Bleiben, wie sie sind, wenn kein Thema für sie gewählt wird',
  chooseTheme: 'Thema wählen …',
  changeTheme: 'Thema ändern …',
  pickerTitle: (form) => `${form} kodieren als …`,
  list: 'Was umgewandelt würde',
  left: (n) => (n === 1 ? '1 Zeichen bleibt, wie es ist:' : `${n} Zeichen bleiben, wie sie sind:`),
  changed: 'Die Notiz hat sich während der Durchsicht geändert.',
  leftIn: (name, why) => `${name}: ${why}`,
  run: (n) => (n === 0 ? 'Umwandeln' : `${marks(n)} umwandeln`),
  keys: [
    ['Leertaste', 'Anhaken'],
    ['Strg+A', 'Alle anhaken'],
    ['Strg+↵', 'Angehaktes umwandeln'],
    ['Esc', 'Schließen'],
  ],
};
