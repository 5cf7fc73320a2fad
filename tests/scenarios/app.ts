/**
 * What a scenario needs: the built plugin in the stand-in app, in a real Chromium, on a vault of its own.
 *
 *     const app = useApp();                             // once a file, at the top: a server of its own
 *     test('…', async () => {
 *       const page = await app.open({ files: { 'Note.md': 'text' }, note: 'Note.md' });
 *       await page.select('the words');
 *       await page.command('Code selection');
 *     });
 *
 * An error on the page fails the test it happened in.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { chromeFlags, ensureChrome } from '../../scripts/find-chrome.mjs';
import { buildHost, readVault, serve, type Served } from '../host/server.mjs';
import type { Host } from '../host/boot';
import { lookAtRest, watchRest, type Rest } from './rest';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export interface Opening {
  /** The vault's notes, by path. Without it, `sample-vault`. */
  files?: Record<string, string>;
  /** The note to open. */
  note?: string;
  /** The window; narrow enough, and it is still a desktop: use `mobile` for a phone. */
  size?: { width: number; height: number };
  dark?: boolean;
  mobile?: boolean;
  rtl?: boolean;
  /** The language the app is set to, English without it. */
  language?: string;
  /** Leaves the plugin out until `page.enablePlugin()`. */
  bare?: boolean;
  /** Whether what is written stays when the page is loaded anew by `reload`. */
  keeps?: boolean;
  /** The plugin's saved settings; by default the question of first use is answered and the coder named. */
  settings?: Record<string, unknown> | null;
  /** This device's coder, null for nobody yet. */
  coder?: string | null;
  /** A device on which nobody has been told of anything yet; else what is told once has been told. */
  fresh?: boolean;
}

/** Words of the page that need the browser's own types. */
type AppWindow = Window & { host: Host; app: Host['app']; rest: Rest };

export interface Apps {
  open(opening?: Opening): Promise<AppPage>;
}

/**
 * The page's script and the browser. Both take a second or two to get ready, and each test process runs many files: the
 * first of them starts the browser, and it ends with the process. Processes do not share one, because a browser has one
 * clipboard.
 */
let ready: Promise<Ready> | undefined;

interface Ready {
  readonly browser: Browser;
  readonly script: string;
  /** A window profile for pointers and one for fingers. A new profile costs more than all the page does: they are used again, emptied. */
  readonly profiles: { readonly mouse: BrowserContext; readonly touch: BrowserContext };
}

async function start(): Promise<Ready> {
  const [script, browser] = await Promise.all([buildHost(), chromium.launch({ executablePath: ensureChrome(), args: chromeFlags })]);
  return { browser, script, profiles: { mouse: await profile(browser, false), touch: await profile(browser, true) } };
}

async function profile(browser: Browser, hasTouch: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], hasTouch });
  // Long enough for any machine; what is not so at all is seen all the same.
  context.setDefaultTimeout(60_000);
  // Keeps the profile's window while pages come and go.
  lookAtRest(await context.newPage());
  return context;
}

/** Starts a server for a test file, and closes it and all pages after it. */
export function useApp(options: { plugin?: string } = {}): Apps {
  let started: Ready | undefined;
  let server: Served | undefined;
  const open: { context: BrowserContext; page: AppPage; own: boolean }[] = [];
  beforeAll(async () => {
    started = await (ready ??= start());
    server = await serve({ files: {}, script: started.script, ...(options.plugin ? { plugin: options.plugin } : {}) });
  });
  afterEach(async () => {
    const errors = open.flatMap(({ page }) => page.errors);
    for (const { context, page, own } of open.splice(0)) {
      if (own) await context.close();
      else await emptied(context, page.page, server?.url ?? '');
    }
    expect(errors, 'errors on the page').toEqual([]);
  });
  afterAll(async () => {
    await server?.close();
  });
  return {
    async open(opening = {}) {
      if (!started || !server) throw new Error('useApp() belongs at the top of the test file.');
      const files = opening.files ? Object.fromEntries(Object.entries(opening.files).map(([path, text]) => [path, { text }])) : await readVault(join(root, 'sample-vault'));
      const settings = opening.settings === undefined ? { scopeChosen: true } : opening.settings;
      if (settings) files['.obsidian/plugins/emic/data.json'] = { text: JSON.stringify(settings) };
      server.setFiles(files);
      // A second window of one test is another device.
      const own = open.length > 0;
      const context = own ? await profile(started.browser, opening.mobile === true) : started.profiles[opening.mobile ? 'touch' : 'mouse'];
      const page = new AppPage(await context.newPage());
      open.push({ context, page, own });
      await page.page.setViewportSize(opening.size ?? (opening.mobile ? { width: 400, height: 800 } : { width: 1280, height: 800 }));
      await page.page.addInitScript(watchRest);
      const coder = opening.coder === undefined ? 'ana' : opening.coder;
      await page.page.addInitScript((name) => {
        if (name !== null) for (const key of ['Vault-emic-coder']) localStorage.setItem(key, JSON.stringify(name));
      }, coder);
      if (opening.fresh !== true) {
        await page.page.addInitScript(() => {
          for (const key of ['Vault-emic-quick-keys-told', 'Vault-emic-memo-warned']) localStorage.setItem(key, 'true');
        });
      }
      // Notes may show pictures from the web; a scenario asks nobody.
      const { url } = server;
      await page.page.route((address) => !address.href.startsWith(url) && /^https?:/.test(address.protocol), (route) => route.abort());
      await page.start(server.url, opening);
      return page;
    },
  };
}

