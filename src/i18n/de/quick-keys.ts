/** Kodieren ohne die Themenwahl und die Karte, die davon erzählt. */
import type { Strings } from '../ui';

export const quickKeys: Strings['quickKeys'] = {
  favourite: (place) => `Mit Favorit ${place} kodieren`,
  notSet: (place) => `Es gibt noch keinen Favoriten ${place}. In der Themenwahl macht Strg+D oder der Stern ein Thema zum Favoriten.`,
  show: 'Schnelltasten anzeigen',
  told: 'Mit eigenen Tasten geht das Kodieren schneller: für die Themenwahl, für die neun Favoriten, für Sätze und Redebeiträge.',
  showMe: 'Zeigen',
  notNow: 'Nicht jetzt',
  title: 'Schnelltasten',
  why: 'Emic belegt keine Tastenkürzel, um keine vorhandenen wegzunehmen. Wer dem Häufigsten eigene Tasten gibt, kodiert mit zwei oder drei Anschlägen.',
  steps: [
    'Die Einstellungen öffnen, Tastenkürzel wählen und nach dem Namen dieses Plugins suchen.',
    'Auf das Pluszeichen neben einem Befehl und dann die gewünschten Tasten drücken.',
    'Favoriten wählen: In der Themenwahl macht der Stern oder Strg+D (⌘D) das hervorgehobene Thema zum Favoriten. Die ersten neun haben Befehle.',
    'Auf dem Smartphone die Befehle in den mobilen Einstellungen in die Werkzeugleiste legen.',
  ],
  proposals: 'Zum Beispiel',
  proposed: [
    ['Auswahl kodieren', 'Alt+C'],
    ['Satz kodieren', 'Alt+S'],
    ['Redebeitrag kodieren', 'Alt+T'],
    ['Letzte Kodierung wiederholen', 'Alt+R'],
    ['Mit Favorit 1 bis 9 kodieren', 'Alt+1 … 9'],
    ['Ende der Kodierung um ein Wort erweitern', 'Alt+.'],
  ],
  favourites: 'Favoriten',
  free: (places) => (places === 9 ? 'Noch ist keiner gewählt.' : places === 1 ? 'Einer kann noch gewählt werden.' : `${places} können noch gewählt werden.`),
  close: 'Schließen',
};
