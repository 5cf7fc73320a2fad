/** An afternoon's work with the plugin on the sample study, and what it must never do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();
const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const shared = process.env['EMIC_SHARED'] ?? join(root, '../shared');

/** All text of the vault, as the files have it now. */
const everyFile = (page: AppPage) =>
  page.evaluate(async ({ app }) => {
    const all: Record<string, string> = {};
    for (const file of app.vault.getFiles()) all[file.path] = await app.vault.read(file);
    return all;
  });

/** What is left in the page, the workspace and the events. */
const traces = (page: AppPage) =>
  page.evaluate((window) => {
    const { app } = window;
    const count = (one: unknown) => (one as { listenerCount(): number }).listenerCount();
    const workspace = app.workspace as unknown as { editorExtensions: unknown[]; editorSuggests: unknown[]; protocolHandlers: Map<string, unknown>; hoverLinkSources: Map<string, unknown> };
    return {
      vault: count(app.vault),
      workspace: count(app.workspace),
      metadata: count(app.metadataCache),
      commands: Object.keys(app.commands.commands).length,
      settings: app.setting.tabs.length,
      cli: app.cliHandlers.size,
      extensions: workspace.editorExtensions.length,
      suggests: workspace.editorSuggests.length,
      protocols: workspace.protocolHandlers.size,
      hovers: workspace.hoverLinkSources.size,
      elements: window.document.querySelectorAll('[class*="emic-"]').length,
      ribbon: window.document.querySelectorAll('.side-dock-ribbon-action').length,
      statusBar: window.document.querySelectorAll('.status-bar-item').length,
      styles: window.document.querySelectorAll('link[data-plugin]').length,
    };
  });

const scrollerOf = '.mod-root .workspace-leaf.mod-active .cm-scroller';

