/** Pseudonyms on the way in: names go before anything is written. */
import { keyColumns, keyType } from '../../text/key-note';
import { speakerName } from './speaker-label';
import type { ImportedDocument, Piece } from './types';

/** Pseudonyms by the name they stand for. */
export type NameKey = ReadonlyMap<string, string>;

/**
 * A document with pseudonyms for the names of the key: of who speaks, in what is said (whole words, the full name and
 * each part of it that is no everyday word), in the title. Markdown is kept as it is written, so that names go from it by
 * the same rule. Upper and lower case count in speech: a name in small letters may be a word; in the names of files they
 * do not, and `_` parts words there.
 */
export function withPseudonyms(document: ImportedDocument, key: NameKey): ImportedDocument {
  const replaced = replacerOf(key, 'in speech');
  const inNames = replacerOf(key, 'in names of files');
  const named = (speaker: string | null): string | null => (speaker === null ? null : (key.get(speaker) ?? key.get(speakerName(speaker)) ?? replaced(speaker)));
  return {
    ...document,
    title: inNames(document.title),
    media: document.media === null ? null : inNames(document.media),
    participants: [...new Set(document.participants.map((name) => named(name) ?? ''))],
    markdown: document.markdown === null ? null : replaced(document.markdown),
    annotations: document.annotations.map((annotation) => ({ ...annotation, text: replaced(annotation.text), author: named(annotation.author) })),
    pieces: document.pieces.map((piece): Piece => ({
      ...piece,
      speaker: named(piece.speaker),
      paragraphs: piece.paragraphs.map(replaced),
      ...(piece.marks ? { marks: piece.marks.map((mark) => ({ ...mark, at: movedPlace(piece.paragraphs[mark.paragraph] ?? '', mark.at, replaced) })) } : {}),
      ...(piece.post ? { post: { ...piece.post, replyToName: piece.post.replyToName === null ? null : replaced(piece.post.replyToName) } } : {}),
    })),
  };
}

/** Where a place of some words is once names were replaced in them: behind what the words before it have become. */
function movedPlace(words: string, at: number, replaced: (words: string) => string): number {
  const after = replaced(words);
  const before = replaced(words.slice(0, at));
  if (after.startsWith(before)) return before.length;
  // A name stands on the place.
  return Math.max(0, after.length - replaced(words.slice(at)).length);
}

/** The note that says who is who; to be kept apart from the data, and by its type none of it. */
export function keyNote(key: NameKey): string {
  return `---\ntype: ${keyType}\n---\n\n${keyTable(key)}`;
}

/** Its table alone. */
export function keyTable(key: NameKey): string {
  const cell = (text: string): string => text.replace(/[|\\]/g, '\\$&').replace(/\s+/g, ' ');
  return [`| ${keyColumns.join(' | ')} |`, '| --- | --- |', ...[...key].map(([name, pseudonym]) => `| ${cell(name)} | ${cell(pseudonym)} |`), ''].join('\n');
}

/** The key in such a note, so that the next import goes on with it. */
export function readKeyNote(text: string): Map<string, string> {
  const key = new Map<string, string>();
  for (const line of text.split('\n')) {
    const cells = /^\|\s*((?:[^|\\]|\\.)+?)\s*\|\s*((?:[^|\\]|\\.)+?)\s*\|\s*$/.exec(line);
    if (!cells || /^:?-+:?$/.test(cells[1] ?? '') || (cells[1] === keyColumns[0] && cells[2] === keyColumns[1])) continue;
    key.set((cells[1] ?? '').replace(/\\(.)/g, '$1'), (cells[2] ?? '').replace(/\\(.)/g, '$1'));
  }
  return key;
}

/** The name of a file with pseudonyms in it. */
export function nameWithPseudonyms(name: string, key: NameKey): string {
  return replacerOf(key, 'in names of files')(name);
}

/** The names of a key, and parts of them, that stand in a text as words: those that would be replaced in speech. */
export function namesStanding(text: string, key: NameKey): Set<string> {
  const any = anyOf([...formsOf(key).keys()], 'in speech');
  return new Set(any ? Array.from(text.matchAll(any), ([, , form]) => form ?? '') : []);
}

/** Names and their parts with what is put for them; the longest first, so that *Ana Lima* goes before *Ana*. */
function formsOf(key: NameKey): Map<string, string> {
  const words = new Map<string, string>();
  for (const [name, pseudonym] of key) {
    for (const part of name.split(/[\s,]+/)) if (/^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(part) && !everyday.has(part)) words.set(part, pseudonym);
  }
  for (const [name, pseudonym] of key) words.set(name, pseudonym);
  return new Map([...words].filter(([word]) => word.trim() !== '').sort(([a], [b]) => b.length - a.length));
}

type Where = 'in speech' | 'in names of files';

/** Finds forms as words: what stands before one, and the form. Null where there are none. */
function anyOf(forms: readonly string[], where: Where): RegExp | null {
  if (forms.length === 0) return null;
  const inFiles = where === 'in names of files';
  const sources = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/ /g, inFiles ? '[ _.-]' : ' '));
  const letter = inFiles ? '\\p{L}\\p{M}' : '\\p{L}\\p{M}\\p{N}_';
  return new RegExp(`(^|[^${letter}])(${sources.join('|')})(?![${letter}])`, inFiles ? 'giu' : 'gu');
}

function replacerOf(key: NameKey, where: Where): (text: string) => string {
  const forms = formsOf(key);
  const any = anyOf([...forms.keys()], where);
  if (!any) return (text) => text;
  const inFiles = where === 'in names of files';
  const byForm = new Map([...forms].map(([form, pseudonym]) => [inFiles ? form.toLowerCase() : form, pseudonym]));
  return (text) =>
    text.replace(any, (_, before: string, form: string) => {
      const name = inFiles ? form.toLowerCase() : form;
      return `${before}${byForm.get(name) ?? byForm.get(name.replace(/[_.-]/g, ' ')) ?? form}`;
    });
}

/** Parts of labels that are words, too. */
const everyday: ReadonlySet<string> = new Set(['Speaker', 'Interviewer', 'Interviewee', 'Participant', 'Researcher', 'Moderator', 'Facilitator', 'Doctor', 'Prof', 'The', 'Will', 'May', 'Mark', 'Grace', 'Rose', 'Guest', 'Host', 'Member', 'Audience', 'Präsident', 'Minister', 'Senator', 'and', 'und']);
