/** The vault door: how notes are read, changed and followed while people and other programs write them. */
import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();

interface Door {
  ready: boolean;
  corpus: { document(path: string): { codings: readonly { id: string }[] } | undefined };
  settings: { prefix: string };
  read(path: string): Promise<string>;
  edit(path: string, edit: (text: string) => unknown): Promise<void>;
  create(path: string, text: string): Promise<string>;
  open(path: string, place?: { id: string }): Promise<void>;
}

const coded = (id: string, words: string) => `%%{${id}%%${words}%%}${id} #theme/a @ana%%`;
const note = (id: string) => `---\ntype: interview\n---\nAna: ${coded(id, 'some words')} here.\n`;
const a = 'aaaaaaa1';
const b = 'bbbbbbb2';

/** Codings of a note as the index knows them; null when it knows of no such document. */
const indexed = (page: AppPage, path: string) =>
  page.evaluate((window, asked) => {
    const { study } = window.host.plugin as unknown as { study: Door };
    return study.corpus.document(asked)?.codings.map(({ id }) => id) ?? null;
  }, path);

/** Puts words for others through the vault door; gives the error, if any. */
const edit = (page: AppPage, path: string, from: string, to: string) =>
  page.evaluate(
    async (window, [asked, words, other]) => {
      const { study } = window.host.plugin as unknown as { study: Door };
      try {
        await study.edit(asked, (text) => {
          const at = text.indexOf(words);
          if (at < 0) throw new Error(`no ${words}`);
          return [{ from: at, to: at + words.length, insert: other }];
        });
        return null;
      } catch (error) {
        return String(error);
      }
    },
    [path, from, to] as const,
  );

describe('the index follows', () => {
  test('a folder that is renamed, a note that becomes another kind of file and back', async () => {
    const page = await app.open({ files: { 'Data/Deep/A.md': note(a), 'Data/B.md': note(b) }, note: 'Data/B.md' });
    await page.indexed();
    await page.evaluate(async ({ app }) => {
      const folder = app.vault.getFolderByPath('Data');
      if (folder) await app.vault.rename(folder, 'Moved');
    });
    await expect.poll(() => indexed(page, 'Moved/Deep/A.md')).toEqual([a]);
    await expect.poll(() => indexed(page, 'Moved/B.md')).toEqual([b]);
    expect(await indexed(page, 'Data/Deep/A.md')).toBeNull();
    const rename = (from: string, to: string) =>
      page.evaluate(
        async ({ app }, [path, next]) => {
          const file = app.vault.getFileByPath(path);
          if (file) await app.vault.rename(file, next);
        },
        [from, to] as const,
      );
    await rename('Moved/Deep/A.md', 'Moved/Deep/A.txt');
    await expect.poll(() => indexed(page, 'Moved/Deep/A.md')).toBeNull();
    expect(await indexed(page, 'Moved/Deep/A.txt')).toBeNull();
    await rename('Moved/Deep/A.txt', 'Moved/Deep/A.md');
    await expect.poll(() => indexed(page, 'Moved/Deep/A.md')).toEqual([a]);
  });

  test('a note deleted right after something was typed in it stays deleted', async () => {
    const page = await app.open({ files: { 'A.md': note(a), 'B.md': note(b) }, note: 'A.md' });
    await page.indexed();
    await page.caret('here');
    await page.type('x');
    await page.evaluate(async ({ app }) => {
      const file = app.vault.getFileByPath('A.md');
      if (file) await app.vault.delete(file);
    });
    await page.pass(1000);
    expect(await indexed(page, 'A.md')).toBeNull();
  });

  test('what was typed belongs to its note, also when the tab has moved on to another', async () => {
    const page = await app.open({ files: { 'A.md': note(a), 'B.md': note(b) }, note: 'A.md' });
    await page.indexed();
    await edit(page, 'A.md', coded(a, 'some words'), 'no words');
    await page.caret('here');
    await page.type('x');
    await page.openNote('B.md');
    await page.pass(1000);
    expect(await indexed(page, 'A.md')).toEqual([]);
    expect(await indexed(page, 'B.md')).toEqual([b]);
  });

  test('notes that change while the vault is first read', async () => {
    const files: Record<string, string> = {};
    for (let n = 0; n < 300; n++) files[`N${n}.md`] = note(a);
    const page = await app.open({ files, bare: true });
    await page.evaluate(async (window) => {
      const { vault } = window.app;
      const at = (path: string) => {
        const file = vault.getFileByPath(path);
        if (!file) throw new Error(path);
        return file;
      };
      await window.host.enable();
      const { study } = window.host.plugin as unknown as { study: Door };
      if (study.ready) throw new Error('The vault was read too fast for this test.');
      await Promise.all([
        vault.rename(at('N0.md'), 'First.md'),
        vault.rename(at('N299.md'), 'Last.md'),
        vault.delete(at('N298.md')),
        vault.modify(at('N1.md'), (await vault.read(at('N1.md'))).replaceAll('aaaaaaa1', 'ccccccc3')),
        vault.modify(at('N297.md'), (await vault.read(at('N297.md'))).replaceAll('aaaaaaa1', 'ccccccc3')),
      ]);
    });
    await page.indexed();
    await expect.poll(() => indexed(page, 'N297.md')).toEqual(['ccccccc3']);
    await expect.poll(() => indexed(page, 'N1.md')).toEqual(['ccccccc3']);
    expect(await indexed(page, 'First.md')).toEqual([a]);
    expect(await indexed(page, 'Last.md')).toEqual([a]);
    for (const gone of ['N0.md', 'N298.md', 'N299.md']) expect(await indexed(page, gone)).toBeNull();
  });

  test('a note whose tab is still loading while the vault is read is taken from its file', async () => {
    const page = await app.open({ files: { 'A.md': note(a), 'B.md': note(b) }, note: 'A.md' });
    await page.indexed();
    await page.evaluate(async (window) => {
      const { study } = window.host.plugin as unknown as { study: Door & { change(settings: object): Promise<void> } };
      // As the app does when a note is opened: the tab has the new file before it has its words.
      const view = window.app.workspace.getMostRecentLeaf()?.view as unknown as { file: unknown };
      const before = view.file;
      view.file = window.app.vault.getFileByPath('B.md');
      await study.change({ excluded: ['Elsewhere'] });
      while (!study.ready) await new Promise((done) => window.setTimeout(done, 5));
      view.file = before;
    });
    expect(await indexed(page, 'B.md')).toEqual([b]);
  });
});

