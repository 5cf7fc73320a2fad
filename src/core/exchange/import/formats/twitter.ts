/** Archives of Twitter/X: scripts whose one value is read as data and never run. */
import { say } from '../../../said/sayings';
import { entityAt } from './entities';
import { dateOf, fieldsOf, listOf, textOf } from './json-values';
import { postDocuments, postParagraphs, type RawPost } from './posts';
import type { Read } from '../types';

type Fields = Readonly<Record<string, unknown>>;

const script = /^\s*window\.YTD\.[A-Za-z_]+\.part\d+\s*=\s*/;

/** The data of such a script; null where the text is none. */
export function twitterData(text: string): string | null {
  const found = script.exec(text.slice(0, 200));
  return found ? text.slice(found[0].length).replace(/;\s*$/, '') : null;
}

/**
 * Reads the parsed data of one script, or of several of one archive: posts, also those in communities and those deleted,
 * long notes whose posts hold only their beginning, and whose account it is. Null where no posts are in it.
 */
export function readTwitter(...values: readonly unknown[]): Read[] | null {
  const items = values.flatMap(listOf).map(fieldsOf);
  const owner = items.map(({ account }) => textOf(fieldsOf(account)['username'])).find((name) => name !== null) ?? 'account owner';
  const notes = openNotes(items.map(({ noteTweet }) => fieldsOf(noteTweet)));
  const posts = new Map<string, RawPost>();
  let [retweets, pictures] = [0, 0];
  for (const item of items) {
    const tweet = 'tweet' in item ? fieldsOf(item['tweet']) : item;
    const text = textOf(tweet['full_text']) ?? textOf(tweet['text']);
    const id = textOf(tweet['id_str']) ?? textOf(tweet['id']);
    if (text === null || id === null) continue;
    if (/^RT @\w{1,20}: /.test(text)) {
      retweets++;
      continue;
    }
    const media = [...listOf(fieldsOf(tweet['extended_entities'])['media']), ...listOf(fieldsOf(tweet['entities'])['media'])].map(fieldsOf);
    pictures += listOf(fieldsOf(tweet['extended_entities'])['media']).length;
    const edits = listOf(fieldsOf(fieldsOf(tweet['edit_info'])['initial'])['editTweetIds']);
    posts.set(id, {
      id,
      author: textOf(fieldsOf(tweet['user'])['screen_name']) ?? owner,
      date: dateOf(tweet['created_at']),
      paragraphs: postParagraphs(notes.whole(plain(withLinks(text, listOf(fieldsOf(tweet['entities'])['urls']).map(fieldsOf), media)))),
      replyTo: textOf(tweet['in_reply_to_status_id_str']),
      replyToName: textOf(tweet['in_reply_to_screen_name']),
      edited: edits.length > 1,
      deleted: textOf(tweet['deleted_at']) !== null,
    });
  }
  for (const { id, text, date } of notes.left()) posts.set(`note ${id}`, { id: `note ${id}`, author: owner, date, paragraphs: postParagraphs(text), replyTo: null, replyToName: null, edited: false, deleted: false });
  if (posts.size === 0) return null;
  return postDocuments([...posts.values()], { losses: [...(retweets > 0 ? [say('lost', 'retweets', retweets)] : []), ...(pictures > 0 ? [say('lost', 'attachments', pictures)] : [])] });
}

/** Short addresses as the long ones they stand for; those of the post's own pictures go. */
function withLinks(text: string, urls: readonly Fields[], media: readonly Fields[]): string {
  const long = new Map<string, string>();
  for (const { url, expanded_url: expanded } of urls) if (typeof url === 'string' && typeof expanded === 'string') long.set(url, expanded);
  for (const { url } of media) if (typeof url === 'string') long.set(url, '');
  return long.size === 0 ? text : text.replace(/https?:\/\/t\.co\/\w{1,40}/g, (url) => long.get(url) ?? url);
}

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (written) => entityAt(written, 0)?.text ?? written);
}

interface LongNote {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
}

/** So many characters of its beginning tell a long note. */
const begin = 60;

/** Long notes by their beginnings, which is all that their posts hold of them. */
function openNotes(items: readonly Fields[]): { whole(text: string): string; left(): LongNote[] } {
  const notes = new Map<string, LongNote>();
  for (const item of items) {
    const text = textOf(fieldsOf(item['core'])['text']);
    if (text !== null) notes.set(plain(text).slice(0, begin), { id: textOf(item['noteTweetId']) ?? String(notes.size + 1), text: plain(text), date: dateOf(item['createdAt']) });
  }
  const used = new Set<LongNote>();
  return {
    whole(text) {
      const note = text.length < begin ? undefined : notes.get(text.slice(0, begin));
      if (!note) return text;
      used.add(note);
      return note.text;
    },
    left: () => [...notes.values()].filter((note) => !used.has(note)),
  };
}
