import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { noteOf } from '../../src/core/exchange/import/note';
import { readImport } from '../../src/core/exchange/import/read';
import { applyChanges } from '../../src/core/markup/changes';
import { addCoding } from '../../src/core/markup/edit/add';
import { strip } from '../../src/core/markup/strip';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();

const talk = `Speaker 1 (00:03):
We never felt teh safety there, and people came at nite to knock on our doors.

Speaker 2 (01:02):
Nobody ever told us why. The committee met on Mondays.
`;
const corrected = talk.replace('teh', 'the').replace('nite', 'night').replace(' The committee met on Mondays.', '').replaceAll('Speaker 2', 'Ben Ode');

/** The note that an import of the file made, coded. */
function noteFor(text: string, name: string, ...passages: readonly string[]): string {
  const file = readImport(name, new TextEncoder().encode(text));
  const [document] = file.documents;
  if (!document) throw new Error('nothing was read');
  let note = noteOf(file, document, { folder: '', date: '2026-11-20' }).text;
  for (const [index, words] of passages.entries()) {
    const from = strip(note).indexOf(words);
    note = applyChanges(note, addCoding(note, { from, to: from + words.length, themes: ['safety'], id: `aaaa000${index}` }).changes);
  }
  return note;
}

const note = noteFor(talk, 'talk.txt', 'felt teh', 'The committee met');
const settings = { scopeChosen: true, folders: ['Data'] };
const given = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

async function choose(page: AppPage, command: string, files: readonly ReturnType<typeof given>[]): Promise<void> {
  const chooser = page.page.waitForEvent('filechooser');
  await page.command(command);
  await (await chooser).setFiles([...files]);
}
async function agree(page: AppPage): Promise<void> {
  await page.page.getByText('Nothing has been written').or(page.page.getByText('Names come with the file')).first().waitFor();
  for (const box of await page.page.getByLabel('These names may stand in the note').all()) await box.check();
}
const dialog = (page: AppPage) => page.page.locator('.emic-update');

