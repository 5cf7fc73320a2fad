/** Von dem, was an Markierungen und Eigenschaften nicht stimmt. */
import type { damageSayings } from '../../../core/said/damage';

export const damage: typeof damageSayings = {
  'ends-before-it-begins': (id) => `Die Kodierung ${id} endet, bevor sie beginnt.`,
  'ends-nowhere': (id) => `Die Kodierung ${id} beginnt hier und endet nirgends: Was sie besagt, ist verloren.`,
  'begins-nowhere': (id) => `Die Kodierung ${id} endet hier und beginnt nirgends.`,
  'no-passage': (id) => `Die Kodierung ${id} hat keine Textstelle.`,
  'id-again': (id, time) => `Die Kennung ${id} steht hier zum ${time}. Mal in dieser Notiz.`,
  'too-many-spaces': () => 'In dieser Markierung stehen mehr Leerzeichen, als sie sollte.',
  'unreadable-in-marker': (parts) => `In dieser Markierung steht, was nicht lesbar ist: ${parts.map((part) => `„${part}“`).join(', ')}.`,
  'half-marker': (id) => `Eine Hälfte der Markierung von ${id} ist verloren: Die Leseansicht verbirgt den Text bis zum nächsten %%.`,
  'in-code': (id) => `Eine Markierung von ${id} steht in Code, einer Formel oder HTML und ist im Text zu sehen.`,
  'in-fence': (id) => `Markierungen von ${id} stehen in einem Codeblock, wo nichts als Markierung gelesen wird.`,
  'almost-marker': (why) => `Dieser Kommentar sieht aus wie eine Markierung von Emic und ist keine: ${why}. Er bleibt, wie er ist.`,
  'almost-alone': () => 'Die andere Hälfte steht nirgends in dieser Notiz',
  'almost-backslash': () => 'Vor der Klammer steht ein Backslash',
  'almost-space': () => 'Vor der Klammer oder der Kennung steht ein Leerzeichen',
  'almost-length': (signs) => `Eine Kennung hat acht Zeichen, diese hat ${signs}`,
  'almost-letters': () => 'Eine Kennung hat nur Kleinbuchstaben und Ziffern',
  'almost-owns': (own) => `„${own}“ sagt nicht, was der Markierung gehört`,
  'almost-comment': () => 'Das %% davor beendet einen Kommentar',
  'bad-theme-property': (why) => `In der Eigenschaft themes: ${why}`,
  'unreadable-front-matter': (line, column, message) => `Die Eigenschaften sind nicht lesbar (Zeile ${line}, Spalte ${column}): ${message}`,
};
