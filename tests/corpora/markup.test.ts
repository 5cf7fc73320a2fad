import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCoding } from '../../src/core/markup/edit/add';
import { applyChanges } from '../../src/core/markup/changes';
import { check } from '../../src/core/markup/damage/check';
import { removeAll, removeCoding } from '../../src/core/markup/edit/remove';
import { repair } from '../../src/core/markup/damage/repair';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { Refusal } from '../../src/core/markup/types';

/** Real notes and transcripts, beside the project where somebody has them; `EMIC_SHARED` says another place. */
const shared = process.env.EMIC_SHARED ?? join(import.meta.dirname, '../../../shared');
const corpora = join(shared, 'corpora');
const present = existsSync(corpora);
if (!present) console.warn(`corpora: not found at ${corpora}, these tests are left out`);

/** How many times the usual number of selections are made; `EMIC_SELECTIONS` asks for more. */
const more = Math.max(1, Number(process.env.EMIC_SELECTIONS ?? 1) || 1);

const folders = ['vault-nasty', 'torture', 'fieldnotes', 'transcripts'];
const kinds = /\.(md|txt|markdown|vtt|srt|rock|csv|tsv|json|ya?ml|html?)$/i;

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return kinds.test(entry.name) && statSync(path).size > 0 ? [path] : [];
  });
}

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Ends of a stretch that a person might select, and now and then any two offsets. */
function selection(plain: string, random: () => number): { from: number; to: number } {
  const from = Math.floor(random() * plain.length);
  const length = 1 + Math.floor(random() ** 3 * 400);
  if (random() < 0.3) return { from, to: Math.min(plain.length, from + length) };
  const start = plain.lastIndexOf(' ', from) + 1;
  const space = plain.indexOf(' ', from + length);
  return { from: start, to: space < 0 ? plain.length : space };
}

describe.skipIf(!present)('over every text of the corpora', () => {
  for (const folder of folders) {
    it(`${folder}: passages are coded, and strip gives the bytes back`, () => {
      const random = numbers(20261122);
      let coded = 0;
      const refused = new Map<string, number>();
      for (const path of filesIn(join(corpora, folder))) {
        const name = relative(corpora, path);
        // Latin-1 keeps every byte of files that are no UTF-8: bytes can be compared whatever the encoding.
        const bytes = readFileSync(path);
        const utf8 = bytes.toString('utf8');
        const original = Buffer.from(utf8, 'utf8').equals(bytes) ? utf8 : bytes.toString('latin1');
        if (scan(original).markers.length > 0) continue;
        const tries = more * (folder === 'torture' || original.length > 300_000 ? 2 : original.length > 20_000 ? 4 : 8);
        let text = original;
        const ids: string[] = [];
        for (let i = 0; i < tries; i++) {
          const plain = scan(text).plain();
          try {
            const edit = addCoding(text, { ...selection(plain, random), themes: ['safety'], coder: 'ana' });
            text = applyChanges(text, edit.changes);
            ids.push(edit.id);
            coded++;
          } catch (refusal) {
            if (!(refusal instanceof Refusal)) throw new Error(`${name}: ${String(refusal)}`, { cause: refusal });
            refused.set(refusal.reason, (refused.get(refusal.reason) ?? 0) + 1);
          }
          expect(strip(text) === original, `${name}: strip gives the original after ${i + 1} codings`).toBe(true);
        }
        const found = scan(text).codings.map((coding) => coding.id);
        expect(found.toSorted(), `${name}: every coding is read`).toEqual(ids.toSorted());
        const known = new Set(check(original).map((problem) => JSON.stringify(problem.said)));
        expect(check(text).filter((problem) => !known.has(JSON.stringify(problem.said))), `${name}: nothing to mend`).toEqual([]);
        expect(strip(repair(text)) === original, `${name}: repair keeps the data`).toBe(true);
        expect(applyChanges(text, removeAll(text)) === original, `${name}: remove all`).toBe(true);
        const last = ids.at(-1);
        if (last !== undefined) {
          const less = applyChanges(text, removeCoding(text, last));
          expect(strip(less) === original && scan(less).codings.length === ids.length - 1, `${name}: remove one`).toBe(true);
        }
      }
      console.info(`${folder}: ${coded} passages coded, refused: ${JSON.stringify(Object.fromEntries(refused))}`);
      expect(coded).toBeGreaterThan(0);
    });
  }

  it('a line of 2 MB', () => {
    const sentence = 'We never felt safe there because people came at night. ';
    const line = sentence.repeat(Math.ceil(2e6 / sentence.length));
    let text = line;
    for (let i = 0; i < 3; i++) {
      try {
        text = applyChanges(text, addCoding(text, { from: 500_000 * i + 3, to: 500_000 * i + 60, themes: ['a'] }).changes);
      } catch (refusal) {
        expect(refusal).toBeInstanceOf(Refusal);
      }
    }
    expect(strip(text) === line).toBe(true);
  });
});