describe('a note is brought up to its corrected transcript', () => {
  test('by keyboard: what would change is shown, one undo takes it back', async () => {
    const page = await app.open({ files: { 'Data/talk.md': note }, note: 'Data/talk.md', settings });
    await choose(page, 'Update from source', [given('talk.txt', corrected)]);
    // A name that the note does not know is asked for first.
    await page.page.getByText('Names come with the file').waitFor();
    expect(await page.page.getByRole('button', { name: 'Update note' }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
    await page.press('Space');
    await page.page.getByRole('button', { name: 'Update note' }).waitFor();
    expect(await dialog(page).innerText()).toMatch(/talk\s+from talk\.txt[^]*1 coding loses words[^]*as they were imported/);
    expect(await seriousIn(page, '.emic-update-notes')).toEqual([]);
    await page.page.getByText('Its words are gone').waitFor();
    await page.page.getByText(/^\d changes?$/).click();
    expect(await page.page.locator('.emic-update ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('night')]));
    expect(await page.fileText('Data/talk.md')).toBe(note);
    await page.page.getByRole('button', { name: 'Update note' }).focus();
    await page.press('Enter');
    await page.page.getByText('1 note was updated.').waitFor();
    await page.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.editorText()).toMatch(/We never %%\{aaaa0000%%felt the%%\}aaaa0000 #theme\/safety%% safety there, and people came at night[^]*\*\*Ben Ode\*\* \(00:01:02\): %%\{aaaa0001%%Nobody ever told us why\.%%\}aaaa0001 #theme\/safety "Its words were taken out of the text by the update of \d{4}-\d\d-\d\d\."\/ana\/\d{4}-\d\d-\d\d%%/);
    expect(await page.editorText()).toContain('  - Ben Ode\n');
    await page.page.locator('.cm-content').first().focus();
    await page.press('Control+z');
    await expect.poll(() => page.editorText()).toBe(note);
  });

  test('where both changed a word, the person chooses; the earlier file in the vault tells who changed what', async () => {
    const mine = note.replace('came at nite', 'came at dawn');
    const page = await app.open({ files: { 'Data/talk.md': mine, 'Raw/talk.txt': talk }, note: 'Data/talk.md', settings });
    await choose(page, 'Update from source', [given('talk.txt', corrected)]);
    await agree(page);
    await page.page.getByText('1 thing to choose').waitFor();
    expect(await dialog(page).innerText()).toMatch(/Both changed these words[^]*Note: dawn[^]*File: night/);
    expect(await seriousIn(page, '.emic-update-notes')).toEqual([]);
    await page.page.getByLabel('File: night').check();
    await page.page.getByLabel('Put it on').selectOption('remove');
    await page.page.getByRole('button', { name: 'Update note' }).click();
    await page.page.getByText('1 note was updated.').waitFor();
    await page.page.locator('.emic-update button.mod-cta').click();
    expect(await page.editorText()).toContain('came at night');
    expect(await page.editorText()).not.toContain('aaaa0001');
  });

  test('many at once from the import: each goes to its note, and undo takes all back', async () => {
    const other = noteFor(talk.replace('doors', 'windows'), 'other.txt', 'felt teh');
    const windows = note.replaceAll('\n', '\r\n');
    const page = await app.open({ files: { 'Data/talk.md': windows, 'Data/other.md': other }, settings });
    await choose(page, 'Import transcripts and threads', [given('talk.corrected.txt', corrected), given('other.txt', talk.replace('doors', 'windows').replace('teh', 'the')), given('new.txt', talk.replace('doors', 'gates'))]);
    await page.page.getByText('A correction of “talk”?').waitFor();
    await page.page.getByRole('button', { name: 'Update 2 notes instead' }).click();
    await agree(page);
    await page.page.getByRole('button', { name: 'Update 2 notes', exact: true }).click();
    await page.page.getByText('2 notes were updated.').waitFor();
    expect(await page.fileText('Data/other.md')).toContain('%%{aaaa0000%%felt the%%}aaaa0000');
    expect(await page.fileText('Data/talk.md')).toContain('source: talk.corrected.txt');
    // What lost its words is a way to where it stands now, from the dialog and later on.
    await page.page.locator('.emic-update button.mod-cta').click();
    await page.page.getByRole('button', { name: 'Import 1 document' }).waitFor();
    await page.press('Escape');
    const last = 'Last update from source: look at it or undo it';
    await page.command(last);
    expect(await dialog(page).innerText()).toMatch(/2 notes were updated\.[^]*talk\s+1 coding to look at\s+Its words are gone · safety/);
    expect(await seriousIn(page, '.emic-update')).toEqual([]);
    await page.page.getByRole('button', { name: 'Nobody ever told us why.' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(({ app: inner }) => inner.workspace.getActiveFile()?.path)).toBe('Data/talk.md');
    // The mistake is seen now: all goes back, to the byte, but a note that was changed since.
    await page.evaluate(async ({ app: inner }) => inner.vault.append(inner.vault.getFileByPath('Data/other.md') as never, 'Mine.\n'));
    await page.command(last);
    await page.page.getByRole('button', { name: 'Undo' }).click();
    await page.page.getByText('1 note is as it was. Data/other.md was changed since and is left alone.').waitFor();
    await expect.poll(() => page.fileText('Data/talk.md')).toBe(note);
    expect(await page.fileText('Data/other.md')).toMatch(/felt the%%[^]*Mine\.\n$/);
    await page.page.locator('.emic-update button.mod-cta').click();
    expect(await page.offers(last)).toBe(false);
  });

  test('a speaker whom the file calls otherwise stays the case that it was, and one undo takes that back, too', async () => {
    const p2 = '---\ntype: case\nspeaks-in: "[[talk|Speaker 2]]"\n---\n';
    const page = await app.open({ files: { 'Data/talk.md': note, 'Cases/P2.md': p2 }, note: 'Data/talk.md', settings });
    await choose(page, 'Update from source', [given('talk.txt', corrected)]);
    await agree(page);
    await page.page.getByText('Speaker 2 is called Ben Ode in this note and stays P2.').waitFor();
    await page.page.getByRole('button', { name: 'Update note' }).click();
    await page.page.getByText('1 note was updated.').waitFor();
    expect(await page.fileText('Cases/P2.md')).toContain('[[talk|Ben Ode]]');
    await page.press('Escape');
    await page.command('Last update from source: look at it or undo it');
    await page.page.getByRole('button', { name: 'Undo' }).click();
    await page.page.getByText('1 note is as it was.').waitFor();
    expect([await page.editorText(), await page.fileText('Cases/P2.md')]).toEqual([note, p2]);
  });

  test('under pseudonyms: the key is found where it lies, and without one the real names are told', async () => {
    const named = talk.replaceAll('Speaker 1', 'Ana Lima').replaceAll('Speaker 2', 'Ben Ode');
    const shown = noteFor(named.replaceAll('Ana Lima', 'Alder').replaceAll('Ben Ode', 'Birch'), 'talk.txt');
    const key = '---\ntype: pseudonym-key\n---\n\n| Name | Pseudonym |\n| --- | --- |\n| Ana Lima | Alder |\n| Ben Ode | Birch |\n';
    const page = await app.open({ files: { 'Data/talk.md': shown, 'Locked/Who.md': key }, note: 'Data/talk.md', settings });
    await choose(page, 'Update from source', [given('talk.txt', named.replace('teh', 'the'))]);
    await page.page.getByRole('button', { name: 'Update note' }).waitFor();
    expect(await dialog(page).innerText()).not.toContain('Ana Lima');
    await page.page.getByText('Key note of pseudonyms').click();
    const field = page.page.getByLabel('Key note of pseudonyms');
    expect(await field.inputValue()).toBe('Locked/Who.md');
    await field.fill('');
    await field.press('Tab');
    await page.page.getByText('The file brings Ana Lima, Ben Ode.').waitFor();
    expect(await page.page.getByRole('button', { name: 'Update note' }).count()).toBe(0);
    await field.fill('Locked/Who');
    await field.press('Tab');
    await page.page.getByText('The file brings').waitFor({ state: 'detached' });
    await page.page.getByRole('button', { name: 'Update note' }).click();
    await page.page.getByText('1 note was updated.').waitFor();
    await page.page.locator('.emic-update button.mod-cta').click();
    expect(await page.editorText()).toMatch(/felt the safety/);
    expect(await page.editorText()).not.toMatch(/Ana|Ben/);
  });

  test('a note that is deleted meanwhile is told; the others are updated, and undone', async () => {
    const third = noteFor(talk, 'third.txt', 'felt teh');
    const page = await app.open({ files: { 'Data/talk.md': note, 'Data/third.md': third }, settings });
    await choose(page, 'Import transcripts and threads', [given('third.txt', corrected), given('talk.corrected.txt', corrected)]);
    await page.page.getByRole('button', { name: 'Update 2 notes instead' }).click();
    await agree(page);
    await page.page.getByRole('button', { name: 'Update 2 notes', exact: true }).waitFor();
    await page.evaluate(({ app: inner }) => inner.vault.delete(inner.vault.getFileByPath('Data/third.md') as never));
    await page.page.getByRole('button', { name: 'Update 2 notes', exact: true }).click();
    await page.page.getByText(/1 of 2 .*Data\/third\.md: /).waitFor();
    expect(await page.fileText('Data/talk.md')).toContain('source: talk.corrected.txt');
    await page.page.getByRole('button', { name: 'Undo' }).click();
    await page.page.getByText('1 note is as it was.').waitFor();
    expect(await page.fileText('Data/talk.md')).toBe(note);
    await page.page.locator('.emic-update button.mod-cta').click();
    // One that is changed while the dialog is open is left alone: what was looked at is what is written.
    await choose(page, 'Import transcripts and threads', [given('talk.corrected.txt', corrected)]);
    await page.page.getByRole('button', { name: 'Update the note instead' }).click();
    await agree(page);
    await page.evaluate(({ app: inner }) => inner.vault.append(inner.vault.getFileByPath('Data/talk.md') as never, '\nMine.\n'));
    await page.page.getByRole('button', { name: 'Update note' }).click();
    await page.page.getByText(/The note was changed since it was compared/).waitFor();
    expect(await page.fileText('Data/talk.md')).toBe(`${note}\nMine.\n`);
    await page.page.locator('.emic-update button.mod-cta').click();
    // Stopped while it compares and says how far it is, nothing is written or told.
    const long = Array.from({ length: 3000 }, (_, n) => talk.replace('doors', `doors ${n}`)).join('\n');
    await choose(page, 'Import transcripts and threads', [given('talk.corrected.txt', long)]);
    const stopped = page.page.evaluate(
      () =>
        new Promise<[string, boolean]>((resolve) => {
          const watch = new MutationObserver(() => {
            const step = document.querySelector('.emic-update-step')?.textContent ?? '';
            const bar = document.querySelector<HTMLProgressElement>('.emic-update progress');
            if (!step.startsWith('Comparing words') || !bar) return;
            watch.disconnect();
            resolve([step, bar.value > 0 && bar.value < bar.max]);
            for (const button of document.querySelectorAll<HTMLElement>('.emic-update button')) if (button.textContent === 'Stop') button.click();
          });
          watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
    );
    await page.page.getByRole('button', { name: 'Update the note instead' }).click();
    expect(await stopped).toEqual([expect.stringMatching(/^Comparing words: [\d,]+ of [\d,]{6,}$/), true]);
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.fileText('Data/talk.md')).toBe(`${note}\nMine.\n`);
    expect(await page.page.locator('.notice').count()).toBe(0);
  });

  test('a note that was not imported has no such command', async () => {
    const page = await app.open({ files: { 'Data/own.md': 'Mine.\n' }, note: 'Data/own.md', settings });
    expect(await page.offers('Update from source')).toBe(false);
  });
});
