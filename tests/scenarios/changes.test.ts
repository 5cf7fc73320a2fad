import { describe, expect, test } from 'vitest';
import { planRename } from '../../src/core/change/plan/rename';
import { readLog } from '../../src/core/codebook/log/read';
import { sourceOf, who } from '../core/change/study';
import { seriousIn } from './axe';
import { useApp, type AppPage } from './app';

const app = useApp();

const coded = (id: string, words: string, theme: string): string => `%%{${id}%%${words}%%}${id} #theme/${theme} @ana%%`;

/** A disk that writes some notes more and then stands still, and the stop of what writes to it. */
interface Disk {
  left: number;
  readonly waiting: (() => void)[];
  readonly stop: AbortController;
}

const files: Record<string, string> = {
  'Talk.md': `---\ntype: interview\nthemes: [circles]\n---\n${coded('aaaa1111', 'They sat together', 'circles')} and ${coded('bbbb2222', 'nobody else', 'circles/inner')}.\n`,
  'Diary.md': `---\ntype: diary\n---\nI noted: ${coded('cccc3333', 'the same five', 'circles')}.\n`,
  'Themes/circles.md': '---\ndefinition: Who sits with whom.\n---\nA memo of mine.\n',
  'Themes/price.md': '---\nkind: theme\ngathers: [circles]\n---\n',
};

const rename = (to = 'rings') => planRename(sourceOf(files), [{ from: 'circles', to }], who);

type Changes = { changes: { run(change: unknown): Promise<{ outcome: string }>; past(): unknown[] } };

async function run(page: AppPage, change: unknown): Promise<string> {
  return page.evaluate(async ({ host }, given) => (await (host.plugin as unknown as { study: Changes }).study.changes.run(given)).outcome, change);
}

async function noticed(page: AppPage, words: string): Promise<void> {
  await page.page.locator('.notice', { hasText: words }).first().waitFor();
}

