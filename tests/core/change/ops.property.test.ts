import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOps } from '../../../src/core/change/apply-ops';
import { inverseSteps } from '../../../src/core/change/inverse';
import { planDelete } from '../../../src/core/change/plan/delete';
import { planMerge } from '../../../src/core/change/plan/merge';
import { planRename } from '../../../src/core/change/plan/rename';
import { planSplit } from '../../../src/core/change/plan/split';
import type { Step, VaultChange } from '../../../src/core/change/types';
import { applyChanges } from '../../../src/core/markup/changes';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';
import { Refusal } from '../../../src/core/markup/types';
import { acts, notes, perform } from '../markup/edited-notes';
import { done, sourceOf, who } from './study';

const runs = { seed: 20261122, numRuns: 400 };

const wish = fc.record({ kind: fc.constantFrom('rename', 'merge', 'split', 'remove', 'keep'), a: fc.nat(), b: fc.nat(), name: fc.constantFrom('new', 'new/under', 'power') });
type Wish = { kind: string; a: number; b: number; name: string };

/** A change of a study of one note; null where there is nothing to change. */
function planned(text: string, { kind, a, b, name }: Wish): VaultChange | null {
  const source = sourceOf({ 'a.md': text });
  const themes = [...new Set(source.corpus.codings().flatMap((coding) => coding.themes))];
  const theme = themes[a % Math.max(1, themes.length)];
  const other = themes[b % Math.max(1, themes.length)] ?? name;
  if (theme === undefined) return null;
  try {
    if (kind === 'rename') return planRename(source, [{ from: theme, to: b % 2 === 0 ? name : `${name}/${theme}` }], who);
    if (kind === 'merge') return planMerge(source, [theme], other, who);
    if (kind === 'split') return planSplit(source, theme, source.corpus.codingsOf(theme).map(({ id, ordinal }, n) => ({ document: 'a.md', id, ordinal, to: n % 2 === 0 ? name : other })), who);
    return planDelete(source, [theme], { codings: kind === 'keep' ? 'keep' : 'remove' }, who);
  } catch (refusal) {
    if (refusal instanceof Refusal) return null;
    throw refusal;
  }
}

const after = (text: string, change: VaultChange | readonly Step[]): string => done({ 'a.md': text }, change).notes['a.md'] ?? '';

describe('a change of the codebook', () => {
  it('changes no data, leaves every other coding, and is undone to the byte', () => {
    let changed = 0;
    fc.assert(
      fc.property(notes, acts, acts, wish, (note, first, second, want) => {
        const text = [...first, ...second].reduce(perform, note);
        const change = planned(text, want);
        if (!change) return;
        const { notes: now, skipped } = done({ 'a.md': text }, change);
        expect(skipped).toEqual([]);
        expect(strip(now['a.md'] ?? '')).toBe(strip(text));
        const touched = new Set(change.steps.flatMap((step) => (step.step === 'edit' ? step.ops : [])).map((op) => ('id' in op ? op.id : '')));
        const others = (all: string): unknown => scan(all).codings.filter(({ id }) => !touched.has(id)).map(({ id, from, to, themes, memos }) => ({ id, from, to, themes, memos }));
        expect(others(now['a.md'] ?? '')).toEqual(others(text));
        expect(after(now['a.md'] ?? '', inverseSteps(change.steps))).toBe(text);
        changed++;
      }),
      runs,
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('done twice is done once, both ways', () => {
    fc.assert(
      fc.property(notes, acts, wish, (note, list, want) => {
        const text = list.reduce(perform, note);
        const change = planned(text, want);
        if (!change) return;
        const once = after(text, change);
        expect(after(once, change)).toBe(once);
        const back = inverseSteps(change.steps);
        expect(after(after(once, back), back)).toBe(text);
      }),
      runs,
    );
  });

  it('is resolved against what others made of the note meanwhile, and loses nothing of theirs', () => {
    fc.assert(
      fc.property(notes, acts, acts, fc.string({ maxLength: 12 }), wish, (note, list, theirs, typed, want) => {
        const text = list.reduce(perform, note);
        const change = planned(text, want);
        if (!change) return;
        const meanwhile = theirs.reduce(perform, text);
        const edited = change.steps.some((step) => step.step === 'edit' && step.ops.some((op) => op.op === 'code')) ? meanwhile : `${meanwhile}\n\n${typed.replace(/%/g, '')}`;
        const now = after(edited, change);
        expect(strip(now)).toBe(strip(edited));
        const touched = new Set(change.steps.flatMap((step) => (step.step === 'edit' ? step.ops : [])).map((op) => ('id' in op ? op.id : '')));
        const kept = scan(now).codings.map(({ id }) => id);
        for (const { id } of scan(edited).codings) if (!touched.has(id)) expect(kept).toContain(id);
        // What they coded or revised since keeps its memos.
        const memos = (all: string): string[] => scan(all).codings.flatMap((coding) => (touched.has(coding.id) && want.kind === 'remove' ? [] : coding.memos.map(({ text: words }) => words))).sort();
        expect(memos(now)).toEqual(memos(edited));
      }),
      runs,
    );
  });

  it('costs one reading of the note, however many codings change', () => {
    const many = Array.from({ length: 2000 }, (_, n) => {
      const id = `a${String(n).padStart(7, '0')}`;
      return `%%{${id}%%word${n}%%}${id} #theme/power%%`;
    }).join(' ');
    const change = planned(many, { kind: 'rename', a: 0, b: 0, name: 'new' });
    const [step] = change?.steps ?? [];
    if (step?.step !== 'edit') throw new Error('no edit');
    const applied = applyOps(many, step.ops, {});
    expect(applied.changes).toHaveLength(2000);
    expect(scan(applyChanges(many, applied.changes)).codings.every(({ themes }) => themes[0] === 'new')).toBe(true);
  });
});
