import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';

const app = useApp();

const files = {
  'Interviews/Interview 01.md': `---
type: interview
---
Ana: %%{aaaaaaa1%%People came at night, we stayed awake all night.%%}aaaaaaa1 #theme/night @ana%%

Ben: %%{aaaaaaa2%%My peers helped me, peers who know.%%}aaaaaaa2 #theme/peer-support @ben%%

Ana: %%{aaaaaaa3%%The ward office wants papers.%%}aaaaaaa3 #theme/institutions @ana%%
`,
  'Interviews/Interview 02.md': '---\ntype: interview\n---\nCleo: Another night without sleep.\n\nDan: The peers from the ward.\n',
};
const on = { scopeChosen: true, suggestions: true };

/** The picker's rows that are suggested, with why. */
const suggested = (page: AppPage): Promise<string[]> => page.page.locator('.emic-theme-suggestion:has(.emic-suggested) .suggestion-content').allInnerTexts();

async function codeSelection(page: AppPage, words: string): Promise<void> {
  await page.select(words);
  await page.command('Code selection');
  await page.page.locator('.emic-theme-picker').waitFor();
}

describe('suggestions', () => {
  test('are off until somebody turns them on', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 02.md' });
    await page.indexed();
    await codeSelection(page, 'Another night without sleep');
    await page.pass(1000);
    expect(await suggested(page)).toEqual([]);
  });

  test('name the theme whose passages are most alike and the words that say so, and code nothing by themselves', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 02.md', settings: on });
    await page.indexed();
    await codeSelection(page, 'Another night without sleep');
    await page.page.locator('.emic-suggested').first().waitFor();
    expect(await suggested(page)).toEqual(['night\nSuggested: night']);
    expect(await page.editorText()).not.toContain('%%');
    await page.press('Enter');
    await page.settled();
    expect(await page.editorText()).toMatch(/Another night without sleep\.?%%\}\w{8} #theme\/night/);
  });

  test('learn from what was coded a moment ago', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 02.md', settings: on });
    await page.indexed();
    await codeSelection(page, 'Another night without sleep');
    await page.type('sleep');
    await page.press('Enter');
    await page.settled();
    await page.openNote('Interviews/Interview 01.md');
    await codeSelection(page, 'stayed awake all night');
    await page.page.locator('.emic-suggested').first().waitFor();
    expect((await suggested(page)).map((row) => row.split('\n')[0]).sort()).toEqual(['night', 'sleep']);
  });

  test('while coding blind, learn from one’s own codings alone', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 02.md', settings: { ...on, blind: true } });
    await page.indexed();
    await codeSelection(page, 'The peers from the ward');
    await page.page.locator('.emic-suggested').first().waitFor();
    expect((await suggested(page)).map((row) => row.split('\n')[0])).not.toContain('peer support');
  });
});
