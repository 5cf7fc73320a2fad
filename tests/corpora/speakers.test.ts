/** Who speaks in every real transcript, as found and as imported: all renamed, and undone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyOps } from '../../src/core/change/apply-ops';
import { inverseSteps } from '../../src/core/change/inverse';
import { noteOf } from '../../src/core/exchange/import/note';
import { readImport } from '../../src/core/exchange/import/read';
import { applyChanges } from '../../src/core/markup/changes';
import { Refusal } from '../../src/core/markup/types';
import { labelledTurns } from '../../src/core/speakers/labelled-turns';
import { planRelabel } from '../../src/core/speakers/relabel';
import { turnsOf } from '../../src/core/text/turns';
import { corpora, files, present } from './material';

function paths(folder: string): string[] {
  return readdirSync(join(corpora, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? paths(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Every imported note of the corpora. */
function imported(): { name: string; text: string }[] {
  return [...paths('transcripts'), ...paths('fieldnotes')].flatMap((path) => {
    try {
      const file = readImport(path, new Uint8Array(readFileSync(join(corpora, path))));
      return file.documents.map((document) => ({ name: path, text: noteOf(file, document, { folder: '', date: '2026-11-22' }).text }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [];
    }
  });
}

function renamedAndBack(all: readonly { name: string; text: string }[]) {
  const sum = { notes: 0, turns: 0, renamed: 0, left: 0 };
  const odd: string[] = [];
  for (const { name, text } of all) {
    const plain = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
    const before = turnsOf(plain);
    const spoken = before.filter(({ speaker }) => speaker !== null).length;
    if (spoken === 0) continue;
    if (labelledTurns(plain, before).length !== spoken) odd.push(`${name}: a label was not found again`);
    const people = [...new Set(before.flatMap(({ speaker }) => speaker ?? []))];
    const newName = (speaker: string): string => `Person ${people.indexOf(speaker) + 1}`;
    const { ops, turns, left } = planRelabel(text, ({ speaker }) => newName(speaker), {});
    sum.notes++;
    sum.turns += spoken;
    sum.renamed += turns;
    sum.left += left.length;
    if (left.length > 0) odd.push(`${name}: ${left.length} of ${spoken}: ${left[0]?.why ?? ''}`);
    const now = applyChanges(text, applyOps(text, ops, {}).changes);
    const after = turnsOf(now.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n'));
    expect(after.length, name).toBe(before.length);
    if (left.length === 0) expect(after.map(({ speaker }) => speaker), name).toEqual(before.map(({ speaker }) => (speaker === null ? null : newName(speaker))));
    const back = inverseSteps([{ step: 'edit', note: '', ops }]).flatMap((step) => (step.step === 'edit' ? step.ops : []));
    expect(applyChanges(now, applyOps(now, back, {}).changes), name).toBe(text);
  }
  return { ...sum, odd };
}

describe.skipIf(!present)('the speakers of real transcripts', () => {
  it('as found: all are renamed and back, every byte as it was', { timeout: 600_000 }, () => {
    const { odd, ...sum } = renamedAndBack(files().filter(({ name }) => /^(?:transcripts|fieldnotes)/.test(name)));
    // Two records in an old encoding, with bare carriage returns, have labels that no other name could stand in.
    expect(odd.filter((line) => !line.startsWith('transcripts/bundestag-de'))).toEqual([]);
    expect(sum).toEqual({ notes: 34, turns: 5291, renamed: 5242, left: 49 });
  });

  it('as imported: all are renamed and back, every byte as it was', { timeout: 600_000 }, () => {
    const { odd, ...sum } = renamedAndBack(imported());
    expect(odd).toEqual([]);
    expect(sum).toEqual({ notes: 44, turns: 5370, renamed: 5370, left: 0 });
  });
});
