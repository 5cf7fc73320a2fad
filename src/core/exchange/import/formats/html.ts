/** HTML as paragraphs. Nothing is built, fetched or run: the source is read from left to right, once. */
import { clockOf } from '../clock';
import { entityAt } from './entities';
import type { Block } from './plain-text';

/** A page's paragraphs, and what it says of itself. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly language: string | null;
  /** Pictures, frames, scripts and forms that were passed over. */
  readonly skipped: number;
}

/** Elements that begin and end a paragraph. */
const apart = new Set('address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '));
/** Elements whose content is no text. */
const unread = new Set('script style template noscript iframe object svg math select textarea head'.split(' '));
const passed = new Set('script img iframe object svg video audio embed form'.split(' '));

/** Reads HTML, well formed or not. Linear. */
export function pageOf(html: string): Page {
  const blocks: Block[] = [];
  let [text, heading, lists, skipped, cells] = ['', undefined as number | undefined, 0, 0, 0];
  let at = 0;
  // Whether the paragraph so far ends in white space: to look would cost as much as it is long.
  let spaced = true;
  // noScribe says when a stretch is spoken in the name of its anchor.
  let spokenAt: number | null = null;
  const flush = (): void => {
    const plain = text.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
    const words = spokenAt === null || plain === '' || /\d:\d\d/.test(plain.slice(0, 120)) ? plain : `[${clockOf(spokenAt)}] ${plain}`;
    if (plain !== '') spokenAt = null;
    if (words !== '') blocks.push({ text: words, ...(heading === undefined ? (lists > 0 ? { item: Math.min(12, lists) } : {}) : { heading }) });
    text = '';
    spaced = true;
  };
  const lower = html.toLowerCase();
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    const words = wordsOf(html.slice(at, end), spaced);
    text += words;
    if (words !== '') spaced = /\s/.test(words.charAt(words.length - 1));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})|^<[!?]/.exec(html.slice(open, open + 40));
    if (!tag) {
      text += '<';
      spaced = false;
      at = open + 1;
      continue;
    }
    const close = tagEnd(html, open);
    const name = (tag[2] ?? '').toLowerCase();
    const closing = tag[1] === '/';
    at = close + 1;
    if (!closing && passed.has(name)) skipped++;
    if (name === 'a' && !closing && spokenAt === null && text.trim() === '') spokenAt = anchorTime(html.slice(open, Math.min(close, open + 200)));
    if (!closing && unread.has(name) && html.charCodeAt(close - 1) !== 47) {
      const last = lower.indexOf(`</${name}`, at);
      at = last < 0 ? html.length : last;
      continue;
    }
    if (name === 'br') {
      text += '\n';
      spaced = true;
    }
    if ((name === 'td' || name === 'th') && !closing && cells++ > 0 && text !== '') {
      text += '\t';
      spaced = true;
    } else if (apart.has(name) && name !== 'td' && name !== 'th') flush();
    if (name === 'tr') cells = 0;
    if (name === 'ul' || name === 'ol') lists = Math.max(0, lists + (closing ? -1 : 1));
    if (/^h[1-6]$/.test(name)) heading = closing ? undefined : Number(name.charAt(1));
  }
  flush();
  return { blocks, language: languageOf(html), skipped };
}

/** Seconds of `<a name="ts_3200_4200_S00">`: thousandths, from and to. */
function anchorTime(tag: string): number | null {
  const found = /\bname=["']?ts_(\d{1,9})_\d{1,9}_/.exec(tag)?.[1];
  return found === undefined ? null : Number(found) / 1000;
}

/** Where a tag ends: at the first `>` outside of quotes; of one that never ends at the end of the text. */
function tagEnd(html: string, open: number): number {
  let quote = 0;
  let afterEquals = false;
  for (let at = open + 1; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if ((code === 34 || code === 39) && afterEquals) quote = code;
    if (code !== 32) afterEquals = code === 61;
    // A tag that takes in another page's worth of text has lost its end.
    if (at - open > 20_000) return html.indexOf('>', open) < 0 ? html.length : html.indexOf('>', open);
  }
  return html.indexOf('>', open) < 0 ? html.length : html.indexOf('>', open);
}

function wordsOf(source: string, spaced: boolean): string {
  let out = '';
  let at = 0;
  for (let sign = source.indexOf('&'); sign >= 0; sign = source.indexOf('&', at)) {
    const entity = entityAt(source, sign);
    out += source.slice(at, sign).replace(/\s+/g, ' ') + (entity ? entity.text : '&');
    at = entity ? entity.end : sign + 1;
  }
  out += source.slice(at).replace(/\s+/g, ' ');
  return spaced ? out.replace(/^ /, '') : out;
}

function languageOf(html: string): string | null {
  return /<html[^>]{0,300}\slang=["']?([a-zA-Z]{2,3})\b/i.exec(html.slice(0, 4_000))?.[1]?.toLowerCase() ?? null;
}
