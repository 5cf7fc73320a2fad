/** Tables: posts or turns, a row each. Which column holds what is said, or found by the columns' names. */
import { Refusal } from '../../../markup/types';
import { say } from '../../../said/sayings';
import { isFull, readCells, type Row, separatorOf } from '../../cells';
import { secondsOf } from '../clock';
import { type Cue, joinCues } from './cues';
import { numberOf } from './json-values';
import { postDocuments, postParagraphs, postPiece, type RawPost } from './posts';
import { unitOf } from './speech-json';
import { datesOf } from './table-dates';
import type { Piece, Read } from '../types';

/** What a column may hold. */
export type ColumnRole = 'text' | 'author' | 'date' | 'time' | 'id' | 'reply-to' | 'edited' | 'deleted';

/** Columns by what they hold: their names as in the first row; null where none does, whatever columns are called. */
export type ColumnMap = Partial<Readonly<Record<ColumnRole, string | null>>>;

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
  const start = withoutHint(text.slice(0, 200_000)).trimStart();
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
  const missing = Object.values(said).flatMap((name) => (name === null || names.includes(name) ? [] : [name]));
  if (missing.length > 0) throw new Refusal('no-column', missing, names);
  if (map.text == null) throw new Refusal('no-text-column', names.slice(0, 30));
  const source = withoutHint(text);
  const { rows, open } = readCells(source, separatorOf(source));
  const [, ...data] = rows.filter(isFull);
  const column = new Map(names.map((name, at) => [name, at]));
  const columns = Object.fromEntries(Object.keys(usual).map((role) => [role, column.get(map[role as ColumnRole] ?? '') ?? -1])) as Readonly<Record<ColumnRole, number>>;
  const cell = ({ cells }: Row, role: ColumnRole): string => (map[role] == null ? '' : (cells[columns[role]] ?? '').trim());
  const posts: RawPost[] = [];
  const times: (number | null)[] = [];
  const dates = datesOf(map.date == null ? [] : data.map((row) => cell(row, 'date')));
  let empty = 0;
  for (const [index, row] of data.entries()) {
    const paragraphs = postParagraphs(cell(row, 'text').replace(/\r/g, '\n'));
    const deleted = isTrue(cell(row, 'deleted')) || /^\[(?:deleted|removed)\]$/.test(paragraphs.join(' '));
    if (paragraphs.length === 0 && !deleted) {
      empty++;
      continue;
    }
    posts.push({
      id: cell(row, 'id') || `row ${index + 2}`,
      author: cell(row, 'author') || 'unnamed',
      date: dates.read(cell(row, 'date')),
      paragraphs: deleted ? [] : paragraphs,
      replyTo: cell(row, 'reply-to') || null,
      replyToName: null,
      edited: isTrue(cell(row, 'edited')),
      deleted,
    });
    const time = cell(row, 'time');
    times.push(time === '' ? null : (secondsOf(time) ?? numberOf(time)));
  }
  const left = names.filter((name) => !Object.values(map).includes(name));
  const losses = [...(left.length > 0 ? [say('lost-columns', left.length, left.slice(0, 12))] : []), ...(empty > 0 ? [say('lost', 'rows', empty)] : [])];
  const warnings = [...(open === null ? [] : [say('quotation-open', open)]), ...(dates.doubtful === null ? [] : [say('date-order', dates.doubtful)])];
  if (times.some((time) => time !== null) || posts.every(({ date, replyTo }) => date === null && replyTo === null)) {
    return [{ pieces: turnsIn(posts, times, map.author !== undefined), losses, warnings, type: 'interview' }];
  }
  return postDocuments(posts, { losses, warnings });
}

/** Rows as turns; of nobody where no column says who. Whole numbers may be thousandths of a second, as Whisper gives them. */
function turnsIn(posts: readonly RawPost[], times: readonly (number | null)[], named: boolean): readonly Piece[] {
  const cues = posts.map((post, at): Cue => ({ from: times[at] ?? null, to: null, speaker: named ? postPiece(post).speaker : null, text: post.paragraphs.join('\n') }));
  const unit = unitOf(cues, null, false);
  if (!named) return joinCues(unit === 1 ? cues : cues.map((cue) => ({ ...cue, from: cue.from === null ? null : cue.from / unit })));
  return posts.map((post, at) => ({ speaker: cues[at]?.speaker ?? null, time: cues[at]?.from == null ? null : cues[at].from / unit, paragraphs: post.paragraphs }));
}

/** Excel's hint at the separator, on a line before the columns' names. */
function withoutHint(text: string): string {
  return text.replace(/^\s*sep=.[^\S\n]*\n/i, '');
}

/** Whether the first line of a text names columns for words and for who or when. */
export function isTable(text: string): boolean {
  const end = text.indexOf('\n');
  if (end < 0 || end > 1_000 || !/[,;\t]/.test(text.slice(0, end))) return false;
  const { map } = columnsOf(text.slice(0, end + 1));
  return map.text !== undefined && (map.author !== undefined || map.date !== undefined || map.time !== undefined);
}

const isTrue = (cell: string): boolean => cell !== '' && !/^(?:0|false|no|n|none|null)$/i.test(cell);
