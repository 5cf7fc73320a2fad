/** Tables, callouts, lists, embeds, footnotes and code: coding them works or says why not, and writing in them goes on as before. */
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { useApp, type AppPage } from './app';

const app = useApp();
const open = async (text: string, more: Record<string, string> = {}): Promise<AppPage> => {
  const page = await app.open({ files: { 'Note.md': text, ...more }, note: 'Note.md' });
  await page.indexed();
  await page.settled();
  return page;
};
const words = async (page: AppPage): Promise<string[]> => {
  const now = await page.fileText('Note.md');
  return scan(now).codings.map(({ from, to }) => scan(now).plain().slice(from, to));
};
/** The words that the browser brightens. */
const lit = (page: AppPage): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('emic-lit') ?? [])].map((range) => range.toString()).join(''));
/** What is tinted, in the editor and read. */
const tinted = async (page: AppPage): Promise<string> => (await page.page.locator('.mod-root .emic-passage:visible').allTextContents()).join('');

describe('coded in vivo, shown in the editor and in reading view, and taken back by one undo', () => {
  const cases: Record<string, { text: string; select: string | [string, string]; coded: string; seen: string }> = {
    'words of a list item': { text: 'Before\n\n- one item\n- another item here\n', select: 'another item', coded: 'another item', seen: 'another item' },
    'two list items': { text: '- one item\n- another item\n- third\n', select: ['one', 'another item'], coded: 'one item\n- another item', seen: 'one itemanother item' },
    'a nested task': { text: '- [ ] outer\n\t- [ ] inner task\n', select: 'inner task', coded: 'inner task', seen: 'inner task' },
    'words of a callout': { text: 'Before\n\n> [!quote] Title\n> Words in a callout.\n', select: 'in a callout', coded: 'in a callout', seen: 'in a callout' },
    'words of a footnote': { text: 'Text[^1] here.\n\n[^1]: The note below it.\n', select: 'note below', coded: 'note below', seen: 'note below' },
  };
  for (const [name, { text, select, coded, seen }] of Object.entries(cases)) {
    test(name, async () => {
      const page = await open(text);
      if (typeof select === 'string') await page.select(select);
      else await page.select(select[0], select[1]);
      await page.command('Code in vivo');
      expect(await words(page)).toEqual([coded]);
      expect(strip(await page.fileText('Note.md'))).toBe(text);
      expect(await tinted(page)).toBe(seen);
      await page.press('Control+z');
      expect(await page.fileText('Note.md')).toBe(text);
      await page.press('Control+Shift+z');
      await page.mode('preview');
      await expect.poll(() => tinted(page)).toBe(seen);
    });
  }
});

describe('code', () => {
  test('words of a code block take the whole block, markers outside it', async () => {
    const text = 'Before\n\n```js\nconst a = 1;\n```\n\nAfter\n';
    const page = await open(text);
    await page.select('const a');
    await page.command('Code in vivo');
    const now = await page.fileText('Note.md');
    if (scan(now).codings.length === 0) expect((await page.notices()).join()).toContain('not coded');
    else {
      expect(await words(page)).toEqual(['```js\nconst a = 1;\n```']);
      expect(now).toContain('```js\nconst a = 1;\n```');
    }
    expect(strip(now)).toBe(text);
  });
  test('what cannot be coded is refused with the reason', async () => {
    const text = 'Before\n\n---\n\nAfter\n';
    const page = await open(text);
    await page.select('---');
    await page.command('Code in vivo');
    expect((await page.notices()).join()).not.toBe('');
    expect(await page.fileText('Note.md')).toBe(text);
  });
});

