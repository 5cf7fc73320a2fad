/** Rich Text: the words and their paragraphs; pictures, styles and objects are passed over. */
import { say } from '../../../said/sayings';
import { windows1252 } from '../encoding';
import { type Block, readBlocks } from './plain-text';
import type { Read } from '../types';

/** Groups that hold no words of the text. */
const unread = /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header[lrf]?|footer[lrf]?|footnote|generator|listtable|listoverridetable|revtbl|themedata|datastore|latentstyles|xmlnstbl|rsidtbl|fldinst|annotation|atnid|atnauthor|bkmkstart|bkmkend)$/;
const deepest = 1_000;

/** Reads an RTF file, given as one character a byte. Linear. */
export function readRtf(source: string): Read {
  const blocks: Block[] = [];
  const page = Number(/\\ansicpg(\d{3,5})/.exec(source.slice(0, 2_000))?.[1] ?? '1252');
  const decode = decoderOf(page);
  let [text, pictures, hidden, skip] = ['', 0, 0, 0];
  let bytes: number[] = [];
  const groups: { hidden: number; skipAfter: number }[] = [];
  let skipAfter = 1;
  const settle = (): void => {
    if (bytes.length > 0) text += decode(Uint8Array.from(bytes));
    bytes = [];
  };
  const put = (words: string): void => {
    settle();
    if (hidden === 0) text += words;
  };
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '{') {
      settle();
      if (groups.length < deepest) groups.push({ hidden, skipAfter });
      at++;
    } else if (char === '}') {
      settle();
      ({ hidden, skipAfter } = groups.pop() ?? { hidden: 0, skipAfter: 1 });
      at++;
    } else if (char === '\\') {
      const found = /^\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([\da-fA-F]{2})|([^a-zA-Z]))/.exec(source.slice(at, at + 48));
      at += found ? found[0].length : 1;
      if (!found) continue;
      const [, word, number, hex, sign] = found;
      if (hex !== undefined) {
        if (skip > 0) skip--;
        else if (hidden === 0) bytes.push(parseInt(hex, 16));
        continue;
      }
      settle();
      if (word === 'par' || word === 'row' || sign === '\n') {
        if (hidden === 0) blocks.push({ text: text.trim() });
        if (hidden === 0) text = '';
      } else if (word === 'line') put('\n');
      else if (word === 'tab' || word === 'cell') put('\t');
      else if (word === 'u') {
        put(String.fromCharCode(((Number(number) % 65536) + 65536) % 65536));
        skip = skipAfter;
      } else if (word === 'uc') skipAfter = Math.max(0, Math.min(10, Number(number)));
      else if (word === 'bin') at += Math.max(0, Number(number) || 0);
      else if (word !== undefined && signs[word] !== undefined) put(signs[word] ?? '');
      else if (word !== undefined && unread.test(word)) {
        if (word === 'pict') pictures++;
        hidden++;
      } else if (sign === '*') hidden++;
      else if (sign === '~') put('\u00a0');
      else if (sign === '_') put('-');
      else if (sign !== undefined && '\\{}'.includes(sign)) put(sign);
    } else {
      const next = nextSign(source, at);
      const run = source.slice(at, next).replace(/\n/g, '');
      settle();
      const cut = Math.min(skip, run.length);
      skip -= cut;
      if (hidden === 0) text += run.slice(cut);
      at = next;
    }
  }
  settle();
  if (text.trim() !== '') blocks.push({ text: text.trim() });
  const read = readBlocks(blocks);
  return { ...read, losses: [...(pictures > 0 ? [say('lost', 'pictures', pictures)] : []), ...(read.losses ?? [])] };
}

const signs: Readonly<Record<string, string>> = {
  emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ',
};

function nextSign(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 92 || code === 123 || code === 125) return at;
  }
  return source.length;
}

function decoderOf(page: number): (bytes: Uint8Array) => string {
  if (page === 1252) return windows1252;
  try {
    const decoder = new TextDecoder(page === 932 ? 'shift_jis' : page === 65001 ? 'utf-8' : `windows-${page}`);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return windows1252;
  }
}
