/** Chats and topics as JSON: Telegram's export of a chat, a Discord channel by DiscordChatExporter, a topic of Discourse. */
import { say } from '../../../said/sayings';
import { lossesOf } from '../losses';
import { pageOf } from './html';
import { dateOf, fieldsOf, listOf, numberOf, textOf } from './json-values';
import { postDocuments, postParagraphs, type RawPost } from './posts';
import type { ImportFormat, Read } from '../types';

type Fields = Readonly<Record<string, unknown>>;

/** Reads parsed JSON as one of them; null where it is none. Linear. */
export function readChatJson(value: unknown): { format: ImportFormat; reads: readonly Read[] } | null {
  const root = fieldsOf(value);
  const messages = listOf(root['messages']).map(fieldsOf);
  const topic = fieldsOf(root['post_stream']);
  if (messages.length > 0 && 'guild' in root && 'channel' in root) return { format: 'Discord JSON', reads: discord(messages, fieldsOf(root['channel'])) };
  if (messages.some((message) => message['type'] === 'message' && 'from_id' in message)) return { format: 'Telegram JSON', reads: telegram(messages, textOf(root['name'])) };
  if (listOf(topic['posts']).some((post) => typeof fieldsOf(post)['cooked'] === 'string')) return { format: 'Discourse JSON', reads: discourse(root, topic) };
  return null;
}

function telegram(messages: readonly Fields[], title: string | null): Read[] {
  const said = messages.filter(({ type }) => type === 'message');
  const attached = said.filter((message) => 'photo' in message || 'file' in message || 'media_type' in message);
  const posts = said.map((message, at): RawPost => {
    const forwarded = textOf(message['forwarded_from']);
    return {
      id: textOf(message['id']) ?? `message ${at + 1}`,
      author: textOf(message['from']) ?? 'deleted account',
      date: dateOf(numberOf(message['date_unixtime'])) ?? dateOf(message['date']),
      paragraphs: [...(forwarded === null ? [] : [`[forwarded from ${forwarded}]`]), ...postParagraphs(telegramWords(message['text'])), ...pollOf(fieldsOf(message['poll']))],
      replyTo: textOf(message['reply_to_message_id']),
      replyToName: null,
      edited: textOf(message['edited']) !== null,
      deleted: false,
    };
  });
  return postDocuments(posts, { title, losses: lossesOf({ attachments: attached.length, notices: messages.length - said.length, reactions: countOf(said) }) });
}

/** Words, or a list of them and of links, names and formatted stretches. */
function telegramWords(text: unknown): string {
  const parts = Array.isArray(text) ? listOf(text) : [text];
  return parts.map((part) => (typeof part === 'string' ? part : (textOf(fieldsOf(part)['text']) ?? ''))).join('');
}

function pollOf(poll: Fields): string[] {
  const question = textOf(poll['question']);
  return question === null ? [] : [`[poll: ${[question, ...listOf(poll['answers']).flatMap((answer) => textOf(fieldsOf(answer)['text']) ?? [])].join(' / ')}]`];
}

function discord(messages: readonly Fields[], channel: Fields): Read[] {
  const said = messages.filter(({ type }) => type === 'Default' || type === 'Reply');
  const direct = /^Direct/.test(textOf(channel['type']) ?? '');
  const bearers = new Map<string, Set<string>>();
  for (const { author } of said) {
    const { nickname, id } = fieldsOf(author);
    bearers.set(textOf(nickname) ?? '', (bearers.get(textOf(nickname) ?? '') ?? new Set()).add(textOf(id) ?? ''));
  }
  // Two may call themselves the same; what they are called everywhere tells them apart.
  const nameOf = ({ nickname, name }: Fields): string => {
    const shown = textOf(nickname);
    return (shown !== null && bearers.get(shown)?.size === 1 ? shown : textOf(name)) ?? 'unknown';
  };
  const posts = said.map((message, at): RawPost => ({
    id: textOf(message['id']) ?? `message ${at + 1}`,
    author: nameOf(fieldsOf(message['author'])),
    date: dateOf(message['timestamp']),
    paragraphs: postParagraphs(textOf(message['content']) ?? ''),
    replyTo: message['type'] === 'Reply' ? textOf(fieldsOf(message['reference'])['messageId']) : null,
    replyToName: null,
    edited: textOf(message['timestampEdited']) !== null,
    deleted: false,
    ...(direct ? { audience: 'direct' as const } : {}),
  }));
  const attachments = said.reduce((sum, message) => sum + listOf(message['attachments']).length + listOf(message['stickers']).length, 0);
  return postDocuments(posts, {
    title: textOf(channel['name']),
    losses: lossesOf({ attachments, notices: messages.length - said.length, reactions: countOf(said) }),
    warnings: direct && posts.length > 0 ? [say('not-public', posts.length)] : [],
  });
}

/** A topic's file holds its first posts, and the numbers of all. */
function discourse(root: Fields, topic: Fields): Read[] {
  const posts = listOf(topic['posts']).map(fieldsOf);
  const all = posts.map((post, at): RawPost => {
    const deleted = post['user_deleted'] === true || textOf(post['deleted_at']) !== null;
    return {
      id: textOf(post['post_number']) ?? `post ${at + 1}`,
      author: textOf(post['username']) ?? 'unknown',
      date: dateOf(post['created_at']),
      paragraphs: deleted ? [] : pageOf(textOf(post['cooked']) ?? '').blocks.flatMap(({ text }) => postParagraphs(text)),
      replyTo: textOf(post['reply_to_post_number']),
      replyToName: null,
      edited: (numberOf(post['version']) ?? 1) > 1,
      deleted,
    };
  });
  return postDocuments(all, { title: textOf(root['title']), losses: lossesOf({ 'not-loaded': Math.max(0, listOf(topic['stream']).length - posts.length) }) });
}

/** Reactions to messages, each as often as it was given. */
function countOf(messages: readonly Fields[]): number {
  return messages.reduce((sum, message) => listOf(message['reactions']).reduce<number>((count, reaction) => count + (numberOf(fieldsOf(reaction)['count']) ?? 1), sum), 0);
}
