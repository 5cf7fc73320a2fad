/** Von Themen und ihren Namen. */
import type { codebookSayings } from '../../../core/said/codebook';

export const codebook: typeof codebookSayings = {
  'too-long': (most) => `Der Name eines Themas hat höchstens ${most} Zeichen.`,
  'no-name': (name) => `„${name}“ enthält keinen Buchstaben, keine Ziffer und kein Emoji, woraus ein Thema werden könnte.`,
  'only-digits': (name, tag) => `Aus „${name}“ würde der Tag #${tag}, und ein Tag kann keine Zahl sein: einen Buchstaben hinzufügen.`,

  exists: (title, note) => `Es gibt schon ein Thema „${title}“ (${note}): einen anderen Titel geben.`,
  'nothing-to-delete': (themes) => `Es gibt kein Thema ${themes.join(', ')}, das gelöscht werden könnte.`,
  'nothing-to-rename': (themes) => `Es gibt kein Thema ${themes.join(', ')}, das umbenannt werden könnte.`,
  'same-name': () => 'Das Thema heißt schon so.',
  'into-itself': (from, to) => `„${from}“ kann nicht unter sich selbst stehen (${to}).`,
  'merged-with-itself': () => 'Ein Thema lässt sich nicht mit sich selbst zusammenführen: ein anderes wählen.',
  'nothing-to-merge': (themes) => `Mit ${themes.join(', ')} ist nichts kodiert, und es gibt keine Notiz dazu: nichts zusammenzuführen.`,
  'dealt-no-more': (theme) => `Einige der Textstellen sind nicht mehr mit ${theme} kodiert: bitte von vorn beginnen.`,
  'nothing-dealt': () => 'Keine Textstelle wurde einem anderen Thema zugeteilt.',
  'so-already': () => 'Es ist schon so.',

  'finding-no-theme': () => 'Aus dem Namen dieser Notiz wird kein Thema: ihr die Eigenschaft `theme` oder einen anderen Namen geben.',
  'finding-elsewhere': (theme, wanted) => `Die Eigenschaft \`theme\` nennt ${theme}, und die Notiz liegt nicht unter ${wanted}. Es gilt die Eigenschaft.`,
  'finding-twice': (theme, counts) => `Das Thema ${theme} hat schon eine Notiz, die gilt: ${counts}.`,
};
