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
  await view.getByRole('tab', { name: command, selected: true }).waitFor();
  await view.getByText('Looking through the notes').waitFor({ state: 'detached' });
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
    const modal = page.page.locator('.modal');
    await modal.getByText('End it at the end of the paragraph').waitFor();
    await modal.getByText('2 notes').click();
    expect(await modal.getByRole('listitem').allTextContents()).toEqual(['Interviews/Interview 011 repair', 'Interviews/Interview 021 repair']);
    await page.page.locator('.modal').getByRole('button', { name: 'Repair', exact: true }).click();
    await expect.poll(() => page.fileText('Interviews/Interview 02.md')).toContain('%%}bbbbbbb1%%');
    expect(await page.fileText('Interviews/Interview 01.md')).not.toBe(twice);
    await view.getByRole('button', { name: 'Undo last repair' }).click();
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
    for (const part of ['.emic-repair-tabs', '.emic-findings']) expect(await seriousIn(page, part)).toEqual([]);
    for (const part of ['Check codebook', 'New codes over time']) {
      await view.getByRole('tab', { name: part }).click();
      await view.getByRole('tabpanel', { name: part }).waitFor();
      expect(await seriousIn(page, '.emic-repair')).toEqual([]);
    }
  });
});

const note = (body: string): string => `---\ntype: interview\n---\n${body}\n`;

/** Each row of the table of damage: the note, what is said of it, and what each offer makes of it. */
const damages: Record<string, { body: string; said: string; offers: Record<string, string> }> = {
  'closer lost': {
    body: 'One %%{k3f9a2xq%%two three.',
    said: 'begins here and ends nowhere: its record is lost',
    offers: { 'End it at the end of the paragraph': 'One %%{k3f9a2xq%%two three.%%}k3f9a2xq%%', 'Take the marker out': 'One two three.' },
  },
  'opener lost': {
    body: 'One two%%}k3f9a2xq #theme/x @ana%% three.',
    said: 'ends here and begins nowhere',
    offers: { 'Begin it at the start of the paragraph': '%%{k3f9a2xq%%One two%%}k3f9a2xq #theme/x @ana%% three.', 'Take the marker out': 'One two three.' },
  },
  'half a sign lost': {
    body: 'One %{k3f9a2xq%%two%%}k3f9a2xq #theme/x @ana%% three.',
    said: 'A half of the marker of k3f9a2xq is lost',
    offers: { 'Restore the sign': 'One %%{k3f9a2xq%%two%%}k3f9a2xq #theme/x @ana%% three.' },
  },
  'order reversed': {
    body: 'One%%}k3f9a2xq #theme/x @ana%% two %%{k3f9a2xq%%three.',
    said: 'ends before it begins',
    offers: { 'Swap the ends': 'One %%{k3f9a2xq%%two%%}k3f9a2xq #theme/x @ana%% three.', 'Take the marker out': 'One two three.' },
  },
  empty: {
    body: 'One %%{k3f9a2xq%%%%}k3f9a2xq #theme/x @ana%%two three.',
    said: 'has no passage',
    offers: { 'Take the marker out': 'One two three.' },
  },
  'in code by a later edit': {
    body: 'One `two %%{k3f9a2xq%%three` four%%}k3f9a2xq #theme/x @ana%% five.',
    said: 'stands inside code, maths or HTML',
    offers: { 'Move it out of the code': 'One %%{k3f9a2xq%%`two three` four%%}k3f9a2xq #theme/x @ana%% five.' },
  },
  'in maths by a later edit': {
    body: 'One $two %%{k3f9a2xq%%three$ four%%}k3f9a2xq #theme/x @ana%% five.',
    said: 'stands inside code, maths or HTML',
    offers: { 'Move it out of the code': 'One %%{k3f9a2xq%%$two three$ four%%}k3f9a2xq #theme/x @ana%% five.' },
  },
};

