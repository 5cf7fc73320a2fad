/** Reading view: passages marked in what the app renders, and links that go to the very words. */
import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();
const id = (n: number) => `aaaaaaa${n}`;
const code = (n: number, words: string, theme: string) => `%%{${id(n)}%%${words}%%}${id(n)} #theme/${theme} @ana%%`;

/** What is marked, by coding, text node by text node, in the order of the page. */
const marked = (page: AppPage): Promise<Record<string, string[]>> =>
  page.evaluate((window) => {
    const pieces: Record<string, string[]> = {};
    for (const el of window.document.querySelectorAll<HTMLElement>('.mod-root .markdown-preview-view .emic-passage')) {
      for (const one of (el.dataset['emicIds'] ?? '').split(' ')) (pieces[one] ??= []).push(el.textContent ?? '');
    }
    return pieces;
  });
const read = async (page: AppPage) => {
  await page.indexed();
  await page.mode('preview');
  await page.settled();
};
const inStudy = (page: AppPage, path: string, from: string, to: string) =>
  page.evaluate(
    async (window, [note, words, other]) => {
      const { study } = window.host.plugin as unknown as { study: { edit(path: string, edit: (text: string) => unknown): Promise<void> } };
      await study.edit(note, (text) => [{ from: text.indexOf(words), to: text.indexOf(words) + words.length, insert: other }]);
    },
    [path, from, to] as const,
  );

describe('marks', () => {
  test('a passage over three paragraphs is marked in each, also where only its middle lies', async () => {
    const text = `First %%{${id(1)}%%one ends.\n\nAll of the **second** one.\n\nThird%%}${id(1)} #theme/long @ben%% begins.\n`;
    const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md' });
    await read(page);
    expect(await marked(page)).toEqual({ [id(1)]: ['one ends.', 'All of the ', 'second', ' one.', 'Third'] });
  });

  test('nested lists, tasks, quotes, table cells and code', async () => {
    const text = [
      `- outer`,
      `\t- inner ${code(1, 'item', 'a')}`,
      `- [ ] a ${code(2, 'task', 'b')} to do`,
      '',
      `> > deep ${code(3, 'quoted words', 'c')}`,
      '',
      `| a | b |`,
      `| --- | --- |`,
      `| ${code(4, '**left** cell', 'd')} | right |`,
      `| again | ${code(5, 'cell', 'e')} |`,
      '',
      `Some ${code(6, 'words with `code` in', 'f')} them.`,
      '',
    ].join('\n');
    const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md' });
    await read(page);
    expect(await marked(page)).toEqual({
      [id(1)]: ['item'],
      [id(2)]: ['task'],
      [id(3)]: ['quoted words'],
      [id(4)]: ['left', ' cell'],
      [id(5)]: ['cell'],
      [id(6)]: ['words with ', 'code', ' in'],
    });
    await expect.poll(() => page.page.locator('.markdown-preview-view input[type=checkbox]').count()).toBe(1);
  });

  test('the same words twice: only the coded ones', async () => {
    const page = await app.open({ files: { 'Note.md': `the same words, ${code(1, 'the same words', 'a')}, the same words\n` }, note: 'Note.md' });
    await read(page);
    const before = await page.page.locator('.markdown-preview-view .emic-passage').evaluate((el) => el.previousSibling?.textContent);
    expect(before).toBe('the same words, ');
    expect(await marked(page)).toEqual({ [id(1)]: ['the same words'] });
  });

  test('overlapping codings share the stretch they both cover', async () => {
    const text = `%%{${id(1)}%%We never %%{${id(2)}%%felt safe%%}${id(1)} #theme/a%% at night%%}${id(2)} #theme/b%%.\n`;
    const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md' });
    await read(page);
    expect(await marked(page)).toEqual({ [id(1)]: ['We never ', 'felt safe'], [id(2)]: ['felt safe', ' at night'] });
  });

  test('right-to-left, Chinese and combining letters', async () => {
    const text = `هذا ${code(1, 'نص عربي', 'a')} قصير.\n\n我们${code(2, '从来没有', 'b')}感到安全。\n\nCafé ${code(3, 'naïve 👩‍👩‍👧', 'c')} end.\n`;
    const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md', rtl: true });
    await read(page);
    expect(await marked(page)).toEqual({ [id(1)]: ['نص عربي'], [id(2)]: ['从来没有'], [id(3)]: ['naïve 👩‍👩‍👧'] });
  });

  test('a note with Windows line ends, front matter and a user comment', async () => {
    const text = `---\ntype: interview\n---\n\nOne %%mine%% line\nand ${code(1, 'the second', 'a')} line.\n\nThen ${code(2, 'another', 'b')}.\n`.replace(/\n/g, '\r\n');
    const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md' });
    await read(page);
    expect(await marked(page)).toEqual({ [id(1)]: ['the second'], [id(2)]: ['another'] });
    expect(await page.fileText('Note.md')).toBe(text);
  });

  test('words of an embedded note are not taken for the note’s own', async () => {
    const files = { 'Note.md': `Before ${code(1, 'own words', 'a')}\n![[Other]]\nafter ${code(2, 'more words', 'b')}.\n`, 'Other.md': `own words ${code(3, 'of the other', 'c')} note, more words\n` };
    const page = await app.open({ files, note: 'Note.md' });
    await read(page);
    await page.page.locator('.markdown-preview-view .internal-embed').getByText('of the other').waitFor();
    expect(await marked(page)).toMatchObject({ [id(1)]: ['own words'], [id(2)]: ['more words'] });
  });

});

