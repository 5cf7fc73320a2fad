/** A chat as WhatsApp exports it: a text in the language, and with the dates, of the phone it comes from. */
import { say } from '../../../said/sayings';
import { chatLines } from './chat-lines';
import { postDocuments, postParagraphs, type RawPost } from './posts';
import { datesOf } from './table-dates';
import type { Read } from '../types';

const day = String.raw`(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\.?,`;
const clock = String.raw`(\d{1,2}[:.]\d\d)(?:[:.]\d\d)?(?:\s?([ap])\.?\s?m\.?)?`;
/** iPhones write `[01.03.24, 10:15:02] Ana: words`, Android `01.03.24, 10:15 - Ana: words`. Marks of direction may stand before. */
const lineForm = new RegExp(String.raw`^[\u200e\u200f]*(?:\[${day}\s?${clock}\] ?|${day}\s?${clock} [-–] )(.*)$`, 'i');
const nameForm = /^\u200e?(?:~[\s\u202f]?)?([^\n:："“”„«]{1,100}?): ?(.*)$/;

/** What stands in place of a picture, a recording, a file; iPhones mark it, Android puts it between `<` and `>`. */
const omitted = /^<[^<>]{3,60}>$|^\u200e?\S.{0,100}\.\w{2,5} \([^()]{3,40}\)$|^\u200e<?.{0,120}(?:omit|omess|omis|weggel|ausgel|ocult|attached|angehängt|adjunt|anexad|joint|allegat|bijgev).{0,120}$/iu;
const deleted = /^\u200e?(?:This message was deleted|You deleted this message|Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht|Se eliminó este mensaje|Este mensaje fue eliminado|Eliminaste este mensaje|Ce message a été supprimé|Vous avez supprimé ce message|Questo messaggio è stato eliminato|Hai eliminato questo messaggio|Esta mensagem foi apagada|Mensagem apagada|Você apagou esta mensagem|Dit bericht is verwijderd|(?:U hebt|Je hebt) dit bericht verwijderd)\.?$/u;
const edited = /\s?\u200e?<(?:This message was edited|Diese Nachricht wurde bearbeitet|Se editó este mensaje|Este mensaje (?:fue|ha sido) editado|Ce message a été modifié|Questo messaggio è stato modificato|Mensagem editada|Esta mensagem foi editada|Dit bericht is bewerkt)\.?>$/u;

interface Message {
  readonly date: string;
  /** Null where the app itself says something: who joined, who left. */
  readonly author: string | null;
  readonly lines: string[];
}

/** Whether a text is such a chat: it begins with a message of one, and another is near. */
export function isWhatsApp(text: string): boolean {
  const lines = text.slice(0, 8_000).trimStart().split('\n');
  return lineForm.test(lines[0] ?? '') && lines.filter((line) => lineForm.test(line.slice(0, 400))).length > 1;
}

/**
 * Each message becomes a post, with the date and time of the phone. What the app says itself is counted, and left out;
 * in place of pictures and files stands what the app says of them, in brackets. Linear.
 */
export function readWhatsApp(text: string): Read[] {
  const { messages, stray } = chatLines(text, messageAt);
  // On iPhones the app speaks in the name of the group, of whom there is nothing else.
  const people = new Set(messages.flatMap(({ author, lines }) => (author !== null && !(lines[0] ?? '').startsWith('\u200e') ? [author] : [])));
  const dates = datesOf(messages.map(({ date }) => date));
  const posts: RawPost[] = [];
  let [notices, attachments] = [0, 0];
  for (const [index, { date, author, lines }] of messages.entries()) {
    const [first = ''] = lines;
    if (author === null || !(people.has(author) || omitted.test(first) || deleted.test(first))) {
      notices++;
      continue;
    }
    if (omitted.test(first)) attachments++;
    const whole = lines.join('\n').trimEnd();
    const words = whole.replace(edited, '');
    const isDeleted = deleted.test(words);
    posts.push({ id: `message ${index + 1}`, author, date: dates.read(date), paragraphs: isDeleted ? [] : paragraphsOf(words), replyTo: null, replyToName: null, edited: words !== whole, deleted: isDeleted });
  }
  return postDocuments(posts, {
    losses: [...(attachments > 0 ? [say('lost', 'attachments', attachments)] : []), ...(notices > 0 ? [say('lost', 'notices', notices)] : [])],
    warnings: [...(stray > 0 ? [say('stray-lines', stray)] : []), ...(dates.doubtful === null ? [] : [say('date-order', dates.doubtful)])],
  });
}

/** The message that a line begins, or null. */
function messageAt(line: string): Message | null {
  const found = lineForm.exec(line);
  if (!found) return null;
  const [, iosDay, iosClock, iosHalf, androidDay, androidClock, androidHalf, rest = ''] = found;
  const half = iosHalf ?? androidHalf;
  const date = `${dayOf(iosDay ?? androidDay ?? '')} ${(iosClock ?? androidClock ?? '').replace('.', ':')}${half === undefined ? '' : ` ${half}m`}`;
  const named = nameForm.exec(rest);
  return named ? { date, author: (named[1] ?? '').trim() || 'unknown', lines: [named[2] ?? ''] } : { date, author: null, lines: [rest] };
}

/** A day that begins with its year is written with dashes. */
const dayOf = (written: string): string => (/^\d{4}/.test(written) ? written.replace(/[./]/g, '-').replace(/-(\d)(?=-|$)/g, '-0$1') : written);

/** What the app says in the place of words stands in brackets; isolates around the names of those who are mentioned go. */
function paragraphsOf(words: string): string[] {
  const [first = '', ...rest] = postParagraphs(words.replace(/[\u2068\u2069]/g, ''));
  if (!first.startsWith('\u200e') && !omitted.test(first)) return first === '' ? rest : [first, ...rest];
  return [`[${first.replace(/\u200e/g, '').replace(/^<(.*)>$/, '$1').trim()}]`, ...rest.map((line) => line.replace(/\u200e/g, ''))];
}
