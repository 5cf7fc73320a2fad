import { describe, expect, test } from 'vitest';
import { seriousIn } from './axe';
import { useApp, type AppPage } from './app';

const app = useApp();

const twice = '---\ntype: interview\n---\nAna: %%{aaaaaaa1%%We never felt safe%%}aaaaaaa1 #theme/power @ana%% there. %%{aaaaaaa1%%Not once%%}aaaaaaa1 #theme/power @ana%%.\n';
const lost = '---\ntype: interview\n---\nBen: %%{bbbbbbb1%%It was different for me.\n';
const files = {
  'Interviews/Interview 01.md': twice,
  'Interviews/Interview 02.md': lost,
  'Interviews/Interview 03.md': '---\ntype: interview\n---\nAna: %%{ccccccc1%%Some words%%}ccccccc1 #theme/peersupport @ana%% and %%{ccccccc2%%more%%}ccccccc2 #theme/peer-support @ana%%.\n',
  'Interviews/Interview 03 copy.md': '---\ntype: interview\n---\nAna: %%{ccccccc1%%Some words%%}ccccccc1 #theme/peer-support @ana%%.\n',
  'Themes/might.md': '---\ntheme: power\ndefinition: Who decides.\n---\n',
};

async function repair(page: AppPage, command = 'Repair markers') {
  await page.indexed();
  await page.command(command);
  const view = page.page.locator('.emic-repair');
  await view.getByRole('heading', { name: 'Check codebook' }).waitFor();
  return view;
}

describe('repair', () => {
  test('shows what is damaged with the words around, and mends one thing with one click', async () => {
    const page = await app.open({ files });
    const view = await repair(page);
    const text = (await view.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('The id aaaaaaa1 stands here for the 2nd time in this note.');
    expect(text).toContain('It was different for me.');
    await view.getByRole('button', { name: 'End it at the end of the paragraph' }).click();
    await expect.poll(() => page.fileText('Interviews/Interview 02.md')).toBe('---\ntype: interview\n---\nBen: %%{bbbbbbb1%%It was different for me.%%}bbbbbbb1%%\n');
    await expect.poll(() => view.getByRole('button', { name: 'End it at the end of the paragraph' }).count()).toBe(0);
    expect(await page.fileText('Interviews/Interview 01.md')).toBe(twice);
  });

  test('repairs all that is usual after a preview, and takes it back', async () => {
    const page = await app.open({ files });
    const view = await repair(page);
    await view.getByRole('button', { name: 'Repair all usual…' }).click();
    await page.page.locator('.modal').getByText('Interviews/Interview 02.md: 1 repair').waitFor();
    await page.page.locator('.modal').getByRole('button', { name: 'Repair', exact: true }).click();
    await expect.poll(() => page.fileText('Interviews/Interview 02.md')).toContain('%%}bbbbbbb1%%');
    expect(await page.fileText('Interviews/Interview 01.md')).not.toBe(twice);
    await view.getByRole('button', { name: 'Undo this repair' }).click();
    await expect.poll(() => page.fileText('Interviews/Interview 02.md')).toBe(lost);
    expect(await page.fileText('Interviews/Interview 01.md')).toBe(twice);
  });

  test('a coding in two notes gets an id of its own in the one chosen; a theme note is moved to its theme', async () => {
    const page = await app.open({ files });
    const view = await repair(page);
    const before = files['Interviews/Interview 03.md'];
    await view.getByRole('listitem').filter({ hasText: 'Interview 03 copy.md: The coding ccccccc1' }).getByRole('button', { name: 'Give the one here a new ID' }).click();
    await expect.poll(() => page.fileText('Interviews/Interview 03 copy.md')).not.toContain('ccccccc1');
    expect(await page.fileText('Interviews/Interview 03.md')).toBe(before);
    await view.getByRole('button', { name: 'Move the note there' }).click();
    await expect.poll(() => page.files()).toContain('Themes/power.md');
  });
});

describe('a vault that opens with damage', () => {
  test('says so in the status bar, which leads to the repair', async () => {
    const page = await app.open({ files });
    await page.page.getByRole('button', { name: '2 markers to repair' }).click();
    await page.page.locator('.emic-repair').getByText('2 problems in 2 notes.').waitFor();
  });
});

describe('the codebook check', () => {
  test('offers to define, to merge what is nearly one, and to hear no more of it', async () => {
    const page = await app.open({ files });
    const view = await repair(page, 'Check codebook');
    await view.getByText('peersupport and peer-support are nearly one name').waitFor();
    await view.getByText('peer-support: 2 codings, and no definition').waitFor();
    await view.getByRole('listitem').filter({ hasText: 'nearly one name' }).getByRole('button', { name: 'Ignore' }).click();
    await view.getByText('1 finding ignored.').waitFor();
    await view.getByRole('button', { name: 'Show them again' }).click();
    await view.getByRole('button', { name: 'Merge peersupport into peer-support…' }).click();
    await page.page.locator('.modal button.mod-cta').click();
    await expect.poll(() => page.fileText('Interviews/Interview 03.md')).not.toContain('peersupport @ana');
    await view.getByText('nearly one name').waitFor({ state: 'detached' });
  });

  test('is without serious faults to axe', async () => {
    const page = await app.open({ files });
    const view = await repair(page);
    await view.getByRole('button', { name: 'Repair all usual…' }).waitFor();
    for (const part of ['.emic-findings', '.emic-growth, .emic-repair h2']) expect(await seriousIn(page, part)).toEqual([]);
  });
});
