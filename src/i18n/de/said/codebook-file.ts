/** Von Dateien mit Codebüchern: was sich daraus nicht übernehmen lässt. */
import type { codebookFileSayings } from '../../../core/said/codebook-file';

export const codebookFile: typeof codebookFileSayings = {
  'file-too-long': (most) => `Die Datei ist länger als ${most} Zeichen.`,
  'file-unreadable': () => 'Die Datei ist nicht lesbar.',
  'file-no-list': () => 'Die Datei enthält keine Liste von Einträgen, auch nicht unter `themes`.',
  'file-no-theme-column': () => 'Die erste Zeile nennt keine Spalte `theme`, `code` oder `name`.',
  'file-quote-open': () => 'Ein Anführungszeichen dieser Zeile wird nie geschlossen.',
  'file-too-many-cells': (cells, columns) => `Diese Zeile hat ${cells} Zellen, und es gibt ${columns} Spalten; der Rest wird ausgelassen.`,
  'file-line-no-theme': () => 'Diese Zeile nennt kein Thema.',
  'file-no-entry': () => 'Das ist kein Eintrag: Der Schlüssel `theme` fehlt.',
  'file-entry-no-theme': () => 'In diesem Eintrag fehlt der Schlüssel `theme`.',
  'file-no-words': (key) => `„${key}“ besteht weder aus Wörtern noch aus einer Liste von Wörtern.`,
  'file-too-many-entries': (most) => `Die Datei hat mehr als ${most} Einträge; von hier an werden sie ausgelassen.`,
  'file-twice': (theme, line) => `„${theme}“ steht zweimal in der Datei (zuerst in Zeile ${line}); das erste Mal gilt.`,
  'file-value-too-long': (key) => `„${key}“ ist länger als alles, was ein Eintrag enthält, und wird ausgelassen.`,
  'file-value-unknown': (value, key) => `„${value}“ gibt es bei „${key}“ nicht und wird ausgelassen.`,
};
