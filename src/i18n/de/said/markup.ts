/** Von Markierungen und Eigenschaften. */
import type { markupSayings } from '../../../core/said/markup';

const units = { word: 'Wort', sentence: 'Satz' };

export const markup: typeof markupSayings = {
  'as-it-says': (message) => message,

  'no-coding': (id) => `In dieser Notiz gibt es keine Kodierung ${id}.`,
  copies: (id) => `Die Kennung ${id} steht zweimal in dieser Notiz. Zuerst ihre Markierungen reparieren.`,
  'changed-meanwhile': () => 'Die markierten Wörter haben sich inzwischen geändert. Bitte noch einmal markieren.',

  empty: () => 'Es gibt nichts zu kodieren: Die Auswahl enthält keinen Text.',
  'front-matter': () => 'Die Auswahl liegt in den Eigenschaften der Notiz. Bitte Text darunter markieren.',
  unclosed: () => 'Die Auswahl liegt in Code, HTML oder einem Kommentar, der nie endet. Dahinter kann keine Markierung stehen.',
  'no-place': () => 'Hier wurde keine Stelle für eine Markierung gefunden, die die Notiz lässt, wie sie ist.',
  'block-too-long': () => 'Der Absatz ist zu lang oder zu tief verschachtelt, um sicher zu sein, dass eine Markierung ihn lässt, wie er ist.',
  unreadable: () => 'Eine Markierung ließe sich hier nicht wieder lesen: Einzelne Zeichen nahe der Textstelle sind im Weg.',
  'unreadable-part': () => 'Ein Teil dieser Kodierung ist nicht lesbar. Ihn zuerst von Hand berichtigen.',
  'unreadable-parts': () => 'Ein Teil einer dieser Kodierungen ist nicht lesbar. Ihn zuerst von Hand berichtigen.',
  'unreadable-joined': () => 'Die verbundene Kodierung ließe sich nicht wieder lesen: Einzelne Zeichen nahe der Textstelle sind im Weg.',

  'marker-gone': () => 'Diese Markierung gibt es nicht mehr.',
  'attributes-unreadable': (source) =>
    `Das ist nicht lesbar: ${source}. Themen beginnen mit #, Namen mit @, ein Datum schreibt sich 2026-01-05, ein Wert schlüssel=wert, und ein Memo steht in "Anführungszeichen".`,

  id: (id) => `„${id}“ ist keine Kennung: acht Zeichen aus a-z und 0-9, von beiden mindestens eines.`,
  'id-taken': (id) => `Die Kennung ${id} steht schon in dieser Notiz.`,
  theme: (theme, tag) => `„${theme}“ lässt sich nicht als Tag schreiben (#${tag}).`,
  coder: (coder) => `„${coder}“ geht nicht als Name: nur Buchstaben, Ziffern, _ - und ., an beiden Enden ein Buchstabe oder eine Ziffer.`,
  date: (date) => `„${date}“ ist kein Datum der Form JJJJ-MM-TT.`,
  attribute: (key) => `„${key}“ geht nicht als Name eines Attributs: nur a-z, 0-9 und -, zuerst ein Buchstabe.`,

  edge: () => 'Hier gibt es nichts abzutrennen: die Schreibmarke zwischen zwei Wörter der Textstelle setzen.',
  'no-further': (by, toward) =>
    toward === 'out' ? `Hier steht in dieser Notiz kein weiteres ${by === 'word' ? 'Wort' : 'Satzende'}.` : `Die Textstelle hat dort nur noch ein${by === 'word' ? '' : 'en'} ${units[by]}. Um sie ganz herauszunehmen, die Kodierung entfernen.`,
  alone: () => 'Hier gibt es nichts zu verbinden: Dazu braucht es zwei Kodierungen.',
  'themes-differ': () => 'Nur Kodierungen mit denselben Themen lassen sich verbinden.',
  apart: () => 'Zwischen diesen Textstellen stehen andere Wörter, deshalb lassen sie sich nicht verbinden.',

  'broken-front-matter': (line, message) => `Die Eigenschaften sind nicht lesbar (Zeile ${line}: ${message}). Sie zuerst berichtigen.`,
  'odd-front-matter': (key) => `Die Eigenschaften sind so geschrieben, dass sich „${key}“ nicht allein ändern lässt. Bitte von Hand ändern.`,
  'memo-changed': () => 'Das Memo wurde inzwischen geändert.',
  range: (from, to, length) => `${from} bis ${to} ist kein Abschnitt des Textes, der ohne Markierungen ${length} Zeichen hat.`,
  query: (at, message, expected) => `Bei Zeichen ${at} der Abfrage: ${message}${expected.length > 0 ? ` Erwartet: ${expected.join(', ')}.` : ''}`,
};
