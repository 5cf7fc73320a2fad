import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docx, paragraph, wordComments } from '../core/exchange/import/made';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();

const files = { 'Data/talk.md': '---\ntype: interview\n---\nThis one is mine.\n', 'Raw/chat.txt': '00:01:02\tAna:\tHello\n00:01:09\tBen:\tReplying to "Hello"\n\nHi #there\n' };
const talk = 'Ana Lima (00:03):\nWe never felt safe there. Write to ana@mail.example or see https://x.org/a.\n\nBen Ode (01:02):\nNo. #never [[said]]\n';
const settings = { scopeChosen: true, folders: ['Data'] };

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const given = (name: string, content: string | Uint8Array): Given => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/** Chooses files as a person does in the system's dialog. */
async function choose(page: AppPage, chosen: readonly Given[]): Promise<void> {
  const chooser = page.page.waitForEvent('filechooser');
  await page.command('Import transcripts and threads');
  await (await chooser).setFiles([...chosen]);
  await page.page.getByRole('button', { name: /^Import \d+ document|^Cancel/ }).first().waitFor();
}
/** How many characters of the caret's line, signs of emphasis apart, stand before it. */
const wordsBefore = (page: AppPage): Promise<number> =>
  page.evaluate(({ app: { workspace } }) => {
    const editor = workspace.activeEditor?.editor;
    const { line, ch } = editor?.getCursor() ?? { line: 0, ch: 0 };
    return (editor?.getLine(line) ?? '').slice(0, ch).replace(/\*/g, '').length;
  });
const rows = (page: AppPage) => page.page.locator('.emic-import-file');

