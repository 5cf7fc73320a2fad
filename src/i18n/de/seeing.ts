/** Was vom Kodieren in einer Notiz zu sehen ist: Befehle und was sie sagen. */
import type { Strings } from '../ui';

export const seeing: Strings['seeing'] = {
  toggleMarks: 'Einfärbung ein- oder ausblenden',
  toggleMargin: 'Rand ein- oder ausblenden',
  toggleUncoded: 'Nicht kodierte Strecken anzeigen',
  nextUncoded: 'Zur nächsten nicht kodierten Strecke gehen',
  previousUncoded: 'Zur vorherigen nicht kodierten Strecke gehen',
  marksOn: 'Kodierte Textstellen sind wieder eingefärbt.',
  marksOff: 'Kodierte Textstellen sind nicht mehr eingefärbt. Die Kodierungen bestehen weiter.',
  marginOn: 'Der Rand wird wieder angezeigt.',
  marginOff: 'Der Rand ist ausgeblendet. Die Kodierungen bestehen weiter.',
  uncodedOn: (percent) => `Nicht kodierte Strecken sind am Rand des Textes gekennzeichnet. ${percent} % dieser Notiz sind nicht kodiert.`,
  uncodedOnNowhere: 'Nicht kodierte Strecken sind in jeder Notiz, die zum Bearbeiten geöffnet wird, am Rand des Textes gekennzeichnet.',
  uncodedOff: 'Nicht kodierte Strecken sind nicht mehr gekennzeichnet.',
  noUncodedNext: 'Alle Daten von hier bis zum Ende dieser Notiz sind kodiert.',
  noUncodedPrevious: 'Alle Daten von hier bis zum Anfang dieser Notiz sind kodiert.',
  dropMissed: 'Ein Thema auf markierte Wörter ziehen, um sie zu kodieren, oder auf eine kodierte Textstelle, um ihr das Thema zu geben.',
  covered: (why) => `Verborgen: belastend (${why})`,
  showCovered: 'Unscharfe Textstelle anzeigen',
  noCovered: 'Hier ist keine unscharfe Textstelle. Die Schreibmarke in eine setzen oder zu ihr gehen.',
  noneReached: 'Zuerst zu einer Kodierung gehen oder kodierte Wörter anklicken.',
};
