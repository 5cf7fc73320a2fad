import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';

const app = useApp();

const interview =
  '---\ntype: interview\n---\nWe %%{aaaaaaa1%%never felt safe%%}aaaaaaa1 #theme/safety @ana 2026-01-05%% there, %%{bbbbbbb1%%nor were we wanted%%}bbbbbbb1 #theme/stigma @ben 2026-01-06 "ben was here"%% by anyone.\n';
const files = {
  'Interview 01.md': interview,
  'Interview 02.md': '---\ntype: interview\n---\nIt was %%{bbbbbbb2%%the night%%}bbbbbbb2 #theme/stigma @ben 2026-01-06%% again.\n',
  'Coders/ana.md': '---\ntype: coder\ncoder: ana\n---\n- reviewed 2026-01-07 [[Interview 02]]\n',
};
const settings = { scopeChosen: true, blind: true };
const bar = (page: AppPage) => page.page.locator('.emic-status-document');
const rows = (page: AppPage): Promise<(string | null)[]> =>
  page.page.getByRole('treeitem').evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
const marks = async (page: AppPage): Promise<string> => (await page.page.locator('.cm-content .emic-passage').allInnerTexts()).join(' ');

describe('a study coded blind', () => {
  test('shows of an unfinished document one’s own codings alone, and says why', async () => {
    const page = await app.open({ files, settings, note: 'Interview 01.md' });
    await page.indexed();
    await expect.poll(() => bar(page).innerText()).toBe('Interview 01: unread, others hidden');
    await expect.poll(() => marks(page)).toContain('never felt safe');
    expect(await marks(page)).not.toContain('wanted');
    await page.command('Open codebook');
    await page.page.getByText('What others coded here is hidden until you have finished this document.').waitFor();
    // Interview 02 is finished: what ben did there counts.
    await expect.poll(() => rows(page)).toEqual(['safety, 1 coding', 'stigma, 1 coding']);
    await page.page.getByRole('treeitem', { name: /^stigma/ }).click();
    await page.page.getByRole('listbox').getByText('the night').waitFor();
    expect(await page.page.getByRole('listbox').getByText('nor were we wanted').count()).toBe(0);
    await page.command('Open all memos');
    await page.page.getByText('No memo yet.').waitFor();
  });

  test('deals out and lists only what may be seen, and says before a deletion what else it reaches', async () => {
    const page = await app.open({ files, settings, note: 'Interview 01.md' });
    await page.indexed();
    await page.command('Split theme');
    await page.page.locator('.suggestion-item', { hasText: 'stigma · 1 coding' }).click();
    await page.page.locator('.prompt input').last().fill('safety');
    await page.page.locator('.suggestion-item.is-selected', { hasText: 'safety' }).waitFor();
    await page.press('Tab', 'Enter');
    await page.page.getByText('Passage 1 of 1').waitFor();
    await page.page.locator('.emic-split-passage').getByText('the night').waitFor();
    await page.press('Escape');
    await page.command('Delete theme');
    await page.page.locator('.suggestion-item', { hasText: 'stigma · 1 coding' }).click();
    await page.page.getByText('2 passages are coded with it.').waitFor();
    await page.page.getByRole('button', { name: 'Delete, keep passages' }).click();
    await page.page.getByText('One of these codings is another coder’s and out of sight while you code blind.').waitFor();
    await page.press('Escape');
    expect(await page.fileText('Interview 01.md')).toBe(interview);
  });

  test('writes case studies of what may be seen alone, and leaves one that quotes what is hidden as it is', async () => {
    const cases = { ...files, 'Cases/P01.md': '---\ntype: case\n---\n', 'Interview 01.md': interview.replace('type: interview', 'type: interview\ncases: P01') };
    const page = await app.open({ files: cases, settings });
    await page.indexed();
    await page.command('Create case-study note');
    await page.page.locator('.suggestion-item', { hasText: 'P01' }).click();
    await page.page.getByRole('button', { name: 'Create note' }).click();
    await expect.poll(() => page.files()).toContain('Case studies/Case study P01.md');
    const written = await page.fileText('Case studies/Case study P01.md');
    expect(written).toContain('never felt safe');
    expect(written).not.toContain('wanted');
    const whole = written.replace('%%emic:record', '%%emic:record\nstigma bbbbbbb1:abcdefgabcdefg');
    await page.writeOutside('Case studies/Case study P01.md', whole);
    await page.command('Update evidence');
    await page.page.locator('.notice').getByText('quotes what others coded').waitFor();
    expect(await page.fileText('Case studies/Case study P01.md')).toBe(whole);
  });

  test('shows on one’s own passage no memo of another coder, in card, dialog, list and case study, and keeps it', async () => {
    const own = interview.replace('@ana 2026-01-05%%', '@ana 2026-01-05 "mine" "ben thought otherwise"/ben/2026-01-06%%').replace('type: interview', 'type: interview\ncases: P01');
    const page = await app.open({ files: { ...files, 'Interview 01.md': own, 'Cases/P01.md': '---\ntype: case\n---\n' }, settings, note: 'Interview 01.md' });
    await page.indexed();
    await page.caret('never felt safe', 'after');
    await page.command('Show coding at the caret');
    await page.page.locator('.emic-card').getByText('mine').waitFor();
    expect(await page.page.locator('.emic-card').innerText()).not.toContain('ben');
    await page.page.locator('.emic-card').getByRole('button', { name: 'Edit' }).click();
    const areas = page.page.locator('.emic-coding-editor textarea');
    await areas.first().fill('still mine');
    expect(await areas.count()).toBe(1);
    await page.page.locator('.emic-coding-editor').getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.fileText('Interview 01.md')).toBe(own.replace('"mine"', '"still mine"'));
    await page.command('Open codebook');
    await page.page.getByRole('treeitem', { name: /^safety/ }).click();
    await page.page.getByRole('listbox').getByText('still mine').waitFor();
    expect(await page.page.getByRole('listbox').innerText()).not.toContain('otherwise');
    await page.command('Create case-study note');
    await page.page.locator('.suggestion-item', { hasText: 'P01' }).click();
    await page.page.getByRole('button', { name: 'Create note' }).click();
    await expect.poll(() => page.files()).toContain('Case studies/Case study P01.md');
    const written = await page.fileText('Case studies/Case study P01.md');
    expect(written).toContain('still mine');
    expect(written).not.toContain('otherwise');
    await page.openNote('Interview 01.md');
    await page.mode('preview');
    await page.page.locator('.emic-passage[data-emic-ids]', { hasText: 'never felt safe' }).click();
    await page.page.locator('.emic-card').getByText('still mine').waitFor();
    expect(await page.page.locator('.emic-card').innerText()).not.toContain('otherwise');
  });

  test('lets nobody come upon what is hidden with the caret, nor change it', async () => {
    const twice = '---\ntype: interview\n---\n%%{ccccccc1%%One %%{ccccccc2%%two%%}ccccccc1 #theme/stigma @ben%% three%%}ccccccc2 #theme/stigma @ben%%.\n';
    const page = await app.open({ files: { ...files, 'Interview 03.md': twice }, settings, note: 'Interview 03.md' });
    await page.indexed();
    await page.command('Join overlapping codings of the same theme');
    expect((await page.notices()).join()).toContain('No theme is coded twice');
    expect(await page.fileText('Interview 03.md')).toBe(twice);
    await page.openNote('Interview 01.md');
    for (const command of ['Code selection', 'Change themes of coding', 'Edit coding', 'Remove coding', 'Split coding at caret', 'Make memo note', "Extend coding's end by word"]) {
      await page.caret('were we wanted');
      await page.command(command);
      expect(await page.page.locator('.modal-container').allInnerTexts(), command).toEqual([]);
      await page.press('Escape');
    }
    expect(await page.fileText('Interview 01.md')).toBe(interview);
  });

  test('answers queries without what is hidden', async () => {
    const page = await app.open({ files, settings, note: 'Interview 01.md' });
    await page.indexed();
    await page.command('Query themes');
    await page.page.getByRole('combobox', { name: 'Query' }).fill('stigma');
    await page.page.getByText('1 passage in 1 document').waitFor();
  });

  test('reveals the rest when the document is finished, after asking', async () => {
    const page = await app.open({ files, settings, note: 'Interview 01.md' });
    await page.indexed();
    await page.command('Finish document');
    await page.page.getByText('What was seen cannot be unseen').waitFor();
    await page.press('Escape');
    await expect.poll(() => bar(page).innerText()).toBe('Interview 01: unread, others hidden');
    await page.command('Open codebook');
    await page.page.locator('.emic-banner').getByRole('button', { name: 'Finish document' }).click();
    await page.page.locator('.modal').getByRole('button', { name: 'Finish document' }).click();
    await expect.poll(() => bar(page).innerText()).toBe('Interview 01: coded');
    await expect.poll(() => marks(page)).toContain('nor were we wanted');
    await expect.poll(() => rows(page)).toEqual(['safety, 1 coding', 'stigma, 2 codings']);
    expect(await page.fileText('Interview 01.md')).toBe(interview);
  });

  test('shows others to nobody who only changes their name', async () => {
    const page = await app.open({ files, settings, note: 'Interview 01.md', coder: 'eva' });
    await page.indexed();
    await page.command('Open codebook');
    await page.page.getByText('What others coded here is hidden').waitFor();
    await expect.poll(() => rows(page)).toEqual([]);
    await expect.poll(() => marks(page)).toBe('');
  });

  test('keeps what is hidden safe while the text around it and in it is edited', async () => {
    const page = await app.open({ files, settings, note: 'Interview 01.md' });
    await page.indexed();
    await page.caret('were we wanted');
    await page.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    await page.type('or');
    await page.caret('by anyone');
    await page.press('Backspace');
    const text = await page.editorText();
    expect(text).toContain('%%{bbbbbbb1%%');
    expect(text).toContain('%%}bbbbbbb1 #theme/stigma @ben 2026-01-06 "ben was here"%%');
    expect(text).toContain('were we wanted');
  });
});
