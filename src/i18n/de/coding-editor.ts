/** Eine Kodierung bearbeiten. */
import type { Strings } from '../ui';

export const codingEditor: Strings['codingEditor'] = {
  title: 'Kodierung bearbeiten',
  themes: 'Themen',
  changeThemes: 'Themen ändern',
  pickThemes: 'Themen dieser Textstelle',
  memos: 'Memos',
  noMemos: 'Noch kein Memo.',
  memo: (n) => `Memo ${n}`,
  addMemo: 'Memo hinzufügen',
  dropMemo: (n) => `Memo ${n} entfernen`,
  byline: (coder, date) => (coder === null && date === null ? 'Ohne Name und Datum' : [coder, date].filter((part) => part !== null).join(', ')),
};
