import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/change/types';
import { openFlight } from '../../src/vault/changes/flight';

const edit = (note: string): Step => ({ step: 'edit', note, ops: [] });
const move = (note: string): Step => ({ step: 'move', note, to: `Archive/${note}` });

/** Takes steps that end when told; says what began and what ended. */
function openTower() {
  const flight = openFlight();
  const said: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const take = (step: Step): Promise<void> =>
    flight.take(step, () => {
      const name = `${step.step} ${step.step === 'setting' ? '' : step.note}`;
      said.push(name);
      return new Promise((resolve, reject) => ends.set(name, (error) => (error ? reject(error) : resolve())));
    });
  const end = async (name: string, error?: Error): Promise<void> => {
    ends.get(name)?.(error);
    await settled();
  };
  return { flight, said, take, end };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('edits on their way', () => {
  it('are several, of different notes, and no more than the app reads at once', async () => {
    const { said, take, end } = openTower();
    const all = (async () => {
      for (let n = 0; n < 12; n++) await take(edit(`${n}.md`));
    })();
    await settled();
    expect(said).toEqual(Array.from({ length: 8 }, (_, n) => `edit ${n}.md`));
    await end('edit 3.md');
    expect(said.at(-1)).toBe('edit 8.md');
    for (const n of [0, 1, 2]) await end(`edit ${n}.md`);
    await all;
    expect(said).toHaveLength(12);
  });

  it('are never two of one note', async () => {
    const { said, take, end } = openTower();
    await take(edit('A.md'));
    void take(edit('A.md'));
    await settled();
    expect(said).toEqual(['edit A.md']);
    await end('edit A.md');
    expect(said).toEqual(['edit A.md', 'edit A.md']);
  });

  it('are all done before a note is moved, which is done before those behind it', async () => {
    const { said, take, end } = openTower();
    const all = (async () => {
      for (const step of [edit('A.md'), edit('B.md'), move('A.md'), edit('C.md')]) await take(step);
    })();
    await settled();
    await end('edit B.md');
    expect(said).toEqual(['edit A.md', 'edit B.md']);
    await end('edit A.md');
    expect(said.at(-1)).toBe('move A.md');
    await end('move A.md');
    await all;
    expect(said.at(-1)).toBe('edit C.md');
  });

  it('let no step begin when one has failed, and all of them end', async () => {
    const { flight, said, take, end } = openTower();
    await take(edit('A.md'));
    await take(edit('B.md'));
    await end('edit A.md', new Error('disk full'));
    await expect(take(edit('C.md'))).rejects.toThrow('disk full');
    let isLanded = false;
    const landed = flight.landed().finally(() => (isLanded = true));
    landed.catch(() => undefined);
    await settled();
    expect(isLanded).toBe(false);
    await end('edit B.md');
    await expect(landed).rejects.toThrow('disk full');
    expect(said).toEqual(['edit A.md', 'edit B.md']);
  });
});
