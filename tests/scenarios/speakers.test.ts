import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { ownSeriousIn } from './axe';

const app = useApp();

const talk = `---
type: interview
participants:
  - Speaker 1
  - Speaker 2
---
**Speaker 1** (00:00:03): Who came at night?

**Speaker 2** (00:00:09): %%{aaaa1111%%We never felt safe there.

**Speaker 1** (00:01:02): And then%%}aaaa1111 #theme/safety @ana%%? Nobody came. I waited until the morning.

**Speaker 2** (00:01:10): Nobody came. Nobody asked us, you know.
`;
const files = {
  'Data/One.md': talk,
  'Data/Two.md': '---\ntype: interview\n---\n**Speaker 1** (00:00:01): Why did you leave?\n\n**Speaker 2** (00:00:05): Because of the noise, every night the same noise.\n\n**Speaker 1** (00:00:31): And then?\n\n**Speaker 2** (00:00:35): Nothing.\n',
  'Data/Silent.md': '---\ntype: fieldnote\n---\nNobody speaks here.\n',
  'Cases/Rosa Lima.md': '---\ntype: case\n---\n',
};
const settings = { scopeChosen: true, folders: ['Data'] };

const open = async (note = 'Data/One.md', more = {}): Promise<AppPage> => {
  const page = await app.open({ files, settings, note, ...more });
  await page.indexed();
  return page;
};
const item = (page: AppPage, speaker: string) => page.page.getByRole('listitem', { name: speaker, exact: true });

/** *Assign speakers* in the menu of the folder `Data`. */
async function folderMenu(page: AppPage): Promise<void> {
  await page.page.locator('.nav-folder-title', { hasText: 'Data' }).first().click({ button: 'right' });
  await page.page.locator('.menu-item', { hasText: 'Assign speakers' }).click();
}

async function assign(page: AppPage): Promise<void> {
  const dialog = page.page.locator('.emic-speakers');
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await dialog.waitFor({ state: 'detached' });
  const preview = page.page.locator('.emic-change');
  await preview.getByRole('button', { name: 'Assign' }).click();
  await preview.waitFor({ state: 'detached' });
}

