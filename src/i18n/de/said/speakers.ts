/** Davon, wer in einem Transkript spricht. */
import type { speakersSayings } from '../../../core/said/speakers';

const someOf = (labels: readonly string[]): string => `${labels.slice(0, 3).join(', ')}${labels.length > 3 ? ` und ${labels.length - 3} weitere` : ''}`;

export const speakers: typeof speakersSayings = {
  'no-speaker-name': () => 'Wer spricht, braucht einen Namen mit Buchstaben oder Ziffern.',
  'no-turn': () => 'Hier ist kein Redebeitrag.',
  'nothing-on-one-side': () => 'Die Schreibmarke zwischen die Wörter der einen und die der anderen Person setzen.',
  'no-label': (speaker) => `Eine Sprecherangabe „${speaker}“ kann hier nicht stehen.`,
  'first-turn': () => 'Vor diesem Redebeitrag gibt es keinen.',
  'not-next': () => 'Zwischen diesem Redebeitrag und dem davor steht etwas anderes.',
  'turns-misread': () => 'Diese zwei Redebeiträge lassen sich nicht verbinden: Andere Sprecherangaben würden anders gelesen.',
  'label-cannot-say': (speaker) => `Eine Sprecherangabe dieser Art kann nicht „${speaker}“ heißen.`,
  'label-misread': (speaker) => `Mit „${speaker}“ an dieser Stelle würden Sprecherangaben dieses Transkripts anders gelesen.`,
  'turn-changed': () => 'Der Redebeitrag wurde seitdem geändert: Er bleibt, wie er ist.',
  'turns-changed': (turns) => (turns === 1 ? 'Ein Redebeitrag wurde seitdem geändert: Wer spricht, bleibt dort.' : `${turns} Redebeiträge wurden seitdem geändert: Wer spricht, bleibt dort.`),

  'change-speakers': (labels, transcripts) => `Sprecher zuordnen: ${someOf(labels)} (${transcripts === 1 ? '1 Transkript' : `${transcripts} Transkripte`})`,
  'change-label': (label, to) => `Sprecher umbenennen: ${label} in ${to}`,
  'change-labels': (labels, into) => `Sprecher zusammenführen: ${someOf(labels)} in ${into}`,

  'who-interviewer': () => 'wer interviewt',
  'who-several': () => 'mehrere Personen',
  'who-unidentified': () => 'nicht erkannt',
  'who-nobody': () => 'nicht gesagt',
  'turns-join': (label, was, other, is) => `„${label}“ (${was}) wird zu „${other}“ (${is}): Die Beiträge gehören ab jetzt dazu.`,
  'label-becomes': (label, was, is) => `„${label}“ war bisher: ${was}, ab jetzt in allen Beiträgen dort: ${is}. In einem Transkript ist eine Sprecherangabe eine Person.`,
  'alias-goes': (label, from) => `„${label}“ wird aus den Aliasnamen von ${from} genommen: Es wird nicht mehr als einer der Namen gesucht, und kein Pseudonym tritt an seine Stelle.`,
  'alias-moves': (label, from, to) => `„${label}“ war ein Aliasname von ${from} und wird einer von ${to}, in allen Transkripten.`,
  'still-named': (label, is) => `„${label}“ bleibt ${is}, weil der Fall so heißt. Um das zu ändern: sagen, dass es kein Fall ist, oder den Fall umbenennen.`,
  'link-goes': (name, label, note) => `${name} war mit „${label}“ in ${note} verknüpft, wo niemand mehr so heißt: Die Verknüpfung entfällt.`,
  'label-is-there-too': (label, name, transcripts) =>
    `${transcripts === 1 ? 'Ein weiteres Transkript hat' : `${transcripts} weitere Transkripte haben`} eine Sprecherangabe „${label}“, die bisher niemand war: Auch dort ist es ab jetzt ${name}.`,
  'case-called-alike': (name, transcripts) =>
    `${transcripts === 1 ? 'Ein weiteres Transkript hat' : `${transcripts} weitere Transkripte haben`} eine Sprecherangabe „${name}“: Mit einem Fall dieses Namens ist sie auch dort dieser Fall.`,
};