describe('embeds', () => {
  const other = { 'Other.md': 'Embedded words.\n' };
  test('one in a line is coded with the words around it', async () => {
    const text = 'See ![[Other]] for more.\n';
    const page = await open(text, other);
    await page.select('See ![[Other]] for');
    await page.command('Code selection');
    await page.page.locator('.prompt input.prompt-input').last().fill('seen');
    await page.press('Enter');
    await page.settled();
    expect(await words(page)).toEqual(['See ![[Other]] for']);
    expect(strip(await page.fileText('Note.md'))).toBe(text);
  });
  test('one alone in its block is coded from lines of its own', async () => {
    const text = 'Before\n\n![[Other]]\n\nAfter\n';
    const page = await open(text, other);
    await page.select('![[Other]]');
    await page.command('Code selection');
    await page.page.locator('.prompt input.prompt-input').last().fill('seen');
    await page.press('Enter');
    await page.settled();
    expect(await words(page)).toEqual(['![[Other]]']);
    expect(strip(await page.fileText('Note.md'))).toBe(text);
    expect(await page.page.locator('.cm-content').first().innerText()).not.toContain('%%');
  });
  test('one alone, and a picture, are framed where they are read, answer as words do, and are left as they were', async () => {
    const coded = (id: string, what: string, theme: string): string => `%%!02 {${id}%%\n${what}\n%%!20 }${id} #theme/${theme} @ana 2026-01-05%%\n\n`;
    const text = `Before\n\n${coded('k3f9a2xq', '![[Other]]', 'seen')}${coded('p7qd10zm', '![a map](map.png)', 'places')}![[Other]]\n`;
    const page = await open(text, other);
    await page.mode('preview');
    const view = page.page.locator('.mod-root .markdown-preview-view').first();
    const framed = view.locator('.emic-framed');
    await expect.poll(() => framed.count()).toBe(2);
    await framed.first().getByText('Embedded words').click();
    await page.page.locator('.emic-card').getByText('seen').waitFor();
    await page.press('Escape');
    await page.command('Go to next coding');
    await page.command('Toggle marks');
    await expect.poll(() => framed.count()).toBe(0);
    expect(await view.evaluate((el) => el.querySelectorAll('[data-emic-ids]').length)).toBe(0);
    await page.command('Toggle marks');
    await expect.poll(() => framed.count()).toBe(2);
    await framed.last().click();
    await page.page.locator('.emic-card').getByText('places').waitFor();
  });
});

describe('the table editor', () => {
  const text = 'Before\n\n| who | what |\n| --- | --- |\n| P03 | %%{k3f9a2xq%%came at night%%}k3f9a2xq #theme/night @ana%% |\n| P04 | stayed |\n\nAfter\n';
  const cell = (page: AppPage, n: number) => page.page.locator('.cm-table-widget td').nth(n).locator('.cm-content');

  test('goes on as before: typing beside a coding, Tab to the next cell, and the coding stands', async () => {
    const page = await open(text);
    await cell(page, 0).click();
    await page.press('End');
    await page.type('x');
    await page.press('Tab');
    await page.press('End');
    await page.type(' again');
    await page.press('Tab', 'Tab');
    await page.press('End');
    await page.type('!');
    expect(strip(await page.fileText('Note.md'))).toBe(strip(text).replace('P03', 'P03x').replace('at night', 'at night again').replace('stayed', 'stayed!'));
    expect(await words(page)).toEqual(['came at night']);
    expect(await page.page.locator('.cm-table-widget').count()).toBe(1);
  });
  test('a row put in by the app leaves the coding where it is', async () => {
    const page = await open(text);
    await page.evaluate(({ app: host }) => {
      const editor = host.workspace.activeEditor?.editor;
      const at = editor?.getValue().indexOf('| P04') ?? 0;
      editor?.replaceRange('| P05 | new |\n', editor.offsetToPos(at));
    });
    await page.settled();
    expect(await page.page.locator('.cm-table-widget tr').count()).toBe(4);
    expect(await words(page)).toEqual(['came at night']);
    expect(await tinted(page)).toBe('came at night');
  });
  test('no handles, margin or edges are drawn in cells, and pointing there brightens the words', async () => {
    const page = await open(text);
    await cell(page, 1).click();
    await page.page.locator('.cm-table-widget .emic-passage').first().hover();
    expect(await page.page.locator('.cm-table-widget .emic-handle:visible').count()).toBe(0);
    expect(await page.page.locator('.cm-table-widget .emic-margin-bar').count()).toBe(0);
    expect(await lit(page)).toBe('came at night');
  });
  test('words over two cells take the whole table, or say why not', async () => {
    const plain = strip(text);
    const page = await open(plain);
    await page.evaluate(({ app: host }) => {
      const editor = host.workspace.activeEditor?.editor;
      const value = editor?.getValue() ?? '';
      editor?.setSelection(editor.offsetToPos(value.indexOf('P03')), editor.offsetToPos(value.indexOf('stayed')));
    });
    await page.command('Code selection');
    await page.page.locator('.prompt input.prompt-input').last().fill('rows');
    await page.press('Enter');
    await page.settled();
    const now = await page.fileText('Note.md');
    expect(strip(now)).toBe(plain);
    expect(scan(now).codings.length === 1 || (await page.notices()).join().includes('not coded')).toBe(true);
    expect(await page.page.locator('.cm-table-widget').count()).toBe(1);
  });
});
