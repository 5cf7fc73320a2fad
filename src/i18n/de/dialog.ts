/** Schaltflächen aller Dialoge. */
import type { Strings } from '../ui';

export const dialog: Strings['dialog'] = {
  cancel: 'Abbrechen',
  save: 'Speichern',
  close: 'Schließen',
};
