/** The words of a caption, without the tags around them. */
import { entityAt } from './entities';

/** A stretch of a caption and the voice tag over it. */
export interface Voiced {
  readonly speaker: string | null;
  readonly text: string;
}

/**
 * Takes tags from a caption's text: `<v Name>` says who speaks the words up to its end, `<i>`, `<c.loud>`, `<font …>`,
 * `{\an8}` and times within the words go. A `<` that opens no tag is a character like others. Linear.
 */
export function voicesOf(source: string): Voiced[] {
  const voices: { speaker: string | null; text: string }[] = [{ speaker: null, text: '' }];
  let at = 0;
  while (at < source.length) {
    const sign = nextSign(source, at);
    const last = voices[voices.length - 1] ?? { speaker: null, text: '' };
    last.text += source.slice(at, sign);
    if (sign >= source.length) break;
    at = sign + 1;
    if (source.charCodeAt(sign) === 38) {
      const entity = entityAt(source, sign);
      last.text += entity ? entity.text : '&';
      at = entity ? entity.end : at;
      continue;
    }
    const close = source.charCodeAt(sign) === 123 ? '}' : '>';
    const end = source.slice(sign, sign + longestTag).indexOf(close);
    const tag = end < 0 ? null : source.slice(sign + 1, sign + end);
    if (tag === null || !(close === '}' ? /^\\/ : tagForm).test(tag)) {
      last.text += source.charAt(sign);
      continue;
    }
    at = sign + end + 1;
    const voice = /^v(?:\.[^\s]*)?[ \t\n]+([^]+)$/i.exec(tag);
    if (voice) voices.push({ speaker: entities(voice[1] ?? '').replace(/\s+/g, ' ').replace(/^[/ ]+/, '').trim() || null, text: '' });
    else if (/^\/v\b/i.test(tag)) voices.push({ speaker: null, text: '' });
    else if (/^br\b/i.test(tag)) last.text += '\n';
  }
  return voices.filter(({ text }) => text.trim() !== '');
}

const longestTag = 300;
const tagForm = /^(?:\/?(?:[bicuvsp]|rt|ruby|lang|font|span|br|em|strong)(?:[.\s/][^<]*)?|(?:\d+:)?\d+:\d+[.,]\d+|\/)$/i;

function nextSign(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 60 || code === 38 || code === 123) return at;
  }
  return source.length;
}

function entities(text: string): string {
  return text.replace(/&[^;&\s]{1,31};/g, (written) => entityAt(written, 0)?.text ?? written);
}
