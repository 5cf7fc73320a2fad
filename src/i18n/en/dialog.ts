/** Buttons of all dialogs. */
export const dialog = {
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
};
