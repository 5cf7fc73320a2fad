/** Coders, the status of documents, coding blind. */
import type { DocumentStatus } from '../../core/coders/types';

const names: Readonly<Record<DocumentStatus, string>> = { unread: 'Unread', read: 'Read', coded: 'Coded', reviewed: 'Reviewed' };

export const coders = {
  switchCoder: 'Switch coder',
  switchTitle: (coder: string | null) => (coder === null ? 'Who codes on this device?' : `${coder} codes on this device. Who does now?`),
  someoneNew: 'Somebody else…',
  someoneNewNote: 'Type a new name',
  nowCoding: () => 'codes on this device',
  codings: (n: number) => (n === 0 ? 'no coding yet' : n === 1 ? '1 coding' : `${n} codings`),
  switched: (coder: string) => `${coder} codes on this device from now on.`,
  bar: (coder: string | null) => coder ?? 'No coder',
  barLabel: (coder: string | null) => (coder === null ? 'Nobody is named as coder on this device. Say who codes' : `Coder: ${coder}. Switch coder`),

  status: names,
  mark: {
    unread: 'Mark document as unread',
    read: 'Mark document as read',
    coded: 'Mark document as coded',
    reviewed: 'Mark document as reviewed',
  } satisfies Record<DocumentStatus, string>,
  statusBar: (document: string, status: DocumentStatus) => `${document}: ${status}`,
  statusLabel: (document: string, status: DocumentStatus) => `${document} is ${status}. Change status`,
  statusMenu: (status: DocumentStatus) => `Document is ${status}. Change…`,
  statusTitle: (document: string) => `How far are you with ${document}?`,
  statusNotes: {
    unread: 'Not looked at yet',
    read: 'Gone through once',
    coded: 'Your part is done',
    reviewed: 'Gone through again afterwards',
  } satisfies Record<DocumentStatus, string>,
  marked: (document: string, status: DocumentStatus) => `${document} is marked as ${status}.`,
  needsCoder: 'The status is kept for each coder. Say who codes on this device first.',
  notWritten: (reason: string) => `The status was not written. ${reason}`,

  blind: 'What others coded here is hidden until you have finished this document.',
  blindBar: (document: string, status: DocumentStatus) => `${document}: ${status}, others hidden`,
  blindLabel: (document: string, status: DocumentStatus) =>
    `${document} is ${status}. This study is coded blind: what others coded here is hidden until you have finished it. Change status`,
  finish: 'Finish document',
  finishAsk: (document: string) => `Finish ${document}?`,
  finishWhat:
    'It is marked as coded, and what other coders did in it is shown to you from then on. What was seen cannot be unseen: finish your own coding first.',
  finishDone: (document: string) => `${document} is finished. What others coded in it is shown now.`,

  table: 'Documents by status',
  tableDocument: 'Document',
  tableYou: (coder: string) => `${coder} (you)`,
  filter: 'Filter documents…',
  filterStatus: 'Status',
  filterCoder: 'Coder',
  anyStatus: 'Any status',
  anyCoder: 'Any coder',
  tableCount: (shown: number, of: number) => (shown === of ? (of === 1 ? '1 document' : `${of} documents`) : `${shown} of ${of} documents`),
  progress: (coder: string, finished: number, of: number) => `${coder}: ${finished} of ${of} finished`,
  cell: (status: DocumentStatus, date: string | null) => (date === null ? status : `${status}, ${date}`),
  changeMine: (document: string, status: DocumentStatus) => `${document} is ${status}. Change your status`,
  noDocuments: 'No note counts as data yet. Say in the settings which notes are data.',
  noneFits: 'No document fits the filter.',
  keys: 'Enter opens a document. The menu key changes your status.',
};
