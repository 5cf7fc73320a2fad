/** The demo's server: what of a folder it shows, and that it writes nowhere else. */
import { mkdtemp, mkdir, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inside, serve, type Served } from './server.mjs';

let outer: string;
let vault: string;
const open: Served[] = [];
const start = async (options: Parameters<typeof serve>[0]) => {
  const served = await serve({ script: '', ...options });
  open.push(served);
  return served;
};

beforeAll(async () => {
  outer = await realpath(await mkdtemp(join(tmpdir(), 'emic-server-')));
  vault = join(outer, 'vault');
  await mkdir(join(vault, 'Notes'), { recursive: true });
  await mkdir(join(outer, 'elsewhere'));
  await writeFile(join(vault, 'Notes/One.md'), 'one');
  await writeFile(join(vault, 'picture.png'), Buffer.from([0x89, 0x50]));
  await mkdir(join(vault, '.git'));
  await writeFile(join(vault, '.git/config'), 'hidden');
  await writeFile(join(outer, 'secret.md'), 'secret');
  await symlink(join(outer, 'elsewhere'), join(vault, 'way-out'));
});
afterAll(async () => {
  for (const served of open) await served.close();
  await rm(outer, { recursive: true });
});

const post = (served: Served, change: object, type = 'application/json') => fetch(`${served.url}write`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(change) });

describe('reading', () => {
  test('hands over notes as text, pictures as bytes, hidden folders not at all', async () => {
    const served = await start({ vault });
    const { name, files, write } = (await (await fetch(`${served.url}vault.json`)).json()) as { name: string; write: boolean; files: Record<string, { text?: string; base64?: string }> };
    expect([name, write]).toEqual(['vault', false]);
    expect(Object.keys(files).sort()).toEqual(['Notes/One.md', 'picture.png']);
    expect(files['Notes/One.md']?.text).toBe('one');
    expect(files['picture.png']?.base64).toBe('iVA=');
  });

  test('answers under its own address alone, and only what belongs to the page', async () => {
    const served = await start({ vault });
    expect((await fetch(`${served.url}secret.md`)).status).toBe(404);
    expect((await fetch(`${served.url}..%2fsecret.md`)).status).toBe(404);
    const status = await new Promise((done, fail) => {
      request(`${served.url}vault.json`, { headers: { host: 'evil.example' } }, (response) => done(response.statusCode)).on('error', fail).end();
    });
    expect(status).toBe(403);
  });
});

describe('writing back', () => {
  test('is refused unless it was asked for', async () => {
    const served = await start({ vault });
    expect((await post(served, { path: 'Notes/One.md', text: 'changed' })).status).toBe(403);
    expect(await readFile(join(vault, 'Notes/One.md'), 'utf8')).toBe('one');
  });

  test('writes, creates and deletes in the vault', async () => {
    const served = await start({ vault, write: true });
    expect((await post(served, { path: 'Notes/New/Two.md', text: 'two' })).status).toBe(200);
    expect(await readFile(join(vault, 'Notes/New/Two.md'), 'utf8')).toBe('two');
    expect(await readdir(join(vault, 'Notes/New'))).toEqual(['Two.md']);
    expect((await post(served, { path: 'Notes/New/Two.md', gone: true })).status).toBe(200);
    expect(await readdir(join(vault, 'Notes/New'))).toEqual([]);
    expect((await post(served, { path: 'Notes/New', folder: true, gone: true })).status).toBe(200);
    expect(await readdir(join(vault, 'Notes'))).toEqual(['One.md']);
  });

  test('goes nowhere else: dots, absolute paths, links out, other kinds of post', async () => {
    const served = await start({ vault, write: true });
    for (const path of ['../secret.md', 'Notes/../../secret.md', join(outer, 'secret.md'), 'way-out/new.md', '', '.', 'Notes\0.md']) {
      expect((await post(served, { path, text: 'no' })).status, path).toBe(403);
      expect((await post(served, { path, gone: true })).status, path).toBe(403);
    }
    expect((await post(served, { path: 'Notes/One.md', text: 'no' }, 'text/plain')).status).toBe(415);
    expect(await readFile(join(outer, 'secret.md'), 'utf8')).toBe('secret');
    expect(await readdir(join(outer, 'elsewhere'))).toEqual([]);
    expect(await readFile(join(vault, 'Notes/One.md'), 'utf8')).toBe('one');
  });

  test('a path is judged by where it leads', async () => {
    expect(await inside(vault, 'Notes/One.md')).toBe(join(vault, 'Notes/One.md'));
    expect(await inside(vault, 'not/there/yet.md')).toBe(join(vault, 'not/there/yet.md'));
    expect(await inside(vault, 'way-out')).toBeNull();
    expect(await inside(vault, 'Notes/../..')).toBeNull();
  });
});