describe('a change over the vault', () => {
  test('reaches notes open and closed, is logged, and is undone by one command', async () => {
    const page = await app.open({ files, note: 'Talk.md' });
    await page.indexed();
    expect(await run(page, rename())).toBe('done');
    expect(await page.editorText()).toContain('}aaaa1111 #theme/rings @ana%%');
    expect(await page.fileText('Talk.md')).toContain('themes: [rings]');
    expect(await page.fileText('Talk.md')).toContain('#theme/rings/inner');
    expect(await page.fileText('Diary.md')).toContain('#theme/rings @ana');
    expect(await page.fileText('Themes/rings.md')).toBe(files['Themes/circles.md']);
    expect(await page.fileText('Themes/price.md')).toContain('gathers: [rings]');
    expect(readLog(await page.fileText('Codebook log.md'))).toMatchObject([{ act: 'renamed', from: ['circles'], to: ['rings'], codings: 3, notes: 2 }]);

    await page.command('Undo last codebook change');
    await noticed(page, 'Done: Undo: Rename circles to rings');
    for (const [path, text] of Object.entries(files)) expect(await page.fileText(path)).toBe(text);
    expect(readLog(await page.fileText('Codebook log.md')).map(({ act }) => act)).toEqual(['renamed', 'undid']);
    await page.command('Undo last codebook change');
    await noticed(page, 'There is no codebook change to undo');
  });

  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Notes/Note ${at}.md`, `---\ntype: interview\n---\n%%{a${String(at).padStart(6, '0')}z%%Words%%}a${String(at).padStart(6, '0')}z #theme/circles @ana%% here.\n`]));
  const named = (page: AppPage, theme: string): Promise<number> =>
    page.evaluate(async ({ app: { vault } }, wanted) => {
      const texts = await Promise.all(vault.getMarkdownFiles().map((file) => vault.read(file)));
      return texts.filter((text) => text.includes(`#theme/${wanted} `)).length;
    }, theme);
  /** Renames on a disk that stands still after three notes, and gives the page back then. */
  const inTheMiddle = async (): Promise<AppPage> => {
    const page = await app.open({ files: many, keeps: true });
    await page.indexed();
    await page.evaluate(({ app: { vault }, host }, change) => {
      const write = vault.process.bind(vault);
      const disk: Disk = { left: 3, waiting: [], stop: new AbortController() };
      Object.assign(host, { disk });
      vault.process = async (...given) => {
        while (disk.left === 0) await new Promise<void>((go) => disk.waiting.push(go));
        disk.left--;
        return write(...given);
      };
      const { study } = host.plugin as unknown as { study: { changes: { run(change: unknown, watch: { signal: AbortSignal }): Promise<unknown> } } };
      void study.changes.run(change, { signal: disk.stop.signal });
    }, planRename(sourceOf(many), [{ from: 'circles', to: 'rings' }], { ...who, when: '2026-11-22T10:00' }));
    await standsStill(page);
    return page;
  };
  const standsStill = (page: AppPage): Promise<void> => expect.poll(() => page.evaluate(({ host }) => (host as unknown as { disk: Disk }).disk.waiting.length)).toBeGreaterThan(0);
  const writes = (page: AppPage, notes: number): Promise<void> =>
    page.evaluate(({ host }, count) => {
      const { disk } = host as unknown as { disk: Disk };
      disk.left += count;
      for (const go of disk.waiting.splice(0)) go();
    }, notes);

  test('that is broken off because the plugin is switched off is finished when it is switched on, and said', async () => {
    const page = await inTheMiddle();
    await page.disablePlugin();
    await writes(page, Infinity);
    expect(await named(page, 'circles')).toBeGreaterThan(0);
    await page.enablePlugin();
    await noticed(page, 'has finished it now: Rename circles to rings');
    expect(await named(page, 'rings')).toBe(40);
    await page.command('Undo last codebook change');
    await noticed(page, 'Done: Undo');
    for (const [path, text] of Object.entries(many)) expect(await page.fileText(path)).toBe(text);
  });

  test('that dies with the app in the middle is finished when the app starts again, and said', async () => {
    const page = await inTheMiddle();
    expect(await named(page, 'circles')).toBeGreaterThan(0);
    await page.reload();
    await noticed(page, 'Emic was stopped in the middle of a change and has finished it now: Rename circles to rings');
    expect(await named(page, 'rings')).toBe(40);
    await page.command('Undo last codebook change');
    await noticed(page, 'Done: Undo: Rename circles to rings');
    for (const [path, text] of Object.entries(many)) expect(await page.fileText(path)).toBe(text);
  });

  test('that dies with the app while it is taken back is taken back when the app starts again, and said', async () => {
    const page = await inTheMiddle();
    await page.evaluate(({ host }) => (host as unknown as { disk: Disk }).disk.stop.abort());
    // What is on its way lands first.
    const isTakenBack = (): Promise<boolean> => page.evaluate(async ({ app: { vault } }) => (await vault.adapter.list('.obsidian/plugins/emic/changes')).files.some((path) => path.endsWith('.back.json')));
    await expect.poll(async () => (await isTakenBack()) || (await writes(page, 1), false)).toBe(true);
    await writes(page, 1);
    await standsStill(page);
    expect(await named(page, 'rings')).toBeGreaterThan(0);
    await page.reload();
    await noticed(page, 'being taken back. It is taken back now: Rename circles to rings');
    for (const [path, text] of Object.entries(many)) expect(await page.fileText(path)).toBe(text);
  });

  test('stands in the list of past ones, to be undone from the keyboard, or with the reason why not', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Show codebook changes');
    await page.page.locator('.emic-past', { hasText: 'No theme has been renamed' }).waitFor();
    await page.press('Escape');
    await run(page, rename());
    const renamed = Object.fromEntries(await Promise.all((await page.files()).map(async (path): Promise<[string, string]> => [path, await page.fileText(path)])));
    await run(page, planRename(sourceOf(renamed), [{ from: 'rings', to: 'power/rings' }], who));
    await page.command('Show codebook changes');
    const rows = page.page.locator('.emic-past-row');
    expect(await rows.nth(1).textContent()).toContain('A newer change stands on it: undo “Rename rings to power/rings” first.');
    expect(await seriousIn(page, '.emic-past')).toEqual([]);
    await page.press('Enter');
    await rows.nth(0).locator('.emic-past-state', { hasText: 'Undone' }).waitFor();
    await page.press('Enter');
    await rows.nth(1).locator('.emic-past-state', { hasText: 'Undone' }).waitFor();
    await page.press('Escape');
    for (const [path, text] of Object.entries(files)) expect(await page.fileText(path)).toBe(text);
  });
});

