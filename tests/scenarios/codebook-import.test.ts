import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();

const files = {
  'Interviews/Interview 01.md': '---\ntype: interview\n---\nAna: %%{aaaaaaa1%%We never felt safe there%%}aaaaaaa1 #theme/power @ana%%. %%{aaaaaaa2%%Keep this%%}aaaaaaa2 #theme/stigma @ana quote=withhold%%.\n',
  'Themes/power.md': '---\ntheme: power # mine\ndefinition: Who decides.\n---\nMemo.\n',
  'Themes/stigma.md': '---\ntheme: stigma\ndefinition: "=SUM(A1)"\nexample: Keep this\n---\n',
  'Team.csv': 'Code,Parent code,Code memo,Mood\r\nPower,,Who may decide.,x\r\nStar Status,Identity,Known and watched,y\r\nStigma,,,z\r\n,,lost,\r\n',
};

async function preview(page: AppPage) {
  await page.indexed();
  await page.command('Import codebook');
  const dialog = page.page.locator('.emic-import');
  await dialog.getByRole('button', { name: 'Choose from the vault…' }).click();
  await page.type('Team');
  await page.settled();
  await page.press('Enter');
  await dialog.getByText('new entry').waitFor();
  return dialog;
}

describe('the codebook as a file', () => {
  test('a file of another program is shown before it changes anything, taken in as one change, and undone', async () => {
    const page = await app.open({ files });
    const dialog = await preview(page);
    const text = (await dialog.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('1 new entry, 2 changed, 0 as they are.');
    expect(text).toContain('Line 5, column 1: This line names no theme.');
    expect(text).toContain('Ignored: Mood.');
    expect(text).toContain('Who decides. Who may decide.');
    expect(await page.fileText('Themes/power.md')).toBe(files['Themes/power.md']);
    await dialog.getByRole('checkbox', { name: 'Take stigma' }).uncheck();
    await dialog.getByRole('button', { name: 'Import 2 entries' }).click();
    await expect.poll(() => page.files()).toContain('Themes/identity/star-status.md');
    await expect.poll(() => page.fileText('Themes/power.md')).toMatch(/^---\ntheme: power # mine\ndefinition: Who may decide\.\n(?:.*\n)*changed: [-\d]+\n(?:.*\n)*---\nMemo\.\n$/);
    expect(await page.fileText('Themes/stigma.md')).toBe(files['Themes/stigma.md']);
    expect(await page.fileText('Codebook log.md')).toContain('imported');
    await page.command('Undo last codebook change');
    await expect.poll(() => page.fileText('Themes/power.md')).toBe(files['Themes/power.md']);
    await expect.poll(() => page.files()).not.toContain('Themes/identity/star-status.md');
  });

  test('what is exported is read back without a difference, and holds nothing that may not leave', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Export codebook');
    await page.settled();
    await page.press('Enter');
    await expect.poll(() => page.files()).toContain('Codebook export.csv');
    const table = await page.fileText('Codebook export.csv');
    expect(table).toContain("'=SUM(A1)");
    expect(table).not.toContain('Keep this');
    expect((await page.notices()).join(' ')).toContain('1 example holds words that are not to be quoted');
    await page.command('Import codebook');
    const dialog = page.page.locator('.emic-import');
    await dialog.getByRole('textbox').fill(table);
    await dialog.getByRole('button', { name: 'Show what would change' }).click();
    await dialog.getByText('0 new entries, 0 changed, 2 as they are.').waitFor();
  });

  test('the preview is without serious faults to axe', async () => {
    const page = await app.open({ files });
    await preview(page);
    // The colours of the button below are the app's own.
    expect(await seriousIn(page, '.emic-differences')).toEqual([]);
  });
});
