/** Von Suchen. */
import type { autocodeSayings, PatternTrouble } from '../../../core/said/autocode';

export const autocode: typeof autocodeSayings = {
  'no-search': () => 'Angeben, wonach gesucht werden soll.',
  'no-phrases': () => 'Angeben, wonach gesucht werden soll: Wendungen, durch Kommas getrennt.',
  'pattern-too-long': () => 'Das Muster ist zu lang: die Wiederholungen {n,m} verkleinern.',
  pattern: (at, what, sign) => `Bei Zeichen ${at} des Musters: ${troubles[what](sign)}`,
};

const troubles: Readonly<Record<PatternTrouble, (sign: string) => string>> = {
  'nothing-to-repeat': (sign) => `Vor „${sign}“ steht nichts, was sich wiederholen könnte.`,
  'too-deep': () => 'Zu viele Klammern ineinander.',
  'special-group': () => 'Hier gibt es nur einfache Gruppen (…), kein Vor- oder Zurückschauen.',
  'open-bracket': () => 'Eine Klammer „(“ ist nicht geschlossen.',
  'empty-set': () => 'Die Menge „[]“ ist leer.',
  'open-set': () => 'Eine Menge „[“ ist nicht geschlossen.',
  'open-escape': () => 'Das Muster endet mit „\\“.',
  property: () => 'Eine Zeicheneigenschaft wird \\p{L} geschrieben.',
  'back-reference': () => 'Rückverweise auf eine Gruppe gibt es hier nicht.',
  escape: (sign) => `„\\${sign}“ gibt es hier nicht.`,
  'too-often': (sign) => `Höchstens ${sign} Wiederholungen sind möglich.`,
  'smaller-first': () => 'Die kleinere Zahl steht zuerst.',
  'repeated-place': () => 'Eine Stelle lässt sich nicht wiederholen.',
  sign: (sign) => `„${sign}“ ist nicht lesbar.`,
  'stray-bracket': () => 'Eine Klammer „)“ schließt nichts.',
};
