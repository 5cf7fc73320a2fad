/** Threads of Reddit, as its pages give them with `.json` behind the address; and posts as collections of them keep them, one a line. */
import { say } from '../../../said/sayings';
import { entityAt } from './entities';
import { dateOf, fieldsOf, listOf, numberOf, textOf } from './json-values';
import { postDocuments, postParagraphs, type RawPost } from './posts';
import type { Read } from '../types';

/** Reads parsed JSON as a thread: the post and all comments in the file; null where it is none. */
export function readReddit(value: unknown): Read[] | null {
  const listings = (Array.isArray(value) ? listOf(value) : [value]).map(fieldsOf);
  const collected = listings.length === 1 && Array.isArray(listings[0]?.['data']) ? listOf(listings[0]['data']).map(fieldsOf) : listings;
  if (collected.every(isPost) && collected.length > 0) return postDocuments(collected.map((post) => postOf('selftext' in post ? 't3' : 't1', post)), {});
  if (!listings.some(({ kind, data }) => kind === 'Listing' && Array.isArray(fieldsOf(data)['children']))) return null;
  const posts: RawPost[] = [];
  let crossposts = 0;
  let [more, title, permalink] = [0, null as string | null, null as string | null];
  // A stack, for answers to answers may go deeper than calls may.
  const waiting: unknown[] = listings.flatMap(({ data }) => listOf(fieldsOf(data)['children'])).reverse();
  while (waiting.length > 0) {
    const { kind, data } = fieldsOf(waiting.pop());
    const post = fieldsOf(data);
    if (kind === 'more') more += typeof post['count'] === 'number' ? Math.max(0, post['count']) : 1;
    if (kind !== 't1' && kind !== 't3') continue;
    if (kind === 't3') {
      title ??= plain(textOf(post['title']) ?? '') || null;
      const path = textOf(post['permalink']);
      permalink ??= path === null ? null : path.startsWith('/') ? `https://www.reddit.com${path}` : path;
    }
    crossposts += listOf(post['crosspost_parent_list']).length;
    posts.push(postOf(kind, post));
    waiting.push(...[...listOf(fieldsOf(fieldsOf(post['replies'])['data'])['children'])].reverse());
  }
  if (posts.length === 0) return null;
  const losses = [...(more > 0 ? [say('lost', 'not-loaded', more)] : []), ...(crossposts > 0 ? [say('lost', 'crossposts', crossposts)] : [])];
  return postDocuments(posts, { title, permalink, losses });
}

function isPost(fields: Readonly<Record<string, unknown>>): boolean {
  return 'author' in fields && 'created_utc' in fields && (typeof fields['body'] === 'string' || typeof fields['selftext'] === 'string');
}

function postOf(kind: 't1' | 't3', post: Readonly<Record<string, unknown>>): RawPost {
  const body = plain(textOf(kind === 't1' ? post['body'] : post['selftext']) ?? '');
  const author = textOf(post['author']) ?? '[deleted]';
  const deleted = /^\[\s*(?:deleted|removed)[^\]]{0,40}\]$/.test(body.trim()) || (author === '[deleted]' && body === '');
  const removed = /^\[\s*removed/.test(body.trim());
  const link = kind === 't3' && body === '' ? textOf(post['url']) : null;
  const title = kind === 't3' ? [plain(textOf(post['title']) ?? '')].filter((line) => line !== '') : [];
  const parent = textOf(post['parent_id']);
  return {
    id: textOf(post['name']) ?? `${kind}_${textOf(post['id']) ?? ''}`,
    author: author === '[deleted]' ? 'deleted account' : author,
    date: dateOf(numberOf(post['created_utc'])),
    paragraphs: [...title, ...(deleted ? [] : postParagraphs(body)), ...(link !== null && /^https?:\/\/(?!www\.reddit\.com\/r\/)/.test(link) ? [link] : [])],
    replyTo: kind === 't1' ? parent : null,
    replyToName: null,
    edited: typeof post['edited'] === 'number' || post['edited'] === true,
    deleted,
    ...(removed ? { removed } : {}),
  };
}

/** Reddit writes `&amp;`, `&lt;` and `&gt;` into its texts. */
function plain(text: string): string {
  return text.replace(/&[^;&\s]{1,31};/g, (written) => entityAt(written, 0)?.text ?? written);
}
