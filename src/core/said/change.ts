/** Of changes over many notes: what they are called, what to know before, and what could not be done. */
import { colorNames, palette } from '../codebook/color';

const these = (titles: readonly string[]): string => (titles.length === 1 ? `“${titles[0] ?? ''}”` : `${titles.length} themes`);
const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const changeSayings = {
  'change-rename': (from: string, to: string, meets: readonly string[]): string => `Rename ${from} to ${to}${alsoMerged(meets)}`,
  'change-move': (themes: number, parent: string, meets: readonly string[]): string => `Move ${themes} themes under ${parent}${alsoMerged(meets)}`,
  'change-renames': (from: readonly string[], to: readonly string[], meets: readonly string[]): string =>
    `Rename ${from.length} themes (${from.map((theme, at) => `${theme} to ${to[at] ?? ''}`).join(', ')})${alsoMerged(meets)}`,
  'change-merge': (themes: readonly string[], into: string): string => `Merge ${themes.join(', ')} into ${into}`,
  'change-split': (theme: string, into: readonly string[]): string => `Split ${theme} into ${into.join(', ')}`,
  'change-delete': (themes: readonly string[]): string => `Delete ${themes.join(', ')}`,
  'change-theme': (theme: string, codes: number): string => `Make the theme ${theme} of ${count(codes, 'code')}`,
  'change-define': (theme: string): string => `Define ${theme}`,
  'change-title': (theme: string, title: string): string => `Show ${theme} as “${title}”`,
  /** `color`: of CSS; null for the one by the name. */
  'change-color': (titles: readonly string[], color: string | null): string =>
    `Colour of ${these(titles)}: ${color === null ? 'by its name' : (colorNames[palette.indexOf(color)] ?? color).toLowerCase()}`,
  'change-group': (titles: readonly string[], group: string): string => `Put ${these(titles)} into the group ${group}`,
  'change-ungroup': (titles: readonly string[], group: string): string => `Take ${these(titles)} out of the group ${group}`,
  'change-regroup': (before: string, after: string): string => `Rename the group ${before} to ${after}`,
  'change-autocode': (what: string, titles: readonly string[]): string => (what === '' ? `Autocode as ${titles.join(', ')}` : `Autocode “${what}” as ${titles.join(', ')}`),
  'change-convert': (marks: number): string => `Convert ${count(marks, 'mark')} made by hand`,
  'change-import': (entries: number): string => `Import ${entries === 1 ? '1 codebook entry' : `${entries} codebook entries`}`,

  'becomes-one': (theme: string): string => `“${theme}” has passages or a note of its own: they become one with what comes.`,
  'goes-codings': (codings: number, memos: number): string =>
    `${codings} ${codings === 1 ? 'coding has' : 'codings have'} no other theme and will be removed${memos > 0 ? `, with ${memos} ${memos === 1 ? 'memo' : 'memos'}` : ''}. Undo brings them back.`,
  'goes-notes': (notes: number): string => `${notes} theme ${notes === 1 ? 'note goes' : 'notes go'} to the trash.`,

  changed: (id: string, themes: readonly string[]): string => `The coding ${id} has other themes by now (${themes.join(', ') || 'none'}).`,
  'coding-gone': (id: string): string => `There is no coding ${id} in it any more.`,
  'coding-changed': (id: string): string => `The coding ${id} was changed since: it stays.`,
  'words-gone': (id: string): string => `The words that ${id} was on are not in it any more.`,
  'marks-gone': (): string => 'The words and signs of these marks are not in it any more.',
  'list-changed': (key: string, names: readonly string[]): string => `Its ${key} do not name ${names.join(', ')} any more.`,
  'value-changed': (key: string, now: string | null): string => `Its ${key} is ${now === null ? 'gone' : `“${now}”`} by now.`,
  'has-part': (theme: string): string => `It has a part on ${theme} already: write it anew to bring the passages together.`,
  'unknown-op': (op: string): string => `This version of Emic does not know how to do “${op}”.`,
  'note-gone': (): string => 'There is no such note any more.',
  'note-changed': (): string => 'It was changed since: it stays.',
  'note-taken': (path: string): string => `There is a note of that name already: this one is ${path}.`,
  'place-taken': (path: string): string => `There is a note ${path} already: it stays where it is.`,

  'marks-no-words': (): string => 'It marks no words.',
  'marks-too-close': (): string => 'A marker of another coding stands too close to its signs.',
  'marks-no-place': (): string => 'Its words cannot be coded where they stand.',
};

function alsoMerged(meets: readonly string[]): string {
  return meets.length > 0 ? `, merged with what is there (${meets.join(', ')})` : '';
}
