/** Autokodieren aus einer Suche. */
import type { Strings } from '../ui';

const passages = (n: number): string => (n === 1 ? '1 Textstelle' : `${n} Textstellen`);
const inDocuments = (n: number): string => (n === 1 ? 'in 1 Dokument' : `in ${n} Dokumenten`);

export const autocode: Strings['autocode'] = {
  command: 'Aus einer Suche autokodieren',
  title: 'Autokodieren',
  these: 'Diese autokodieren',
  theseWhy: 'Gefundenes nach einer Vorschau kodieren',
  kind: 'Wonach gesucht wird',
  kinds: { phrase: 'Eine Wendung', any: 'Eine von mehreren', pattern: 'Regulärer Ausdruck' },
  placeholders: {
    phrase: 'Wörter, wie sie gesagt oder geschrieben wurden …',
    any: 'Wendungen, durch Kommas getrennt …',
    pattern: 'Zum Beispiel: \\b(un)?sicher\\b',
    query: 'Alle Textstellen der Abfrage oder Wörter darin …',
  },
  source: 'Wo',
  sources: { note: 'Diese Notiz', scope: 'Alle Daten', passages: 'Textstellen der Abfrage', documents: 'Dokumente der Abfrage' },
  reach: 'Was kodiert wird',
  reaches: { match: 'Die gefundenen Wörter', sentence: 'Ihr Satz', turn: 'Ihr Redebeitrag', paragraph: 'Ihr Absatz' },
  themes: 'Themen',
  chooseThemes: 'Themen wählen …',
  pickerTitle: 'Autokodieren mit …',
  dropTheme: (theme) => `${theme} entfernen`,
  how: 'Groß- und Kleinschreibung und Akzente spielen bei Wendungen keine Rolle. Nichts wird kodiert, bevor es hier zu sehen war.',
  looking: 'Suche läuft …',
  nothing: 'Nichts gefunden.',
  found: (n, docs, cut) => `${cut ? 'Die ersten ' : ''}${passages(n)} ${inDocuments(docs)}`,
  coded: (n) => (n === 1 ? '1 ist schon so kodiert und nicht angehakt.' : `${n} sind schon so kodiert und nicht angehakt.`),
  tooDear: (notes) => `Das Muster ist zu aufwendig in ${notes.join(', ')}: Was dort weit unten steht, fehlt womöglich.`,
  list: 'Was kodiert würde',
  already: 'Schon kodiert',
  run: (n) => (n === 0 ? 'Autokodieren' : `${passages(n)} kodieren`),
  keys: [
    ['Leertaste', 'Anhaken'],
    ['Strg+A', 'Alle anhaken'],
    ['Strg+↵', 'Angehaktes kodieren'],
    ['Esc', 'Schließen'],
  ],
};
