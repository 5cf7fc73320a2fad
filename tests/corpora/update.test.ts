/**
 * Real transcripts and their corrections: fifty codings on the first are all where they belong on the second. What came of
 * them stands in `expected/update.tsv`, figures only. To renew it, run with EMIC_EXPECT=1, and read the difference.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../src/core/exchange/import/note';
import { readImport, type ImportedFile } from '../../src/core/exchange/import/read';
import { planUpdate } from '../../src/core/exchange/update/update';
import { applyChanges } from '../../src/core/markup/changes';
import { addCoding } from '../../src/core/markup/edit/add';
import { scan } from '../../src/core/markup/scan';
import { bodyStart } from '../../src/core/text/front-matter-place';
import { turnsOf } from '../../src/core/text/turns';
import { corpora, present } from './material';

const expectation = fileURLToPath(new URL('./expected/update.tsv', import.meta.url));

const pairs = [
  ['transcripts/zoom-ethereum/acdc-174.vtt', 'transcripts/zoom-ethereum/acdc-174.corrected.vtt'],
  ['transcripts/metamuse-rev/10-tools-for-thought.original.txt', 'transcripts/metamuse-rev/10-tools-for-thought.completed.txt'],
] as const;

const read = (path: string): ImportedFile => readImport(path, new Uint8Array(readFileSync(join(corpora, path))));
function imported(file: ImportedFile): string {
  const [document] = file.documents;
  if (!document) throw new Error('nothing was read');
  return noteOf(file, document, { folder: '', date: '2026-11-22' }).text;
}

/** Fifty passages: half in turns that the correction changes, half anywhere; of 3 to 30 words, some across turns. */
function coded(note: string, corrected: string): string {
  const turns = turnsOf(note).filter(({ words, to }) => to - words > 40);
  const after = new Set(turnsOf(corrected).map(({ words, to }) => corrected.slice(words, to)));
  const changed = turns.filter(({ words, to }) => !after.has(note.slice(words, to)));
  let text = note;
  for (let n = 0; n < 50; n++) {
    const list = n % 2 === 0 && changed.length > 0 ? changed : turns;
    const turn = list[Math.floor(((n >> 1) * list.length) / 25) % list.length];
    if (!turn) continue;
    const words = [...note.slice(turn.words, n % 10 === 9 ? turn.to + 120 : turn.to).matchAll(/\S+/g)];
    const first = words[(n * 7) % Math.max(1, words.length - 3)];
    const last = words[Math.min(words.length - 1, ((n * 7) % Math.max(1, words.length - 3)) + 2 + ((n * 11) % 28))];
    if (!first || !last) continue;
    const id = `q${String(n).padStart(2, '0')}abcde`;
    text = applyChanges(text, addCoding(text, { from: turn.words + first.index, to: turn.words + last.index + last[0].length, themes: ['a'], id }).changes);
  }
  return text;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words two rows have in common, in order: the plainest way there is, and none that the update uses. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, k) => next.push(word === other ? (row[k] ?? 0) + 1 : Math.max(row[k + 1] ?? 0, next[k] ?? 0)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * Whether a passage is where it belongs: its words are those it had, all but a few, and so are most of the six words
 * before it and the six behind it. Ten of those whose words were corrected were read by hand: each was right.
 */
function belongs(before: string, from: number, to: number, after: string, newFrom: number, newTo: number): boolean {
  const [old, fresh] = [wordsIn(before.slice(from, to)), wordsIn(after.slice(newFrom, newTo))];
  const isAlike = inCommon(old, fresh) >= Math.max(old.length, fresh.length) * 0.6 || (Math.max(old.length, fresh.length) <= 4 && Math.abs(old.length - fresh.length) <= 1);
  const left = [wordsIn(before.slice(Math.max(bodyStart(before), from - 80), from)).slice(-6), wordsIn(after.slice(Math.max(bodyStart(after), newFrom - 80), newFrom)).slice(-6)] as const;
  const right = [wordsIn(before.slice(to, to + 80)).slice(0, 6), wordsIn(after.slice(newTo, newTo + 80)).slice(0, 6)] as const;
  const most = Math.max(left[0].length, left[1].length) + Math.max(right[0].length, right[1].length);
  return isAlike && inCommon(...left) + inCommon(...right) >= most * 0.6;
}

describe.skipIf(!present)('fifty codings on a transcript that was corrected', () => {
  it('are all where they belong, the file at hand or not', () => {
    const rows = [['file', 'base', 'codings', 'kept', 'corrected', 'moved', 'lost or thinned', 'where they belong', 'words out', 'words in', 'turns', 'conflicts'].join('\t')];
    for (const [raw, corrected] of pairs) {
      const [file, fixed] = [read(raw), read(corrected)];
      const note = coded(imported(file), imported(fixed));
      const touched = note.replace(/\nbody-hash: .*/, '');
      for (const [base, text, early] of [['body', note, undefined], ['file', touched, file], ['none', touched, undefined]] as const) {
        const update = planUpdate(text, fixed, { title: 'x', date: '2026-11-22', base: early });
        expect(update.base).toBe(base);
        const [old, now] = [scan(text), scan(update.text)];
        expect(now.stripped().slice(bodyStart(now.stripped())), raw).toBe(imported(fixed).slice(bodyStart(imported(fixed))));
        const right = old.codings.filter((coding) => {
          const target = now.codings.find(({ id }) => id === coding.id);
          const isRight = target !== undefined && belongs(old.plain(), coding.from, coding.to, now.plain(), target.from, target.to);
          if (process.env['EMIC_SHOW'] === '1' && base === 'body') console.log(`${coding.id} ${isRight}\n  ${old.plain().slice(coding.from, coding.to)}\n  ${target ? now.plain().slice(target.from, target.to) : ''}`);
          return isRight;
        });
        const count = (...kinds: string[]): number => update.codings.filter(({ kind }) => kinds.includes(kind)).length;
        const { wordsOut, wordsIn: come, turns, conflicts } = update.counts;
        rows.push([raw, base, old.codings.length, count('kept'), count('corrected'), count('moved'), count('lost', 'thinned', 'rewritten'), right.length, wordsOut, come, turns, conflicts].join('\t'));
        expect(right.length, raw).toBe(50);
      }
    }
    const table = `${rows.join('\n')}\n`;
    if (process.env['EMIC_EXPECT'] === '1') writeFileSync(expectation, table);
    expect(existsSync(expectation)).toBe(true);
    expect(table).toBe(readFileSync(expectation, 'utf8'));
  });
});
