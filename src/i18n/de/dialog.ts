/** Schaltflächen aller Dialoge, und was eine Ansicht sagt, die sich nicht zeigen lässt. */
import type { Strings } from '../ui';

export const dialog: Strings['dialog'] = {
  cancel: 'Abbrechen',
  save: 'Speichern',
  close: 'Schließen',
  viewFailed: (view, reason) => `„${view}“ lässt sich nicht zeigen. Nach Schließen und erneutem Öffnen geht es vielleicht; die Notizen sind unverändert. Der Grund: ${reason}`,
};