/** Drops files of the system on the codebook. */
async function drop(page: AppPage, name: string, text: string): Promise<void> {
  await page.evaluate(
    ({ document }, [file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      const target = document.querySelector('.emic-sidebar-view .emic-sidebar');
      for (const type of ['dragover', 'drop']) target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [name, text] as const,
  );
}

/** Takes an entry of the menu that the file explorer shows. */
async function fromMenu(page: AppPage, path: string, entry: string): Promise<void> {
  await page.evaluate(
    ({ app: inner }, [where, wanted]) => {
      const items: { title: string; click: () => void }[] = [];
      const menu = {
        addItem(build: (item: unknown) => void) {
          const made = { title: '', click: () => {} };
          const item = { setTitle: (title: string) => ((made.title = title), item), setIcon: () => item, setSection: () => item, onClick: (run: () => void) => ((made.click = run), item) };
          build(item);
          items.push(made);
          return menu;
        },
      };
      inner.workspace.trigger('file-menu', menu, inner.vault.getAbstractFileByPath(where), 'file-explorer-context-menu');
      items.find(({ title }) => title === wanted)?.click();
    },
    [path, entry] as const,
  );
}

describe('transcripts and threads come in', () => {
  test('from a drop on the codebook to the first coding', async () => {
    const page = await app.open({ files, settings });
    await page.command('Open codebook');
    await page.indexed();
    await drop(page, 'talk.txt', talk);
    const dialog = page.page.getByRole('dialog', { name: 'Import transcripts and threads' }).or(page.page.locator('.modal'));
    await page.page.getByRole('button', { name: 'Import 1 document' }).waitFor();
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringMatching(/^talk\.txt\s+plain text · 2 turns\s+Ana Lima 1, Ben Ode 1\s+Correct what was recognised$/)]);
    await page.page.getByText('2 things that may give people away').click();
    await page.page.getByText('ana@mail.example').waitFor();
    expect(await page.files()).toHaveLength(2);
    await page.page.getByRole('button', { name: 'Import 1 document' }).click();
    await dialog.first().waitFor({ state: 'detached' });
    await expect.poll(() => page.editorText()).toContain('**Ana Lima** (00:00:03): We never felt safe there.');
    expect(await page.fileText('Data/talk.md')).toBe(files['Data/talk.md']);
    expect(await page.fileText('Data/talk 2.md')).toContain('**Ben Ode** (00:01:02): No. \\#never \\[\\[said]]');
    await page.select('never felt safe');
    await page.command('Code selection');
    await page.type('safety');
    await page.page.locator('.prompt .suggestion-item').first().waitFor();
    await page.press('Enter');
    await expect.poll(() => page.editorText()).toMatch(/We %%\{\w{8}%%never felt safe%%\}\w{8} #theme\/safety @ana \d{4}-\d\d-\d\d%% there/);
    await expect.poll(() => page.page.getByRole('treeitem').allInnerTexts()).toHaveLength(1);
  });

  test('many at once by keyboard alone: bad ones are told, the rest is imported, nothing overwritten', async () => {
    const page = await app.open({ files, settings });
    await choose(page, [given('talk.txt', talk), given('empty.vtt', ''), given('old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), given('word.doc', docx(paragraph('Ana: Hello there.') + paragraph('Ben: No.') + paragraph('Ana: So.'))), given('bomb.docx', docx('<w:p><w:t>broken')), given('slip.md', `---\ntype: [\n---\n${talk}`), given('own.md', `---\nabout: {a: "b: \\"c\\""} # mine\nlanguage: de\n---\n${talk}`)]);
    await page.page.getByText('3 of 7 files can be imported.').waitFor();
    expect(await seriousIn(page, '.emic-import-files')).toEqual([]);
    const texts = await rows(page).allInnerTexts();
    expect(texts[1]).toContain('The file is empty.');
    expect(texts[2]).toContain('old binary format of Word');
    expect(texts[3]).toMatch(/Word \(DOCX\) · 3 turns/);
    expect(texts[4]).toContain('The file is damaged');
    expect(texts[5]).toContain('The properties cannot be read (line 3:');
    expect(texts[6]).toMatch(/Markdown · 2 turns/);
    await expect.poll(() => page.evaluate(({ document }) => document.activeElement?.textContent)).toBe('Import 3 documents');
    await page.press('Enter');
    await expect.poll(() => page.notices()).toEqual([expect.stringContaining('3 documents were imported.\nempty.vtt: The file is empty.')]);
    expect((await page.files()).filter((path) => path.startsWith('Data/')).sort()).toEqual(['Data/own.md', 'Data/talk 2.md', 'Data/talk.md', 'Data/word.md']);
    expect(await page.fileText('Data/own.md')).toMatch(/^---\nabout: \{a: "b: \\"c\\""\} # mine\nlanguage: de\ntype: interview\nsource: own\.md\n/);
    expect(await page.fileText('Data/talk.md')).toBe(files['Data/talk.md']);
  });

  test('the whole way by keyboard alone: palette, preview, pseudonyms, import, first coding', async () => {
    const page = await app.open({ files, settings, note: 'Data/talk.md' });
    await page.indexed();
    const focused = (): Promise<string> => page.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.slice(0, 60) ?? '');
    /** Goes on by Tab until the keyboard is there. */
    const tabTo = async (what: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
      for (let n = 0; n < 20 && !what.test(await focused()); n++) await page.press(key);
      expect(await focused()).toMatch(what);
    };
    await choose(page, [given('Ana Lima.txt', talk)]);
    await expect.poll(focused).toBe('Import 1 document');
    await tabTo(/^Pseudonyms/, 'Shift+Tab');
    await page.press('Enter');
    await tabTo(/^Pseudonym for Ana Lima/);
    await page.type('Alder');
    await tabTo(/^2 things/, 'Shift+Tab');
    await page.press('Enter');
    await page.page.getByText('ana@mail.example').or(page.page.getByText('Alder@mail.example')).first().waitFor();
    await tabTo(/^Import 1 document/);
    await page.press('Enter');
    await expect.poll(() => page.editorText()).toContain('**Alder** (00:00:03): We never felt safe there.');
    await expect.poll(() => page.page.evaluate(() => document.activeElement?.className)).toContain('cm-content');
    // From the head of the note to the first words, and over three of them.
    await page.press('Control+Home');
    for (let n = 0; n < 40; n++) {
      const before = await page.evaluate(({ app: { workspace } }) => workspace.activeEditor?.editor?.getLine(workspace.activeEditor.editor.getCursor().line) ?? '');
      if (before.startsWith('**Alder')) break;
      await page.press('ArrowDown');
    }
    await page.press('Home');
    for (let n = 0; n < 40 && (await wordsBefore(page)) < 'Alder (00:00:03): '.length; n++) await page.press('ArrowRight');
    await page.press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await page.command('Code selection');
    await page.page.locator('.emic-theme-picker').waitFor();
    await page.type('safety');
    await page.press('Enter');
    await expect.poll(() => page.editorText()).toMatch(/: %%\{\w{8}%%We never felt%%\}\w{8} #theme\/safety @ana \d{4}-\d\d-\d\d%% safe/);
    await expect.poll(() => page.page.evaluate(() => document.activeElement?.className)).toContain('cm-content');
    await page.press('Control+z');
    expect(await page.editorText()).not.toContain('%%');
  });

  test('a note that cannot be written is told, and the others come in once', async () => {
    const page = await app.open({ files, settings });
    await choose(page, [given('one.txt', talk), given('two.txt', `${talk}\nAna Lima (02:00):\nYes.\n`), given('three.txt', `${talk}\nBen Ode (02:00):\nSo.\n`)]);
    await page.evaluate(({ app: inner }) => {
      const { vault } = inner;
      const create = vault.create.bind(vault);
      vault.create = (path: string, text: string) => (path.endsWith('two.md') ? Promise.reject(new Error('The disk is full.')) : create(path, text));
    });
    await page.page.getByRole('button', { name: 'Import 3 documents' }).click();
    await expect.poll(() => page.notices()).toEqual([expect.stringContaining('two.txt: The disk is full.')]);
    expect((await page.files()).filter((path) => path.startsWith('Data/')).sort()).toEqual(['Data/one.md', 'Data/talk.md', 'Data/three.md']);
  });

  test('with pseudonyms: no name is left in the note, the key lies where one wants it, and a later import goes on with it', async () => {
    const page = await app.open({ files, settings });
    await choose(page, [given('Ana Lima.txt', talk), given('Memo Joe.docx', docx(`<w:p><w:commentRangeStart w:id="1"/>${'<w:r><w:t>Nobody speaks here.</w:t></w:r>'}<w:commentRangeEnd w:id="1"/></w:p>`, { 'word/comments.xml': wordComments([{ id: 1, author: 'Joe Vale', text: 'Ask Ben' }]) }))]);
    await page.page.getByText('Pseudonyms', { exact: true }).click();
    expect(await page.page.getByLabel('Key note').inputValue()).toBe('Confidential/Key of pseudonyms.md');
    await page.page.getByLabel('Pseudonym for Ana Lima').fill('Ben Ode');
    await page.page.getByText('“Ben Ode” is the name of somebody here').waitFor();
    await page.page.getByLabel('Pseudonym for Ana Lima').fill('Alder');
    await page.page.getByLabel('Pseudonym for Ben Ode').fill('Birch');
    await page.page.getByLabel('Pseudonym for Joe Vale').fill('Cedar');
    await page.page.getByText('Names of the new notes: Alder, Memo Cedar').waitFor();
    await page.page.getByLabel('Folder for the new notes').fill('Data/New');
    await page.page.getByLabel('Key note').fill('Data/New/Key');
    await page.page.getByText('The key would lie among the notes in Data/New.').waitFor();
    await page.page.getByLabel('Key note').fill('Locked/Key');
    expect(await seriousIn(page, '.emic-import-asked')).toEqual([]);
    await page.page.getByLabel('Write a report note').check();
    await page.page.getByLabel('Folder for the new notes').press('Enter');
    await expect.poll(() => page.files()).toContain('Data/New/Memo Cedar.md');
    expect(await page.fileText('Data/New/Alder.md')).toContain('source: Alder.txt');
    expect(await page.fileText('Locked/Key.md')).toBe('---\ntype: pseudonym-key\n---\n\n| Name | Pseudonym |\n| --- | --- |\n| Ana Lima | Alder |\n| Ben Ode | Birch |\n| Joe Vale | Cedar |\n');
    await page.page.locator('.emic-import').waitFor({ state: 'detached' });
    await choose(page, [given('later.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Thank you, Mr Ode and joe vale.\n\n00:03.000 --> 00:04.000\n<v Cy>Ana?\n')]);
    expect(await page.page.getByLabel('Pseudonym for Ana').inputValue()).toBe('Alder');
    await page.page.getByText('The other names of the key (3) are replaced, too.').waitFor();
    // Another Ana has a key of her own.
    const keyField = page.page.getByLabel('Key note');
    await keyField.fill('Locked/Other');
    await keyField.press('Tab');
    await expect.poll(() => page.page.getByLabel('Pseudonym for Ana').inputValue()).toBe('');
    await keyField.fill('Locked/Key');
    await keyField.press('Tab');
    await expect.poll(() => page.page.getByLabel('Pseudonym for Ana').inputValue()).toBe('Alder');
    await page.page.getByRole('button', { name: 'Import 1 document' }).click();
    await expect.poll(() => page.files()).toContain('Data/later.md');
    expect(await page.fileText('Data/later.md')).toMatch(/\*\*Alder\*\* \(00:00:01\): Thank you, Mr Birch and Cedar\.\n\n\*\*Cy\*\* \(00:00:03\): Alder\?/);
    const named = [];
    for (const path of await page.files()) if (/\b(?:Ana|Lima|Ben|Ode|Joe|Vale)\b/i.test(`${path} ${await page.fileText(path)}`)) named.push(path);
    expect(named.sort()).toEqual(['Locked/Key.md', 'Raw/chat.txt']);
  });

  test('a key from before keys had a type gets it, and keeps what it says', async () => {
    const old = '# Who is who\n\n| Name | Pseudonym |\n| --- | --- |\n| Cy Roe | Fern |\n';
    const page = await app.open({ files: { ...files, 'Locked/Key.md': old }, settings });
    await choose(page, [given('Ana Lima.txt', talk)]);
    await page.page.getByLabel('Pseudonym for Ana Lima').fill('Alder');
    expect(await page.page.getByLabel('Key note').inputValue()).toBe('Locked/Key.md');
    await page.page.getByLabel('Folder for the new notes').fill('Data/New');
    await page.press('Enter');
    await expect.poll(() => page.files()).toContain('Data/New/Alder.md');
    expect(await page.fileText('Locked/Key.md')).toBe(`---\ntype: pseudonym-key\n---\n${old}| Ana Lima | Alder |\n`);
  });

  test('a table asks which column holds what; closing the dialog imports nothing', async () => {
    const page = await app.open({ files, settings });
    await choose(page, [given('posts.csv', 'who,what\nmoth,one\nfern,two\n')]);
    await expect.poll(() => rows(page).first().innerText()).toContain('Say which column holds the words.');
    await page.page.getByLabel('Words', { exact: true }).selectOption('what');
    await page.page.getByLabel('Who', { exact: true }).selectOption('who');
    await page.page.getByRole('button', { name: 'Import 1 document' }).waitFor();
    await expect.poll(() => rows(page).first().innerText()).toContain('moth 1, fern 1');
    await page.press('Escape');
    await page.settled();
    expect((await page.files()).filter((path) => path.endsWith('.md'))).toEqual(['Data/talk.md']);
  });

  test('columns chosen one right after the other, before the table is read again, count all', async () => {
    const page = await app.open({ files, settings });
    await choose(page, [given('posts.csv', 'who,what,note\nmoth,one,a\nfern,two,b\n')]);
    await page.page.getByLabel('Words', { exact: true }).waitFor();
    await page.evaluate(({ document }) => {
      for (const [role, column] of [['Words', 'note'], ['Words', 'what'], ['Who', 'who']] as const) {
        const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${role}"]`);
        if (select) select.value = column;
        select?.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await page.page.getByText('moth 1, fern 1').waitFor();
    expect(await page.page.getByLabel('Words', { exact: true }).inputValue()).toBe('what');
  });

  test('where the system lets no worker begin, each file says what to do', async () => {
    const page = await app.open({ files, settings });
    await page.evaluate(() => {
      window.Worker = class {
        constructor() {
          throw new Error('not here');
        }
      } as unknown as typeof Worker;
    });
    await choose(page, [given('talk.txt', talk)]);
    expect(await rows(page).first().innerText()).toContain('This device does not let files be read apart from the app.');
  });

  test('captions of ten megabytes: the page stays alive, and cancelling stops at once', async () => {
    const page = await app.open({ files, settings });
    const clock = (n: number): string => `${String(Math.floor(n / 3600)).padStart(2, '0')}:${String(Math.floor(n / 60) % 60).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000`;
    const captions = `WEBVTT\n\n${Array.from({ length: 100_000 }, (_, n) => `${clock(n)} --> ${clock(n + 1)}\n<v ${n % 7 ? 'Ana' : 'Ben'}>words of caption ${n} that go on for quite a while, until they end.\n`).join('\n')}`;
    // By its path: ten megabytes on the way to the browser take longer than all that is tested here.
    const folder = mkdtempSync(join(tmpdir(), 'emic-import-'));
    const big = join(folder, 'big.vtt');
    writeFileSync(big, captions);
    const chooseBig = async (): Promise<void> => {
      const chooser = page.page.waitForEvent('filechooser');
      await page.command('Import transcripts and threads');
      await (await chooser).setFiles(big);
    };
    await chooseBig();
    await page.page.getByText('Reading 0 of 1').waitFor();
    await page.page.getByRole('button', { name: 'Cancel' }).click();
    await page.page.locator('.emic-import').waitFor({ state: 'detached' });
    const frames = page.evaluate(async ({ document }) => {
      let drawn = 0;
      while (!document.querySelector('.emic-import progress')) await new Promise(requestAnimationFrame);
      while (document.querySelector('.emic-import progress')) {
        await new Promise(requestAnimationFrame);
        drawn++;
      }
      return drawn;
    });
    await chooseBig();
    await page.page.getByRole('button', { name: 'Import 1 document' }).waitFor();
    expect(await rows(page).first().innerText()).toMatch(/WebVTT · \d+ turns/);
    // Read in the page, it would draw one frame before and one after.
    expect(await frames).toBeGreaterThan(8);
    expect((await page.files()).filter((path) => path.endsWith('.md'))).toEqual(['Data/talk.md']);
    rmSync(folder, { recursive: true });
  });

  test('a report note tells what came of which file, if one asks for it', async () => {
    const page = await app.open({ files, settings });
    await choose(page, [given('new.txt', talk), given('old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))]);
    await page.page.getByLabel('Write a report note').check();
    expect(await seriousIn(page, '.emic-import-asked')).toEqual([]);
    await page.page.getByRole('button', { name: 'Import 1 document' }).click();
    await expect.poll(async () => (await page.files()).find((path) => path.startsWith('Data/Import report'))).toBeDefined();
    const report = await page.fileText((await page.files()).find((path) => path.startsWith('Data/Import report')) ?? '');
    expect(report).toContain('| [[Data/new\\|new]] | new.txt | plain text, UTF-8 | 2 | Ana Lima 1, Ben Ode 1 | 2 |');
    expect(report).toContain('- old.doc: It is in the old binary format of Word');
    expect(report).toMatch(/\| new\.txt \| [0-9a-f]{64} \|/);
  });

  test('from the menu of a file in the vault', async () => {
    const page = await app.open({ files, settings });
    await fromMenu(page, 'Raw/chat.txt', 'Import as a document');
    await page.page.getByRole('button', { name: 'Import 1 document' }).click();
    await expect.poll(() => page.files()).toContain('Raw/chat.md');
    expect(await page.fileText('Raw/chat.md')).toContain('**Ben** (00:01:09): (↳ [[#^post-1|Ana]]) Hi \\#there');
  });

  test('what was recognised is corrected by keyboard; what is there already, or twice, is told and left out; names fit every system', async () => {
    const page = await app.open({ files, settings });
    const long = `${'x'.repeat(240)}.txt`;
    const named = ['CON.txt', 'a:b?.txt', '.hidden.txt', 'dots...txt', '🙂 #1 [x].txt', long].map((name, at) => given(name, `${talk}\nAna Lima (02:00):\n${'yes '.repeat(at + 1)}\n`));
    await choose(page, [given('TALK.txt', talk), given('again.txt', talk), given('note.txt', 'Ana: Hello.\n\nQuestion 3: what?\n\nBen: No.\n'), ...named]);
    await page.page.getByText('9 of 9 files can be imported.').waitFor();
    expect(await rows(page).nth(1).innerText()).toContain('The same bytes as TALK.txt: left out, unless you tick it.');
    expect(await rows(page).nth(1).getByRole('checkbox', { name: 'again.txt' }).isChecked()).toBe(false);
    const note = rows(page).nth(2);
    await note.getByText('Correct what was recognised').focus();
    await page.press('Enter');
    await note.getByLabel('Question 3').focus();
    await page.press('Space');
    await expect.poll(() => note.locator('.emic-file-facts').allInnerTexts()).toContain('Ana 1, Ben 1');
    await note.getByLabel('Language').selectOption({ label: 'German' });
    await note.getByLabel('Type').selectOption('diary');
    await note.getByLabel('Date').fill('2023-12-24');
    await expect.poll(() => note.innerText()).toMatch(/German · 2023-12-24/);
    expect(await seriousIn(page, '.emic-import-files')).toEqual([]);
    const into = page.page.getByLabel('Folder for the new notes');
    for (const [folder, why] of [['../out', 'begins with a dot'], ['a:b', 'cannot be the name']] as const) {
      await into.fill(folder);
      await page.page.getByRole('alert').getByText(why).waitFor();
      expect(await page.page.getByRole('button', { name: 'Import 8 documents' }).isDisabled()).toBe(true);
    }
    await into.fill('Data');
    await page.page.getByLabel('Write a report note').check();
    await page.page.getByRole('button', { name: 'Import 8 documents' }).click();
    await expect.poll(async () => (await page.files()).filter((path) => path.startsWith('Data/Import report'))).toHaveLength(1);
    const made = (await page.files()).filter((path) => path.startsWith('Data/') && path.endsWith('.md'));
    const names = made.map((path) => path.slice('Data/'.length, -'.md'.length)).sort();
    expect(names).toEqual(['Import report', 'Note CON', 'TALK 2', 'a b', 'dots', 'hidden', 'note', 'talk', 'x'.repeat(200), '🙂 1 x'].map((name) => (name === 'Import report' ? expect.stringContaining(name) : name)));
    expect(await page.fileText('Data/talk.md')).toBe(files['Data/talk.md']);
    expect(await page.fileText('Data/note.md')).toMatch(/^---\ntype: diary\ndate: 2023-12-24\nparticipants:\n {2}- Ana\n {2}- Ben\nlanguage: de\n[^]*\n---\n\*\*Ana\*\*: Hello\.\n\nQuestion 3: what\?\n\n\*\*Ben\*\*: No\.\n$/);
    const report = await page.fileText(made.find((path) => path.includes('Import report')) ?? '');
    expect(report).toContain('- again.txt: The same bytes as TALK.txt');
    const dead = await page.evaluate(({ app: inner }, text) => [...text.matchAll(/\[\[([^\]|\\]+)/g)].map((link) => link[1] ?? '').filter((link) => !inner.metadataCache.getFirstLinkpathDest(link, '')), report);
    expect(dead).toEqual([]);
    expect(report.match(/^\| \[\[/gm)).toHaveLength(8);
    // Once more, and under another name: nothing is new.
    await choose(page, [given('renamed.txt', talk), given('CON.txt', named[0]?.buffer ?? '')]);
    await page.page.getByText('2 of 2 files can be imported.').waitFor();
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringContaining('Already in the vault, as Data/TALK 2.md'), expect.stringContaining('Already in the vault, as Data/Note CON.md')]);
    expect(await page.page.getByRole('button', { name: 'Import 0 documents' }).isDisabled()).toBe(true);
    await page.press('Escape');
  });

  test('many at once: stopped in the middle, what is written stays and is told, and the rest comes in by a second import', async () => {
    const page = await app.open({ files, settings });
    const many = Array.from({ length: 60 }, (_, n) => given(`talk ${n + 1}.txt`, n % 20 === 19 ? '' : talk.replace('No.', `No ${n}.`)));
    await choose(page, many);
    await page.page.getByText('57 of 60 files can be imported.').waitFor();
    // Only those in sight are in the page.
    expect(await rows(page).count()).toBeLessThan(40);
    await page.page.getByLabel('Write a report note').check();
    await page.evaluate(({ app: inner, document }) => {
      const { vault } = inner;
      const create = vault.create.bind(vault);
      let written = 0;
      vault.create = (path: string, text: string) => {
        if (++written === 21) document.querySelector<HTMLElement>('.emic-import button.mod-cancel')?.click();
        return create(path, text);
      };
    });
    await page.page.getByRole('button', { name: 'Import 57 documents' }).click();
    await expect.poll(() => page.notices()).toEqual([expect.stringContaining('Stopped: 21 of 57 documents were imported.')]);
    const reported = async (): Promise<string[]> => (await page.files()).filter((path) => path.startsWith('Data/Import report'));
    await expect.poll(reported).toHaveLength(1);
    const report = await page.fileText((await reported())[0] ?? '');
    expect(report).toMatch(/notes: 21\nrefused: 39\n/);
    expect(report.match(/The import was stopped before it was its turn/g)).toHaveLength(36);
    expect(report).not.toContain('- talk 22.txt: The import was stopped before it was its turn.\n');
    await choose(page, many);
    await page.page.getByRole('button', { name: 'Import 36 documents' }).click();
    await expect.poll(async () => (await page.files()).filter((path) => /^Data\/talk \d+\.md$/.test(path)).length, { timeout: 20_000 }).toBe(57);
  });

  test('an import is undone from its notice or by command; what was changed since stays, and is told', async () => {
    const page = await app.open({ files, settings });
    const paths = async (): Promise<string[]> => (await page.files()).filter((path) => !path.startsWith('.')).sort();
    const before = await paths();
    const bringIn = async (): Promise<void> => {
      await choose(page, [given('one.txt', talk), given('two.txt', `${talk}\nAna Lima (02:00):\nYes.\n`)]);
      await page.page.getByText('Pseudonyms', { exact: true }).click();
      await page.page.getByLabel('Pseudonym for Ana Lima').fill('Alder');
      await page.page.getByLabel('Folder for the new notes').fill('Data/New/Round 1');
      await page.page.getByLabel('Write a report note').check();
      await page.page.getByRole('button', { name: 'Import 2 documents' }).click();
      await expect.poll(() => page.editorText()).toContain('**Alder** (00:00:03): We never felt safe there.');
    };
    expect(await page.offers('Undo last import')).toBe(false);
    await bringIn();
    expect((await paths()).map((path) => path.replace(/ \d{4}-\d\d-\d\d/, ''))).toEqual([...before, 'Confidential/Key of pseudonyms.md', 'Data/New/Round 1/Import report.md', 'Data/New/Round 1/one.md', 'Data/New/Round 1/two.md'].sort());
    await page.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.notices()).toEqual(['The import was undone: 2 notes are in the trash.']);
    expect(await paths()).toEqual(before);
    expect(await page.evaluate(({ app: inner }) => ['Data', 'Data/New', 'Confidential'].filter((path) => inner.vault.getFolderByPath(path)))).toEqual(['Data']);
    expect(await page.offers('Undo last import')).toBe(false);
    // Nothing of it is left behind: the same files are new again.
    await bringIn();
    await page.select('never felt safe');
    await page.command('Code selection');
    await page.page.locator('.emic-theme-picker').waitFor();
    await page.type('safety');
    await page.press('Enter');
    await expect.poll(() => page.editorText()).toContain('#theme/safety');
    await page.command('Undo last import');
    await page.page.getByText('The 2 notes that were imported go into the trash').waitFor();
    expect(await seriousIn(page, '.emic-change-notes')).toEqual([]);
    await page.press('Enter');
    await expect.poll(async () => (await page.notices()).at(-1)).toBe('The import was undone: 1 note is in the trash.\nData/New/Round 1/one.md was changed since and stays.\nConfidential/Key of pseudonyms.md stays: its pseudonyms may still stand in Data/New/Round 1/one.md.');
    expect(await paths()).toEqual([...before, 'Confidential/Key of pseudonyms.md', 'Data/New/Round 1/one.md'].sort());
  });

  test('a folder: dropped on the codebook, chosen from the palette, or of the vault by its menu', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emic-import-'));
    try {
      mkdirSync(join(folder, 'talks/deep/.git'), { recursive: true });
      for (const [name, text] of [['one.txt', talk], ['deep/two.txt', `${talk}\nAna Lima (02:00):\nYes.\n`], ['deep/photo.jpg', 'x'], ['deep/.git/config.txt', 'x']] as const) writeFileSync(join(folder, 'talks', name), text);
      const page = await app.open({ files, settings });
      await page.command('Open codebook');
      await page.indexed();
      const box = await page.page.locator('.emic-sidebar-view').boundingBox();
      const session = await page.page.context().newCDPSession(page.page);
      const place = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 200, data: { items: [], files: [join(folder, 'talks')], dragOperationsMask: 1 } };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...place });
      await page.page.getByRole('button', { name: 'Import 2 documents' }).waitFor();
      await page.page.getByText('Passed over, by their names: photo.jpg.').waitFor();
      await page.press('Escape');
      const chooser = page.page.waitForEvent('filechooser');
      await page.command('Import a folder of transcripts');
      await (await chooser).setFiles(join(folder, 'talks'));
      await page.page.getByRole('button', { name: 'Import 2 documents' }).click();
      await expect.poll(() => page.files()).toContain('Data/two.md');
      await fromMenu(page, 'Raw', 'Import the transcripts in this folder');
      await page.page.getByRole('button', { name: 'Import 1 document' }).click();
      await expect.poll(() => page.files()).toContain('Raw/chat.md');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
