/** Tables: posts or turns, a row each. Which column holds what is said, or found by the columns' names. */
import { Refusal } from '../../markup/types';
import { say } from '../../said/sayings';
import { isFull, readCells, separatorOf } from '../cells';
import { secondsOf } from './clock';
import { dateOf, numberOf } from './json-values';
import { postDocuments, postParagraphs, postPiece, type RawPost } from './posts';
import type { Read } from './types';

/** What a column may hold. */
export type ColumnRole = 'text' | 'author' | 'date' | 'time' | 'id' | 'reply-to' | 'edited' | 'deleted';

/** Columns by what they hold: their names as in the first row. */
export type ColumnMap = Partial<Readonly<Record<ColumnRole, string>>>;

/** Names that columns have in exports seen, in order of preference. */
const usual: Readonly<Record<ColumnRole, readonly string[]>> = {
  text: ['text', 'body', 'content', 'full_text', 'message', 'comment', 'words', 'transcript', 'utterance', 'post', 'tweet', 'selftext', 'quote', 'segment'],
  author: ['author', 'speaker', 'user', 'username', 'user_name', 'screen_name', 'name', 'from', 'account', 'handle', 'sender', 'participant', 'header'],
  date: ['date', 'created_at', 'created', 'created_utc', 'timestamp', 'datetime', 'published', 'posted', 'posted_at'],
  time: ['time', 'start', 'start_time', 'begin', 'offset'],
  id: ['id', 'post_id', 'comment_id', 'tweet_id', 'message_id', 'uri', 'url'],
  'reply-to': ['reply_to', 'in_reply_to', 'in_reply_to_id', 'in_reply_to_status_id', 'parent_id', 'parent', 'replyto', 'inreplyto'],
  edited: ['edited', 'edited_at', 'is_edited'],
  deleted: ['deleted', 'deleted_at', 'removed', 'is_deleted'],
};

/** The columns of a table, and what each is taken to hold where nothing else is said. */
export function columnsOf(text: string): { names: readonly string[]; map: ColumnMap } {
  const start = text.slice(0, 200_000).trimStart();
  const names = (readCells(start, separatorOf(start), 1).rows[0]?.cells ?? []).map((name) => name.trim());
  const plain = names.map((name) => name.toLowerCase().replace(/[\s-]+/g, '_'));
  const map: Partial<Record<ColumnRole, string>> = {};
  for (const role of Object.keys(usual) as ColumnRole[]) {
    const at = usual[role].map((name) => plain.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) map[role] = names[at] ?? '';
  }
  return { names, map };
}

/**
 * Reads a table (commas, semicolons or tabs between). Rows with a time of the recording are turns, others posts. Throws a
 * `Refusal` (`no-column`, `no-text-column`) where no column is known to hold the words.
 */
export function readTable(text: string, said: ColumnMap = {}): Read[] {
  const { names, map: found } = columnsOf(text);
  const map = { ...found, ...said };
  const missing = Object.values(said).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Refusal('no-column', missing, names);
  if (map.text === undefined) throw new Refusal('no-text-column', names.slice(0, 30));
  const { rows, open } = readCells(text, separatorOf(text));
  const data = rows.filter(isFull).map(({ cells }) => cells);
  const column = new Map(names.map((name, at) => [name, at]));
  const cell = (row: readonly string[], role: ColumnRole): string => (map[role] === undefined ? '' : (row[column.get(map[role] ?? '') ?? -1] ?? '').trim());
  const posts: RawPost[] = [];
  const times: (number | null)[] = [];
  let empty = 0;
  for (const [index, row] of data.slice(1).entries()) {
    const paragraphs = postParagraphs(cell(row, 'text').replace(/\r/g, '\n'));
    const deleted = isTrue(cell(row, 'deleted')) || /^\[(?:deleted|removed)\]$/.test(paragraphs.join(' '));
    if (paragraphs.length === 0 && !deleted) {
      empty++;
      continue;
    }
    posts.push({
      id: cell(row, 'id') || `row ${index + 2}`,
      author: cell(row, 'author') || 'unnamed',
      date: /^\d{9,13}(?:\.\d+)?$/.test(cell(row, 'date')) ? dateOf(Number(cell(row, 'date'))) : dateOf(cell(row, 'date')),
      paragraphs: deleted ? [] : paragraphs,
      replyTo: cell(row, 'reply-to') || null,
      replyToName: null,
      edited: isTrue(cell(row, 'edited')),
      deleted,
    });
    times.push(secondsOf(cell(row, 'time')) ?? numberOf(cell(row, 'time')));
  }
  const left = names.filter((name) => !Object.values(map).includes(name));
  const losses = [...(left.length > 0 ? [say('lost-columns', left.length, left.slice(0, 12))] : []), ...(empty > 0 ? [say('lost', 'rows', empty)] : [])];
  const warnings = open === null ? [] : [say('quotation-open', open)];
  if (times.some((time) => time !== null) || posts.every(({ date, replyTo }) => date === null && replyTo === null)) {
    return [{ pieces: posts.map((post, at) => ({ speaker: postPiece(post).speaker, time: times[at] ?? null, paragraphs: post.paragraphs })), losses, warnings, type: 'interview' }];
  }
  return postDocuments(posts, { losses, warnings });
}

const isTrue = (cell: string): boolean => cell !== '' && !/^(?:0|false|no|n|none|null)$/i.test(cell);