describe('each damage', () => {
  test.each(Object.entries(damages))('%s: is explained, mended in each way offered by click and by key, and taken back', async (_, { body, said, offers }) => {
    const files = Object.fromEntries(Object.keys(offers).map((_offer, at) => [`Note ${at}.md`, note(body)]));
    const page = await app.open({ files });
    const view = await repair(page);
    for (const [at, [offer, made]] of Object.entries(offers).entries()) {
      const path = `Note ${at}.md`;
      const rows = view.getByRole('listitem').filter({ has: page.page.getByRole('heading', { name: path }) });
      expect(await rows.innerText()).toContain(said);
      const button = rows.getByRole('button', { name: offer });
      if (at % 2 === 0) await button.click();
      else {
        await button.focus();
        await page.press('Enter');
      }
      await expect.poll(() => page.fileText(path)).toBe(note(made));
      await rows.waitFor({ state: 'detached' });
      if (at % 2 === 0) await page.press('Control+z');
      else await view.getByRole('button', { name: 'Undo last repair' }).click();
      await expect.poll(() => page.fileText(path)).toBe(note(body));
      await rows.waitFor();
    }
  });

  test('a malformed attribute is shown, and edited until it can be read', async () => {
    const path = 'Note.md';
    const page = await app.open({ files: { [path]: note('One %%{k3f9a2xq%%two%%}k3f9a2xq #theme/x! @ana "a memo"%% three.') } });
    const view = await repair(page);
    await view.getByText('holds what cannot be read: “#theme/x!”').waitFor();
    await view.getByRole('button', { name: 'Edit it…' }).click();
    const field = page.page.getByRole('textbox', { name: 'What the marker says' });
    expect(await field.inputValue()).toBe('#theme/x! @ana "a memo"');
    await field.fill('#theme/x? @ana "a memo"');
    await page.press('Enter');
    await page.page.getByText('This cannot be read: #theme/x? @ana').waitFor();
    expect(await field.inputValue()).toBe('#theme/x? @ana "a memo"');
    await field.fill('#theme/x @ana "a memo"');
    await page.press('Enter');
    await expect.poll(() => page.fileText(path)).toBe(note('One %%{k3f9a2xq%%two%%}k3f9a2xq #theme/x @ana "a memo"%% three.'));
    await view.getByText('All markers are sound.').waitFor();
    await view.getByRole('button', { name: 'Undo last repair' }).click();
    await expect.poll(() => page.fileText(path)).toContain('#theme/x!');
  });

  test('half a coding is told in a note that is no document, too', async () => {
    const page = await app.open({ files: { 'Plan.md': 'Todo: %%{k3f9a2xq%%write.\n', 'Interview.md': note('Ana: Yes.') }, settings: { scopeChosen: true, folders: ['Data'] } });
    const view = await repair(page);
    await view.getByRole('heading', { name: 'Plan.md' }).waitFor();
    await view.getByRole('button', { name: 'Take the marker out' }).click();
    await expect.poll(() => page.fileText('Plan.md')).toBe('Todo: write.\n');
  });

  test('what another coded is not shown while one codes blind', async () => {
    const page = await app.open({
      files: { 'Note.md': note('One %%{aaaaaaa1%%two%%}aaaaaaa1 #theme/x! @ana%% three %%{bbbbbbb1%%four%%}bbbbbbb1 #theme/shame! @ben%%, %%{aaaaaaa2%%five.') },
      settings: { scopeChosen: true, blind: true },
    });
    const view = await repair(page);
    await view.getByText('2 problems in 1 note.').waitFor();
    expect(await view.innerText()).not.toContain('shame');
  });
});

describe('hundreds of damaged notes', () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`Notes/Note ${String(at).padStart(3, '0')}.md`, note(`One %%{k3f9a${String(at).padStart(3, '0')}%%two.`)]));

  test('are all listed, and repaired with progress that can be stopped; one undo takes all back', async () => {
    const page = await app.open({ files: many });
    const view = await repair(page);
    await view.getByText('300 problems in 300 notes.').waitFor();
    expect(await view.getByRole('listitem').count()).toBeLessThan(60);
    await view.getByRole('list', { name: 'Repair markers' }).evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await view.getByRole('heading', { name: 'Notes/Note 299.md' }).waitFor();

    await view.getByRole('button', { name: 'Repair all usual…' }).click();
    await page.page.locator('.modal').getByRole('button', { name: 'Repair', exact: true }).click();
    await page.page.getByRole('button', { name: 'Stop and take back' }).click();
    await page.page.locator('.modal').waitFor({ state: 'detached' });
    expect(await changed(page)).toBe(0);

    await view.getByRole('button', { name: 'Repair all usual…' }).click();
    await page.page.locator('.modal').getByRole('button', { name: 'Repair', exact: true }).click();
    await view.getByText('All markers are sound.').waitFor();
    expect(await changed(page)).toBe(300);
    await view.getByRole('button', { name: 'Undo last repair' }).click();
    await view.getByText('300 problems in 300 notes.').waitFor();
    expect(await changed(page)).toBe(0);
  });

  const changed = (page: AppPage): Promise<number> =>
    page.evaluate(async ({ app: { vault } }) => {
      const texts = await Promise.all(vault.getMarkdownFiles().map((file) => vault.read(file)));
      return texts.filter((text) => text.includes('%%}')).length;
    });
});