/** Closes a page and forgets what it kept in its profile. */
async function emptied(context: BrowserContext, page: Page, url: string): Promise<void> {
  if (page.isClosed()) return;
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await page.close();
}

/** One window of the app. `page.page` is Playwright's own. */
export class AppPage {
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    page.on('console', (message) => {
      // A picture that is not there is the note's business.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.errors.push(message.text());
    });
  }

  async start(url: string, opening: Opening): Promise<void> {
    const asked = new URLSearchParams();
    if (opening.dark) asked.set('theme', 'dark');
    if (opening.language) asked.set('language', opening.language);
    for (const key of ['mobile', 'rtl', 'bare'] as const) if (opening[key]) asked.set(key, '');
    if (opening.keeps) asked.set('keep', '');
    await this.page.goto(`${url}?${asked.toString()}`);
    await this.evaluateNow(({ host }) => host.ready);
    if (opening.note) await this.openNote(opening.note);
  }

  /** Runs in the page, with its window, once it is at rest. Give what it needs as `given`: it closes over nothing. */
  async evaluate<R, G = undefined>(run: (window: AppWindow, given: G) => R | Promise<R>, given?: G): Promise<R> {
    return this.inPage(`async (given) => (await window.rest.come(), (${run.toString()})(window, given))`, given);
  }

  /** The same at once, whatever is under way. */
  async evaluateNow<R, G = undefined>(run: (window: AppWindow, given: G) => R | Promise<R>, given?: G): Promise<R> {
    return this.inPage(`(given) => (${run.toString()})(window, given)`, given);
  }

  private async inPage<R>(source: string, given: unknown): Promise<R> {
    return this.page.evaluate(([code, value]) => (new Function(`return ${code as string}`)() as (given: unknown) => R)(value), [source, given] as const);
  }

  /** The app is killed, and started again on the disk as it was left. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.evaluateNow(({ host }) => host.ready);
  }

  /** Opens a note as a click in the file explorer does. */
  async openNote(path: string): Promise<void> {
    await this.evaluate(async ({ app }, file) => {
      const found = app.vault.getFileByPath(file);
      if (!found) throw new Error(`There is no note ${file}`);
      await app.workspace.getLeaf().openFile(found);
    }, path);
    await this.page.locator('.mod-root .workspace-leaf.mod-active .cm-content').first().waitFor();
    await this.settled();
  }

  /** Runs a command by its name, through the palette, as a person does. */
  async command(name: string): Promise<void> {
    await this.evaluate(() => undefined);
    await this.page.keyboard.press('Control+p');
    const input = this.page.locator('.prompt input.prompt-input');
    await input.fill(name);
    const first = this.page.locator('.prompt .suggestion-item.is-selected');
    await first.waitFor();
    const shown = (await first.textContent()) ?? '';
    if (!shown.toLowerCase().includes(name.toLowerCase())) throw new Error(`The palette offers “${shown}” for “${name}”.`);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** Whether the palette offers a command by that name now. */
  async offers(name: string): Promise<boolean> {
    return this.evaluate(({ app }, wanted) => app.commands.listCommands().some((command) => command.name.toLowerCase().includes(wanted.toLowerCase())), name);
  }

  /**
   * Presses keys one after the other, as fast as it goes: `press('Shift+ArrowRight', 'Delete')`. The first of them waits, as
   * a person does, until what was done before has brought what it brings.
   */
  async press(...keys: string[]): Promise<void> {
    await this.evaluate(() => undefined);
    for (const key of keys) await this.page.keyboard.press(key);
  }
  /** Types as fast as it goes; the first letter waits as the first key does. */
  async type(text: string): Promise<void> {
    await this.evaluate(() => undefined);
    await this.page.keyboard.type(text);
  }

  /**
   * Selects words in the open note's editor as it stands in the file's text, markers and all, and focuses it.
   * `to`, when given, is where the selection ends (its last characters), further on.
   */
  async select(words: string, to?: string): Promise<void> {
    await this.evaluate(
      ({ app }, [first, last]) => {
        const editor = app.workspace.activeEditor?.editor;
        if (!editor) throw new Error('No editor is open.');
        const text = editor.getValue();
        const from = text.indexOf(first);
        if (from < 0) throw new Error(`“${first}” does not stand in the note.`);
        const end = last === undefined ? from + first.length : text.indexOf(last, from) + last.length;
        if (last !== undefined && text.indexOf(last, from) < 0) throw new Error(`“${last}” does not stand after “${first}”.`);
        editor.focus();
        editor.setSelection(editor.offsetToPos(from), editor.offsetToPos(end));
        editor.scrollIntoView({ from: editor.offsetToPos(from), to: editor.offsetToPos(end) }, true);
      },
      [words, to] as const,
    );
  }

  /** Puts the caret before (or after) words of the open note. */
  async caret(words: string, side: 'before' | 'after' = 'before'): Promise<void> {
    await this.evaluate(
      ({ app }, [wanted, where]) => {
        const editor = app.workspace.activeEditor?.editor;
        const at = editor?.getValue().indexOf(wanted) ?? -1;
        if (!editor || at < 0) throw new Error(`“${wanted}” does not stand in the note.`);
        editor.focus();
        editor.setCursor(editor.offsetToPos(where === 'before' ? at : at + wanted.length));
      },
      [words, side] as const,
    );
  }

  /** The open editor's text. */
  async editorText(): Promise<string> {
    return this.evaluate(({ app }) => app.workspace.activeEditor?.editor?.getValue() ?? '');
  }

  /** A file's text, with what open editors have not yet saved. */
  async fileText(path: string): Promise<string> {
    return this.evaluate(async ({ app }, file) => {
      const saves: Promise<void>[] = [];
      app.workspace.iterateAllLeaves((leaf) => {
        const { view } = leaf as unknown as { view: { save?: () => Promise<void> } };
        if (view.save) saves.push(view.save());
      });
      await Promise.all(saves);
      const found = app.vault.getFileByPath(file);
      if (!found) throw new Error(`There is no file ${file}`);
      return app.vault.read(found);
    }, path);
  }

  /** Paths of all files in the vault. */
  async files(): Promise<string[]> {
    return this.evaluate(({ app }) => app.vault.getFiles().map((file) => file.path));
  }

  /** Writes a file behind the app's back, as a sync service does. */
  async writeOutside(path: string, text: string): Promise<void> {
    await this.evaluate(
      async ({ app }, [file, content]) => {
        const found = app.vault.getFileByPath(file);
        if (found) await app.vault.modify(found, content);
        else await app.vault.create(file, content);
      },
      [path, text] as const,
    );
    await this.settled();
  }

  /** Waits until what was put off for a moment is done, the disk and the worker have answered, and all of it is drawn. */
  async settled(): Promise<void> {
    await this.evaluateNow(({ rest }) => rest.come('drawn'));
  }

  /** Lets time pass, without waiting: what was put off for up to that many milliseconds is done now. */
  async pass(ms: number): Promise<void> {
    await this.evaluateNow(({ rest }, time) => rest.pass(time), ms);
  }

  /** Waits until the plugin has read the vault: its status shows no progress any more. */
  async indexed(): Promise<void> {
    await this.evaluateNow(async (window) => {
      for (let i = 0; i < 1200; i++) {
        const plugin = window.host.plugin as unknown as { study?: { ready: boolean } } | null;
        if (plugin?.study?.ready !== false) return;
        await new Promise((done) => window.setTimeout(done, 25));
      }
      throw new Error('The vault was not read in half a minute.');
    });
  }

  /** Editing or reading view of the open note. */
  async mode(mode: 'source' | 'preview'): Promise<void> {
    await this.evaluate(async ({ app }, wanted) => {
      const leaf = app.workspace.getMostRecentLeaf();
      if (leaf) await leaf.setViewState({ ...leaf.getViewState(), state: { ...leaf.getViewState().state, mode: wanted } });
    }, mode);
    await this.settled();
  }

  /** Live preview, or source mode. */
  async livePreview(on: boolean): Promise<void> {
    await this.evaluate(async ({ app }, live) => {
      const leaf = app.workspace.getMostRecentLeaf();
      if (leaf) await leaf.setViewState({ ...leaf.getViewState(), state: { ...leaf.getViewState().state, source: !live } });
    }, on);
    await this.settled();
  }

  async enablePlugin(): Promise<void> {
    await this.evaluate(({ host }) => host.enable());
    await this.settled();
  }
  async disablePlugin(): Promise<void> {
    await this.evaluate(({ host }) => host.disable());
    await this.settled();
  }

  /** Text of all notices on show. */
  async notices(): Promise<string[]> {
    return this.page.locator('.notice').allTextContents();
  }

  /** A picture, for a person to look at: in `.cache/screenshots`, or at a path of its own. */
  async screenshot(name: string): Promise<string> {
    const path = name.endsWith('.png') ? name : join(root, '.cache/screenshots', `${name}.png`);
    mkdirSync(join(path, '..'), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }
}
