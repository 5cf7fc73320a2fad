import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';

const app = useApp();

const files = {
  'Interviews/Interview 01.md':
    '---\ntype: interview\ndate: 2012-05-01\n---\nAna: %%{aaaaaaa1%%We never felt safe there, nobody did.%%}aaaaaaa1 #theme/power/hierarchies @ana%% %%{aaaaaaa2%%Not for the book, this one.%%}aaaaaaa2 #theme/stigma @ana quote=withhold%%\n',
  'Themes/power/hierarchies.md': '---\ntitle: Hierarchies\ndefinition: Who stands above whom.\n---\n',
  'Themes/stigma.md': '---\nexample: Not for the book\n---\n',
};

/** Writes at the caret, in one go. */
const write = (page: AppPage, words: string): Promise<void> => page.evaluate(({ app: { workspace } }, text) => workspace.activeEditor?.editor?.replaceSelection(text), words);

describe('the codebook as a note', () => {
  test('is written, opened, and renewed in place without touching what the researcher wrote', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Write codebook');
    await expect.poll(() => page.editorText()).toContain('# Codebook');
    const first = await page.editorText();
    expect(first).toContain('### Hierarchies\n\n`#theme/power/hierarchies`\n\nWho stands above whom.');
    expect(first).toContain('> We never felt safe there, nobody did.');
    expect(first).not.toContain('Not for the book');
    await page.caret('%%emic:begin entry power%%');
    await write(page, 'How we read this.\n\n');
    await page.writeOutside('Themes/power/hierarchies.md', '---\ntitle: Ranks\ndefinition: Who stands above whom, and says so.\n---\n');
    await page.settled();
    await page.command('Write codebook');
    await expect.poll(() => page.editorText()).toContain('### Ranks');
    const second = await page.editorText();
    expect(second).toContain('How we read this.\n\n%%emic:begin entry power%%');
    expect(second.replace('How we read this.\n\n', '').replace('Ranks', 'Hierarchies').replace(', and says so.', '.')).toBe(first);
    await page.command('Write codebook');
    await expect.poll(() => page.notices().then((notices) => notices.join(' '))).toContain('up to date');
    expect(await page.files()).toContain('Codebook.md');
  });

  test('keeps a remark beside its entry when the theme is renamed', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 01.md' });
    await page.indexed();
    await page.command('Write codebook');
    await expect.poll(() => page.editorText()).toContain('# Codebook');
    await page.settled();
    await page.caret('%%emic:end entry power/hierarchies%%', 'after');
    await write(page, '\n\nMy remark on ranks.');
    await page.command('Rename theme');
    await page.page.locator('.prompt .suggestion-item', { hasText: 'power/hierarchies' }).click();
    await page.page.locator('.modal input').fill('Standing');
    await page.press('Enter');
    await page.page.locator('.modal').getByRole('button', { name: 'Rename', exact: true }).click();
    await expect.poll(() => page.fileText('Codebook.md')).toContain('%%emic:end entry power/standing%%\n\nMy remark on ranks.');
    await expect.poll(() => page.page.locator('.modal').count()).toBe(0);
    await page.command('Write codebook');
    await expect.poll(() => page.fileText('Codebook.md')).toContain('### Standing');
    expect(await page.fileText('Codebook.md')).toContain('%%emic:end entry power/standing%%\n\nMy remark on ranks.');
  });

  test('written blind holds nothing that is out of sight', async () => {
    const page = await app.open({ files, settings: { scopeChosen: true, blind: true }, coder: 'ben' });
    await page.indexed();
    await page.command('Write codebook');
    await expect.poll(() => page.editorText()).toContain('# Codebook');
    expect(await page.editorText()).not.toContain('We never felt safe');
  });
});
