/** Von Änderungen über viele Notizen: wie sie heißen, was vorher zu wissen ist und was nicht ging. */
import { palette } from '../../../core/codebook/color';
import type { changeSayings } from '../../../core/said/change';
import { entry } from '../entry';

const these = (titles: readonly string[]): string => (titles.length === 1 ? `„${titles[0] ?? ''}“` : `${titles.length} Themen`);
const alsoMerged = (meets: readonly string[]): string => (meets.length > 0 ? `, zusammengeführt mit dem, was dort ist (${meets.join(', ')})` : '');

export const change: typeof changeSayings = {
  'change-rename': (from, to, meets) => `${from} in ${to} umbenennen${alsoMerged(meets)}`,
  'change-move': (themes, parent, meets) => `${themes} Themen unter ${parent} verschieben${alsoMerged(meets)}`,
  'change-renames': (from, to, meets) => `${from.length} Themen umbenennen (${from.map((theme, at) => `${theme} in ${to[at] ?? ''}`).join(', ')})${alsoMerged(meets)}`,
  'change-merge': (themes, into) => `${themes.join(', ')} mit ${into} zusammenführen`,
  'change-split': (theme, into) => `${theme} in ${into.join(', ')} aufteilen`,
  'change-delete': (themes) => `${themes.join(', ')} löschen`,
  'change-theme': (theme, codes) => `Das Thema ${theme} aus ${codes === 1 ? '1 Code' : `${codes} Codes`} bilden`,
  'change-define': (theme) => `${theme} definieren`,
  'change-title': (theme, title) => `${theme} als „${title}“ anzeigen`,
  'change-color': (titles, color) => `Farbe von ${these(titles)}: ${color === null ? 'nach dem Namen' : (entry.colors[palette.indexOf(color)] ?? color)}`,
  'change-group': (titles, group) => `${these(titles)} der Gruppe ${group} zuordnen`,
  'change-ungroup': (titles, group) => `${these(titles)} aus der Gruppe ${group} nehmen`,
  'change-regroup': (before, after) => `Gruppe ${before} in ${after} umbenennen`,
  'change-autocode': (what, titles) => (what === '' ? `Autokodieren als ${titles.join(', ')}` : `„${what}“ autokodieren als ${titles.join(', ')}`),
  'change-convert': (marks) => `${marks === 1 ? '1 von Hand gesetztes' : `${marks} von Hand gesetzte`} Zeichen umwandeln`,
  'change-import': (entries) => `${entries === 1 ? '1 Codebuch-Eintrag' : `${entries} Codebuch-Einträge`} importieren`,

  'becomes-one': (theme) => `„${theme}“ hat eigene Textstellen oder eine Notiz: Sie werden eins mit dem, was kommt.`,
  'goes-codings': (codings, memos) =>
    `${codings} ${codings === 1 ? 'Kodierung hat' : 'Kodierungen haben'} kein anderes Thema und ${codings === 1 ? 'wird' : 'werden'} entfernt${memos > 0 ? `, mit ${memos} ${memos === 1 ? 'Memo' : 'Memos'}` : ''}. Rückgängig bringt sie zurück.`,
  'goes-notes': (notes) => `${notes} ${notes === 1 ? 'Themennotiz kommt' : 'Themennotizen kommen'} in den Papierkorb.`,

  changed: (id, themes) => `Die Kodierung ${id} hat inzwischen andere Themen (${themes.join(', ') || 'keine'}).`,
  'coding-gone': (id) => `Darin gibt es keine Kodierung ${id} mehr.`,
  'coding-changed': (id) => `Die Kodierung ${id} wurde seitdem geändert: Sie bleibt.`,
  'words-gone': (id) => `Die Wörter, auf denen ${id} lag, stehen nicht mehr darin.`,
  'marks-gone': () => 'Die Wörter und Zeichen dieser Hervorhebungen stehen nicht mehr darin.',
  'list-changed': (key, names) => `Ihre Eigenschaft ${key} nennt ${names.join(', ')} nicht mehr.`,
  'value-changed': (key, now) => (now === null ? `Ihre Eigenschaft ${key} gibt es nicht mehr.` : `Ihre Eigenschaft ${key} ist inzwischen „${now}“.`),
  'has-part': (theme) => `Sie hat schon einen Abschnitt über ${theme}: neu schreiben, um die Textstellen zusammenzubringen.`,
  'unknown-op': (op) => `Diese Version von Emic weiß nicht, wie „${op}“ geht.`,
  'note-gone': () => 'Diese Notiz gibt es nicht mehr.',
  'note-changed': () => 'Sie wurde seitdem geändert: Sie bleibt.',
  'note-taken': (path) => `Es gibt schon eine Notiz dieses Namens: Diese heißt ${path}.`,
  'place-taken': (path) => `Es gibt schon eine Notiz ${path}: Sie bleibt, wo sie ist.`,

  'marks-no-words': () => 'Es hebt keine Wörter hervor.',
  'marks-too-close': () => 'Eine Markierung einer anderen Kodierung steht zu nahe an den Zeichen.',
  'marks-no-place': () => 'Die Wörter lassen sich dort, wo sie stehen, nicht kodieren.',
};
