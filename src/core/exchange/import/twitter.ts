/** Archives of Twitter/X: `tweets.js`, a script whose one value is read as data and never run. */
import { say } from '../../said/sayings';
import { entityAt } from './entities';
import { dateOf, fieldsOf, listOf, textOf } from './json-values';
import { postDocuments, postParagraphs, type RawPost } from './posts';
import type { Read } from './types';

/** The data of such a script; null where the text is none. */
export function twitterData(text: string): string | null {
  const found = /^\s*window\.YTD\.[A-Za-z_]+\.part\d+\s*=\s*/.exec(text.slice(0, 200));
  return found ? text.slice(found[0].length).replace(/;\s*$/, '') : null;
}

/** Reads the parsed data; null where no posts are in it. */
export function readTwitter(value: unknown): Read[] | null {
  const posts: RawPost[] = [];
  let retweets = 0;
  for (const item of listOf(value).map(fieldsOf)) {
    const tweet = 'tweet' in item ? fieldsOf(item['tweet']) : item;
    const text = textOf(tweet['full_text']) ?? textOf(tweet['text']);
    const id = textOf(tweet['id_str']) ?? textOf(tweet['id']);
    if (text === null || id === null) continue;
    if (/^RT @\w{1,20}: /.test(text)) {
      retweets++;
      continue;
    }
    const edits = listOf(fieldsOf(fieldsOf(tweet['edit_info'])['initial'])['editTweetIds']);
    posts.push({
      id,
      author: textOf(fieldsOf(tweet['user'])['screen_name']) ?? 'account owner',
      date: dateOf(tweet['created_at']),
      paragraphs: postParagraphs(text.replace(/&(?:amp|lt|gt);/g, (written) => entityAt(written, 0)?.text ?? written)),
      replyTo: textOf(tweet['in_reply_to_status_id_str']),
      replyToName: textOf(tweet['in_reply_to_screen_name']),
      edited: edits.length > 1,
      deleted: textOf(tweet['deleted_at']) !== null,
    });
  }
  if (posts.length === 0) return null;
  return postDocuments(posts, { losses: retweets > 0 ? [say('lost', 'retweets', retweets)] : [] });
}
