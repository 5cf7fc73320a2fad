/** What is shown of the coding, and what nobody has coded yet. */
import { describe, expect, test } from 'vitest';
import type { Showing } from '../../src/core/seeing/showing';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();
const code = (id: string, words: string, theme: string, coder = 'ana'): string => `%%{${id}%%${words}%%}${id} #theme/${theme} @${coder}%%`;
const interview = [
  '---',
  'type: interview',
  '---',
  '# Interview 03',
  '',
  'Ana: How was it?',
  '',
  `P03: We ${code('k3f9a2xq', 'never felt safe', 'safety')} there, [laughs] really.`,
  '',
  `P03: %%{aaaaaaa1%%People ${code('p7qd10zm', 'came at night', 'power/night', 'ben')} to watch.%%}aaaaaaa1 #theme/power @ana%%`,
  '',
  'Ana: Thank you.',
  '',
].join('\n');

const open = async (settings: object = {}): Promise<AppPage> => {
  const page = await app.open({ files: { 'Interview 03.md': interview }, note: 'Interview 03.md', settings: { scopeChosen: true, folders: [''], ...settings } });
  await page.indexed();
  await page.settled();
  return page;
};
const show = async (page: AppPage, part: Partial<Showing>): Promise<void> => {
  await page.evaluate((window, wanted) => (window.host.plugin as unknown as { study: { show(part: unknown): void } }).study.show(wanted), part);
  await page.settled();
};
const bars = (page: AppPage): Promise<(string | null)[]> =>
  page.page.locator('.emic-margin-bar').evaluateAll((all) => all.map((el) => el.getAttribute('aria-label')).sort());
const tinted = async (page: AppPage): Promise<string> => (await page.page.locator('.mod-root .emic-passage:visible').allTextContents()).join('');

describe('what is shown', () => {
  test('some themes with those under them, some coders, only overlaps, nothing: in text, margin and reading view', async () => {
    const page = await open();
    expect(await bars(page)).toEqual(['night, coded by ben', 'power, coded by ana', 'safety, coded by ana']);
    await show(page, { themes: ['power'] });
    expect(await bars(page)).toEqual(['night, coded by ben', 'power, coded by ana']);
    expect(await tinted(page)).toBe('People came at night to watch.');
    await show(page, { coders: ['ben'] });
    expect(await tinted(page)).toBe('came at night');
    await show(page, { themes: null, coders: null, only: 'overlaps' });
    expect(await bars(page)).toEqual(['night, coded by ben', 'power, coded by ana']);
    await show(page, { only: 'none' });
    expect(await bars(page)).toEqual([]);
    expect(await tinted(page)).toBe('');
    // The markers stay out of sight whatever is shown.
    expect(await page.page.locator('.cm-content').innerText()).not.toContain('%%');
    await page.mode('preview');
    expect(await tinted(page)).toBe('');
    await show(page, { only: 'all', coders: ['ben'] });
    expect(await tinted(page)).toBe('came at night');
  });

  test('going to the next coding passes what is not shown', async () => {
    const page = await open();
    await show(page, { coders: ['ben'] });
    await page.caret('How was');
    await watchFlashes(page);
    await page.command('Go to next coding');
    await hasFlashed(page, 'came at night');
  });

  test('marks and margin are toggled by command, and the note stays as it is', async () => {
    const page = await open();
    await page.command('Toggle marks');
    expect(await tinted(page)).toBe('');
    expect(await bars(page)).toHaveLength(3);
    await page.command('Toggle margin');
    expect(await bars(page)).toEqual([]);
    await page.command('Toggle marks');
    await page.command('Toggle margin');
    expect(await bars(page)).toHaveLength(3);
    expect(await tinted(page)).toContain('never felt safe');
    expect(await page.fileText('Interview 03.md')).toBe(interview);
  });
});

describe('uncoded stretches', () => {
  const edges = (page: AppPage): Promise<number> => page.page.locator('.emic-uncoded-edge').count();

  test('are marked at the edge of the text when wanted, and follow the coding', async () => {
    const page = await open();
    expect(await edges(page)).toBe(0);
    await page.command('Show uncoded stretches');
    expect((await page.notices()).join(' ')).toContain('% of this note is not coded');
    // How was it? – We … there, really. – Thank you.
    expect(await edges(page)).toBe(3);
    await page.select('Thank you.');
    await page.command('Code in vivo');
    await expect.poll(() => edges(page)).toBe(2);
    await show(page, { only: 'none' });
    expect(await edges(page)).toBe(4);
    await page.command('Show uncoded stretches');
    expect(await edges(page)).toBe(0);
  });

  test('are walked through by command, past labels, headings and front matter', async () => {
    const page = await open();
    await page.evaluate(({ app }) => app.workspace.activeEditor?.editor?.setCursor(0, 0));
    await watchFlashes(page);
    for (const words of ['How was it?', 'We', 'there,', 'really.', 'Thank you.']) {
      await page.command('Go to next uncoded');
      await hasFlashed(page, words);
    }
    await page.command('Go to next uncoded');
    expect((await page.notices()).join(' ')).toContain('No uncoded data follows');
    await page.command('Go to previous uncoded');
    await hasFlashed(page, 'really.');
  });
});
