import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();

const interview =
  '---\ntype: interview\ncases: [P03]\n---\nP03: We never %%{aaaaaaa1%%felt safe there%%}aaaaaaa1 #theme/safety @ana 2026-01-05 "night visits again"%% at all.\n\nP03: It is %%{aaaaaaa2%%nobody’s business%%}aaaaaaa2 #theme/privacy @ben 2026-01-06 quote=withhold%%.\n';
const files = {
  'Interviews/Interview 03.md': interview,
  'Fieldnotes/Board.md': '---\ntype: fieldnote\n---\nNobody answered.\n',
  'Themes/safety.md': '---\ntheme: safety\ntitle: Safety\nauthor: ben\nchanged: 2026-01-03\n---\nSafety is a matter of doors.\n',
  'Cases/P03.md': '---\ntype: case\npseudonym: Mira\n---\n',
  'Memos/Doors.md': '---\ntype: memo\nabout: "[[P03]]"\nauthor: ana\ndate: 2026-02-01\n---\nDoors matter to her.\n',
};
const openPath = (page: AppPage): Promise<string | undefined> => page.evaluate(({ app: { workspace } }) => workspace.getActiveFile()?.path);
const today = (page: AppPage): Promise<string> => page.evaluate(() => new Date().toLocaleDateString('sv'));
const long = 'This is a long thought that goes on. '.repeat(10).trim();

async function allMemos(page: AppPage) {
  await page.command('Open all memos');
  const list = page.page.getByRole('listbox', { name: 'All memos' });
  await list.waitFor();
  return list;
}

test('a view that cannot be shown says so, and why', async () => {
  const page = await app.open({ files });
  await page.indexed();
  await page.evaluate(({ host }) => {
    const { study } = host.plugin as unknown as { study: { memos: { list(): unknown } } };
    study.memos.list = () => {
      throw new Error('No memory left.');
    };
  });
  await page.command('Open all memos');
  await page.page.getByRole('alert').getByText('could not be shown. Close it and open it again; your notes are as they were. The reason: No memory left.').waitFor();
});

describe('a memo on a passage', () => {
  test('warns once on a device that it travels with the data', async () => {
    const page = await app.open({ files, note: 'Fieldnotes/Board.md', fresh: true });
    await page.indexed();
    await page.select('Nobody');
    await page.command('Write memo');
    await page.press('Enter');
    await page.page.getByText('travels with it').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Understood');
    await page.press('Enter');
    await page.page.getByRole('textbox', { name: 'Memo' }).waitFor();
    await page.type('who is nobody?');
    await page.press('Control+Enter');
    await expect.poll(() => page.editorText()).toContain('"who is nobody?"');
    await page.select('answered');
    await page.command('Write memo');
    await page.press('Enter');
    await page.page.getByRole('textbox', { name: 'Memo' }).waitFor();
    expect(await page.page.getByText('travels with it').count()).toBe(0);
  });

  test('is added to the coding at the caret, with author and date', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 03.md' });
    await page.indexed();
    await page.caret('felt safe');
    await page.command('Write memo');
    await page.press('Enter');
    await page.type('and doors');
    await page.press('Control+Enter');
    await expect.poll(() => page.editorText()).toContain(`"night visits again" "and doors"/ana/${await today(page)}%%`);
  });

  test('grows into a note of its own when it is long, linked both ways', async () => {
    const page = await app.open({ files, note: 'Fieldnotes/Board.md' });
    await page.indexed();
    await page.select('Nobody answered');
    await page.command('Write memo');
    await page.press('Enter');
    await page.type(long);
    await page.press('Control+Enter');
    const path = 'Memos/This is a long thought that goes on.md';
    await page.page.locator('.notice').getByText(path).waitFor();
    await expect.poll(() => page.editorText()).toContain('"[[This is a long thought that goes on]]"');
    const id = /\{([a-z0-9]{8})/.exec(await page.editorText())?.[1] ?? '';
    expect(await page.fileText(path)).toBe(
      `---\ntype: memo\nabout: "[[Board]]"\ncoding: "${id}"\nauthor: "ana"\ndate: ${await today(page)}\n---\n${long}\n\n— [[Board]] %%q ${id}%%\n`,
    );
    const list = await allMemos(page);
    await expect.poll(() => list.getByRole('option').filter({ hasText: 'This is a long thought' }).count()).toBe(1);
  });

  test('grows on wish, and keeps whose it was', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 03.md' });
    await page.indexed();
    await page.caret('felt safe');
    await page.command('Make memo note');
    await expect.poll(() => page.editorText()).toContain('"[[night visits again]]"');
    expect(await page.fileText('Memos/night visits again.md')).toContain('author: "ana"\ndate: 2026-01-05\n---\nnight visits again\n');
  });
});

