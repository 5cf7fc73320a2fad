/** Archives and threads of Mastodon and other servers that speak ActivityPub. */
import { say } from '../../said/sayings';
import { pageOf } from './html';
import { dateOf, fieldsOf, listOf, textOf } from './json-values';
import { postDocuments, postParagraphs, type RawPost } from './posts';
import type { Read } from './types';

/** Reads parsed JSON: an archive's `outbox.json`, or what the server answers for a thread; null where it is neither. */
export function readMastodon(value: unknown): Read[] | null {
  const root = fieldsOf(value);
  if (Array.isArray(root['orderedItems'])) return archive(listOf(root['orderedItems']));
  const statuses = Array.isArray(root['descendants']) ? [...listOf(root['ancestors']), ...listOf(root['descendants'])] : Array.isArray(value) ? listOf(value) : [value];
  const posts = statuses.map(fieldsOf).filter((status) => typeof status['content'] === 'string' && typeof status['account'] === 'object').map(statusOf);
  if (posts.length === 0) return null;
  const first = fieldsOf(statuses[0]);
  return postDocuments(posts, { permalink: textOf(first['url']), language: textOf(first['language']) });
}

function archive(items: readonly unknown[]): Read[] | null {
  const posts: RawPost[] = [];
  let [boosts, pictures] = [0, 0];
  for (const item of items.map(fieldsOf)) {
    if (item['type'] === 'Announce') boosts++;
    const object = fieldsOf(item['object']);
    if (item['type'] !== 'Create' || typeof object['content'] !== 'string') continue;
    const parent = textOf(object['inReplyTo']);
    pictures += listOf(object['attachment']).length;
    posts.push({
      id: textOf(object['id']) ?? textOf(item['id']) ?? `post ${posts.length + 1}`,
      author: nameOf(textOf(object['attributedTo']) ?? textOf(item['actor']) ?? ''),
      date: dateOf(object['published'] ?? item['published']),
      paragraphs: paragraphsOf(object['content'], textOf(object['summary'])),
      replyTo: parent,
      replyToName: parent === null ? null : nameOf(parent),
      edited: textOf(object['updated']) !== null && object['updated'] !== object['published'],
      deleted: false,
    });
  }
  if (posts.length === 0 && boosts === 0) return null;
  const losses = [...(boosts > 0 ? [say('lost', 'boosts', boosts)] : []), ...(pictures > 0 ? [say('lost', 'attachments', pictures)] : [])];
  return postDocuments(posts, { losses });
}

function statusOf(status: Readonly<Record<string, unknown>>): RawPost {
  return {
    id: textOf(status['id']) ?? textOf(status['uri']) ?? '',
    author: textOf(fieldsOf(status['account'])['acct']) ?? 'unknown',
    date: dateOf(status['created_at']),
    paragraphs: paragraphsOf(textOf(status['content']) ?? '', textOf(status['spoiler_text'])),
    replyTo: textOf(status['in_reply_to_id']),
    replyToName: null,
    edited: textOf(status['edited_at']) !== null,
    deleted: false,
  };
}

function paragraphsOf(html: string, warning: string | null): string[] {
  const words = pageOf(html).blocks.flatMap(({ text }) => postParagraphs(text));
  return warning === null ? words : [`[content warning: ${warning.replace(/\s+/g, ' ').trim()}]`, ...words];
}

/** `https://social.example/users/ana/statuses/1` → `ana@social.example`. */
function nameOf(address: string): string {
  const found = /^https?:\/\/([^/]+)\/(?:users\/|@)([^/?#]+)/.exec(address);
  return found ? `${found[2] ?? ''}@${found[1] ?? ''}` : address.replace(/^https?:\/\//, '') || 'unknown';
}
