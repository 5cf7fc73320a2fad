/** Of files of other programs. */
import type { ImportFormat } from '../exchange/import/types';

const count = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** What a file holds that a note cannot keep. */
const lostThings: Readonly<Record<LostThing, readonly [one: string, more: string]>> = {
  pictures: ['picture', 'pictures'],
  footnotes: ['footnote', 'footnotes'],
  comments: ['comment in the margin', 'comments in the margin'],
  placeless: ['comment in the margin, for which no place was found', 'comments in the margin, for which no place was found'],
  deleted: ['stretch deleted with changes tracked', 'stretches deleted with changes tracked'],
  'notes-beside': ['note beside the captions', 'notes beside the captions'],
  styles: ['block of style or region', 'blocks of style or region'],
  repeated: ['line that rolling captions repeat', 'lines that rolling captions repeat'],
  'program-lines': ['line that the program wrote at the end', 'lines that the program wrote at the end'],
  media: ['picture, script or the like', 'pictures, scripts or the like'],
  rows: ['row without words', 'rows without words'],
  reactions: ['reaction (emoji on a message)', 'reactions (emoji on a message)'],
  'not-loaded': ['comment that the page had not loaded', 'comments that the page had not loaded'],
  boosts: ['boost of other people’s posts', 'boosts of other people’s posts'],
  crossposts: ['post of others that was passed on', 'posts of others that were passed on'],
  retweets: ['retweet of other people’s posts', 'retweets of other people’s posts'],
  attachments: ['attachment', 'attachments'],
  notices: ['notice of the app itself (who joined, who left and the like)', 'notices of the app itself (who joined, who left and the like)'],
  permalink: ['address of the thread, which leads to the real names', 'addresses of threads, which lead to the real names'],
};
export type LostThing =
  | 'pictures'
  | 'footnotes'
  | 'comments'
  | 'placeless'
  | 'deleted'
  | 'notes-beside'
  | 'styles'
  | 'repeated'
  | 'program-lines'
  | 'media'
  | 'rows'
  | 'reactions'
  | 'not-loaded'
  | 'boosts'
  | 'crossposts'
  | 'retweets'
  | 'attachments'
  | 'notices'
  | 'permalink';

/** Words of the report note. */
export type ReportWord = 'notes' | 'to-know' | 'not-imported' | 'files' | 'note' | 'from' | 'format' | 'turns' | 'speakers' | 'times' | 'file';
const reportWords: Readonly<Record<ReportWord, string>> = {
  notes: 'Notes',
  'to-know': 'To know',
  'not-imported': 'Not imported',
  files: 'Files',
  note: 'Note',
  from: 'From',
  format: 'Format',
  turns: 'Turns',
  speakers: 'Speakers',
  times: 'Times',
  file: 'File',
};

export const importSayings = {
  'report-word': (word: ReportWord): string => reportWords[word],
  'report-memos': (n: number): string => `${count(n, 'comment')} in the margin became memos.`,
  'report-footnotes': (n: number): string => `${count(n, 'footnote')} kept.`,
  'report-left-out': (what: string): string => `Left out: ${what}.`,
  format: (name: ImportFormat): string => name,

  'empty-file': (): string => 'The file is empty.',
  'file-too-large': (most: number): string => `The file is larger than ${most} MB.`,
  'no-text': (): string => 'The file holds no text: it is a binary file of a kind that is not known.',
  'no-words': (): string => 'The file holds no words.',
  'no-words-found': (): string => 'No words were found in it.',
  'nothing-known': (what: 'transcript' | 'posts'): string => `It is no ${what === 'posts' ? 'posts' : 'transcript or thread'} of a kind that is known, or holds none.`,
  'old-office': (): string => 'It is in the old binary format of Word (or of Excel or PowerPoint), which cannot be read here. Open it in Word or LibreOffice, save it as DOCX, and import that.',
  xml: (): string => 'It is a document saved as XML, which cannot be read here. Open it in its program, save it as DOCX or as plain text, and import that.',
  mhtml: (): string => 'It is a web page in one file (MHTML), as some programs call a Word file. Open it in Word or LibreOffice, save it as DOCX, and import that.',
  pdf: (): string => 'It is a PDF. Save its text as DOCX or as plain text and import that.',
  packed: (how: string): string => `It is packed (${how}). Unpack it and import what is in it.`,
  picture: (): string => 'It is a picture.',
  recording: (): string => 'It is a recording. Import its transcript.',
  sheet: (): string => 'It is a spreadsheet. Save the sheet as CSV in its program and import that.',
  slides: (): string => 'It is a set of slides. Save its text as DOCX or as plain text and import that.',
  'unknown-package': (): string => 'It is a package (zip) in which no document and no archive of posts was found. Unpack it and import the files in it.',
  protected: (): string => 'It is protected with a password. Open it in its program, save it without one, and import that.',
  'part-missing': (part: string): string => `It has no text in it (${part} is missing).`,
  'too-many-parts': (most: number): string => `It has more than ${most} parts, which no document has. It was not opened.`,
  'part-too-large': (part: string, megabytes: number): string => `Its part ${part} would unpack to ${megabytes} MB. It was not opened.`,
  'broken-package': (message: string): string => `The file is damaged: it is a package that cannot be unpacked (${message}).`,
  broken: (message: string): string => `The file is damaged: ${message}`,
  'nested-too-deeply': (): string => 'Its parts are nested too deeply. It was not read.',
  entities: (): string => 'It declares a document type or entities, which no word processor writes and which can be used for harm. It was not read.',
  'no-column': (missing: readonly string[], columns: readonly string[]): string => `It has no column ${missing.map((name) => `“${name}”`).join(', ')}. Its columns are ${columns.join(', ')}.`,
  'no-text-column': (columns: readonly string[]): string => `Say which column holds the words. Its columns are ${columns.join(', ')}.`,

  'other-base': (name: string): string => `${name} is not the file that the note was made of: its content is another.`,
  'swallows-markers': (): string => 'The corrected text holds signs that would swallow markers of this note. Nothing was changed.',
  'several-documents': (name: string, documents: number, title: string): string => `${name} holds ${documents} documents, and none is called “${title}”.`,

  lost: (what: LostThing, n: number): string => count(n, ...lostThings[what]),
  'lost-columns': (n: number, names: readonly string[]): string => `${count(n, 'other column')}: ${names.join(', ')}`,

  'encoding-guessed': (encoding: string): string => `Its encoding was guessed: ${encoding}. Look whether accents and quotation marks are right.`,
  'one-named': (name: string): string => `Only ${name} is named: look whether what others say stands under that name.`,
  macros: (): string => 'The file contains macros. They were not run and are left out.',
  'leads-out': (n: number): string => `${count(n, 'part')} of the file had names that lead out of it; left out.`,
  'quotation-open': (line: number): string => `A quotation mark in line ${line} is never closed: all that follows stands in one cell.`,
  'times-unread': (n: number): string => `The times of ${count(n, 'caption')} could not be read; the words are kept.`,
  'segments-without-words': (n: number): string => `${n} segment${n === 1 ? '' : 's'} without words ${n === 1 ? 'was' : 'were'} passed over.`,
  'not-public': (n: number): string => `${count(n, 'post')} ${n === 1 ? 'is' : 'are'} not public (direct messages, or for followers only): marked in the note. Think about whether you may use ${n === 1 ? 'it' : 'them'}.`,
  'date-order': (example: string): string => `Which comes first in dates like ${example}, the day or the month, cannot be told: the month was taken. Look whether that is right.`,
  'stray-lines': (n: number): string => `${count(n, 'line')} before the first message could not be read.`,
};