describe('who speaks', () => {
  test('a label is renamed and made a new case; codings keep their words, and one undo gives all of it back', async () => {
    const page = await open();
    await page.command('Assign speakers');
    const second = item(page, 'Speaker 2');
    await second.getByText('2 turns · 12 words · 00:00:09–00:01:10').waitFor();
    await second.getByText('We never felt safe there.').first().waitFor();
    await second.getByLabel('Label for Speaker 2').fill('Marta');
    await second.getByLabel('What Speaker 2 is').selectOption('new');
    expect(await second.getByLabel('Name of the case').inputValue()).toBe('Marta');
    await second.getByLabel('Name of the case').fill('P09');
    await second.getByLabel('Pseudonym').fill('Ines');
    await item(page, 'Speaker 1').getByLabel('What Speaker 1 is').selectOption('interviewer');
    expect(await ownSeriousIn(page, '.modal')).toEqual([]);
    await assign(page);
    await expect.poll(() => page.fileText('Data/One.md')).toBe(talk.replaceAll('Speaker 2', 'Marta').replace('  - Marta\n---', '  - Marta\ninterviewer:\n  - Speaker 1\n---'));
    expect(await page.fileText('Cases/P09.md')).toContain('pseudonym: Ines');
    await page.page.getByText('Assign speakers: Speaker 1, Speaker 2 (1 transcript)').waitFor();
    await page.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.fileText('Data/One.md')).toBe(talk);
    expect(await page.files()).not.toContain('Cases/P09.md');
  });

  test('labels are merged, and turns are split off, by keyboard alone', async () => {
    const page = await open();
    await page.command('Assign speakers');
    await item(page, 'Speaker 1').getByLabel('Label for Speaker 1').waitFor();
    await expect.poll(() => page.evaluate(({ document }) => document.activeElement?.getAttribute('aria-label'))).toBe('Label for Speaker 1');
    await page.press('Tab', 'Tab', 'Enter');
    const turns = item(page, 'Speaker 1').getByRole('checkbox');
    await turns.nth(1).waitFor();
    await page.press('Tab', 'Tab', 'Space', 'Tab');
    await page.type('Ben');
    await page.press('Enter');
    await page.page.locator('.emic-change').getByRole('button', { name: 'Assign' }).waitFor();
    await page.press('Enter');
    await expect.poll(() => page.fileText('Data/One.md')).toBe(talk.replace('**Speaker 1** (00:01:02)', '**Ben** (00:01:02)').replace('- Speaker 1\n', '- Speaker 1\n  - Ben\n'));
    await page.command('Assign speakers');
    await item(page, 'Ben').getByLabel('Label for Ben').fill('Speaker 1');
    await item(page, 'Ben').getByText('Becomes one with Speaker 1.').waitFor();
    await assign(page);
    await expect.poll(() => page.fileText('Data/One.md')).toBe(talk);
  });

  test('many transcripts go at once, and a label of anybody is a case in these alone', async () => {
    const page = await open();
    await folderMenu(page);
    const second = item(page, 'Speaker 2');
    await second.getByText('4 turns · 22 words · in 2 transcripts').waitFor();
    await second.getByLabel('What Speaker 2 is').selectOption({ label: 'Rosa Lima' });
    expect(await second.getByLabel('In these transcripts alone').isChecked()).toBe(true);
    await assign(page);
    await expect.poll(() => page.fileText('Cases/Rosa Lima.md')).toBe('---\ntype: case\nspeaks-in:\n  - "[[One|Speaker 2]]"\n  - "[[Two|Speaker 2]]"\n---\n');
    await folderMenu(page);
    await item(page, 'Speaker 2').getByRole('option', { name: 'As it is: Rosa Lima' }).waitFor({ state: 'attached' });
    await item(page, 'Speaker 2').getByLabel('Label for Speaker 2').fill('Speaker 1');
    await page.page.locator('.emic-speakers').getByRole('button', { name: 'Assign' }).click();
    await page.page.locator('.emic-change').getByText('“Speaker 2” (Rosa Lima) becomes “Speaker 1” (not said): its turns are that one’s from now on.').waitFor();
  });

  test('the menu of several selected notes has it, and what is stopped on the way is taken back', async () => {
    const page = await open();
    await page.evaluate(({ app: { vault, workspace } }) => {
      const item = { title: '', setTitle: (title: string) => ((item.title = title), item), setIcon: () => item, setSection: () => item, onClick: (run: () => void) => (item.title === 'Assign speakers' && run(), item) };
      const files = ['Data/One.md', 'Data/Two.md', 'Data/Silent.md'].map((path) => vault.getFileByPath(path));
      workspace.trigger('files-menu', { addItem: (build: (given: typeof item) => unknown) => build(item) }, files, 'file-explorer-context-menu');
      const process = vault.process.bind(vault);
      // No note is written before Stop was chosen.
      const stopped = new Promise<void>((goOn) => document.addEventListener('emic-test-stopped', () => goOn(), { once: true }));
      vault.process = async (...given) => {
        await stopped;
        return process(...given);
      };
    });
    await page.page.getByText('Assign speakers of 2 transcripts').waitFor();
    await item(page, 'Speaker 2').getByLabel('What Speaker 2 is').selectOption({ label: 'Rosa Lima' });
    await item(page, 'Speaker 2').getByLabel('Label for Speaker 2').fill('Marta');
    await page.page.locator('.emic-speakers').getByRole('button', { name: 'Assign' }).click();
    await page.page.locator('.emic-change').getByRole('button', { name: 'Assign' }).click();
    await page.page.locator('.emic-change').getByRole('button', { name: 'Stop' }).click();
    await page.evaluate(({ document }) => document.dispatchEvent(new Event('emic-test-stopped')));
    await page.page.locator('.notice', { hasText: 'Stopped' }).waitFor();
    for (const [path, text] of Object.entries(files)) expect(await page.fileText(path)).toBe(text);
  });

  test('a transcript that cannot be read is told, and so is what breaks off', async () => {
    const page = await open();
    await page.evaluate(({ app: { vault } }) => {
      const read = vault.cachedRead.bind(vault);
      vault.cachedRead = (file) => (file.path === 'Data/Two.md' ? Promise.reject(new Error('The disk is gone.')) : read(file));
    });
    await folderMenu(page);
    await page.page.getByText('Data/Two.md could not be read, so its speakers are not here: The disk is gone.').waitFor();
    await item(page, 'Speaker 2').getByLabel('Label for Speaker 2').fill('Marta');
    await page.evaluate(({ app: { vault } }) => {
      vault.adapter.write = () => Promise.reject(new Error('The disk is full.'));
    });
    await assign(page);
    await page.page.locator('.notice', { hasText: 'The disk is full.' }).waitFor();
    expect(await page.fileText('Data/One.md')).toBe(talk);
  });

  test('many speakers are found by label and by case; what was said of others stays said', async () => {
    const names = Array.from({ length: 400 }, (_, at) => `Person ${String(at + 1).padStart(3, '0')}`);
    const many = `---\ntype: interview\n---\n${names.map((name) => `**${name}** (00:00:03): I came at night, and we waited.\n\n`).join('')}`;
    const page = await app.open({ files: { 'Data/Many.md': many, 'Cases/Rosa Lima.md': '---\ntype: case\naliases: [Person 250]\n---\n' }, settings, note: 'Data/Many.md' });
    await page.indexed();
    await page.command('Assign speakers');
    const filter = page.page.getByRole('searchbox', { name: 'Find a speaker or case' });
    await filter.waitFor();
    await expect.poll(() => filter.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await item(page, 'Person 001').getByLabel('What Person 001 is').selectOption('several');
    await filter.focus();
    await page.type('rosa');
    const rows = page.page.locator('.emic-assign');
    await expect.poll(() => rows.count()).toBe(1);
    await page.page.getByText('1 of 400 speakers. What you said of one speaker not shown here stays said.').waitFor();
    await page.press('ArrowDown');
    await expect.poll(() => page.evaluate(({ document }) => document.activeElement?.getAttribute('aria-label'))).toBe('Label for Person 250');
    expect(await ownSeriousIn(page, '.modal')).toEqual([]);
    await page.press('Escape');
    await expect.poll(() => rows.count()).toBe(50);
    expect(await filter.inputValue()).toBe('');
    await filter.fill('nobody at all');
    await page.page.getByText('No speaker or case is called so. What you said').waitFor();
    await assign(page);
    await expect.poll(() => page.fileText('Data/Many.md')).toContain('several:\n  - Person 001\n');
    await page.command('Assign speakers');
    await filter.fill('person 3');
    await page.press('Escape');
    await expect.poll(() => filter.inputValue()).toBe('');
    await page.press('Escape');
    await page.page.locator('.emic-speakers').waitFor({ state: 'detached' });
  });

  test('a link of a case that a correction left behind is shown the next time, and goes', async () => {
    const page = await app.open({ files: { ...files, 'Cases/Rosa Lima.md': '---\ntype: case\nspeaks-in:\n  - "[[One|Marta]]"\n---\n' }, settings, note: 'Data/One.md' });
    await page.indexed();
    await page.command('Assign speakers');
    await page.page.getByText('Rosa Lima: “Marta” in One').waitFor();
    expect(await page.page.getByRole('searchbox', { name: 'Find a speaker or case' }).count()).toBe(0);
    await page.page.locator('.emic-speakers').getByRole('button', { name: 'Assign' }).click();
    await page.page.locator('.emic-change').getByText('Rosa Lima was linked to “Marta” in One, where nobody is called so any more: the link goes.').waitFor();
    await page.page.locator('.emic-change').getByRole('button', { name: 'Assign' }).click();
    await expect.poll(() => page.fileText('Cases/Rosa Lima.md')).toBe('---\ntype: case\n---\n');
    await page.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.fileText('Cases/Rosa Lima.md')).toContain('[[One|Marta]]');
    expect(await page.editorText()).toBe(talk);
  });

  test('a note in which nobody speaks says so', async () => {
    const page = await open('Data/Silent.md');
    await page.command('Assign speakers');
    await page.page.getByText('Nobody is found to speak here').waitFor();
  });

  test('the turn at the caret gets another speaker, in one undo step', async () => {
    const page = await open();
    await page.caret('And then');
    await page.command('Change speaker of this turn');
    await page.page.locator('.prompt .suggestion-item').first().waitFor();
    await page.type('Speaker 2');
    await page.press('Enter');
    await expect.poll(() => page.editorText()).toContain('**Speaker 2** (00:01:02): And then%%}aaaa1111');
    await page.press('Control+z');
    await expect.poll(() => page.editorText()).toBe(talk);
    // The label has it in its menu.
    await page.page.locator('.cm-line', { hasText: '(00:01:02)' }).getByText('Speaker 1').click({ button: 'right' });
    await page.page.locator('.menu-item', { hasText: 'This turn is … (now Speaker 1)' }).click();
    await page.page.locator('.prompt .suggestion-item').first().waitFor();
    await page.type('Speaker 2');
    await page.press('Enter');
    await expect.poll(() => page.editorText()).toContain('**Speaker 2** (00:01:02): And then%%}aaaa1111');
  });

  test('a turn is cut at the caret, its second half is somebody new’s, and the two are joined again', async () => {
    const page = await open();
    await page.caret('I waited');
    await page.command('Split turn at caret');
    await page.page.locator('.prompt .suggestion-item').first().waitFor();
    await page.type('Somebody');
    await page.press('Enter');
    await page.page.getByLabel('Name of the speaker').first().waitFor();
    await page.type('Ben');
    await page.press('Enter');
    await expect.poll(() => page.editorText()).toContain('Nobody came.\n\n**Ben**: I waited until');
    expect(await page.editorText()).toContain('- Speaker 1\n  - Ben\n');
    await page.caret('I waited');
    await page.command('Join turn with the one above');
    await expect.poll(() => page.editorText()).toBe(talk);
  });

  test('a phone shows it all, wide enough for a finger', async () => {
    const page = await open('Data/One.md', { mobile: true });
    await page.command('Assign speakers');
    const field = item(page, 'Speaker 1').getByLabel('What Speaker 1 is');
    await field.waitFor();
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await ownSeriousIn(page, '.modal')).toEqual([]);
    await field.selectOption('interviewer');
    await assign(page);
    await page.page.locator('.notice').getByRole('button', { name: 'Undo' }).waitFor();
    await page.command('Assign speakers');
    await field.waitFor();
    expect(await page.page.locator('.notice').count()).toBe(0);
  });
});
