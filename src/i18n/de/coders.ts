/** Kodierende, der Stand von Dokumenten, blindes Kodieren. */
import type { DocumentStatus } from '../../core/coders/types';
import type { Strings } from '../ui';

const names: Readonly<Record<DocumentStatus, string>> = { unread: 'Ungelesen', read: 'Gelesen', coded: 'Kodiert', reviewed: 'Überprüft' };
const small = (status: DocumentStatus): string => names[status].toLowerCase();
const documents = (n: number): string => (n === 1 ? '1 Dokument' : `${n} Dokumente`);

export const coders: Strings['coders'] = {
  switchCoder: 'Kodierende Person wechseln',
  switchTitle: (coder) => (coder === null ? 'Wer kodiert auf diesem Gerät?' : `Auf diesem Gerät kodiert ${coder}. Wer jetzt?`),
  someoneNew: 'Jemand anderes …',
  someoneNewNote: 'Einen neuen Namen eingeben',
  nowCoding: () => 'kodiert auf diesem Gerät',
  codings: (n) => (n === 0 ? 'noch keine Kodierung' : n === 1 ? '1 Kodierung' : `${n} Kodierungen`),
  switched: (coder) => `Ab jetzt kodiert ${coder} auf diesem Gerät.`,
  bar: (coder) => coder ?? 'Niemand benannt',
  barLabel: (coder) => (coder === null ? 'Auf diesem Gerät ist noch nicht benannt, wer kodiert. Benennen' : `Kodiert von: ${coder}. Wechseln`),

  status: names,
  mark: {
    unread: 'Dokument als ungelesen kennzeichnen',
    read: 'Dokument als gelesen kennzeichnen',
    coded: 'Dokument als kodiert kennzeichnen',
    reviewed: 'Dokument als überprüft kennzeichnen',
  },
  statusBar: (document, status) => `${document}: ${small(status)}`,
  statusLabel: (document, status) => `${document} ist ${small(status)}. Stand ändern`,
  statusMenu: (status) => `Dokument ist ${small(status)}. Ändern …`,
  statusTitle: (document) => `Wie weit ist ${document}?`,
  statusNotes: {
    unread: 'Noch nicht angesehen',
    read: 'Einmal durchgegangen',
    coded: 'Der eigene Teil ist fertig',
    reviewed: 'Danach noch einmal durchgegangen',
  },
  marked: (document, status) => `${document} ist als ${small(status)} gekennzeichnet.`,
  needsCoder: 'Der Stand gilt für die Person, die kodiert. Zuerst angeben, wer auf diesem Gerät kodiert.',
  notWritten: (reason) => `Der Stand wurde nicht geschrieben. ${reason}`,

  blind: 'Was andere hier kodiert haben, bleibt verborgen, bis dieses Dokument abgeschlossen ist.',
  blindBar: (document, status) => `${document}: ${small(status)}, andere verborgen`,
  blindLabel: (document, status) =>
    `${document} ist ${small(status)}. In dieser Studie wird blind kodiert: Was andere hier kodiert haben, bleibt verborgen, bis es abgeschlossen ist. Stand ändern`,
  finish: 'Dokument abschließen',
  finishAsk: (document) => `${document} abschließen?`,
  finishWhat:
    'Es wird als kodiert gekennzeichnet, und von da an ist zu sehen, was andere darin kodiert haben. Was gesehen wurde, lässt sich nicht ungesehen machen: zuerst das eigene Kodieren abschließen.',
  finishDone: (document) => `${document} ist abgeschlossen. Was andere darin kodiert haben, ist jetzt zu sehen.`,

  table: 'Dokumente nach Stand',
  tableDocument: 'Dokument',
  tableYou: (coder) => `${coder} (dieses Gerät)`,
  filter: 'Dokumente filtern …',
  filterStatus: 'Stand',
  filterCoder: 'Kodiert von',
  anyStatus: 'Jeder Stand',
  anyCoder: 'Alle',
  tableCount: (shown, of) => (shown === of ? documents(of) : `${shown} von ${of} Dokumenten`),
  progress: (coder, finished, of) => `${coder}: ${finished} von ${of} abgeschlossen`,
  cell: (status, date) => (date === null ? small(status) : `${small(status)}, ${date}`),
  changeMine: (document, status) => `${document} ist ${small(status)}. Eigenen Stand ändern`,
  noDocuments: 'Noch zählt keine Notiz als Daten. In den Einstellungen angeben, welche Notizen Daten sind.',
  noneFits: 'Kein Dokument entspricht dem Filter.',
  keys: 'Die Eingabetaste öffnet ein Dokument. Die Menütaste ändert den eigenen Stand.',
};
