import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDelete } from '../../src/core/change/plan/delete';
import { planMerge } from '../../src/core/change/plan/merge';
import { planRename } from '../../src/core/change/plan/rename';
import type { VaultChange } from '../../src/core/change/types';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { sourceOf, who } from '../core/change/study';
import { study, themeNames } from '../core/corpus/small-study';
import { notesOf, openWorld, type Fault } from './changes-world';

/** What happens in one run. */
const trouble = fc.record({
  kind: fc.constantFrom('rename', 'move', 'merge', 'remove', 'keep'),
  theme: fc.constantFrom(...themeNames),
  other: fc.constantFrom(...themeNames),
  fault: fc.constantFrom<Fault['kind'] | 'cancel' | 'none'>('die before', 'die after', 'disk full', 'cancel', 'none'),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  lasts: fc.constantFrom(1, 2, 50),
  meanwhile: fc.constantFrom('nothing', 'typed', 'deleted', 'moved'),
  at: fc.nat(6),
});
type Trouble = typeof trouble extends fc.Arbitrary<infer T> ? T : never;

const themeNotes = {
  'Themes/empathy.md': '---\ntheme: empathy\ndefinition: Feeling with.\n---\nOn empathy.\n',
  'Themes/stigma/contact.md': '---\ndefinition: Meeting.\n---\nOn contact.\n',
  'Themes/power.md': '---\nkind: theme\ngathers:\n  - empathy\n  - peer-support\n---\nOn power.\n',
};

function planned(notes: Readonly<Record<string, string>>, { kind, theme, other }: Trouble): VaultChange | null {
  const source = sourceOf(notes);
  try {
    if (kind === 'rename') return planRename(source, [{ from: theme, to: 'fresh' }], who);
    if (kind === 'move') return planRename(source, [{ from: theme, to: `${other}/moved` }], who);
    if (kind === 'merge') return planMerge(source, [theme], other, who);
    return planDelete(source, [theme], { codings: kind === 'keep' ? 'keep' : 'remove' }, who);
  } catch {
    return null;
  }
}

describe('in 200 seeded runs with all that can go wrong', () => {
  it('nothing is lost', async () => {
    const seen = new Map<string, number>();
    for (const [made, what] of fc.sample(fc.tuple(study, trouble), { seed: 20261122, numRuns: 200 })) {
      const notes: Record<string, string> = { ...themeNotes, ...Object.fromEntries(made.map(({ path, text }) => [path, text])) };
      const change = planned(notes, what);
      if (!change) continue;
      const full = openWorld(notes);
      await full.start().run(change);

      const world = openWorld(notes);
      const engine = world.start();
      const others = new Set<string>();
      let written = 0;
      world.meanwhile = () => {
        if (written++ !== what.at) return;
        const document = change.steps.flatMap((step) => (step.step === 'edit' && !step.note.startsWith('Themes/') ? [step.note] : [])).at(-1);
        const text = document === undefined ? undefined : world.notes.get(document);
        if (document === undefined || text === undefined || what.meanwhile === 'nothing') return;
        others.add(document);
        world.notes.delete(document);
        if (what.meanwhile === 'typed') world.notes.set(document, `${text}\nTyped meanwhile.\n`);
        if (what.meanwhile === 'moved') world.notes.set('Archive/moved.md', text);
      };
      const at = 1 + Math.floor(what.share * full.writes);
      if (what.fault !== 'cancel' && what.fault !== 'none') world.fault = { at, kind: what.fault, lasts: what.lasts };
      const stopAt = Math.floor(what.share * change.steps.length);
      const late = new AbortController();
      const report = await engine.run(change, { signal: late.signal, progress: (n) => what.fault === 'cancel' && n >= stopAt && late.abort() });
      world.fault = null;
      world.meanwhile = null;
      const later = world.start();
      await later.recover();
      seen.set(`${what.fault} ${report.outcome}`, (seen.get(`${what.fault} ${report.outcome}`) ?? 0) + 1);

      const now = notesOf(world);
      const mine = (all: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(all).filter(([path]) => !others.has(path) && path !== 'Archive/moved.md').sort());
      const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean => JSON.stringify(mine(a)) === JSON.stringify(mine(b));
      const isDone = same(now, notesOf(full));
      const said = `${change.title}, ${JSON.stringify(what)}`;
      // Codings that come back stand where Emic writes them: the made-up notes have some that it would write otherwise.
      const as = what.kind === 'remove' ? allSaid : meaning;
      // All or nothing, in all notes that nobody else had in hands.
      if (!isDone) expect(as(mine(now)), said).toEqual(as(mine(notes)));
      // Data is what it was, and what others typed stands.
      for (const [path, text] of Object.entries(notes)) {
        if (path.startsWith('Themes/') || (others.has(path) && what.meanwhile === 'deleted')) continue;
        const there = now[path] ?? now['Archive/moved.md'] ?? '';
        expect(body(strip(there)).replace('\nTyped meanwhile.\n', ''), said).toBe(body(strip(text)));
        if (others.has(path) && what.meanwhile === 'typed') expect(there).toContain('Typed meanwhile.');
      }
      if (!later.past().some((past) => past.change.id === change.id)) continue;
      const undone = await later.undo(change.id);
      expect(undone.outcome).toBe('done');
      expect(as(mine(notesOf(world))), said).toEqual(as(mine(notes)));
      // In notes that others had in hands, too, each coding has its themes and memos again.
      for (const path of others) {
        const there = world.notes.get(what.meanwhile === 'moved' ? 'Archive/moved.md' : path);
        if (there !== undefined) expect(codingsSaid(there), said).toEqual(codingsSaid(notes[path] ?? ''));
      }
    }
    for (const met of ['none done', 'cancel cancelled', 'disk full failed']) expect([...seen.keys()]).toContain(met);
    expect([...seen.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(150);
  });
});

const body = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');

const codingsSaid = (text: string): unknown => scan(text).codings.map(({ id, themes, memos }) => ({ id, themes, memos }));

const allSaid = (all: Readonly<Record<string, string>>): unknown => Object.entries(meaning(all)).map(([path, text]) => [path, strip(text), scan(text).codings
  .map(({ id, from, to, themes, coder, date, memos, attributes }) => ({ id, from, to, themes, coder, date, memos, attributes }))
  .sort((a, b) => (a.id < b.id ? -1 : 1))]);

/** Lists that were emptied come back with the same items, not always in the same brackets. */
const meaning = (all: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([path, text]) => [path, text.replace(/^(themes|gathers):\n {2}- (.*)$/gm, '$1: [$2]')]));
