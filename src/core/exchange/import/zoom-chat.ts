/** The chat of a Zoom meeting: messages, who answers whom, reactions. */
import { say } from '../../said/sayings';
import { secondsOf } from './clock';
import type { Piece, Read } from './types';

const newForm = /^(\d\d:\d\d:\d\d)\t([^\t\n]{1,200}?):\t(.*)$/;
const oldForm = /^(\d\d:\d\d:\d\d)\t? ?From {1,2}(.{1,200}?) {1,2}to {1,2}(.{1,200}?)(?:\(Direct Message\))?:(.*)$/i;

/** Zoom quotes what was reacted to, or only cuts it short. */
const reaction = /^(?:Reacted to|Removed an? .{1,40} reaction from) (?:["“]|.{1,40}(?:\.\.\.|…) with ["“])/;
const replyForm = /^Repl(?:ying|ied) to (?:["“](.*?)(?:\.\.\.|…)?["”]:?|(.{1,40}?)(?:\.\.\.|…))$/;

/** Whether a text is such a chat: its first lines are messages. */
export function isZoomChat(text: string): boolean {
  const [first = ''] = text.slice(0, 4_000).trimStart().split('\n', 1);
  return newForm.test(first) || oldForm.test(first);
}

interface Message {
  readonly speaker: string;
  readonly time: number | null;
  readonly lines: string[];
}

/**
 * Each message becomes a post; a reply knows the message it answers, by the words it begins with. Reactions are no
 * messages: they are counted, and told as left out.
 */
export function readZoomChat(text: string): Read {
  const messages: Message[] = [];
  let stray = 0;
  for (const line of text.split('\n')) {
    const found = newForm.exec(line) ?? oldForm.exec(line);
    if (found) messages.push({ speaker: (found[2] ?? '').trim(), time: secondsOf(found[1] ?? ''), lines: [found[4] ?? found[3] ?? ''] });
    else if (messages.length > 0) messages[messages.length - 1]?.lines.push(line);
    else if (line.trim() !== '') stray++;
  }
  const pieces: Piece[] = [];
  const latest = openLatest();
  let reactions = 0;
  for (const [index, { speaker, time, lines }] of messages.entries()) {
    const words = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
    const [first = ''] = words;
    if (reaction.test(first)) {
      reactions++;
      continue;
    }
    const reply = replyForm.exec(first);
    if (reply) words.shift();
    if (words.length === 0) continue;
    const id = String(index + 1);
    const replyTo = reply ? latest.find(reply[1] ?? reply[2] ?? '') : null;
    pieces.push({ speaker, time, paragraphs: words, post: { id, date: null, replyTo, replyToName: reply && replyTo === null ? `“${reply[1] ?? reply[2] ?? ''}”` : null, edited: false, deleted: false } });
    latest.add(words.join(' '), id);
  }
  return {
    pieces,
    type: 'thread',
    losses: reactions > 0 ? [say('lost', 'reactions', reactions)] : [],
    warnings: stray > 0 ? [say('stray-lines', stray)] : [],
  };
}

/** Messages by their beginnings, as Zoom quotes them: some twenty characters. The latest that begins so is meant. */
function openLatest(): { add(words: string, id: string): void; find(begin: string): string | null } {
  const byBegin = new Map<string, string>();
  const longest = 24;
  return {
    add(words, id) {
      for (let length = 1; length <= Math.min(longest, words.length); length++) byBegin.set(words.slice(0, length), id);
    },
    find: (begin) => byBegin.get(begin.replace(/\s+/g, ' ').trimEnd().slice(0, longest)) ?? null,
  };
}
