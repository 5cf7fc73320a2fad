/** The chat of a Zoom meeting: messages, who answers whom, what was said to one person alone, reactions. */
import { say } from '../../../said/sayings';
import { secondsOf } from '../clock';
import type { Piece, Read } from '../types';
import { chatLines } from './chat-lines';

const newForm = /^(\d\d:\d\d:\d\d)\t([^\t\n]{1,200}?):\t(.*)$/;
/** Zoom speaks the language of its window: `From … to …:`, `Von … an …:`. Two spaces part the names in some versions, a date stands before the time in others. */
const clock = '^(?:\\d{4}-\\d\\d-\\d\\d )?(\\d\\d:\\d\\d:\\d\\d)[\\t ]{1,4}(?:From|Von|De|Da|Van) ';
const alone = '[ ]?(\\([^()\\n]{3,40}\\))?';
const wideForm = new RegExp(`${clock} (.{1,200}?)  (?:to|an|à|para|a|aan)  (.{1,200}?)${alone} ?:(.*)$`, 'i');
const toForm = new RegExp(`${clock} ?((?:(?! ?: ).){1,200}?) {1,2}(?:to|an|à|para|a|aan) {1,2}((?:(?! ?: ).){1,200}?)${alone} ?:(.*)$`, 'i');
/** Of old, messages to all named nobody. */
const bareForm = new RegExp(`${clock} ?((?:(?! ?: ).){1,200}?)()() : (.*)$`, 'i');
/** In the new form, too, one may write to one alone. */
const toOne = /^(.{1,100}?) to (.{1,100}?) ?(\((?:direct message|privately)\))$/i;
const isDirect = /^\((?:direct|privat|mensaje directo|message direct|direkt|messaggio dir)/i;

/** Zoom quotes what was reacted to, or only cuts it short. */
const reaction = /^(?:Reacted to|Removed an? .{1,40} reaction from) (?:["“]|.{1,40}(?:\.\.\.|…) with ["“]|.{1,60} with ["“][^"”\p{L}\p{N}]{1,12}["”]$)/u;
const replyForm = /^Repl(?:ying|ied) to (?:["“](.*?)(?:\.\.\.|…)?["”]:?|(.{1,40}?)(?:\.\.\.|…))$/;
/** A quotation that goes on over lines; it ends with the line that closes it. */
const longReply = /^Repl(?:ying|ied) to ["“]([^"”]*)$/;
const mostQuoted = 6;

interface Message {
  readonly speaker: string;
  /** To whom, where it was said to one alone. */
  readonly to: string | null;
  readonly time: number | null;
  readonly lines: string[];
}

/** The message that a line begins, or null. */
function messageAt(line: string): Message | null {
  const found = newForm.exec(line);
  if (found) {
    const one = toOne.exec(found[2] ?? '');
    return { speaker: (one?.[1] ?? found[2] ?? '').trim(), to: one?.[2] ?? null, time: secondsOf(found[1] ?? ''), lines: [found[3] ?? ''] };
  }
  if (!/^[\d-]{0,10} ?\d\d:/.test(line)) return null;
  const old = wideForm.exec(line) ?? toForm.exec(line) ?? bareForm.exec(line);
  if (!old) return null;
  const [, time = '', speaker = '', to = '', how = '', words = ''] = old;
  const direct = isDirect.test(how);
  return { speaker: speaker.trim(), to: direct ? to.trim() : null, time: secondsOf(time), lines: [words] };
}

/** Whether a text is such a chat: its first lines are messages. */
export function isZoomChat(text: string): boolean {
  const [first = ''] = text.slice(0, 4_000).trimStart().split('\n', 1);
  return messageAt(first) !== null;
}

/**
 * Each message becomes a post; a reply knows the message it answers, by the words it begins with. Reactions are no
 * messages: they are counted, and told as left out. What was said to one person alone is marked, and told.
 */
export function readZoomChat(text: string): Read {
  const { messages, stray } = chatLines(text, messageAt);
  const pieces: Piece[] = [];
  const latest = openLatest();
  let [reactions, direct] = [0, 0];
  for (const [index, { speaker, to, time, lines }] of messages.entries()) {
    const words = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
    if (reaction.test(words[0] ?? '')) {
      reactions++;
      continue;
    }
    const quoted = quotedIn(words);
    if (words.length === 0) continue;
    const id = String(index + 1);
    const replyTo = quoted === null ? null : latest.find(quoted);
    if (to !== null) direct++;
    pieces.push({ speaker, time, paragraphs: words, post: { id, date: null, replyTo, replyToName: replyTo !== null ? null : quoted !== null ? `“${quoted}”` : to, edited: false, deleted: false, ...(to === null ? {} : { audience: 'direct' }) } });
    latest.add(words.join(' '), id);
  }
  return {
    pieces,
    type: 'thread',
    losses: reactions > 0 ? [say('lost', 'reactions', reactions)] : [],
    warnings: [...(stray > 0 ? [say('stray-lines', stray)] : []), ...(direct > 0 ? [say('not-public', direct)] : [])],
  };
}

/** Takes the quotation off the lines of a reply, and gives the words quoted; null where it is none. */
function quotedIn(words: string[]): string | null {
  const reply = replyForm.exec(words[0] ?? '');
  if (reply) {
    words.shift();
    return reply[1] ?? reply[2] ?? '';
  }
  const begun = longReply.exec(words[0] ?? '')?.[1];
  const end = begun === undefined ? -1 : words.slice(0, mostQuoted).findIndex((line, at) => at > 0 && /["”]:?$/.test(line));
  if (begun === undefined || end < 0) return null;
  words.splice(0, end + 1);
  return begun;
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
