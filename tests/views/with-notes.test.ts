import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/vault/types';
import { withNotes } from '../../src/views/with-notes';

const notes: Record<string, string> = { 'A.md': 'see B.md', 'B.md': 'the end' };
const study = { read: (path: string) => (path in notes ? Promise.resolve(notes[path]) : Promise.reject(new Error('gone'))) } as unknown as Study;

describe('notes that are asked for on the spot', () => {
  it('are read before the answer counts, those that others lead to as well', async () => {
    const chain = await withNotes(study, (read) => {
      const first = read('A.md');
      return first === undefined ? null : [first, read(first.slice(4))];
    });
    expect(chain).toEqual(['see B.md', 'the end']);
  });
  it('stay undefined when they cannot be read', async () => {
    expect(await withNotes(study, (read) => [read('A.md'), read('No such note.md')])).toEqual(['see B.md', undefined]);
  });
  it('lets an error through only when nothing was wanting', async () => {
    const run = (read: (path: string) => string | undefined): string => {
      const text = read('A.md');
      if (text === undefined) throw new Error('too early');
      throw new Error(`refused: ${text}`);
    };
    await expect(withNotes(study, run)).rejects.toThrow('refused: see B.md');
  });
});
