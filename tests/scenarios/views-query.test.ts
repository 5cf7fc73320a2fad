import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();

const files = {
  'Interviews/Interview 01.md': `---
type: interview
cases: [P01]
---
Ana: %%{aaaaaaa1%%We never felt %%{aaaaaaa2%%safe there%%}aaaaaaa1 #theme/empathy%% because of them.%%}aaaaaaa2 #theme/stigma/contact%%

Ben: %%{aaaaaaa3%%Nobody asked.%%}aaaaaaa3 #theme/stigma/protest%%
`,
  'Interviews/Interview 02.md': `---
type: interview
---
Cleo: %%{bbbbbbb1%%I came back.%%}bbbbbbb1 #theme/empathy%% And then I left.
`,
  'Fieldnotes/Evening.md': '---\ntype: fieldnote\n---\nA %%{ccccccc1%%long silence%%}ccccccc1 #theme/empathy%% fell.\n\n> [!aside]\n> I fell silent too.\n',
  'Cases/P01.md': '---\ntype: case\nrole: professional\naliases: [Ana]\n---\n',
};

async function query(page: AppPage, text: string): Promise<void> {
  await page.command('Query themes');
  await page.page.getByRole('combobox', { name: 'Query' }).waitFor();
  await page.type(text);
}
const says = (page: AppPage): Promise<string> => page.page.locator('#emic-query-says').innerText();
const options = (page: AppPage): Promise<string[]> => page.page.locator('#emic-completions [role=option]').allInnerTexts();

describe('querying themes', () => {
  test('answers while one types, in plain language, with the words found', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await query(page, 'empathy');
    await page.page.getByText('3 passages in 3 documents').waitFor();
    await page.type(' AND stigma/contact WHERE role = professional');
    await page.page.getByText('1 passage in 1 document').waitFor();
    expect(await says(page)).toContain('Passages coded “empathy”');
    expect(await page.page.getByRole('listbox', { name: 'Passages found' }).innerText()).toContain('safe there');
  });

  test('opens the hit that the keyboard is on, at the words', async () => {
    const page = await app.open({ files, note: 'Fieldnotes/Evening.md' });
    await page.indexed();
    await query(page, 'empathy');
    await page.page.getByText('3 passages in 3 documents').waitFor();
    await watchFlashes(page);
    await page.press('ArrowDown', 'ArrowDown', 'Enter');
    await hasFlashed(page, 'I came back.');
    expect(await page.page.locator('.modal').count()).toBe(0);
    expect(await page.evaluate(({ app: { workspace } }) => workspace.getActiveFile()?.path)).toBe('Interviews/Interview 02.md');
  });

  test('completes themes, fields and values by Tab and by arrows', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await query(page, 'emp');
    await page.page.locator('#emic-completions').waitFor();
    expect(await options(page)).toEqual(['empathy']);
    await page.press('Tab');
    await page.type('AND sti');
    await page.page.locator('#emic-completions').waitFor();
    expect(await options(page)).toEqual(['stigma/contact', 'stigma/protest', 'stigma']);
    await page.press('ArrowDown', 'ArrowDown', 'Enter');
    await page.type('WHERE ro');
    await page.page.locator('#emic-completions').waitFor();
    expect(await options(page)).toContain('role');
    const input = page.page.getByRole('combobox');
    expect(await input.inputValue()).toBe('empathy AND stigma/protest WHERE ro');
    await page.press('Escape');
    expect(await page.page.locator('#emic-completions').count()).toBe(0);
    expect(await input.isVisible()).toBe(true);
    await page.press('Escape');
    await expect.poll(() => page.page.locator('.modal').count()).toBe(0);
  });

  test('underlines what it cannot read and says what was expected', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await query(page, 'empathy stigma) AND');
    await page.page.locator('.emic-wrong').waitFor();
    expect(await page.page.locator('.emic-wrong').innerText()).toBe(')');
    expect(await says(page)).toContain('Expected:');
    expect(await page.page.getByRole('combobox').getAttribute('aria-invalid')).toBe('true');
  });

  test('says what came near when nothing is found', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await query(page, 'empathy AND stigma/protest');
    await page.page.getByText('No passage.').waitFor();
    expect(await says(page)).toContain('0 overlap');
    expect(await says(page)).toContain('1 document');
  });

  test('reads the notes for a quoted phrase', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await query(page, 'empathy AND "safe there"');
    await page.page.getByText('1 passage in 1 document').waitFor();
  });

  test('offers queries made of the study’s own themes to begin with', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Query themes');
    await page.page.locator('.emic-example').first().click();
    await page.page.getByText('3 passages in 3 documents').waitFor();
    expect(await page.page.getByRole('combobox').inputValue()).toBe('empathy');
  });
});

describe('searching the data', () => {
  test('finds a phrase across markers and jumps to it', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Search data');
    await page.type('never felt safe');
    await page.page.getByText('1 place in 1 document').waitFor();
    const list = page.page.getByRole('listbox', { name: 'Places found' });
    expect(await list.innerText()).toMatch(/Ana[\s\S]*We never felt safe there/);
    await watchFlashes(page);
    await page.press('Enter');
    await hasFlashed(page, 'never felt safe');
  });

  test('leaves asides out, and says when a phrase is nowhere', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Search data');
    await page.type('silence');
    await page.page.getByText('1 place in 1 document').waitFor();
    await page.page.getByRole('combobox').fill('fell silent');
    await page.page.getByText('“fell silent” is nowhere in the data.').waitFor();
  });
});
