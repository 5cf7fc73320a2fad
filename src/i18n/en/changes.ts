/** Changes over the whole vault: previews, progress, outcomes, undo. */
const count = (n: number, one: string, more = `${one}s`): string => (n === 1 ? `one ${one}` : `${n} ${more}`);

export const changes = {
  undoTitle: (title: string) => `Undo: ${title}`,
  barred: (newer: string) => `A newer change stands on it: undo “${newer}” first.`,
  noChange: 'There is no such change to undo. Changes are undone on the device they were made on.',
  finishedAtStart: (title: string, notes: number) => `Emic was stopped in the middle of a change and has finished it now: ${title} (${count(notes, 'note')}).`,
  undoneAtStart: (title: string) => `Emic was stopped in the middle of a change that was being taken back. It is taken back now: ${title}.`,
  stillUnfinished: (title: string) =>
    `A change could not be finished, because some notes cannot be written: ${title}. Make room on the disk or make the notes writable, then restart: Emic tries again.`,
};