describe('marks follow', () => {
  const text = `First %%{${id(1)}%%one ends.\n\nMiddle stays.\n\nThird%%}${id(1)} #theme/long @ben%% begins.\n`;

  test('a change of the coding in each of its sections, in place', async () => {
    const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md' });
    await read(page);
    expect(await marked(page)).toEqual({ [id(1)]: ['one ends.', 'Middle stays.', 'Third'] });
    await inStudy(page, 'Note.md', `%%}${id(1)} #theme/long @ben%%`, '');
    await inStudy(page, 'Note.md', `%%{${id(1)}%%`, '');
    await expect.poll(() => marked(page)).toEqual({});
    expect(await page.fileText('Note.md')).toBe('First one ends.\n\nMiddle stays.\n\nThird begins.\n');
  });

  test('a theme note that gives a title and a colour; the words are drawn no second time', async () => {
    const page = await app.open({ files: { 'Note.md': text, 'Themes/other.md': '' }, note: 'Note.md' });
    await read(page);
    await page.evaluate((window) => window.document.querySelector('.markdown-preview-view p')?.setAttribute('data-same', ''));
    await page.writeOutside('Themes/long.md', '---\ntheme: long\ntitle: Long ago\ncolor: "#00ff00"\n---\n');
    await expect.poll(() => page.page.locator('.markdown-preview-view .emic-passage').first().getAttribute('style')).toContain('#00ff00');
    expect(await page.page.locator('.markdown-preview-view .emic-passage').first().getAttribute('style')).toContain('#00ff00');
    expect(await page.page.locator('.markdown-preview-view p[data-same]').count()).toBe(1);
  });

  test('the setting that hides them, and shows them again', async () => {
    const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md' });
    await read(page);
    const show = (on: boolean) =>
      page.evaluate(async (window, showMarks) => (window.host.plugin as unknown as { study: { change(part: object): Promise<void> } }).study.change({ showMarks }), on);
    await show(false);
    await expect.poll(() => marked(page)).toEqual({});
    await show(true);
    await expect.poll(() => marked(page)).toEqual({ [id(1)]: ['one ends.', 'Middle stays.', 'Third'] });
  });

  test('unloading: the rendered words are as the app made them, and links go the app’s way', async () => {
    const files = { 'Note.md': `${text}\n[[Source#^b1]] %%q ${id(2)}%%\n`, 'Source.md': `Some ${code(2, 'very words', 'a')} here. ^b1\n` };
    const page = await app.open({ files, note: 'Note.md', bare: true });
    await page.mode('preview');
    const html = () => page.page.locator('.mod-root .markdown-preview-sizer').first().innerHTML();
    await expect.poll(html).toContain('Middle stays.');
    const before = await html();
    await page.enablePlugin();
    await page.indexed();
    await page.evaluate(async ({ app }) => {
      for (const path of ['Source.md', 'Note.md']) {
        const file = app.vault.getFileByPath(path);
        if (file) await app.workspace.getLeaf().openFile(file);
      }
    });
    await expect.poll(html).toContain('emic-passage');
    await page.disablePlugin();
    await expect.poll(html).toBe(before);
    expect(await page.page.locator('.mod-root .markdown-preview-view p').first().evaluate((el) => el.childNodes.length)).toBe(1);
  });
});

describe('a link behind a quotation', () => {
  const source = `---\ntype: interview\n---\n${'Filler line.\n\n'.repeat(60)}Ana: It was ${code(1, 'the first passage', 'a')} and then ${code(2, 'the second passage', 'b')} too. ^b1\n`;
  const study = `Text %%a [[Source#^b1]]%% and [outside](Source.md).\n\n> It was … ([[Source#^b1]] %%q ${id(2)}%%), once more [[Source#^b1|there]] %%q ${id(1)}%%, and the paragraph: [[Source#^b1]]\n`;

  test('goes to the very words in reading view', async () => {
    const page = await app.open({ files: { 'Source.md': source, 'Study.md': study }, note: 'Study.md' });
    await read(page);
    const links = page.page.locator('.markdown-preview-view blockquote a.internal-link');
    await watchFlashes(page);
    await links.nth(0).click();
    await expect.poll(() => page.evaluate(({ app }) => app.workspace.getActiveFile()?.path)).toBe('Source.md');
    // The tab stays a reading one: there the paragraph comes into sight and the very words light up.
    await hasFlashed(page, 'the second passage');
    await expect.poll(() => page.page.locator('.mod-root .markdown-preview-view .emic-passage').nth(1).evaluate((el) => el.getBoundingClientRect().top > 0 && el.getBoundingClientRect().bottom < 800)).toBe(true);
  });

  test('the second link of a paragraph goes to its own words', async () => {
    const page = await app.open({ files: { 'Source.md': source, 'Study.md': study }, note: 'Study.md' });
    await read(page);
    await watchFlashes(page);
    await page.page.locator('.markdown-preview-view blockquote a.internal-link').nth(1).click();
    await hasFlashed(page, 'the first passage');
  });

  test('goes to the very words in live preview', async () => {
    const page = await app.open({ files: { 'Source.md': source, 'Study.md': study }, note: 'Study.md' });
    await page.indexed();
    await page.caret('Text');
    await watchFlashes(page);
    await page.page.locator('.cm-content .cm-hmd-internal-link').first().click();
    await hasFlashed(page, 'the second passage');
    await page.settled();
    expect(await page.evaluate(({ app }) => app.workspace.getActiveFile()?.path)).toBe('Source.md');
  });
});
