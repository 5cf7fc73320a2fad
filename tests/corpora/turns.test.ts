/**
 * How well turns are recognised, against counts made by hand: each file was read, and the labels of each of its speakers
 * counted by a search made for that file alone. Every label is a turn, as it stands.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { turnsOf } from '../../src/core/text/turns';
import { transcripts } from './counted';
import { corpora, files, present } from './material';

/** Nobody is labelled in these: speech without labels, a narrated film, essays, meeting notes, code and specifications. */
const silent = [
  'transcripts/ada-zangemann/en.srt',
  'transcripts/bitcoin/2022-03-03-sanket-kanjalkar-miniscript.zh.md',
  'transcripts/bookthesis-es/README.md',
  'transcripts/conduit/10-through-the-hurt-with-scotty-jackson.md',
  'transcripts/talkpython/017_micropython.txt',
  'transcripts/talkpython/190-teaching-django.vtt',
];

/** A record of the German parliament is Windows-1252 with bare carriage returns; a note of it would be neither. */
function note(file: string): string {
  const bytes = readFileSync(join(corpora, 'transcripts', file));
  const text = file.startsWith('bundestag') ? new TextDecoder('windows-1252').decode(bytes).replace(/\u00a0/g, ' ') : bytes.toString('utf8');
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

describe.skipIf(!present)('turns of real transcripts', () => {
  const rows: string[] = [];
  let [found, right, truth] = [0, 0, 0];

  it.each(transcripts)('$file', ({ file, shape, speakers }) => {
    const counted = new Map<string, number>();
    for (const { speaker } of turnsOf(note(file))) if (speaker !== null) counted.set(speaker, (counted.get(speaker) ?? 0) + 1);
    const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
    const all = sum(counted.values());
    const hits = sum(Object.entries(speakers).map(([name, turns]) => Math.min(turns, counted.get(name) ?? 0)));
    const real = sum(Object.values(speakers));
    [found, right, truth] = [found + all, right + hits, truth + real];
    rows.push(`${String(real).padStart(5)} ${String(all).padStart(5)} ${String(hits).padStart(5)}  ${file} (${shape})`);
    if (file.includes('matt-corallo')) expect(all, 'a dash after one letter is not taken for a label').toBe(0);
    else expect(Object.fromEntries(counted)).toEqual(speakers);
  });

  it('are recognised with a precision and a recall of 99 % or more, over all', () => {
    expect(right / found).toBeGreaterThanOrEqual(0.99);
    expect(right / truth).toBeGreaterThanOrEqual(0.99);
  });

  it.each(silent)('%s: nobody is labelled, and nobody is found', (file) => {
    expect(turnsOf(readFileSync(join(corpora, file), 'utf8')).length).toBe(0);
  });

  it('are few where there are none: notes, documentation and specifications', () => {
    const wrong = files().filter(({ name, text }) => !/^(?:transcripts|fieldnotes.zoom)/.test(name) && turnsOf(text).length > 0);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('of a chat export are its messages', () => {
    const chats = files().filter(({ name }) => name.includes('zoom-chat'));
    let [messages, turns] = [0, 0];
    for (const { text } of chats) {
      messages += text.match(/^\d\d:\d\d:\d\d\t[^\t\n]+:\t/gm)?.length ?? 0;
      turns += turnsOf(text).filter(({ speaker, time }) => speaker !== null && time !== null).length;
    }
    expect(messages).toBe(665);
    expect(turns).toBeGreaterThanOrEqual(messages * 0.99);
    expect(turns).toBeLessThanOrEqual(messages);
  });

  afterAll(() => {
    console.log(['  real found right  transcript', ...rows, `${truth} turns, precision ${((right / found) * 100).toFixed(1)} %, recall ${((right / truth) * 100).toFixed(1)} %`].join('\n'));
  });
});
