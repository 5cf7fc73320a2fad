/** Von Abfragen, die sich nicht lesen lassen. */
import type { querySayings } from '../../../core/said/query';

export const query: typeof querySayings = {
  'query-empty': () => 'Die Abfrage ist leer. Mit einem Thema beginnen, z. B. empathie AND stigma.',
  'query-bracket-closes-nothing': () => 'Diese Klammer schließt nichts.',
  'query-should-end': () => 'Hier sollte die Abfrage enden.',
  'query-missing-before-bracket': () => 'Vor dieser Klammer fehlt etwas, wonach gesucht wird.',
  'query-ends-early': () => 'Die Abfrage endet, wo etwas stehen sollte, wonach gesucht wird.',
  'query-phrase-open': () => 'Die Wortfolge in Anführungszeichen ist nicht geschlossen.',
  'query-phrase-empty': () => 'Zwischen den Anführungszeichen steht nichts.',
  'query-comparison-place': () => 'Ein Vergleich steht hinter WHERE.',
  'query-no-theme': () => 'Nach „=“ fehlt das Thema.',
  'query-no-joint': () => 'Hier fehlt ein Wort, das verbindet.',
  'query-no-field': () => 'Hier fehlt ein Feld.',
  'query-value-open': () => 'Der Wert in Anführungszeichen ist nicht geschlossen.',
  'query-value-quotes': () => 'Ein Wert mit diesem Zeichen steht in Anführungszeichen.',
  'query-value-end': () => 'Hier sollte der Wert enden.',
  'query-too-long': (most) => `Eine Abfrage hat höchstens ${most} Zeichen.`,
  'query-missing-before': (word) => `Vor ${word} fehlt etwas, wonach gesucht wird.`,
  'query-needs-and': (word) => `Vor ${word} gehört AND: AND ${word}.`,
  'query-no-comparison': (field) => `Nach „${field}“ fehlt ein Vergleich.`,
  'query-no-value': (field) => `Für „${field}“ fehlt ein Wert.`,
  'query-too-deep': (most) => `Eine Abfrage hat höchstens ${most} Ebenen von Klammern und NOT.`,
  'query-bracket-open': (at) => `Die Klammer an Stelle ${at} ist nicht geschlossen.`,
};
