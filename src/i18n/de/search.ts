/** Die Daten durchsuchen. */
import type { Strings } from '../ui';

export const search: Strings['search'] = {
  command: 'Daten durchsuchen',
  title: 'Daten durchsuchen',
  placeholder: 'Wörter, wie sie gesagt oder geschrieben wurden …',
  hits: 'Gefundene Stellen',
  how: 'Durchsucht alle Daten, was immer dort kodiert ist. Groß- und Kleinschreibung und Akzente spielen keine Rolle.',
  looking: 'Suche läuft …',
  keys: [
    ['↑↓', 'Wählen'],
    ['↵', 'An der Textstelle öffnen'],
    ['Esc', 'Schließen'],
  ],
  nothing: (phrase) => `„${phrase}“ steht nirgends in den Daten.`,
  found: (hits, documents, cut) =>
    `${cut ? 'Die ersten ' : ''}${hits === 1 ? '1 Stelle' : `${hits} Stellen`} in ${documents === 1 ? '1 Dokument' : `${documents} Dokumenten`}`,
};
