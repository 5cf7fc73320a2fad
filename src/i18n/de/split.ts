/** Die Textstellen eines Themas auf andere verteilen. */
import type { Strings } from '../ui';

export const split: Strings['split'] = {
  title: (theme) => `„${theme}“ aufteilen`,
  targets: 'Verteilen auf',
  addTarget: 'Thema zum Verteilen hinzufügen …',
  stay: (theme) => `Bleibt ${theme}`,
  progress: (at, of) => `Textstelle ${at} von ${of}`,
  dealt: (dealt, of) => `${dealt} von ${of} Textstellen verteilt`,
  previous: 'Vorherige Textstelle',
  next: 'Nächste Textstelle',
  finish: (n) => (n === 1 ? '1 Textstelle abtrennen' : `${n} Textstellen abtrennen`),
  none: 'Keine Textstelle ist mit diesem Thema selbst kodiert.',
  pick: 'Textstellen auf welche Themen verteilen?',
  keys: {
    deal: 'Einem Thema geben und weiter',
    also: 'Auch einem anderen geben',
    stay: 'Bleibt',
    back: 'Zurück und vor',
    add: 'Weiteres Thema',
    finish: 'Fertig',
  },
};
