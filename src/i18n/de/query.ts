/** Themen abfragen. */
import type { Strings } from '../ui';

/** Was eine Abfrage an einer Stelle erwartet; Wörter der Abfragesprache heißen überall gleich. */
const forms: Readonly<Record<string, string>> = {
  theme: 'Thema',
  '=theme': '=Thema',
  '"phrase"': '"Wortfolge"',
  'words of the data between quotes': 'Wörter der Daten in Anführungszeichen',
  'a property': 'eine Eigenschaft',
  'a value': 'ein Wert',
  '"a value"': '"ein Wert"',
};

export const query: Strings['query'] = {
  command: 'Themen abfragen',
  title: 'Themen abfragen',
  placeholder: 'Ein Thema nennen',
  completions: 'Vervollständigungen',
  hits: 'Gefundene Textstellen',
  how: 'Themen nennen und verknüpfen. Die Antwort kommt beim Tippen.',
  noThemes: 'Es gibt noch kein Thema, nach dem gefragt werden kann. Zuerst eine Textstelle kodieren.',
  keys: [
    ['↑↓', 'Wählen'],
    ['⇥', 'Vervollständigen'],
    ['↵', 'An der Textstelle öffnen'],
    ['Esc', 'Schließen'],
  ],
  expected: (parts) => `Erwartet: ${parts.map((part) => forms[part] ?? part).join(', ')}`,
  noHits: 'Keine Textstelle.',
  found: (hits, documents, cut) =>
    `${cut ? 'Die ersten ' : ''}${hits === 1 ? '1 Textstelle' : `${hits} Textstellen`} in ${documents === 1 ? '1 Dokument' : `${documents} Dokumenten`}`,
  stillReading: 'Die Notizen werden noch gelesen; es kann mehr dazukommen.',
  exampleTheme: (a) => `Textstellen zu ${a} und den Themen darunter`,
  exampleBoth: (a, b) => `Wo ${a} und ${b} über denselben Wörtern stehen`,
  exampleWithout: (a, b) => `Textstellen zu ${a}, die ${b} nicht berührt`,
  exampleWhere: (a) => `Textstellen zu ${a} in Interviews`,
  exampleSpeaker: (a, speaker) => `Was ${speaker} zu ${a} sagt`,
};
