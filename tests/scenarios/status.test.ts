import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();

const files = {
  'Interviews/Interview 01.md': '---\ntype: interview\n---\nWe never %%{aaaaaaa1%%felt safe%%}aaaaaaa1 #theme/safety @ana 2026-01-05%% there.\n',
  'Interviews/Interview 02.md': '---\ntype: interview\n---\nIt was %%{aaaaaaa2%%different%%}aaaaaaa2 #theme/safety @ben 2026-01-06%% for me.\n',
  'Fieldnotes/Board.md': '---\ntype: fieldnote\n---\nNobody answered.\n',
  'Archive/Board.md': 'An old copy.\n',
  'Coders/ben.md': '---\ntype: coder\ncoder: ben\n---\nBen reads on trains.\n\n- reviewed 2026-01-07 [[Interview 02]]\n',
};
const bar = (page: AppPage, part: 'document' | 'coder') => page.page.locator(`.emic-status-${part}`);
const openPath = (page: AppPage): Promise<string | undefined> => page.evaluate(({ app: { workspace } }) => workspace.getActiveFile()?.path);

describe('the status of a document', () => {
  test('is kept in a readable note of the coder’s own and shown in the status bar', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 01.md' });
    await page.indexed();
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Interview 01: unread');
    await page.command('Mark document as coded');
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Interview 01: coded');
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(await page.fileText('Coders/ana.md')).toBe(`---\ntype: coder\ncoder: "ana"\n---\nWhat ana has read, coded and reviewed.\n\n- coded ${today} [[Interview 01]]\n`);
    expect(await page.fileText('Interviews/Interview 01.md')).toBe(files['Interviews/Interview 01.md']);
    expect(await page.fileText('Coders/ben.md')).toBe(files['Coders/ben.md']);

    await page.openNote('Fieldnotes/Board.md');
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Board: unread');
    await page.command('Mark document as read');
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Board: read');
    expect(await page.fileText('Coders/ana.md')).toContain(`- read ${today} [[Fieldnotes/Board]]\n`);
    await page.command('Mark document as unread');
    await expect.poll(() => page.fileText('Coders/ana.md')).not.toContain('Board');
  });

  test('is changed from the status bar by Enter, and from the file’s menu', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 01.md' });
    await page.indexed();
    await bar(page, 'document').focus();
    await page.press('Enter');
    await page.page.getByPlaceholder('How far are you with Interview 01?').waitFor();
    await page.type('revi');
    await page.press('Enter');
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Interview 01: reviewed');
    await page.page.getByRole('tab', { name: 'Interview 01' }).click({ button: 'right' });
    await page.page.locator('.menu').getByText('Document is reviewed. Change…').click();
    await page.type('read');
    await page.press('Enter');
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Interview 01: read');
  });

  test('stays with a document that is renamed', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 01.md' });
    await page.indexed();
    await page.command('Mark document as coded');
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Interview 01: coded');
    await page.evaluate(async ({ app: { vault, fileManager } }) => {
      const file = vault.getFileByPath('Interviews/Interview 01.md');
      if (file) await fileManager.renameFile(file, 'Interviews/First talk.md');
    });
    await expect.poll(() => bar(page, 'document').innerText()).toBe('First talk: coded');
    expect(await page.fileText('Coders/ana.md')).toContain('[[First talk]]');
  });

  test('asks who codes where nobody has said so', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 01.md', coder: null });
    await page.indexed();
    expect(await bar(page, 'coder').innerText()).toBe('No coder');
    await page.command('Mark document as read');
    await page.page.getByLabel('Name or initials').fill('Eva');
    await page.press('Enter');
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Interview 01: read');
    expect(await page.fileText('Coders/Eva.md')).toContain('- read ');
  });
});

describe('the coder', () => {
  test('is switched to another of the study or to somebody new', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 02.md' });
    await page.indexed();
    await bar(page, 'coder').click();
    await page.page.locator('.suggestion-item').getByText('ben').waitFor();
    expect(await page.page.locator('.suggestion-item').allInnerTexts()).toEqual(['ana\ncodes on this device · 1 coding', 'ben\n1 coding', 'Somebody else…\nType a new name']);
    await page.type('ben');
    await page.press('Enter');
    await expect.poll(() => bar(page, 'coder').innerText()).toBe('ben');
    await expect.poll(() => bar(page, 'document').innerText()).toBe('Interview 02: reviewed');
    await page.command('Switch coder');
    await page.type('somebody');
    await page.press('Enter');
    await page.page.getByLabel('Name or initials').fill('Eva');
    await page.press('Enter');
    await expect.poll(() => bar(page, 'coder').innerText()).toBe('Eva');
  });
});

describe('documents by status', () => {
  test('are a table of documents and coders, filtered and opened by keyboard', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Documents by status');
    const grid = page.page.getByRole('grid', { name: 'Documents by status' });
    await grid.waitFor();
    expect(await grid.getByRole('columnheader').allInnerTexts()).toEqual(['Document', 'ana (you)', 'ben']);
    await expect.poll(() => grid.getByRole('row').count()).toBe(4);
    const row = grid.getByRole('row').filter({ hasText: 'Interview 02' });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toBe('Interview 02 interview Unread Reviewed 2026-01-07');
    await page.page.getByLabel('Status', { exact: true }).selectOption('reviewed');
    await expect.poll(() => grid.getByRole('row').count()).toBe(2);
    await page.page.getByLabel('Coder', { exact: true }).selectOption('ana');
    await page.page.getByText('No document fits the filter.').waitFor();
    await page.page.getByLabel('Status', { exact: true }).selectOption('');
    await page.page.getByPlaceholder('Filter documents…').fill('interview');
    await expect.poll(() => grid.getByRole('row').count()).toBe(3);
    expect(await seriousIn(page, '.emic-status')).toEqual([]);
    await grid.focus();
    await page.press('End', 'm');
    await page.page.getByPlaceholder('How far are you with Interview 02?').waitFor();
    await page.type('coded');
    await page.press('Enter');
    await expect.poll(async () => (await row.innerText()).replace(/\s+/g, ' ')).toMatch(/Coded \d{4}/);
    await grid.focus();
    await page.press('Enter');
    await expect.poll(() => openPath(page)).toBe('Interviews/Interview 02.md');
  });

  test('change one’s own status by a tap', async () => {
    const page = await app.open({ files, mobile: true });
    await page.indexed();
    await page.command('Documents by status');
    const own = page.page.getByRole('button', { name: 'Interview 01 is unread. Change your status' });
    await own.tap();
    await page.page.locator('.suggestion-item').getByText('Coded', { exact: true }).tap();
    await page.page.getByRole('button', { name: 'Interview 01 is coded. Change your status' }).waitFor();
  });
});
