/** The vault in memory behaves as the app's does. */
import type { TFile as RealFile } from 'obsidian';
import { expect, test } from 'vitest';
import { TFile, Vault, normalizePath } from './files';

function vaultWith(files: Record<string, string>): { vault: Vault; file: (path: string) => RealFile; events: string[] } {
  const vault = new Vault('Test');
  vault.fill(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, { text }])));
  const events: string[] = [];
  for (const name of ['create', 'modify', 'delete'] as const) vault.on(name, (one: TFile) => events.push(`${name} ${one.path}`));
  vault.on('rename', (one: TFile, old: string) => events.push(`rename ${old} ${one.path}`));
  const file = (path: string) => vault.getFileByPath(path) as unknown as RealFile;
  return { vault, file, events };
}

test('process on one file comes one after the other, and a failed one stops nobody', async () => {
  const { vault, file, events } = vaultWith({ 'A.md': '' });
  const one = vault.process(file('A.md'), (text) => `${text}1`);
  const bad = vault.process(file('A.md'), () => {
    throw new Error('no');
  });
  const two = vault.process(file('A.md'), (text) => `${text}2`);
  await expect(bad).rejects.toThrow('no');
  expect([await one, await two]).toEqual(['1', '12']);
  expect(events).toEqual(['modify A.md', 'modify A.md']);
});

test('nothing is written when nothing changes', async () => {
  const { vault, file, events } = vaultWith({ 'A.md': 'same' });
  await vault.process(file('A.md'), (text) => text);
  expect(events).toEqual([]);
});

test('creating needs a folder and a free name', async () => {
  const { vault, events } = vaultWith({ 'A.md': '' });
  await expect(vault.create('No/such.md', '')).rejects.toThrow('ENOENT');
  await expect(vault.create('A.md', '')).rejects.toThrow('already exists');
  await vault.createFolder('Deep/er');
  const made = await vault.create('Deep/er/B.md', 'text');
  expect([made.basename, made.extension, made.parent?.path]).toEqual(['B', 'md', 'Deep/er']);
  expect(events).toEqual(['create Deep', 'create Deep/er', 'create Deep/er/B.md']);
});

test('a renamed folder takes its files along, each told of', async () => {
  const { vault, file, events } = vaultWith({ 'One/A.md': 'a', 'One/Two/B.md': 'b' });
  const folder = vault.getFolderByPath('One');
  if (!folder) throw new Error('no folder');
  await vault.rename(folder as never, 'Other');
  expect(vault.getFiles().map(({ path }) => path).sort()).toEqual(['Other/A.md', 'Other/Two/B.md']);
  expect(await vault.read(file('Other/Two/B.md'))).toBe('b');
  expect(events).toContain('rename One/A.md Other/A.md');
  expect(vault.getFolderByPath('One')).toBeNull();
  expect(vault.getFolderByPath('Other')?.children.map(({ name }) => name).sort()).toEqual(['A.md', 'Two']);
});

test('what was deleted cannot be written, and its path is free again', async () => {
  const { vault, file, events } = vaultWith({ 'A.md': 'a' });
  const gone = file('A.md');
  await vault.delete(gone);
  await expect(vault.process(gone, () => 'x')).rejects.toThrow('ENOENT');
  await vault.create('A.md', 'new');
  expect(await vault.read(file('A.md'))).toBe('new');
  expect(events).toEqual(['delete A.md', 'create A.md']);
});

test('bytes stay as they are: line ends, byte order mark', async () => {
  const { vault, file } = vaultWith({ 'A.md': '\uFEFFone\r\ntwo\r\n' });
  expect(await vault.read(file('A.md'))).toBe('\uFEFFone\r\ntwo\r\n');
});

test('paths are made normal', () => {
  expect(normalizePath('/a//b\\c/')).toBe('a/b/c');
  expect(normalizePath('')).toBe('/');
  expect(normalizePath('cafe\u0301.md')).toBe('café.md');
});