describe('a rename done elsewhere is understood', () => {
  test('of a theme note in the explorer: its theme follows after a preview, with the reason in the log', async () => {
    const page = await app.open({ files, note: 'Talk.md' });
    await page.indexed();
    await page.evaluate(async ({ app: vaultApp }) => {
      const file = vaultApp.vault.getFileByPath('Themes/circles.md');
      if (file) await vaultApp.fileManager.renameFile(file, 'Themes/rings.md');
    });
    await noticed(page, 'Rename the theme to “rings” as well? It stands in 2 codings.');
    await page.page.locator('.notice button', { hasText: 'Rename the theme' }).click();
    const dialog = page.page.locator('.emic-change');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('Changes 3 codings in 2 notes, and one other note.');
    // The colours of the button are the app's own.
    expect((await seriousIn(page, '.emic-change')).filter((found) => !found.includes('mod-cta'))).toEqual([]);
    await dialog.locator('input').fill('people say ring');
    await page.press('Enter');
    await noticed(page, 'Done: Rename circles to rings');
    expect(await page.fileText('Diary.md')).toContain('#theme/rings @ana%%');
    expect(await page.fileText('Talk.md')).toContain('}aaaa1111 #theme/rings @ana%%');
    expect(readLog(await page.fileText('Codebook log.md'))).toMatchObject([{ act: 'renamed', reason: 'people say ring' }]);
    await page.page.locator('.notice button', { hasText: 'Undo' }).click();
    await noticed(page, 'Done: Undo');
    expect(await page.fileText('Diary.md')).toBe(files['Diary.md']);
  });

  test('or it keeps its name, which is written into the note', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.evaluate(async ({ app: vaultApp }) => {
      const file = vaultApp.vault.getFileByPath('Themes/circles.md');
      if (file) await vaultApp.fileManager.renameFile(file, 'Themes/My circles.md');
    });
    await page.page.locator('.notice button', { hasText: 'Keep its name' }).click();
    await page.settled();
    expect(await page.fileText('Themes/My circles.md')).toContain('theme: circles');
  });

  test('of its tag throughout the notes: its note and what gathers it follow', async () => {
    const page = await app.open({ files });
    await page.indexed();
    // The codebook as it is before has been seen.
    await page.settled();
    for (const path of ['Talk.md', 'Diary.md']) await page.writeOutside(path, (files[path] ?? '').replaceAll('#theme/circles', '#theme/rings').replace('[circles]', '[rings]'));
    await noticed(page, 'All codings of “circles” say “rings” now.');
    await page.page.locator('.notice button', { hasText: 'Let it follow' }).click();
    await page.page.locator('.emic-change button', { hasText: 'Rename' }).click();
    await noticed(page, 'Done: Rename circles to rings');
    expect(await page.fileText('Themes/rings.md')).toBe(files['Themes/circles.md']);
    expect(await page.fileText('Themes/price.md')).toContain('[rings]');
  });
});

test('a theme that is born right before the app is closed stands in the log when it starts again', async () => {
  const page = await app.open({ files, keeps: true });
  await page.indexed();
  await page.evaluate(async ({ host }) => {
    const { study } = host.plugin as unknown as { study: { edit(path: string, edit: (text: string) => unknown[]): Promise<void>; noteUsed(themes: string[]): void } };
    await study.edit('Talk.md', (text) => [{ from: text.length, to: text.length, insert: '%%{dddd4444%%New words%%}dddd4444 #theme/fresh @ana%%\n' }]);
    study.noteUsed(['fresh']);
  });
  await page.reload();
  await expect.poll(() => page.files()).toContain('Codebook log.md');
  await page.reload();
  await page.indexed();
  await page.pass(10_000);
  expect(readLog(await page.fileText('Codebook log.md'))).toMatchObject([{ act: 'created', to: ['fresh'], coder: 'ana' }]);
  expect(readLog(await page.fileText('Codebook log.md'))).toHaveLength(1);
});

test('a theme that is born by coding stands in the log a little later', async () => {
  const page = await app.open({ files, note: 'Talk.md' });
  await page.indexed();
  await page.evaluate(async ({ host }) => {
    const { study } = host.plugin as unknown as { study: { edit(path: string, edit: (text: string) => unknown[]): Promise<void>; noteUsed(themes: string[]): void } };
    await study.edit('Talk.md', (text) => [{ from: text.length, to: text.length, insert: '%%{dddd4444%%New words%%}dddd4444 #theme/fresh @ana%%\n' }]);
    study.noteUsed(['fresh']);
    study.noteUsed(['circles']);
  });
  await page.pass(10_000);
  await page.command('Open codebook log');
  expect(readLog(await page.fileText('Codebook log.md'))).toMatchObject([{ act: 'created', to: ['fresh'], coder: 'ana' }]);
});
