/** Ein Memo schreiben. */
import type { Strings } from '../ui';

export const memo: Strings['memo'] = {
  title: 'Memo',
  placeholder: 'Was fällt hier auf?',
  hint: 'Strg oder Cmd mit der Eingabetaste speichert.',
};
