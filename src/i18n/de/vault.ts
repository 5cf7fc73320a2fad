/** Notizen lesen und schreiben. */
import type { Strings } from '../ui';

export const vault: Strings['vault'] = {
  noNote: (path) => `Unter ${path} gibt es keine Notiz.`,
  codingGone: 'Diese Kodierung steht nicht mehr in der Notiz. Sie wurde womöglich auf einem anderen Gerät entfernt.',
  unreadable: (path, reason) => `${path}: ${reason}`,
  leftOut: (lines) =>
    `${lines.length === 1 ? 'Eine Notiz ließ' : `${lines.length} Notizen ließen`} sich nicht lesen und ${lines.length === 1 ? 'fehlt' : 'fehlen'} hier.\n${lines.slice(0, 5).join('\n')}`,
  unreadableSome: (lines) =>
    `Emic konnte ${lines.length === 1 ? 'eine Notiz' : `${lines.length} Notizen`} nicht lesen; der Rest ist erfasst.\n${lines.slice(0, 5).join('\n')}`,
};
