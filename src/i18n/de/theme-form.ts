/** Das Formular für einen Eintrag des Codebuchs. */
import type { Strings } from '../ui';

export const themeForm: Strings['themeForm'] = {
  command: 'Codebuch-Eintrag bearbeiten',
  openNote: 'Themennotiz öffnen',
  saveAndOpen: 'Speichern und Notiz öffnen',
  heading: (theme) => `Codebuch-Eintrag: ${theme}`,
  counts: (codings, documents, cases) =>
    codings === 0
      ? 'Noch nicht verwendet.'
      : `${codings === 1 ? '1 Kodierung' : `${codings} Kodierungen`} in ${documents === 1 ? '1 Dokument' : `${documents} Dokumenten`}${cases === 0 ? '' : cases === 1 ? ', 1 Fall' : `, ${cases} Fälle`}.`,
  noNote: 'Es hat noch keine Notiz; beim Speichern wird eine angelegt.',
  kindHint: 'Ein Code bezeichnet Textstellen. Ein Thema ist ein Muster mit einer These und bündelt Codes.',
  code: 'Code',
  theme: 'Thema',
  definitionHint: 'Was gemeint ist, sodass andere dasselbe kodieren würden.',
  pickExample: 'Aus den Textstellen wählen …',
  noPassage: 'Noch ist keine Textstelle damit kodiert.',
  reading: 'Textstellen werden gelesen …',
  toParaphrase: 'Außerhalb der Daten zu paraphrasieren',
  withheld: 'Außerhalb der Daten nicht zu zitieren',
  notSaid: 'Ohne Angabe',
  apriori: 'A priori: vorher bekannt',
  derived: 'Aus den Daten gewonnen',
  sourceHint: 'Woher ein vorher bekannter Eintrag stammt.',
  emic: 'Emisch: das Wort der Befragten',
  etic: 'Etisch: das Wort der Forschenden',
  groupsHint: (known) => (known.length === 0 ? 'Eine je Zeile; sie verlaufen quer zum Baum.' : `Eine je Zeile. Bisher verwendet: ${known.join(', ')}.`),
  aliasesHint: 'Einer je Zeile; die Themenwahl findet den Eintrag auch darüber.',
  addQuestion: 'Frage hinzufügen …',
  chooseQuestion: 'Welche Forschungsfrage?',
  noQuestions: 'Es gibt noch keine Forschungsfrage. Das ist eine Notiz mit der Eigenschaft type und dem Wert research question.',
  claimHint: 'Was das Thema besagt, in einem Satz.',
  changeGathers: 'Codes wählen …',
  pickGathers: 'Codes, die dieses Thema bündelt',
  drop: (name) => `${name} entfernen`,
  why: 'Warum die neue Definition?',
  whyHint: 'Für das Codebuch-Protokoll. Kann leer bleiben.',
  notSaved: (reasons) => `Nicht alles konnte gespeichert werden. ${reasons.join(' ')}`.trim(),
};