describe('an edit', () => {
  test('that throws changes nothing, open or closed, and says why', async () => {
    const page = await app.open({ files: { 'A.md': note(a), 'B.md': note(b) }, note: 'A.md' });
    await page.indexed();
    for (const path of ['A.md', 'B.md']) expect(await edit(page, path, 'not there', 'x')).toContain('no not there');
    expect(await page.fileText('A.md')).toBe(note(a));
    expect(await page.fileText('B.md')).toBe(note(b));
    expect(await edit(page, 'C.md', 'x', 'y')).toContain('C.md');
  });

  test('of a closed note keeps its Windows line ends', async () => {
    const text = note(b).replace(/\n/g, '\r\n');
    const page = await app.open({ files: { 'A.md': note(a), 'B.md': text }, note: 'A.md' });
    await page.indexed();
    await edit(page, 'B.md', 'here', 'there');
    expect(await page.fileText('B.md')).toBe(text.replace('here', 'there'));
  });

  test('goes to the pane with words that are not saved yet, and loses none', async () => {
    const page = await app.open({ files: { 'A.md': note(a), 'B.md': note(b) }, note: 'A.md' });
    await page.indexed();
    await page.command('Split right');
    await page.page.locator('.mod-root .cm-content').nth(1).waitFor();
    await page.evaluate(({ app }) => {
      const [first, second] = app.workspace.getLeavesOfType('markdown');
      if (!first || !second) throw new Error('Two tabs were wanted.');
      app.workspace.setActiveLeaf(first, { focus: true });
    });
    await page.caret('here');
    await page.type('typed just now ');
    await page.evaluate(({ app }) => {
      const second = app.workspace.getLeavesOfType('markdown')[1];
      if (second) app.workspace.setActiveLeaf(second, { focus: true });
    });
    expect(await edit(page, 'A.md', 'some words', 'other words')).toBeNull();
    const text = await page.fileText('A.md');
    expect(text).toContain('other words');
    expect(text).toContain('typed just now here');
  });

  test('of a note that went over to reading a moment ago keeps what was typed before', async () => {
    const page = await app.open({ files: { 'A.md': note(a) }, note: 'A.md' });
    await page.indexed();
    await page.caret('here');
    await page.type('typed just now ');
    await page.mode('preview');
    expect(await page.evaluate((window) => (window.host.plugin as unknown as { study: Door }).study.read('A.md'))).toContain('typed just now');
    expect(await edit(page, 'A.md', 'some words', 'other words')).toBeNull();
    await page.pass(3000);
    const text = await page.fileText('A.md');
    expect(text).toContain('other words');
    expect(text).toContain('typed just now here');
  });

  test('acts on the note while the keyboard is in a cell of its table', async () => {
    const table = `Before.\n\n| who | what |\n| --- | --- |\n| Ana | cell words |\n`;
    const page = await app.open({ files: { 'A.md': table }, note: 'A.md' });
    await page.indexed();
    await page.page.locator('.cm-content td').nth(1).click();
    await edit(page, 'A.md', 'Before', 'After');
    expect(await page.fileText('A.md')).toBe(table.replace('Before', 'After'));
  });
});

