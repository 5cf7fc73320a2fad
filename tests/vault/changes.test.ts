import { describe, expect, it } from 'vitest';
import { planDelete } from '../../src/core/change/plan/delete';
import { planMerge } from '../../src/core/change/plan/merge';
import { planRename } from '../../src/core/change/plan/rename';
import { autocodeChange } from '../../src/core/autocode/change';
import { passagePrint } from '../../src/core/change/passage-print';
import { scan } from '../../src/core/markup/scan';
import type { VaultChange } from '../../src/core/change/types';
import { sourceOf, who } from '../core/change/study';
import { notesOf, openWorld, type Fault } from './changes-world';
import { say } from '../../src/core/said/sayings';

const notes = {
  'A.md': '---\ntype: interview\nthemes: [cliques]\n---\n%%{aaaa1111%%One%%}aaaa1111 #theme/cliques @ana "why"%% two.\n',
  'B.md': '%%{bbbb2222%%Three%%}bbbb2222 #theme/cliques/inner%% and %%{cccc3333%%four%%}cccc3333 #theme/cliques #theme/home%%.\n',
  'C.md': '%%{dddd4444%%Five%%}dddd4444 #theme/home%%.\n',
  'Themes/cliques.md': '---\ntheme: cliques\ndefinition: Circles.\n---\nMy memo.\n',
  'Themes/home.md': '---\ntheme: home\ngathers: [cliques]\n---\n',
};

const rename = (): VaultChange => planRename(sourceOf(notes), [{ from: 'cliques', to: 'rings' }], who);
const merge = (): VaultChange => planMerge(sourceOf(notes), ['cliques'], 'home', who);
const remove = (): VaultChange => planDelete(sourceOf(notes), ['cliques'], { codings: 'remove' }, who);

async function resultOf(change: VaultChange): Promise<Record<string, string>> {
  const world = openWorld(notes);
  await world.start().run(change);
  return notesOf(world);
}

describe('a change that comes to a note in parts', () => {
  it('is written in one, and undone', async () => {
    const words = Array.from({ length: 250 }, (_, at) => `word${at}`);
    const text = `${words.join(' ')}\n`;
    const passages = words.map((word) => {
      const at = text.search(new RegExp(`\\b${word}\\b`));
      return passagePrint(text, at, at + word.length);
    });
    const change = autocodeChange([{ note: 'A.md', passages }], { themes: ['x'], coder: 'ana', when: '2026-11-22T10:40', said: say('change-autocode', 'word', ['x']) });
    expect(change.steps.length).toBe(3);
    const world = openWorld({ 'A.md': text });
    const engine = world.start();
    const before = world.writes;
    expect(await engine.run(change)).toMatchObject({ outcome: 'done', codings: 250, notes: 1, skipped: [] });
    // The journal twice, the file of the note once.
    const writes = world.writes - before;
    expect(scan(world.notes.get('A.md') ?? '').codings.length).toBe(250);
    await engine.undo(change.id);
    expect(world.notes.get('A.md')).toBe(text);
    const small = openWorld({ 'A.md': text });
    const one = small.writes;
    await small.start().run({ ...change, steps: change.steps.slice(0, 1) });
    expect(writes).toBe(small.writes - one);
  });
});

