import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();

const files = {
  'A.md': '---\ntype: interview\n---\nOne %%{aaaaaaa1%%word%%}aaaaaaa1 #theme/safety #theme/power/cliques @ana%% here.\n',
  'B.md': '---\ntype: interview\n---\nTwo %%{aaaaaaa2%%words%%}aaaaaaa2 #theme/empathy @ben%% there.\n',
};
const item = (page: AppPage, name: string) => page.page.locator('.setting-item').filter({ has: page.page.getByText(name, { exact: true }) });
const stored = async (page: AppPage): Promise<Record<string, unknown>> =>
  JSON.parse(await page.evaluate(({ app: { vault } }) => vault.adapter.read('.obsidian/plugins/emic/data.json'))) as Record<string, unknown>;

async function openSettings(page: AppPage): Promise<void> {
  await page.indexed();
  await page.evaluate(({ app: { setting } }) => {
    const dialog = setting as unknown as { open(): void; openTabById(id: string): void };
    dialog.open();
    dialog.openTabById('emic');
  });
}

describe('settings', () => {
  test('take facets line by line, and say which line makes none', async () => {
    const page = await app.open({ files });
    await openSettings(page);
    const facets = item(page, 'Facets').locator('textarea');
    await facets.fill('stance: engages, resists\n123: x');
    await page.page.getByText('Line 2: “123” makes no name.').waitFor();
    await facets.fill('stance: engages, resists\nquote: yes');
    await page.page.getByText('Line 2: “quote” has a meaning of its own').waitFor();
    await facets.fill('stance: engages, resists\ntone');
    await page.press('Escape');
    await expect.poll(async () => (await stored(page))['facets']).toEqual(['stance: engages, resists', 'tone']);
  });

  test('keep favourites in an order of one’s own, with the command each has', async () => {
    const page = await app.open({ files, settings: { scopeChosen: true, favourites: ['safety', 'empathy'] } });
    await openSettings(page);
    await item(page, 'safety').getByText('Code with favourite 1 · safety').waitFor();
    await item(page, 'empathy').getByLabel('Move up').click();
    await expect.poll(async () => (await stored(page))['favourites']).toEqual(['empathy', 'safety']);
    await item(page, 'empathy').getByText('Code with favourite 1 · empathy').waitFor();
    await page.page.getByRole('button', { name: 'Add favourite' }).click();
    await page.type('cliq');
    await page.press('Enter');
    await expect.poll(async () => (await stored(page))['favourites']).toEqual(['empathy', 'safety', 'power/cliques']);
    await item(page, 'safety').getByLabel('Delete').click();
    await expect.poll(async () => (await stored(page))['favourites']).toEqual(['empathy', 'power/cliques']);
  });

  test('refuse what is no folder and no note, and complete a note’s name', async () => {
    const page = await app.open({ files });
    await openSettings(page);
    const log = item(page, 'Codebook log').locator('input');
    await log.fill('a|b');
    await page.page.getByText('The name of a note, without the signs').waitFor();
    await log.fill('Study/Log');
    const memos = item(page, 'Folder of memos').locator('input');
    await memos.fill('../out');
    await page.page.getByText('A folder in the vault, without the signs').waitFor();
    await memos.fill('Thinking/Memos/');
    await page.press('Escape');
    await page.press('Escape');
    await expect.poll(() => stored(page)).toMatchObject({ logNote: 'Study/Log.md', memoFolder: 'Thinking/Memos' });
  });

  test('turn blind coding, blurring and the rest on and off, with sane defaults', async () => {
    const page = await app.open({ files });
    await openSettings(page);
    const on = async (name: string): Promise<boolean> => (await item(page, name).locator('.checkbox-container.is-enabled').count()) > 0;
    expect([await on('Code blind'), await on('Blur distressing passages'), await on('Suggest themes'), await on('Show uncoded stretches')]).toEqual([false, true, false, false]);
    await item(page, 'Code blind').locator('.checkbox-container').click();
    await expect.poll(async () => (await stored(page))['blind']).toBe(true);
    expect(await seriousIn(page, '.vertical-tab-content')).toEqual([]);
  });
});
