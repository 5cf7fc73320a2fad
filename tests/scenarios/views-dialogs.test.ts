import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';

const app = useApp();

const note = '---\ntype: interview\n---\nAna: We never felt safe there.\n\nBen: It was different for me.\n';
const files = {
  'Interview.md': note,
  'Other.md': '---\ntype: interview\n---\nCleo: %%{aaaaaaa1%%I came back.%%}aaaaaaa1 #theme/peer-support @ben%% And %%{aaaaaaa2%%left%%}aaaaaaa2 #theme/stigma/peers @ben%%.\n',
  'Themes/Peer support.md': '---\ntheme: peer-support\ntitle: Peer support\naliases: [mutual aid]\ndefinition: Help among equals.\n---\n',
};

const picker = (page: AppPage) => page.page.locator('.emic-theme-picker');
async function pick(page: AppPage, words: string): Promise<void> {
  await page.select(words);
  await page.command('Code selection');
  await picker(page).waitFor();
}
const firstShown = (page: AppPage): Promise<string> => picker(page).locator('.suggestion-item.is-selected').innerText();

describe('the theme picker', () => {
  test('finds a theme by its first letters and shows its definition and count', async () => {
    const page = await app.open({ files, note: 'Interview.md' });
    await page.indexed();
    await pick(page, 'never felt safe');
    await page.type('mutual');
    await page.settled();
    expect(await firstShown(page)).toMatch(/Peer support[\s\S]*Help among equals\.[\s\S]*1/);
    await page.press('Enter');
    await page.settled();
    expect(await page.fileText('Interview.md')).toMatch(/never felt safe%%\}\w{8} #theme\/peer-support @ana/);
    expect(await page.evaluate((window) => window.document.activeElement?.classList.contains('cm-content'))).toBe(true);
  });

  test('makes a new theme when none matches, and says so; the codebook has it at once', async () => {
    const page = await app.open({ files, note: 'Interview.md' });
    await page.indexed();
    await page.command('Open codebook');
    await pick(page, 'different for me');
    await page.type('identity/Star Status');
    await page.settled();
    expect(await firstShown(page)).toMatch(/Create “star status”[\s\S]*New theme, with its parent identity · #theme\/identity\/star-status/);
    await page.press('Enter');
    await page.page.getByRole('treeitem', { name: /^star status, 1 coding/ }).waitFor();
    expect(await page.fileText('Interview.md')).toContain('#theme/identity/star-status');
  });

  test('takes several at once: Tab adds and goes on, Backspace drops the last', async () => {
    const page = await app.open({ files, note: 'Interview.md' });
    await page.indexed();
    await pick(page, 'never felt safe');
    await page.type('peer s');
    await page.press('Tab');
    await page.type('brand new');
    await page.press('Shift+Enter');
    await page.type('peers');
    await page.press('Tab');
    await expect.poll(() => picker(page).locator('.emic-chip').allInnerTexts()).toEqual(['Peer support', 'brand new', 'peers']);
    await page.press('Backspace');
    await expect.poll(() => picker(page).locator('.emic-chip').allInnerTexts()).toEqual(['Peer support', 'brand new']);
    await page.settled();
    expect(await firstShown(page)).toContain('Take Peer support, brand new');
    await page.press('Enter');
    await page.settled();
    expect(await page.fileText('Interview.md')).toMatch(/#theme\/peer-support #theme\/brand-new @ana/);
  });

  test('offers themes used lately first, and takes a tap as well', async () => {
    const page = await app.open({ files, note: 'Interview.md' });
    await page.indexed();
    await pick(page, 'never felt');
    await page.type('peers');
    await page.press('Enter');
    await page.settled();
    await pick(page, 'different');
    await page.settled();
    expect(await firstShown(page)).toContain('peers');
    await picker(page).getByLabel('Add Peer support and go on').click();
    await expect.poll(() => picker(page).locator('.emic-chip').allInnerTexts()).toEqual(['Peer support']);
    await picker(page).locator('.emic-chip').getByRole('button').click();
    expect(await picker(page).locator('.emic-chip').count()).toBe(0);
    await page.press('Escape');
    await page.settled();
    expect(await page.fileText('Interview.md')).not.toContain('#theme/peer-support');
  });

  test('refuses a name that no tag can have, with the reason', async () => {
    const page = await app.open({ files, note: 'Interview.md', settings: { scopeChosen: true, prefix: '' } });
    await page.indexed();
    await pick(page, 'never felt');
    await page.type('2024');
    await page.settled();
    expect(await firstShown(page)).toContain('a tag cannot be a number');
    await page.press('Enter');
    expect(await picker(page).isVisible()).toBe(true);
  });
});

describe('editing a coding', () => {
  test('changes its themes and memos, and keeps who coded it and when', async () => {
    const page = await app.open({ files, note: 'Other.md' });
    await page.indexed();
    await page.caret('came back');
    await page.command('Edit coding');
    const dialog = page.page.locator('.emic-coding-editor');
    await dialog.getByText('ben', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Add memo' }).click();
    await page.type('Why now? 100% sure');
    await dialog.getByRole('button', { name: 'Change themes' }).click();
    await picker(page).waitFor();
    await page.type('peers');
    await page.press('Enter');
    await expect.poll(() => dialog.locator('.emic-chip').allInnerTexts()).toEqual(['Peer support', 'peers']);
    await dialog.getByRole('button', { name: 'Drop Peer support' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.settled();
    const line = (await page.fileText('Other.md')).split('\n').find((text) => text.startsWith('Cleo')) ?? '';
    expect(line).toMatch(/#theme\/stigma\/peers @ben "Why now\? 100\\% sure"\/ana\/\d{4}-\d\d-\d\d%%/);
    expect(line).not.toContain('#theme/peer-support');
  });

  test('changes nothing when one leaves', async () => {
    const page = await app.open({ files, note: 'Other.md' });
    await page.indexed();
    await page.caret('came back');
    await page.command('Edit coding');
    await page.page.locator('.emic-coding-editor').waitFor();
    await page.page.getByRole('button', { name: 'Add memo' }).click();
    await page.type('thrown away');
    await page.press('Escape');
    await page.settled();
    expect(await page.fileText('Other.md')).toBe(files['Other.md']);
  });
});

describe('first use', () => {
  test('asks who codes once, on the first coding, and keeps it on the device', async () => {
    const page = await app.open({ files, note: 'Interview.md', coder: null });
    await page.indexed();
    await page.select('never felt');
    await page.command('Code selection');
    await page.page.getByLabel('Name or initials').fill('Ana López');
    await page.page.getByText('Written as @Ana-López').waitFor();
    await page.press('Enter');
    await picker(page).waitFor();
    await page.type('peers');
    await page.press('Enter');
    await page.settled();
    expect(await page.fileText('Interview.md')).toContain('@Ana-López');
    const settings = await page.evaluate(({ app: { vault } }) => vault.adapter.read('.obsidian/plugins/emic/data.json'));
    expect(settings).not.toContain('López');
    await pick(page, 'different');
  });

  test('asks once which notes are data when no type says so', async () => {
    const page = await app.open({ files: { 'Data/A.md': 'Some %%{aaaaaaa1%%words%%}aaaaaaa1 #theme/a%%.\n', 'Diary/B.md': 'More.\n' }, settings: null });
    await page.indexed();
    await page.command('Open codebook');
    await page.page.getByText('Which notes are your data?').waitFor();
    await page.page.locator('.setting-item', { hasText: 'Data' }).locator('.checkbox-container').click();
    await page.page.getByRole('button', { name: 'Save' }).click();
    await page.page.getByRole('treeitem', { name: /^a, 1 coding/ }).waitFor();
    const stored = JSON.parse(await page.evaluate(({ app: { vault } }) => vault.adapter.read('.obsidian/plugins/emic/data.json'))) as Record<string, unknown>;
    expect(stored).toMatchObject({ folders: ['Data'], scopeChosen: true });
    await page.command('Open codebook');
    expect(await page.page.getByText('Which notes are your data?').count()).toBe(0);
  });

  test('reminds in the sidebar what counts as data until that is confirmed', async () => {
    const page = await app.open({ files, settings: null });
    await page.indexed();
    await page.command('Open codebook');
    await page.page.getByText('2 notes count as data by the property type.').waitFor();
    await page.page.getByRole('button', { name: 'That is all' }).click();
    await page.page.getByText('2 notes count as data by the property type.').waitFor({ state: 'detached' });
  });
});

describe('case studies', () => {
  const study = {
    'Cases/P01.md': '---\ntype: case\nrole: peer\npseudonym: Willow\naliases: [Ana]\n---\n',
    'Cases/P02.md': '---\ntype: case\n---\n',
    'Interview 01.md': '---\ntype: interview\ndate: 2012-01-01\ncases: [P01]\n---\nAna: %%{aaaaaaa1%%We never felt safe there.%%}aaaaaaa1 #theme/stigma @ben%%\n',
  };

  test('are shown before they are made, then written, opened and linked', async () => {
    const page = await app.open({ files: study });
    await page.indexed();
    await page.command('Create case-study note');
    await page.type('P01');
    await page.press('Enter');
    await page.page.getByText('Case study on P01').waitFor();
    expect(await page.page.locator('.emic-preview').innerText()).toMatch(/Case studies\/Case study Willow\.md[\s\S]*From 1 document[\s\S]*1 block id is added to 1 source/);
    await page.page.getByRole('button', { name: 'Create note' }).click();
    await page.page.locator('.view-header-title').getByText('Case study Willow').waitFor();
    const text = await page.fileText('Case studies/Case study Willow.md');
    expect(text).toContain('We never felt safe there.');
    expect(text).not.toContain('Ana');
    expect(await page.fileText('Interview 01.md')).toMatch(/ \^\S+\n$/);
  });

  test('are brought up to date with a notice of what changed; prose stays', async () => {
    const page = await app.open({ files: study });
    await page.indexed();
    await page.command('Create case-study note');
    await page.type('P01');
    await page.press('Enter');
    await page.page.getByRole('button', { name: 'Create note' }).click();
    await page.page.locator('.view-header-title').getByText('Case study Willow').waitFor();
    const path = 'Case studies/Case study Willow.md';
    const prose = (await page.fileText(path)).replace('## Summary\n', '## Summary\n\nMy own words.\n');
    await page.writeOutside(path, prose);
    await page.command('Update evidence');
    await page.page.locator('.notice').getByText('up to date').waitFor();
    const source = await page.fileText('Interview 01.md');
    await page.writeOutside('Interview 01.md', `${source}\nAna: %%{aaaaaaa2%%Later it was better.%%}aaaaaaa2 #theme/peer-support @ben%%\n`);
    await page.settled();
    await page.command('Update evidence');
    await page.page.locator('.notice').getByText('Evidence updated').waitFor();
    expect((await page.notices()).join('\n')).toMatch(/1 added[\s\S]*New themes: peer support/);
    const updated = await page.fileText(path);
    expect(updated).toContain('My own words.');
    expect(updated).toContain('Later it was better.');
  });

  test('say why not: no case, a case nobody mentions, a note that is none', async () => {
    const page = await app.open({ files: study, note: 'Interview 01.md' });
    await page.indexed();
    await page.command('Update evidence');
    await page.page.locator('.notice').first().waitFor();
    await page.command('Create case-study note');
    await page.type('P02');
    await page.press('Enter');
    await page.page.locator('.notice').getByText('No document speaks of "P02"').waitFor();
    expect((await page.files()).filter((path) => path.startsWith('Case studies'))).toEqual([]);

    const empty = await app.open({ files: { 'Interview.md': note } });
    await empty.indexed();
    await empty.command('Create case-study note');
    await empty.page.locator('.notice').getByText('There is no case yet.').waitFor();
  });
});

describe('settings', () => {
  test('keep an earlier prefix readable, and re-read the vault when the scope changes', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Open codebook');
    await page.page.getByRole('treeitem').first().waitFor();
    await page.evaluate(({ app: { setting } }) => {
      const dialog = setting as unknown as { open(): void; openTabById(id: string): void };
      dialog.open();
      dialog.openTabById('emic');
    });
    const prefix = page.page.locator('.setting-item', { hasText: 'Tag prefix of themes' }).locator('input');
    await prefix.fill('bad prefix');
    await page.page.getByText('Letters, digits, dashes, underscores and single slashes only.').waitFor();
    await prefix.fill('code/');
    await page.page.locator('.setting-item', { hasText: 'Types that are data' }).locator('textarea').fill('interview\ndream');
    await page.press('Escape');
    await page.settled();
    const stored = JSON.parse(await page.evaluate(({ app: { vault } }) => vault.adapter.read('.obsidian/plugins/emic/data.json'))) as Record<string, unknown>;
    expect(stored).toMatchObject({ prefix: 'code/', earlierPrefixes: ['theme/'], types: ['interview', 'dream'] });
    await page.page.getByRole('treeitem', { name: /^Peer support/ }).waitFor();
  });
});