describe('a change over the vault', () => {
  it('is done, logged, and undone to the byte', async () => {
    for (const change of [rename(), merge()]) {
      const world = openWorld(notes);
      const engine = world.start();
      const report = await engine.run(change);
      expect(report).toMatchObject({ outcome: 'done', codings: 3, skipped: [] });
      expect(world.logged).toEqual([change.id]);
      expect(notesOf(world)).not.toEqual(notesOf(openWorld(notes)));
      expect(engine.past()).toMatchObject([{ undone: false, barred: null }]);
      const undone = await engine.undo(change.id);
      expect(undone).toMatchObject({ outcome: 'done', skipped: [] });
      expect(notesOf(world)).toEqual(notesOf(openWorld(notes)));
      expect(engine.past()).toMatchObject([{ undone: true }]);
      await expect(engine.undo(change.id)).rejects.toThrow('no such change');
    }
  });

  it('is remembered at the next start, and can be undone then', async () => {
    const world = openWorld(notes);
    const change = rename();
    await world.start().run(change);
    const later = world.start();
    expect(await later.recover()).toEqual([]);
    await later.undo(change.id);
    expect(notesOf(world)).toEqual(notesOf(openWorld(notes)));
  });

  it('cannot be undone while something newer stands on it', async () => {
    const world = openWorld(notes);
    const engine = world.start();
    const first = rename();
    await engine.run(first);
    const second = planRename(sourceOf(notesOf(world)), [{ from: 'rings', to: 'circles' }], who);
    await engine.run(second);
    expect(engine.past()[1]?.barred).toBe(`After it: ${second.title}`);
    await expect(engine.undo(first.id)).rejects.toThrow('After it');
    await engine.undo(second.id);
    await engine.undo(first.id);
    expect(notesOf(world)).toEqual(notesOf(openWorld(notes)));
  });

  it('touches nothing when it cannot be written down', async () => {
    const world = openWorld(notes);
    world.fault = { at: 1, kind: 'disk full' };
    const report = await world.start().run(rename());
    expect(report).toMatchObject({ outcome: 'failed', why: say('as-it-says', 'ENOSPC: no space left on device') });
    expect(notesOf(world)).toEqual(notesOf(openWorld(notes)));
    expect(world.journal.size).toBe(0);
  });

  it('is taken back when it is cancelled in the middle', async () => {
    for (const after of [0, 1, 2, 3]) {
      const world = openWorld(notes);
      const control = new AbortController();
      const report = await world.start().run(rename(), { signal: control.signal, progress: (done) => done >= after && control.abort() });
      expect(report.outcome).toBe('cancelled');
      expect(notesOf(world)).toEqual(notesOf(openWorld(notes)));
      expect(world.journal.size).toBe(0);
      expect(world.logged).toEqual([]);
    }
  });

  it('is done one after the other', async () => {
    const world = openWorld(notes);
    const engine = world.start();
    const change = rename();
    const [, undone] = await Promise.all([engine.run(change), engine.undo(change.id)]);
    expect(undone.outcome).toBe('done');
    expect(notesOf(world)).toEqual(notesOf(openWorld(notes)));
  });
});

describe('wherever the program dies', () => {
  const points = async (change: VaultChange): Promise<number> => {
    const world = openWorld(notes);
    await world.start().run(change);
    return world.writes;
  };

  it('the change is finished at the next start, or was never begun', async () => {
    for (const change of [rename(), merge(), remove()]) {
      const result = await resultOf(change);
      for (let at = 1; at <= (await points(change)); at++) {
        for (const kind of ['die before', 'die after'] as const) {
          const world = openWorld(notes);
          world.fault = { at, kind };
          await world.start().run(change);
          world.fault = null;
          const later = world.start();
          const reports = await later.recover();
          const now = notesOf(world);
          const isBegun = at > 2 || (at === 2 && kind === 'die after');
          expect(now, `${change.title}, ${kind} write ${at}`).toEqual(isBegun ? result : notesOf(openWorld(notes)));
          expect(world.logged).toEqual(isBegun ? [change.id] : []);
          if (isBegun && reports.length > 0) expect(reports).toMatchObject([{ outcome: 'done', skipped: [] }]);
          if (!isBegun) continue;
          await later.undo(change.id);
          expect(sameMeaning(notesOf(world))).toEqual(sameMeaning(notes));
        }
      }
    }
  });

  it('a change that was being taken back is taken back at the next start', async () => {
    for (let at = 1; at < 12; at++) {
      const world = openWorld(notes);
      const change = rename();
      const control = new AbortController();
      const writes: Fault = { at: 1000, kind: 'die before' };
      world.fault = writes;
      let armed = false;
      await world.start().run(change, {
        signal: control.signal,
        progress(done) {
          if (done < 3 || armed) return;
          armed = true;
          world.fault = { at: world.writes + at, kind: at % 2 === 0 ? 'die after' : 'die before' };
          control.abort();
        },
      });
      world.fault = null;
      await world.start().recover();
      const now = notesOf(world);
      // Died before the mark that it goes back: then it goes forward.
      const isForward = JSON.stringify(now) === JSON.stringify(await resultOf(change));
      if (!isForward) expect(now).toEqual(notesOf(openWorld(notes)));
      expect(isForward).toBe(at === 1);
    }
  });
});

describe('on a full disk', () => {
  it('what was done is undone again, or at the next start where that cannot be written', async () => {
    for (const change of [rename(), merge()]) {
      for (let at = 3; at < 10; at++) {
        for (const lasts of [1, 3, 100]) {
          const world = openWorld(notes);
          world.fault = { at, kind: 'disk full', lasts };
          const report = await world.start().run(change);
          if (report.outcome === 'done') continue;
          expect(report.why?.values[0]).toContain('ENOSPC');
          expect(['failed', 'unfinished']).toContain(report.outcome);
          world.fault = null;
          if (report.outcome === 'unfinished') await world.start().recover();
          expect(notesOf(world)).toEqual(notesOf(openWorld(notes)));
        }
      }
    }
  });
});

/** Front matter whose lists were emptied comes back with the same items, not always in the same brackets. */
function sameMeaning(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [path, text.replace(/^(themes|gathers):\n {2}- (.*)$/gm, '$1: [$2]')]).sort());
}
