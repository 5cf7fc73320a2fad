/** A memo as a note of its own. */
import { namesIn } from '../cases/names';
import { linksIn, linkTo } from '../links/links';
import { isId } from '../markup/ids';
import { isDate } from '../markup/tag';
import { detach } from '../text/detach';
import { frontMatterHas, readFrontMatter } from '../text/front-matter';
import { bodyStart } from '../text/front-matter-place';
import { typeOf } from '../text/scope';
import type { MemoNote } from './types';

/**
 * Reads a note of `type: memo`; null for any other. `about` links to what it is about (one link or a list), `coding`
 * names the coding of the passage it is about, `author` and `date` say whose words they are.
 */
export function readMemoNote(path: string, text: string): MemoNote | null {
  if (!frontMatterHas(text, 'memo')) return null;
  const { properties } = readFrontMatter(text);
  if (typeOf(properties) !== 'memo') return null;
  const coding = properties['coding'];
  return {
    path,
    about: targetsIn(properties['about']),
    coding: typeof coding === 'string' && isId(coding.trim()) ? coding.trim() : null,
    author: authorIn(properties),
    date: dayIn(properties['date']) ?? dayIn(properties['created']),
    text: memoWords(text),
  };
}

/** The target of a memo in a coding that is a link and nothing else: it grew into that note. */
export function grownInto(memo: string): string | null {
  const plain = memo.trim();
  if (!plain.startsWith('[')) return null;
  const [link] = linksIn(plain);
  return link && link.from === 0 && link.to === plain.length ? link.target : null;
}

/** Who wrote a note, by its property `author`; without the `@` of a coder. */
export function authorIn(properties: Readonly<Record<string, unknown>>): string | null {
  return namesIn(properties['author'])[0]?.replace(/^@/, '') || null;
}

/** What a new memo note says. */
export interface NewMemo {
  /** Names of the notes it is about, as links are to have them; none for a memo on the study. */
  readonly about: readonly string[];
  /** The coding of the passage it is about. */
  readonly coding?: string | undefined;
  readonly author: string | null;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly text: string;
}

/**
 * The text of a new memo note. On a passage it ends with a link that leads to the very words. Links in properties are
 * quoted, so that the app reads them as links.
 */
export function newMemoNote({ about, coding, author, date, text }: NewMemo): string {
  const links = about.map((name) => linkTo(name));
  const lines = ['---', 'type: memo'];
  if (links.length === 1) lines.push(`about: ${JSON.stringify(links[0])}`);
  else if (links.length > 1) lines.push('about:', ...links.map((link) => `  - ${JSON.stringify(link)}`));
  if (coding !== undefined) lines.push(`coding: ${JSON.stringify(coding)}`);
  if (author !== null) lines.push(`author: ${JSON.stringify(author)}`);
  lines.push(`date: ${date}`, '---', text.trim());
  if (coding !== undefined && links[0] !== undefined) lines.push('', `— ${links[0]} %%q ${coding}%%`);
  return `${lines.join('\n')}\n`;
}

const mostWords = 8;
const longestName = 60;

/**
 * A name for a memo's note: its first words, of signs that every file system, every link and every marker takes.
 * `otherwise` names one whose words make no name.
 */
export function memoNoteName(text: string, otherwise: string): string {
  const clean = (words: string): string => words.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ').replace(/\s+/g, ' ').trim();
  const words = clean(text.slice(0, 400)).split(' ').slice(0, mostWords);
  while (words.length > 1 && words.join(' ').length > longestName) words.pop();
  const name = clean(words.join(' ').slice(0, longestName)).replace(/^[\p{M}\s-]+|[\s-]+$/gu, '');
  return name === '' ? clean(otherwise) || 'Memo' : name;
}

/**
 * The researcher's words in a note: without front matter, without the passages quoted (quotes that end with the comment
 * of a quotation) and without the link back to the passage.
 */
export function memoWords(text: string): string {
  const paragraphs = text.slice(bodyStart(text)).replace(/\r\n?/g, '\n').split(/\n[ \t]*(?:\n[ \t]*)+/);
  const own = paragraphs.filter((paragraph) => !quotation.test(paragraph));
  return detach(own.join('\n\n').trim());
}

const quotation = /^[ \t]*(?:>[\s\S]*|— [^\n]*)%%q [a-z0-9]{8}%%\s*$/;

function targetsIn(value: unknown, depth = 0): string[] {
  // An unquoted [[P03]] is a list in a list to YAML, and meant as the link it looks like.
  if (Array.isArray(value)) return depth < 4 ? value.flatMap((item) => targetsIn(item, depth + 1)) : [];
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value).trim();
  const links = linksIn(text).map(({ target }) => target);
  return (links.length > 0 ? links : text === '' ? [] : [text]).map(detach);
}

function dayIn(value: unknown): string | null {
  const day = typeof value === 'string' ? value.trim().slice(0, 10) : '';
  return isDate(day) ? detach(day) : null;
}