describe('a memo on something else', () => {
  test('is a note: on the document, on a case, on the theme', async () => {
    const page = await app.open({ files, note: 'Fieldnotes/Board.md' });
    await page.indexed();
    await page.command('Write memo');
    await page.page.locator('.suggestion-item').getByText('The document Board').click();
    await expect.poll(() => openPath(page)).toBe('Memos/Memo on Board.md');
    expect(await page.fileText('Memos/Memo on Board.md')).toBe(`---\ntype: memo\nabout: "[[Board]]"\nauthor: "ana"\ndate: ${await today(page)}\n---\n\n`);
    await page.command('Write memo');
    await page.page.locator('.suggestion-item').getByText('A case…').click();
    await page.page.locator('.suggestion-item').getByText('P03').click();
    await page.page.locator('.suggestion-item').getByText('Doors').click();
    await expect.poll(() => openPath(page)).toBe('Memos/Doors.md');
    await page.command('Open theme memo');
    await page.type('privacy');
    await page.press('Enter');
    await expect.poll(() => openPath(page)).toBe('Themes/privacy.md');
    expect(await page.fileText('Themes/privacy.md')).toContain('theme: privacy');
  });
});

describe('all memos', () => {
  test('are listed, filtered, and opened where they stand, by keyboard', async () => {
    const page = await app.open({ files });
    await page.indexed();
    const list = await allMemos(page);
    const texts = (): Promise<string[]> => list.locator('.emic-memo-text').allInnerTexts();
    await expect.poll(texts).toEqual(['Doors matter to her.', 'night visits again', 'Safety is a matter of doors.']);
    await page.page.getByLabel('Search memos…').fill('doors');
    await expect.poll(texts).toEqual(['Doors matter to her.', 'Safety is a matter of doors.']);
    await page.page.getByText('Filter', { exact: true }).click();
    await page.page.getByLabel('About').selectOption('theme');
    await expect.poll(texts).toEqual(['Safety is a matter of doors.']);
    await page.page.getByText('1 of 3 memos').waitFor();
    expect(await seriousIn(page, '.emic-memos')).toEqual([]);
    await page.page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.page.getByLabel('Search memos…').fill('');
    await page.page.getByLabel('Since').fill('2026-01-04');
    await expect.poll(texts).toEqual(['Doors matter to her.', 'night visits again']);
    await list.focus();
    await page.press('End', 'Enter');
    await expect.poll(() => openPath(page)).toBe('Interviews/Interview 03.md');
  });

  test('go to a note as filtered, with pseudonyms', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await allMemos(page);
    await page.page.getByLabel('Search memos…').fill('her');
    await page.page.getByRole('button', { name: 'Write these memos to a note' }).click();
    const path = `Case studies/Memos ${await today(page)}.md`;
    await expect.poll(() => openPath(page)).toBe(path);
    const text = await page.fileText(path);
    expect(text).toContain('Doors matter to her.\n\n— ana, 2026-02-01, Mira, [[Memos/Doors|Doors]]');
    expect(text).not.toContain('night visits');
  });

  test('quote a passage by the rules of quoting, with a link to the very words', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 03.md' });
    await page.indexed();
    await page.caret('felt safe');
    await page.command('Quote passage in memo');
    await page.type('doors');
    await page.press('Enter');
    await expect.poll(() => openPath(page)).toBe('Memos/Doors.md');
    await expect.poll(() => page.fileText('Memos/Doors.md')).toMatch(
      /Doors matter to her\.\n\n> \*\*Mira:\*\* We never felt safe there at all\.\n>\n> — \[\[Interview 03#\^aaaaaaa1\|Interview 03\]\] %%q aaaaaaa1%%\n$/,
    );
    await page.openNote('Interviews/Interview 03.md');
    await page.caret('nobody’s');
    await page.command('Quote passage in memo');
    await page.page.locator('.notice').getByText('withheld').waitFor();
    // The same from the list of passages in the sidebar, by keyboard.
    await page.command('Open codebook');
    await page.page.getByRole('treeitem', { name: /^Safety/ }).click();
    const passages = page.page.getByRole('listbox');
    await passages.getByText('felt safe there').waitFor();
    await page.press('ArrowDown', 'Alt+Enter');
    await page.page.locator('.menu-item', { hasText: 'Quote in memo' }).click();
    await page.type('new');
    await page.press('Enter');
    await expect.poll(() => openPath(page)).toMatch(/^Memos\/.*Interview 03.*\.md$/);
    await expect.poll(async () => page.fileText((await openPath(page)) ?? '')).toContain('%%q aaaaaaa1%%');
    // What is quoted is the participants’ word, not the memo’s.
    const list = await allMemos(page);
    const said = await list.locator('.emic-memo-text').allInnerTexts();
    expect(said).toContain('Doors matter to her.');
    expect(said.join(' ')).not.toContain('felt safe');
  });

  test('are worked by taps on a phone, with a menu for each', async () => {
    const page = await app.open({ files, mobile: true });
    await page.indexed();
    const list = await allMemos(page);
    await list.getByRole('option').filter({ hasText: 'night visits' }).click({ button: 'right' });
    await page.page.locator('.menu').getByText('Make memo note').tap();
    await expect.poll(() => page.fileText('Memos/night visits again.md')).toContain('coding: "aaaaaaa1"');
  });
});
