/** Posts of a thread or an archive, as documents. */
import type { Piece, Post, Read } from '../types';

/** A post as its platform gives it. */
export interface RawPost extends Post {
  readonly author: string;
  readonly paragraphs: readonly string[];
}

/** So many posts make one note; what is more is parted by month. */
const mostInOneNote = 2_000;

/** A post as a piece; one without words says that it was deleted, or that it holds no text. */
export function postPiece({ author, paragraphs, ...post }: RawPost): Piece {
  const speaker = author.replace(/^[@#]+/, '').trim() || 'unknown';
  return { speaker, time: null, paragraphs, post };
}

/** The documents that posts make, in the order of their dates: one, or one a month where they are many. */
export function postDocuments(posts: readonly RawPost[], read: Omit<Read, 'pieces'>): Read[] {
  // One without a date stays behind the post it stands behind.
  let latest = '';
  const dated = posts.map((post) => ({ post, date: (latest = post.date ?? latest) }));
  const inOrder = dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ post }) => post);
  if (posts.length <= mostInOneNote) return [documentOf(inOrder, read)];
  const months = new Map<string, RawPost[]>();
  for (const post of inOrder) {
    const month = post.date?.slice(0, 7) ?? 'no date';
    const known = months.get(month);
    if (known) known.push(post);
    else months.set(month, [post]);
  }
  return [...months].map(([month, of], at) => documentOf(of, { ...read, title: `${read.title ?? 'Posts'} ${month}`, ...(at > 0 ? { losses: [], warnings: [] } : {}) }));
}

function documentOf(posts: readonly RawPost[], read: Omit<Read, 'pieces'>): Read {
  return { ...read, type: 'thread', date: read.date ?? posts.find(({ date }) => date !== null)?.date?.slice(0, 10) ?? null, pieces: posts.map(postPiece) };
}

/** Lines of a post as paragraphs. */
export function postParagraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
