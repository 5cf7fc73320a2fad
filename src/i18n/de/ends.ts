/** Enden einer Kodierung verschieben, teilen und verbinden. */
import type { Strings } from '../ui';

export const ends: Strings['ends'] = {
  names: {
    'extend-end-word': 'Ende der Kodierung um ein Wort erweitern',
    'shrink-end-word': 'Ende der Kodierung um ein Wort kürzen',
    'extend-end-sentence': 'Ende der Kodierung um einen Satz erweitern',
    'shrink-end-sentence': 'Ende der Kodierung um einen Satz kürzen',
    'extend-start-word': 'Anfang der Kodierung um ein Wort erweitern',
    'shrink-start-word': 'Anfang der Kodierung um ein Wort kürzen',
    'extend-start-sentence': 'Anfang der Kodierung um einen Satz erweitern',
    'shrink-start-sentence': 'Anfang der Kodierung um einen Satz kürzen',
  },
  which: 'Welche Kodierung ist gemeint?',
  split: 'Kodierung an der Schreibmarke teilen',
  whichToSplit: 'Welche Kodierung teilen?',
  joinTouching: 'Angrenzende Kodierungen verbinden',
  joinOverlapping: 'Überlappende Kodierungen desselben Themas verbinden',
  whichToJoin: 'Welche Kodierungen verbinden?',
  soMany: (codings) => `${codings} Kodierungen`,
  nothingTouches: 'Keine andere Kodierung mit denselben Themen grenzt an diese an.',
  join: 'Verbinden',
  twice: (theme) => `„${theme}“ ist über diesen Wörtern zweimal kodiert. Daraus kann eine Kodierung werden; Memos bleiben erhalten.`,
  twiceAmongOthers: (theme) => `„${theme}“ ist hier schon kodiert, zusammen mit anderen Themen.`,
  noOverlaps: 'In dieser Notiz ist kein Thema zweimal von derselben Person über denselben Wörtern kodiert.',
  joinedSome: (gone, joined) =>
    `${gone === 1 ? 'Eine Kodierung wurde' : `${gone} Kodierungen wurden`} mit ${joined === 1 ? 'einer anderen' : `${joined} anderen`} verbunden. Einmal rückgängig machen bringt ${gone === 1 ? 'sie' : 'alle'} zurück.`,
  severalCoders: 'Kodierungen mehrerer Personen verbinden?',
  severalCodersWhat: (coders) =>
    `Sie stammen von ${coders.join(' und ')}. Alle Namen bleiben erhalten, und der erste gilt als kodierende Person: Worin sich die Kodierungen hier unterscheiden, lässt sich dann nicht mehr vergleichen.`,
  nobody: 'Niemand benannt',
};
