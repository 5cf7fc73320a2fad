/** Was der Editor anzeigt. */
import type { Strings } from '../ui';

export const editor: Strings['editor'] = {
  lostHalf: 'Die andere Hälfte dieser Markierung fehlt',
  memoOnly: 'Memo',
  card: (codings) => (codings === 1 ? 'Kodierung' : `${codings} Kodierungen`),
  openTheme: (title) => `Textstellen zu ${title} anzeigen`,
  edit: 'Kodierung bearbeiten',
  remove: 'Kodierung entfernen',
  margin: 'Kodierungen am Rand',
  several: (codings) => `+${codings}`,
  severalBars: (titles) => `${titles.length} Kodierungen: ${titles.join('; ')}`,
  bar: (themes, coder) => (coder === null ? themes : `${themes}, kodiert von ${coder}`),
};
