/** Real files in the encodings of old programs: found out, told, and right to the letter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText, windows1252 } from '../../src/core/exchange/import/encoding';
import { readImport } from '../../src/core/exchange/import/read';
import { inEnglish } from '../../src/core/said/sayings';
import { corpora, present } from './material';

const textOf = (file: string): string => readFileSync(join(corpora, file), 'utf8').replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
const german = (): string => textOf('transcripts/noscribe/interview.txt');
const hebrew = (): string => textOf('transcripts/knesset-he/parts_2080815.csv');
const chinese = (): string => textOf('transcripts/audreyt/2019-02-28-LEZS-訪談.md');
const japanese = (): string => textOf('transcripts/audreyt/2019-03-09-Interview-with-Hal-Hal.md').split('\n').filter((line) => /[\u3041-\u30fe]/.test(line)).join('\n');
const arabic = (): string => textOf('fieldnotes/ibn-fadlan-ar/IbnFadlan.Rihla.Shamela0011772-ara1.mARkdown.txt');

/** An encoder made by decoding everything once; characters that the encoding lacks are left out. */
function encoder(encoding: string): (text: string) => { bytes: Uint8Array; kept: string } {
  const decode = (bytes: number[]): string => (encoding === 'windows-1252' ? windows1252(Uint8Array.from(bytes)) : new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
  const codes = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte++) {
    const char = decode([byte]);
    if (char !== '\ufffd' && !codes.has(char)) codes.set(char, [byte]);
  }
  if (encoding === 'shift_jis') {
    for (let high = 0x81; high < 0xfd; high++) for (let low = 0x40; low < 0xfd; low++) {
      const char = decode([high, low]);
      if ([...char].length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, [high, low]);
    }
  }
  return (text) => {
    const kept = [...text].filter((char) => codes.has(char));
    return { bytes: Uint8Array.from(kept.flatMap((char) => codes.get(char) ?? [])), kept: kept.join('') };
  };
}
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const source = (mark ? '\ufeff' : '') + text;
  const bytes = new Uint8Array(source.length * 2);
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    bytes[at * 2 + (little ? 0 : 1)] = unit & 255;
    bytes[at * 2 + (little ? 1 : 0)] = unit >> 8;
  }
  return bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.skipIf(!present)('real files in other encodings', () => {
  const texts: readonly (readonly [string, () => string])[] = [['German', german], ['Hebrew', hebrew], ['Chinese', chinese], ['Japanese', japanese], ['Arabic', arabic]];

  it.each(texts)('%s: Unicode of every kind, with its mark and without', (_, text) => {
    const words = text();
    const forms: readonly (readonly [string, Uint8Array])[] = [
      ['UTF-8', utf8(words)],
      ['UTF-8', utf8(`\ufeff${words}`)],
      ['UTF-8', utf8(words.replace(/\n/g, '\r\n'))],
      ...[true, false].flatMap((mark) => [['UTF-16LE', utf16(words, true, mark)], ['UTF-16BE', utf16(words, false, mark)]] as const),
    ];
    for (const [encoding, bytes] of forms) {
      const decoded = decodeText(bytes);
      expect(decoded?.encoding).toBe(encoding);
      expect(decoded?.text === words.replace(/[\u2028\u2029\u0085\v\f]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''), encoding).toBe(true);
    }
  });

  it.each([
    ['German', 'Windows-1252', german, 'windows-1252'],
    ['Spanish', 'Windows-1252', () => textOf('transcripts/bookthesis-es/Entrevista_E1.md'), 'windows-1252'],
    ['Hebrew', 'Windows-1255', hebrew, 'windows-1255'],
    ['Japanese', 'Shift_JIS', japanese, 'shift_jis'],
  ])('%s in %s is guessed right, and told as guessed', (_, encoding, text, name) => {
    const { bytes, kept } = encoder(name)(text());
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding, sure: false });
    expect(decoded?.text === kept).toBe(true);
  });

  it('a file that is UTF-8 but for some words pasted from an old program keeps all letters of both', () => {
    const words = german();
    const { bytes: old } = encoder('windows-1252')('\nS00: Früher hieß das „Größe“.\n');
    const whole = new Uint8Array([...utf8(words), ...old, ...utf8(words)]);
    const file = readImport('mixed.txt', whole);
    expect(file.encoding).toBe('UTF-8');
    const spoken = file.documents[0]?.pieces.flatMap(({ paragraphs }) => paragraphs).join('\n') ?? '';
    expect(spoken).toContain('Früher hieß das „Größe“.');
    expect(spoken).not.toMatch(/Ã|\ufffd/);
    expect(file.documents[0]?.warnings.map(inEnglish).join()).toContain('Its encoding was guessed');
  });
});
