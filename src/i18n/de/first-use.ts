/** Was einmal gefragt wird. */
import type { Strings } from '../ui';

export const firstUse: Strings['firstUse'] = {
  coderTitle: 'Wer kodiert?',
  coderWhy:
    'Name oder Initialen stehen bei jeder Kodierung, damit ein Team erkennt, wer was kodiert hat. Sie bleiben auf diesem Gerät und kommen nicht in die synchronisierten Einstellungen.',
  coderName: 'Name oder Initialen',
  coderPlaceholder: 'Ana',
  coderRule: 'Ein Name braucht mindestens einen Buchstaben oder eine Ziffer.',
  coderWritten: (name) => `Wird als @${name} geschrieben`,
  coderLater: 'Nicht jetzt',
  scopeTitle: 'Welche Notizen sind Daten?',
  scopeWhy:
    'Die Ordner wählen, in denen Feldnotizen, Transkripte und Diskussionsverläufe liegen. Zahlen und Abfragen betreffen nur Daten. Keine Notiz wird dadurch geändert.',
  scopeTypes: (types) =>
    `Wo immer sie liegen: Notizen, deren Eigenschaft type auf ${types.join(', ')} gesetzt ist, sind ebenfalls Daten. All das lässt sich in den Einstellungen ändern.`,
  scopeLater: 'Später entscheiden',
  wholeVault: 'Der ganze Vault',
  notes: (n) => (n === 1 ? '1 Notiz' : `${n} Notizen`),
};
