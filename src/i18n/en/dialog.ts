/** Buttons of all dialogs, and what a view says that cannot be shown. */
export const dialog = {
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  viewFailed: (view: string, reason: string) => `“${view}” could not be shown. Close it and open it again; your notes are as they were. The reason: ${reason}`,
};
