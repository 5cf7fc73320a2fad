/** Davon, wer in einem Transkript spricht. */
import type { speakersSayings } from '../../../core/said/speakers';

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
};
