/** How well speakers and turns are found in files that are imported, against counts made by hand: figures are printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noteOf } from '../../src/core/exchange/import/note';
import { readImport } from '../../src/core/exchange/import/read';
import { strip } from '../../src/core/markup/strip';
import { inEnglish } from '../../src/core/said/sayings';
import { turnsOf } from '../../src/core/text/turns';
import { transcripts } from './counted';
import { type CountedImport, countedImports } from './counted-imports';
import { corpora, present } from './material';

// Captions are joined to turns, and a dash after one letter is no label: those stand in the other list, or not at all.
const others = transcripts.filter(({ file }) => !/\.(?:vtt|srt)$|matt-corallo/.test(file)).map((counted): CountedImport => ({ ...counted, file: `transcripts/${counted.file}` }));
const all = [...others, ...countedImports];

describe.skipIf(!present)('speakers and turns of files that are imported', () => {
  const rows: string[] = [];
  let [found, right, truth] = [0, 0, 0];

  it.each(all)('$file', ({ file, shape, speakers, wrong = 0, reactions, replies }) => {
    const read = readImport(file, new Uint8Array(readFileSync(join(corpora, file))));
    const [document] = read.documents;
    if (!document) throw new Error('no document');
    const { text } = noteOf(read, document, { folder: '', date: '2026-11-22' });
    const said = turnsOf(strip(text)).flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
    const isCaptions = /\.(?:vtt|srt)$/.test(file);
    const counted = new Map<string, number>();
    for (const [at, speaker] of said.entries()) if (!isCaptions || said[at - 1] !== speaker) counted.set(speaker, (counted.get(speaker) ?? 0) + 1);
    const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
    const real = sum(Object.values(speakers));
    const hits = sum(Object.entries(speakers).map(([name, turns]) => Math.min(turns, counted.get(name) ?? 0)));
    [found, right, truth] = [found + sum(counted.values()), right + hits, truth + real];
    rows.push(`${String(real).padStart(5)} ${String(sum(counted.values())).padStart(5)} ${String(hits).padStart(5)}  ${file} (${shape})`);
    expect(sum(counted.values()) - hits, [...counted].join('; ')).toBe(wrong);
    if (wrong === 0) expect(Object.fromEntries(counted)).toEqual(speakers);
    if (reactions !== undefined) expect(document.losses.map(inEnglish)).toEqual(reactions === 0 ? [] : [`${reactions} reactions (emoji on a message)`]);
    if (replies !== undefined) expect(document.pieces.filter(({ post }) => post?.replyTo != null || post?.replyToName != null)).toHaveLength(replies);
  });

  it('are right in 99 of 100 and more, both ways', () => {
    expect(all.length).toBeGreaterThanOrEqual(20);
    expect(right / found).toBeGreaterThanOrEqual(0.99);
    expect(right / truth).toBeGreaterThanOrEqual(0.99);
  });

  afterAll(() => {
    console.log(['  real found right  file', ...rows, `${all.length} files, ${truth} turns: precision ${((right / found) * 100).toFixed(2)} %, recall ${((right / truth) * 100).toFixed(2)} %`].join('\n'));
  });
});