describe('on the sample study', () => {
  test('from a theme in the sidebar to the words in a note', async () => {
    const page = await app.open({ note: 'Read me first.md' });
    await page.indexed();
    await page.command('Open codebook');
    const tree = page.page.getByRole('tree');
    await tree.waitFor();
    await page.page.getByPlaceholder(/Filter/).fill('courtesy');
    await page.page.getByRole('treeitem').filter({ hasText: /Courtesy/i }).first().click();
    const passage = page.page.locator('.workspace-leaf-content[data-type^=emic]').getByText(/Half of them think I've gone native/);
    await passage.first().waitFor();
    await watchFlashes(page);
    await passage.first().click();
    await hasFlashed(page, /Half of them think I've gone native\./);
    expect(await page.evaluate(({ app }) => app.workspace.getActiveFile()?.path)).toBe('Interviews/Interview 03.md');
    const seen = await page.page.locator(`${scrollerOf} .emic-passage`, { hasText: 'Half of them think' }).first().evaluate((el, scroller) => {
      const box = el.getBoundingClientRect();
      const frame = document.querySelector(scroller)?.getBoundingClientRect();
      return frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom;
    }, scrollerOf);
    expect(seen, 'the words are in view').toBe(true);
  });

  test('a query in the palette, answered while one types, opened at the words', async () => {
    const page = await app.open({ note: 'Read me first.md' });
    await page.indexed();
    await page.command('Query themes');
    await page.type('stigma/contact WHERE role = professional');
    await page.page.locator('.modal, .prompt').getByText(/Somebody asked why they're never told/).first().waitFor();
    await watchFlashes(page);
    await page.press('Enter');
    await hasFlashed(page, /\S/);
    expect(await page.evaluate(({ app }) => app.workspace.getActiveFile()?.path)).toMatch(/^(Interviews|Threads)\//);
  });

  test('a case-study note: prose and deletions stay, new passages come in', async () => {
    const page = await app.open({ note: 'Read me first.md' });
    await page.indexed();
    const before = await everyFile(page);
    await page.command('Create case-study note');
    await page.type('P03');
    await page.press('Enter');
    await page.page.getByRole('button', { name: 'Create note' }).click();
    await expect.poll(() => page.evaluate(({ app }) => app.workspace.getActiveFile()?.path)).toMatch(/Case stud/i);
    const path = (await page.evaluate(({ app }) => app.workspace.getActiveFile()?.path)) ?? '';
    const made = await page.fileText(path);
    expect(made).toContain('They have a rank there, you know.');
    expect(made, 'the pseudonym stands for the names').not.toMatch(/\bHelen\b/);

    const deleted = made.split('\n\n').find((block) => block.startsWith('> ') && block.includes('I was ashamed of it') === false && block.includes('They have a rank there, you know.'));
    expect(deleted).toBeDefined();
    await page.select(deleted ?? '');
    await page.press('Delete');
    await page.caret('%%emic:begin themes%%');
    await page.type('She reads the forum as a ward.\n\n');
    const edited = await page.fileText(path);
    expect(edited).toContain('She reads the forum as a ward.');
    expect(edited).not.toContain('They have a rank there, you know.');

    await page.openNote('Interviews/Interview 03.md');
    await page.select('You work in a community team');
    await page.command('Code selection');
    await page.type('hierarchies');
    await page.press('Enter');
    await page.select('There is a policy on social media at the Trust, eleven pages');
    await page.command('Code selection');
    await page.type('reflexivity');
    await page.press('Enter');
    await page.settled();
    await page.fileText('Interviews/Interview 03.md');

    await page.openNote(path);
    await page.command('Update evidence');
    await expect.poll(() => page.notices().then((all) => all.join(' '))).toMatch(/Evidence updated/);
    const updated = await page.fileText(path);
    expect(updated).toMatch(/There is a policy on social media at the [\w ]*Trust, eleven pages/);
    expect(updated).toContain('She reads the forum as a ward.\n\n%%emic:begin themes%%');
    expect(updated.split('They have a rank there, you know.').length - 1, 'what was deleted stays deleted').toBe(0);

    const after = await everyFile(page);
    const touched = Object.keys(after).filter((file) => file !== path && after[file] !== before[file]);
    expect(touched.every((file) => /^(Interviews|Threads)\//.test(file)), touched.join(', ')).toBe(true);
  });
});

describe('with others in the same vault', () => {
  const note = 'Ana: We never felt %%{aaaaaaa1%%safe there%%}aaaaaaa1 #theme/safety @ana%% at all.\n\nBen: It was different for me.\n';
  test('a file changes underneath an open editor: what is coded is shown as it is now, and coding goes on', async () => {
    const page = await app.open({ files: { 'Note.md': note, 'Two.md': '' }, note: 'Note.md' });
    await page.indexed();
    await page.caret('different');
    await page.writeOutside('Note.md', `Interviewer: Go on.\n\n${note.replace('Ben: It', 'Ben: %%{bbbbbbb2%%I say it%%}bbbbbbb2 #theme/doubt @ben%%; it')}`);
    await expect.poll(() => page.page.locator('.cm-content').innerText()).toContain('Interviewer: Go on.');
    expect(await page.page.locator('.cm-content').innerText()).not.toContain('%%');
    await page.type('very ');
    expect(await page.editorText()).toContain('was very different for me.');
    await page.select('Go on');
    await page.command('Code selection');
    await page.type('doubt');
    await page.press('Enter');
    await page.settled();
    const text = await page.fileText('Note.md');
    expect(text).toMatch(/%%\{\w{8}%%Go on%%\}\w{8} #theme\/doubt @ana/);
    expect(text.replace(/%%[^%]*%%/g, '')).toBe('Interviewer: Go on.\n\nAna: We never felt safe there at all.\n\nBen: I say it; it was very different for me.\n');
  });

  test('a note is renamed and another deleted while they are indexed', async () => {
    const page = await app.open({ files: { 'A.md': `---\ntype: interview\n---\n${note}`, 'B.md': `---\ntype: interview\n---\n${note.replaceAll('aaaaaaa1', 'ccccccc3')}` }, note: 'A.md' });
    await page.indexed();
    await page.command('Open codebook');
    await page.page.getByRole('treeitem', { name: /^safety, 2 codings/ }).waitFor();
    await page.evaluate(async ({ app }) => {
      const [a, b] = [app.vault.getFileByPath('A.md'), app.vault.getFileByPath('B.md')];
      if (a) await app.fileManager.renameFile(a, 'Renamed.md');
      if (b) await app.fileManager.trashFile(b);
    });
    await page.page.getByRole('treeitem', { name: /^safety, 1 coding/ }).click();
    await page.page.locator('.workspace-leaf-content[data-type^=emic]').getByText('Renamed').first().waitFor();
  });
});

describe('leaving things alone', () => {
  test('opening the sample study, looking at it in every way, changes no file', async () => {
    const page = await app.open({ settings: null, coder: null });
    const before = await everyFile(page);
    await page.indexed();
    for (const path of ['Interviews/Interview 03.md', 'Interviews/Focus group 01.md', 'Fieldnotes/2013-09-27 Costume.md']) {
      await page.openNote(path);
      await page.mode('preview');
      await page.mode('source');
      await page.livePreview(false);
      await page.livePreview(true);
    }
    await page.command('Open codebook');
    await page.page.getByRole('tree').waitFor();
    expect(await everyFile(page)).toEqual(before);
  });

  const nasty = join(shared, 'corpora/vault-nasty');
  const present = existsSync(nasty);
  test.skipIf(!present)('opening a vault of awkward notes changes no file, and no note breaks the page (needs ../shared)', async () => {
    const files: Record<string, string> = {};
    for (const entry of readdirSync(nasty, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
      const path = join(entry.parentPath, entry.name);
      files[path.slice(nasty.length + 1)] = readFileSync(path, 'utf8');
    }
    const page = await app.open({ files });
    await page.indexed();
    const names = Object.keys(files).filter((path) => !path.split('/').some((part) => part.startsWith('.')));
    expect(names.length).toBeGreaterThan(10);
    for (const path of names.filter((name) => (files[name]?.length ?? 0) < 200_000).slice(0, 25)) {
      await page.openNote(path);
      await page.mode('preview');
      await page.mode('source');
    }
    const now = await everyFile(page);
    for (const path of names) expect(now[path], path).toBe(files[path]);
  });

  test('unloading leaves nothing behind, and it can be loaded again', async () => {
    const page = await app.open({ note: 'Interviews/Interview 03.md', bare: true });
    const before = await traces(page);
    await page.enablePlugin();
    await page.indexed();
    await page.command('Open codebook');
    await page.page.getByRole('tree').waitFor();
    await page.openNote('Interviews/Interview 03.md');
    await page.mode('preview');
    await page.mode('source');
    expect((await traces(page)).elements).toBeGreaterThan(10);
    await page.disablePlugin();
    await page.settled();
    expect(await traces(page)).toEqual(before);
    expect(await page.page.locator('.cm-content').innerText()).toContain('%%{3nyqxuc9%%');
    await page.enablePlugin();
    await page.indexed();
    await page.settled();
    expect(await page.page.locator('.cm-content').innerText()).not.toContain('%%{3nyqxuc9%%');
    await page.page.getByRole('tree').waitFor();
  });
});

describe('reading view', () => {
  const id = (n: number) => `aaaaaaa${n}`;
  const code = (n: number, words: string, theme: string) => `%%{${id(n)}%%${words}%%}${id(n)} #theme/${theme} @ana%%`;
  const text = [
    `# On ${code(1, 'peers', 'peers')}`,
    '',
    `We ${code(2, '**never** felt [safe](https://example.org) at *all* in [[Other|that place]]', 'safety')}, she said.`,
    '',
    `- one ${code(3, 'list item', 'lists')}`,
    '- two',
    '',
    `> [!quote] Title`,
    `> A ${code(4, 'called out', 'callouts')} word.`,
    '',
    '| who | what |',
    '| --- | --- |',
    `| Ana | ${code(5, 'a cell', 'tables')} here |`,
    '',
    `First %%{${id(6)}%%para ends.`,
    '',
    `Second%%}${id(6)} #theme/long @ben%% begins.`,
    '',
  ].join('\n');
  const marked = (page: AppPage) =>
    page.page.locator('.markdown-preview-view').evaluate((view) => {
      const words = new Map<string, string>();
      for (const el of view.querySelectorAll<HTMLElement>('[class*="emic-"]')) {
        if ([...el.children].some((child) => /\bemic-/.test(child.className))) continue;
        const block = el.closest('[class^="el-"]')?.className ?? '';
        words.set(block, `${words.get(block) ?? ''}${el.textContent}`);
      }
      return [...words.values()];
    });

  test('passages are marked across emphasis, links, lists, callouts, tables and paragraphs', async () => {
    const page = await app.open({ files: { 'Note.md': text, 'Other.md': '' }, note: 'Note.md' });
    await page.indexed();
    await page.mode('preview');
    await expect.poll(() => marked(page).then((all) => all.join(' | '))).toContain('a cell');
    const all = (await marked(page)).join(' | ');
    for (const words of ['peers', 'never felt safe at all in that place', 'list item', 'called out', 'a cell', 'para ends.', 'Second']) expect(all).toContain(words);
    expect(await page.page.locator('.markdown-preview-view').innerText()).not.toMatch(/%%|aaaaaaa|#theme/);
  });

  test('follows what is coded in the editor beside it', async () => {
    const page = await app.open({ files: { 'Note.md': 'Plain words stand here.\n' }, note: 'Note.md' });
    await page.indexed();
    await page.select('words stand');
    await page.command('Code selection');
    await page.type('fresh');
    await page.press('Enter');
    await page.settled();
    await page.mode('preview');
    await expect.poll(() => marked(page).then((all) => all.join(''))).toBe('words stand');
  });
});
