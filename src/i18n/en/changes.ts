/** Changes over the whole vault: previews, progress, outcomes, undo. */
const count = (n: number, one: string, more = `${one}s`): string => (n === 1 ? `one ${one}` : `${n} ${more}`);
const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const changes = {
  undoTitle: (title: string) => `Undo: ${title}`,
  barred: (newer: string) => `A newer change stands on it: undo “${newer}” first.`,
  noChange: 'There is no such change to undo. Changes are undone on the device they were made on.',
  finishedAtStart: (title: string, notes: number) => `Emic was stopped in the middle of a change and has finished it now: ${title} (${count(notes, 'note')}).`,
  undoneAtStart: (title: string) => `Emic was stopped in the middle of a change that was being taken back. It is taken back now: ${title}.`,
  stillUnfinished: (title: string) =>
    `A change could not be finished, because some notes cannot be written: ${title}. Make room on the disk or make the notes writable, then restart: Emic tries again.`,

  buttons: {
    create: 'Create',
    rename: 'Rename',
    merge: 'Merge',
    split: 'Split',
    delete: 'Delete',
    redefine: 'Save',
    restyle: 'Save',
    group: 'Save',
    autocode: 'Code',
    convert: 'Convert',
    import: 'Import',
    speakers: 'Assign',
  },
  sum(notes: readonly { readonly codings: number }[]): string {
    const coded = notes.filter(({ codings }) => codings > 0);
    const others = notes.length - coded.length;
    if (coded.length === 0) return `Changes no coding, and ${count(others, 'note')}.`;
    const codings = coded.reduce((sum, { codings: more }) => sum + more, 0);
    return `Changes ${count(codings, 'coding')} in ${count(coded.length, 'note')}${others === 0 ? '' : `, and ${count(others, 'other note')}`}.`;
  },
  hiddenToo: (n: number) =>
    n === 1 ? 'One of these codings is another coder’s and out of sight while you code blind. It is changed, too.' : `${n} of these codings are other coders’ and out of sight while you code blind. They are changed, too.`,
  notes: (n: number) => cap(count(n, 'note')),
  codings: (n: number) => `${n} ${n === 1 ? 'coding' : 'codings'}`,
  moreNotes: (n: number) => `and ${count(n, 'more note', 'more notes')}`,
  why: 'Why? It goes into the codebook log; you can leave it out.',
  whyHint: 'For instance: participants never call it that',
  working: 'Changing notes…',
  progress: (done: number, total: number) => `Changing notes: ${done} of ${total}`,
  stop: 'Stop and take back',
  stopping: 'Taking back what was done…',

  notReady: 'The notes are still being read. Try again in a moment.',
  nothingToDo: 'Nothing to change.',
  done: (title: string, { codings, codedNotes, notes }: { readonly codings: number; readonly codedNotes: number; readonly notes: number }) =>
    `Done: ${title}. ${codings > 0 ? `${cap(count(codings, 'coding'))} in ${count(codedNotes, 'note')}.` : `${cap(count(notes, 'note'))}.`}`,
  skipped: (n: number) => `${cap(count(n, 'thing'))} could not be done:`,
  skippedOne: (note: string, why: string) => (note === '' ? why : `${note}: ${why}`),
  cancelled: (title: string) => `Stopped: ${title}. Everything is as it was.`,
  failed: (title: string, why: string) => `Not done: ${title}. ${why}\nEverything is as it was.`,
  unfinished: (title: string, why: string) =>
    `Not done: ${title}. ${why}\nSome notes could not be put back either. Make room on the disk, then restart: Emic finishes it. Nothing is lost.`,
  undo: 'Undo',
  undoNamed: (title: string) => `Undo: ${title}`,
  undone: 'Undone',
  nothingToUndo: 'There is no codebook change to undo on this device.',

  undoLast: 'Undo last codebook change',
  showPast: 'Show codebook changes',
  openLog: 'Open codebook log',
  pastTitle: 'Codebook changes',
  pastAbout: 'What was done on this device, latest first. A change can be undone as long as nothing newer stands on it.',
  pastEmpty: 'No theme has been renamed, merged, split or deleted on this device yet. When you do, you can undo it here.',
  noLog: (path: string) => `There is no codebook log yet (${path}). It begins with the first theme you create, rename or merge.`,
  logOff: 'No codebook log is kept: name a note for it in the settings.',

  noteMoved: (from: string, to: string, codings: number) =>
    `The note of the theme “${from}” was renamed. Rename the theme to “${to}” as well? ${codings === 0 ? 'No coding has it.' : `It stands in ${count(codings, 'coding')}.`}`,
  notesMoved: (n: number) => `${cap(count(n, 'theme note'))} were renamed. Rename their themes as well?`,
  renameTheme: 'Rename the theme',
  renameThemes: 'Rename the themes',
  keepTheme: 'Keep its name',
  keepThemes: 'Keep their names',
  tagRenamed: (from: string, to: string) => `All codings of “${from}” say “${to}” now. Let its note, and whatever else names it, follow?`,
  tagsRenamed: (n: number) => `${n} themes were renamed in all their codings. Let their notes, and whatever else names them, follow?`,
  follow: 'Let it follow',
  leave: 'Leave it',
};