describe('a new note', () => {
  test('never takes the name of another, upper and lower case alike, and gets its folders', async () => {
    const page = await app.open({ files: { 'Out/note.md': 'mine', 'A.md': '' }, note: 'A.md' });
    await page.indexed();
    const made = await page.evaluate(async (window) => {
      const { study } = window.host.plugin as unknown as { study: Door };
      return [await study.create('Out/Note', 'x'), await study.create('Out/Note.md', 'y'), await study.create('New/Deep/Note', 'z')];
    });
    expect(made).toEqual(['Out/Note 2.md', 'Out/Note 3.md', 'New/Deep/Note.md']);
    expect(await page.fileText('Out/note.md')).toBe('mine');
  });
});

describe('going to a passage', () => {
  test('on a phone the sidebar gives way to the note', async () => {
    const page = await app.open({ files: { 'A.md': note(a), 'B.md': note(b) }, note: 'A.md', mobile: true });
    await page.indexed();
    await page.command('Open codebook');
    await page.page.getByRole('tree').waitFor();
    await watchFlashes(page);
    await page.evaluate((window) => (window.host.plugin as unknown as { study: Door }).study.open('B.md', { id: 'bbbbbbb2' }));
    await hasFlashed(page, 'some words');
    expect(await page.evaluate(({ app }) => app.workspace.rightSplit.collapsed)).toBe(true);
  });

  test('uses the tab that has the note already; a coding that is gone is said to be gone', async () => {
    const page = await app.open({ files: { 'A.md': note(a), 'B.md': note(b) }, note: 'A.md' });
    await page.indexed();
    await page.command('Split right');
    await page.openNote('B.md');
    const open = (path: string, id: string) =>
      page.evaluate((window, [asked, coding]) => (window.host.plugin as unknown as { study: Door }).study.open(asked, { id: coding }), [path, id] as const);
    await open('A.md', a);
    expect(await page.evaluate(({ app }) => app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.getViewState().state?.['file']))).toEqual(['A.md', 'B.md']);
    expect(await page.evaluate(({ app }) => app.workspace.getActiveFile()?.path)).toBe('A.md');
    await open('B.md', 'zzzzzzz9');
    expect((await page.notices()).join()).toContain('no longer in the note');
    await open('Gone.md', a);
    expect((await page.notices()).join()).toContain('There is no note at Gone.md');
  });
});

test('settings that another device changed are taken up; a file that is gone for a moment changes nothing', async () => {
  const page = await app.open({ files: { 'A.md': note(a) }, note: 'A.md', settings: { scopeChosen: true, prefix: 'theme/' } });
  await page.indexed();
  const arrive = (data: object | null) =>
    page.evaluate(async (window, given) => {
      const plugin = window.host.plugin as unknown as { study: Door; saveData(data: unknown): Promise<void>; onExternalSettingsChange(): Promise<void> };
      await plugin.saveData(given);
      await plugin.onExternalSettingsChange();
      return plugin.study.settings.prefix;
    }, data);
  expect(await arrive({ scopeChosen: true, prefix: 'code/' })).toBe('code/');
  expect(await arrive(null)).toBe('code/');
});

test('unloaded before the layout is ready, it follows nothing', async () => {
  const page = await app.open({ files: { 'A.md': note(a) }, note: 'A.md', bare: true });
  const listeners = () =>
    page.evaluate(({ app }) => [app.vault, app.workspace, app.metadataCache].map((one) => (one as unknown as { listenerCount(): number }).listenerCount()));
  const before = await listeners();
  await page.evaluate(async (window) => {
    let ready = (): void => undefined;
    const { workspace } = window.app;
    const usual = workspace.onLayoutReady.bind(workspace);
    workspace.onLayoutReady = (callback) => void (ready = callback);
    await window.host.enable();
    window.host.disable();
    workspace.onLayoutReady = usual;
    ready();
  });
  await page.settled();
  expect(await listeners()).toEqual(before);
});
