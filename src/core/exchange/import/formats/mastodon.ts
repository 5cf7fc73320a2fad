/** Archives and threads of Mastodon and other servers that speak ActivityPub. */
import { say } from '../../../said/sayings';
import { pageOf } from './html';
import { dateOf, fieldsOf, listOf, textOf } from './json-values';
import { postDocuments, postParagraphs, type RawPost } from './posts';
import type { Read } from '../types';

/** Reads parsed JSON: an archive's `outbox.json`, or what the server answers for a thread; null where it is neither. */
export function readMastodon(value: unknown): Read[] | null {
  const root = fieldsOf(value);
  if (Array.isArray(root['orderedItems'])) return archive(listOf(root['orderedItems']));
  const statuses = Array.isArray(root['descendants']) ? [...listOf(root['ancestors']), ...listOf(root['descendants'])] : Array.isArray(value) ? listOf(value) : [value];
  const known = statuses.map(fieldsOf).filter((status) => typeof status['content'] === 'string' && typeof status['account'] === 'object');
  if (known.length === 0) return null;
  const own = known.filter(({ reblog }) => typeof reblog !== 'object' || reblog === null);
  const first = fieldsOf(statuses[0]);
  return documentsOf(own.map(statusOf), known.length - own.length, 0, { permalink: textOf(first['url']), language: textOf(first['language']) });
}

function archive(items: readonly unknown[]): Read[] | null {
  const posts: RawPost[] = [];
  let [boosts, pictures] = [0, 0];
  for (const item of items.map(fieldsOf)) {
    if (item['type'] === 'Announce') boosts++;
    const object = fieldsOf(item['object']);
    if (item['type'] !== 'Create' || typeof object['content'] !== 'string') continue;
    const parent = textOf(object['inReplyTo']);
    const attached = listOf(object['attachment']).map(fieldsOf);
    pictures += attached.length;
    posts.push({
      id: textOf(object['id']) ?? textOf(item['id']) ?? `post ${posts.length + 1}`,
      author: nameOf(textOf(object['attributedTo']) ?? textOf(item['actor']) ?? ''),
      date: dateOf(object['published'] ?? item['published']),
      paragraphs: [...paragraphsOf(object['content'], textOf(object['summary'])), ...pollOf([...listOf(object['oneOf']), ...listOf(object['anyOf'])], 'name'), ...attached.flatMap(({ name }) => describedBy(name))],
      replyTo: parent,
      replyToName: parent === null ? null : nameOf(parent),
      edited: textOf(object['updated']) !== null && object['updated'] !== object['published'],
      deleted: false,
      ...audienceOf([...addresses(object['to']), ...addresses(object['cc'])]),
    });
  }
  if (posts.length === 0 && boosts === 0) return null;
  return documentsOf(posts, boosts, pictures, {});
}

function documentsOf(posts: readonly RawPost[], boosts: number, pictures: number, read: Omit<Read, 'pieces'>): Read[] {
  const hidden = posts.filter(({ audience }) => audience !== undefined).length;
  const losses = [...(boosts > 0 ? [say('lost', 'boosts', boosts)] : []), ...(pictures > 0 ? [say('lost', 'attachments', pictures)] : [])];
  return postDocuments(posts, { ...read, losses, warnings: hidden > 0 ? [say('not-public', hidden)] : [] });
}

const addresses = (value: unknown): string[] => (Array.isArray(value) ? listOf(value) : [value]).flatMap((address) => textOf(address) ?? []);

/** Who may read what is addressed so; where nothing is said, all may. */
function audienceOf(to: readonly string[]): Pick<RawPost, 'audience'> {
  if (to.length === 0 || to.some((address) => /(?:#|^as:)Public$|^Public$/.test(address))) return {};
  return { audience: to.some((address) => /\/followers$/.test(address)) ? 'followers' : 'direct' };
}

/** What a poll offers, on a line. */
function pollOf(options: readonly unknown[], name: 'name' | 'title'): string[] {
  const offered = options.flatMap((option) => textOf(fieldsOf(option)[name]) ?? []);
  return offered.length > 0 ? [`[poll: ${offered.map((option) => option.replace(/\s+/g, ' ').trim()).join(' / ')}]`] : [];
}

/** What the author wrote about a picture for those who do not see it. */
function describedBy(name: unknown): string[] {
  const words = textOf(name)?.replace(/\s+/g, ' ').trim();
  return words === undefined ? [] : [`[picture: ${words}]`];
}

function statusOf(status: Readonly<Record<string, unknown>>): RawPost {
  return {
    id: textOf(status['id']) ?? textOf(status['uri']) ?? '',
    author: textOf(fieldsOf(status['account'])['acct']) ?? 'unknown',
    date: dateOf(status['created_at']),
    paragraphs: [...paragraphsOf(textOf(status['content']) ?? '', textOf(status['spoiler_text'])), ...pollOf(listOf(fieldsOf(status['poll'])['options']), 'title'), ...listOf(status['media_attachments']).map(fieldsOf).flatMap(({ description }) => describedBy(description))],
    replyTo: textOf(status['in_reply_to_id']),
    replyToName: null,
    edited: textOf(status['edited_at']) !== null,
    deleted: false,
    ...(status['visibility'] === 'direct' ? { audience: 'direct' as const } : status['visibility'] === 'private' ? { audience: 'followers' as const } : {}),
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
