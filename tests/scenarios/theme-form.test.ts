import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();

const files = {
  'Interviews/Interview 01.md':
    '---\ntype: interview\n---\nAna: %%{aaaaaaa1%%We never felt safe there%%}aaaaaaa1 #theme/power/hierarchies @ana%%. %%{aaaaaaa2%%Not once%%}aaaaaaa2 #theme/stigma @ana%%.\n',
  'Themes/power/hierarchies.md':
    '---\ntheme: power/hierarchies # the path\ntitle: "Hierarchies"\ndefinition: Who stands above whom.\nquestions:\n  - "[[RQ1 Who]]"\n---\nMy memo on *this*.\n',
  'Questions/RQ1 Who.md': '---\ntype: research question\n---\n',
  'Questions/RQ2 How.md': '---\ntype: research question\n---\n',
};

async function form(page: AppPage, theme: string) {
  await page.indexed();
  await page.command('Edit codebook entry');
  await page.type(theme);
  await page.settled();
  await page.press('Enter');
  const dialog = page.page.locator('.emic-theme-form');
  await dialog.waitFor();
  return dialog;
}

describe('an entry of the codebook, in a form', () => {
  test('is read, changed and written into its note with everything else kept', async () => {
    const page = await app.open({ files });
    const dialog = await form(page, 'hierarchies');
    expect(await dialog.textContent()).toContain('1 coding in 1 document');
    const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
    expect(await field('Definition').inputValue()).toBe('Who stands above whom.');
    await field('Definition').fill('Who stands above whom: and who says so.');
    await field('Why the new definition?').waitFor();
    await field('Why the new definition?').fill('The panel was about titles.');
    await dialog.getByRole('combobox', { name: 'Voice' }).selectOption('emic');
    await dialog.getByRole('radio', { name: 'Blue' }).check();
    await dialog.getByRole('button', { name: 'Add a question…' }).click();
    await page.press('Enter');
    await dialog.getByText('RQ2 How').waitFor();
    await dialog.getByRole('button', { name: 'Choose from its passages…' }).click();
    await page.page.locator('.prompt .suggestion-title', { hasText: 'We never felt safe there' }).click();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.fileText('Themes/power/hierarchies.md')).toContain('changed:');
    const text = await page.fileText('Themes/power/hierarchies.md');
    expect(text).toContain('theme: power/hierarchies # the path\ntitle: "Hierarchies"\ndefinition: "Who stands above whom: and who says so."\nquestions:\n  - "[[RQ1 Who]]"\n  - "[[RQ2 How]]"\n');
    expect(text).toContain('example: We never felt safe there\ncolor: "#1069da"\nvoice: emic\n');
    expect(text.endsWith('---\nMy memo on *this*.\n')).toBe(true);
    await expect.poll(() => page.files()).toContain('Codebook log.md');
    expect(await page.fileText('Codebook log.md')).toContain('because The panel was about titles.');
  });

  test('gets a note when it has none, with the alias that makes the tag open it', async () => {
    const page = await app.open({ files });
    const dialog = await form(page, 'stigma');
    expect(await dialog.textContent()).toContain('It has no note yet');
    await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('theme');
    await dialog.getByRole('textbox', { name: 'Claim' }).fill('A chair is a right.');
    await dialog.getByRole('combobox', { name: 'Status' }).selectOption('candidate');
    await dialog.getByRole('button', { name: 'Choose codes…' }).click();
    await page.type('hierarchies');
    await page.settled();
    await page.press('Enter');
    await dialog.locator('.emic-chip', { hasText: 'Hierarchies' }).waitFor();
    await page.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.files()).toContain('Themes/stigma.md');
    expect(await page.fileText('Themes/stigma.md')).toMatch(
      /^---\ntheme: stigma\nkind: theme\naliases:\n {2}- "#theme\/stigma"\nclaim: A chair is a right\.\nstatus: candidate\ngathers:\n {2}- power\/hierarchies\ncreated: \d{4}-\d\d-\d\d\n---\n$/,
    );
  });

  test('changes nothing when nothing was changed, or the person leaves', async () => {
    const page = await app.open({ files });
    const before = files['Themes/power/hierarchies.md'];
    let dialog = await form(page, 'hierarchies');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    dialog = await form(page, 'hierarchies');
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Other');
    await page.press('Escape');
    await page.settled();
    expect(await page.fileText('Themes/power/hierarchies.md')).toBe(before);
    expect(await page.files()).not.toContain('Codebook log.md');
  });

  test('says where the properties of the note are broken, and writes nothing', async () => {
    const broken = '---\ntheme: stigma\ngroups: [a\n---\n';
    const page = await app.open({ files: { ...files, 'Themes/stigma.md': broken } });
    const dialog = await form(page, 'stigma');
    await dialog.getByRole('textbox', { name: 'Definition', exact: true }).fill('x');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => page.notices()).toEqual([expect.stringContaining('line ')]);
    expect(await page.fileText('Themes/stigma.md')).toBe(broken);
  });

  test('the theme note opens, and is made where there is none', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Open theme note');
    await page.type('stigma');
    await page.settled();
    await page.press('Enter');
    await expect.poll(() => page.editorText()).toContain('- "#theme/stigma"');
  });

  test('is without serious faults to axe', async () => {
    const page = await app.open({ files });
    await form(page, 'hierarchies');
    expect(await seriousIn(page, '.emic-theme-form')).toEqual([]);
  });
});
