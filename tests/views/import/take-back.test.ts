import { describe, expect, test } from 'vitest';
import { type DoneImport, forgetImport, keepImport, lastImport, type MadeNote, type NotePlace, printOf } from '../../../src/views/import/undo/done-import';
import { type ImportDoor, takeBack } from '../../../src/views/import/undo/take-back';
import type { Study } from '../../../src/vault/types';

/** A vault in memory; each note is a place whose path may change. */
function vault(texts: Readonly<Record<string, string>>, stuck: readonly string[] = []) {
  const notes = new Map<NotePlace, string>(Object.entries(texts).map(([path, text]) => [{ path }, text]));
  const folders = new Set(Object.keys(texts).map((path) => path.slice(0, path.lastIndexOf('/'))).filter((folder) => folder !== ''));
  const at = (path: string): NotePlace => [...notes.keys()].find((note) => note.path === path) ?? { path };
  const door: ImportDoor = {
    read: (note) => Promise.resolve(notes.get(note) ?? null),
    trash: (note) => (stuck.includes(note.path) ? Promise.reject(new Error('It is locked.')) : Promise.resolve(void notes.delete(note))),
    back({ path, ways: [way] }) {
      const text = notes.get(at(path));
      if (text === undefined || text !== way?.after) return Promise.resolve(false);
      notes.set(at(path), way.before);
      return Promise.resolve(true);
    },
    texts: () => [...notes.keys()],
    trashEmpty(folder) {
      const isEmpty = ![...notes.keys(), ...[...folders].map((path) => ({ path }))].some(({ path }) => path.startsWith(`${folder}/`));
      if (isEmpty) folders.delete(folder);
      return Promise.resolve();
    },
    rest: () => Promise.resolve(),
  };
  const made = (path: string): MadeNote => ({ note: at(path), print: printOf(notes.get(at(path)) ?? '') });
  return { door, notes, folders, at, made, paths: () => [...notes.keys()].map(({ path }) => path).sort() };
}

const texts = { 'Data/mine.md': 'Mine.', 'Data/New/a.md': '**Alder**: Yes.\n', 'Data/New/b.md': '**Alder**: No.\n', 'Data/New/Import report.md': '2 notes', 'Locked/Key.md': '| Ana | Alder |' };
const all = ({ made }: ReturnType<typeof vault>): DoneImport => ({
  notes: [made('Data/New/a.md'), made('Data/New/b.md')],
  report: made('Data/New/Import report.md'),
  key: { pseudonyms: ['Alder'], made: made('Locked/Key.md') },
  folders: ['Data/New', 'Locked'],
});

describe('an import is taken back', () => {
  test('with its report, the key and the folders that came with it, and nothing else', async () => {
    const world = vault(texts);
    expect(await takeBack(all(world), world.door)).toEqual({ notes: 2, left: [] });
    expect(world.paths()).toEqual(['Data/mine.md']);
    expect([...world.folders]).toEqual(['Data']);
  });

  test('a note that was touched since stays and is named, and so do its folder and the key of its pseudonyms', async () => {
    const world = vault(texts);
    const done = all(world);
    world.notes.set(world.at('Data/New/b.md'), '**Alder**: No!\n');
    expect(await takeBack(done, world.door)).toEqual({
      notes: 1,
      left: ['Data/New/b.md was changed since and stays.', 'Locked/Key.md stays: its pseudonyms may still stand in Data/New/b.md.'],
    });
    expect(world.paths()).toEqual(['Data/New/b.md', 'Data/mine.md', 'Locked/Key.md']);
    expect([...world.folders].sort()).toEqual(['Data', 'Data/New', 'Locked']);
  });

  test('a key stays while a note that is not of the import has one of its pseudonyms, in its words or in its name', async () => {
    for (const more of [{ 'Memos/m.md': 'Alder again.' }, { 'Cases/Alder.md': '' }]) {
      const world = vault({ ...texts, ...more });
      const { left } = await takeBack(all(world), world.door);
      expect(left).toEqual([`Locked/Key.md stays: its pseudonyms may still stand in ${Object.keys(more).join()}.`]);
      expect(world.paths()).toContain('Locked/Key.md');
    }
  });

  test('a key that was there gets its text back, while it is as the import left it', async () => {
    for (const [now, after] of [['two rows', 'one row'], ['three rows', 'three rows']] as const) {
      const world = vault({ ...texts, 'Locked/Key.md': now });
      const step = { path: 'Locked/Key.md', ways: [{ before: 'one row', after: 'two rows', back: [] }] };
      const { left } = await takeBack({ ...all(world), key: { pseudonyms: ['Alder'], made: step }, folders: [] }, world.door);
      expect(world.notes.get(world.at('Locked/Key.md'))).toBe(after);
      expect(left).toEqual(now === after ? ['Locked/Key.md was changed since and stays.'] : []);
    }
  });

  test('a note is found where it was moved to; one that is gone is no news; one that cannot go does not keep the others', async () => {
    const world = vault({ ...texts, 'Data/New/c.md': 'c' }, ['Data/New/a.md']);
    const done = { ...all(world), notes: [...all(world).notes, world.made('Data/New/c.md')], key: null };
    (world.at('Data/New/b.md') as { path: string }).path = 'Elsewhere/b.md';
    world.notes.delete(world.at('Data/New/c.md'));
    expect(await takeBack(done, world.door)).toEqual({ notes: 1, left: ['Data/New/a.md: It is locked.'] });
    expect(world.paths()).toEqual(['Data/New/a.md', 'Data/mine.md', 'Locked/Key.md']);
  });

  test('line ends and a byte order mark are no change; a letter is', () => {
    expect(printOf('\uFEFFa\r\nb\n')).toBe(printOf('a\nb\n'));
    expect(printOf('a\nb\n')).not.toBe(printOf('a\nc\n'));
    expect(printOf('')).not.toBe(printOf('\0'));
  });

  test('the last import first, and each once', () => {
    const study = {} as Study;
    const [first, second] = [all(vault(texts)), all(vault(texts))];
    keepImport(study, first);
    keepImport(study, second);
    expect(lastImport(study)).toBe(second);
    expect([forgetImport(study, second), forgetImport(study, second)]).toEqual([true, false]);
    expect(lastImport(study)).toBe(first);
  });
});
