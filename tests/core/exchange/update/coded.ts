/** A transcript that is imported and coded, for tests of updates. */
import { noteOf } from '../../../../src/core/exchange/import/note';
import { readImport, type ImportedFile } from '../../../../src/core/exchange/import/read';
import type { Update, UpdateOptions } from '../../../../src/core/exchange/update/update';
import { applyChanges } from '../../../../src/core/markup/changes';
import { addCoding } from '../../../../src/core/markup/edit/add';
import { scan } from '../../../../src/core/markup/scan';

/** A file as it is read. */
export const file = (text: string, name = 'talk.txt'): ImportedFile => readImport(name, new TextEncoder().encode(text));
/** The note that an import makes of a text. */
export const imported = (text: string): string => {
  const read = file(text);
  const [document] = read.documents;
  if (!document) throw new Error('nothing was read');
  return noteOf(read, document, { folder: '', date: '2026-11-20' }).text;
};
/** The note with words of it coded. */
export const code = (note: string, words: string, id: string, coder: string | null = null): string => {
  const from = scan(note).plain().indexOf(words);
  return applyChanges(note, addCoding(note, { from, to: from + words.length, themes: ['a'], id, coder }).changes);
};
/** The words that a coding covers after an update. */
export const passage = (update: Update, id: string): string => {
  const note = scan(update.text);
  const coding = note.codings.find((each) => each.id === id);
  return coding ? note.plain().slice(coding.from, coding.to) : 'gone';
};
/** What an update is told besides. */
export const options: UpdateOptions = { title: 'talk', date: '2026-11-22' };

/** A raw transcript. */
export const talk = `Speaker 1 (00:03):
We never felt teh safety there, and people came at nite to knock on our doors.

Speaker 2 (01:02):
Nobody ever told us why. The committee met on Mondays.

Speaker 1 (02:00):
I went home early that day because of the rain in the valley.
`;
