/** Pseudonyms on the way in: names go before anything is written. */
import { keyColumns, keyType } from '../../../text/key-note';
import { say, type Saying } from '../../../said/sayings';
import { nameReplacer, type NameKey, type NameReplacer } from './replace-names';
import { speakerName } from '../speaker-label';
import type { ImportedDocument, Piece } from '../types';

/**
 * A document with pseudonyms for the names of the key: of who speaks, who is answered, who wrote a comment; in what is said, in
 * the title, in what is told about the file. Markdown is kept as it is written, so that names go from it by the same rule;
 * themes and coders of its codings stay. The address of a thread leads to everybody's names, and goes.
 */
export function withPseudonyms(document: ImportedDocument, key: NameKey): ImportedDocument {
  if (key.size === 0) return document;
  const replacer = nameReplacer(key);
  const replaced = replacer.words;
  const names = new Map<string, string>();
  const named = (speaker: string): string => {
    const known = names.get(speaker) ?? key.get(speakerName(speaker)) ?? replacer.name(speaker);
    names.set(speaker, known);
    return known;
  };
  const participants = [...new Set(document.participants.map(named))];
  const leads = document.permalink !== null && (document.participants.some((name) => named(name) !== name) || replaced(document.permalink) !== document.permalink);
  return {
    ...document,
    title: replacer.fileName(document.title),
    permalink: leads ? null : document.permalink,
    media: document.media === null ? null : replacer.fileName(document.media),
    participants,
    markdown: document.markdown === null ? null : outsideMarkers(document.markdown, replaced),
    annotations: document.annotations.map((annotation) => ({ ...annotation, text: replaced(annotation.text), author: annotation.author === null ? null : named(annotation.author) })),
    pieces: document.pieces.map((piece): Piece => ({
      ...piece,
      speaker: piece.speaker === null ? null : named(piece.speaker),
      paragraphs: piece.paragraphs.map(replaced),
      ...(piece.marks ? { marks: piece.marks.map((mark) => ({ ...mark, at: movedPlace(piece.paragraphs[mark.paragraph] ?? '', mark.at, replaced) })) } : {}),
      ...(piece.post ? { post: { ...piece.post, replyToName: piece.post.replyToName === null ? null : named(piece.post.replyToName) } } : {}),
    })),
    losses: [...document.losses.map((loss) => sayingWith(loss, replacer)), ...(leads ? [say('lost', 'permalink', 1)] : [])],
    warnings: document.warnings.map((warning) => sayingWith(warning, replacer)),
  };
}

/** A sentence with pseudonyms for the names in it. */
function sayingWith(saying: Saying, { name }: NameReplacer): Saying {
  const { code, values } = saying;
  // Which thing was lost is no word of anybody's.
  return code === 'lost' ? saying : { code, values: values.map((value) => (typeof value === 'string' ? name(value) : Array.isArray(value) ? value.map((item: string) => name(item)) : value)) };
}

/** Words replaced, but for the themes and coders that markers name; memos in them are words. */
function outsideMarkers(markdown: string, replaced: (words: string) => string): string {
  return markdown
    .split(/(%%[{}][^%]*%%)/)
    .map((part, at) => (at % 2 === 0 ? replaced(part) : part.split(/((?:^|\s)[#@][^\s%"]+)/).map((word, index) => (index % 2 === 0 ? replaced(word) : word)).join('')))
    .join('');
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
  return nameReplacer(key).fileName(name);
}

/** The names of a key, and parts of them, that stand in a text as words, as they are written: those that would be replaced in speech. */
export function namesStanding(text: string, key: NameKey): Set<string> {
  return new Set(nameReplacer(key).standing(text));
}
