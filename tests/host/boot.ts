/** Starts the page: fills the vault, lays out the window, loads the plugin's built `main.js` as the app does. */
import * as obsidian from './obsidian';
import type * as O from 'obsidian';
import * as autocomplete from '@codemirror/autocomplete';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as lint from '@codemirror/lint';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as common from '@lezer/common';
import * as highlight from '@lezer/highlight';
import * as lr from '@lezer/lr';
import { App } from './app';
import type { StoredFile, Vault } from './files';
import { installTooltips } from './icons';
import type { MetadataCache } from './metadata-cache';
import { withMissing } from './missing';
import { Platform } from './platform';
import type { Plugin } from './plugin';
import type { Workspace } from './workspace';

/** Names of all values the real module exports, read from its typings when the page is built. */
declare const OBSIDIAN_EXPORTS: readonly string[];

interface Handover {
  name: string;
  files: Record<string, StoredFile>;
  /** Whether changes go back to the folder. */
  write: boolean;
  /** The note to open first. */
  open: string | null;
}

const modules: Record<string, unknown> = {
  obsidian: withMissing(obsidian, OBSIDIAN_EXPORTS),
  '@codemirror/autocomplete': autocomplete,
  '@codemirror/commands': commands,
  '@codemirror/language': language,
  '@codemirror/lint': lint,
  '@codemirror/search': search,
  '@codemirror/state': state,
  '@codemirror/view': view,
  '@lezer/common': common,
  '@lezer/highlight': highlight,
  '@lezer/lr': lr,
};

/** What tests and the console can reach. */
export interface Host {
  app: App;
  /** Milliseconds that evaluating main.js and its `onload` took. */
  timing: { evaluate: number; onload: number };
  plugin: Plugin | null;
  /** What plugins are given by name. */
  modules: Readonly<Record<string, unknown>>;
  enable(): Promise<void>;
  disable(): void;
  ready: Promise<void>;
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  document.body.addClass(asked.get('theme') === 'dark' ? 'theme-dark' : 'theme-light', Platform.isMobile ? 'is-mobile' : 'mod-linux');
  if (Platform.isMobile) document.body.addClass('is-phone');
  if (asked.has('rtl')) {
    document.body.addClass('mod-rtl');
    document.documentElement.dir = 'rtl';
  }
  const handover = (await (await fetch('vault.json')).json()) as Handover;
  document.title = `${handover.name} - Emic in a stand-in for Obsidian`;
  const app = new App(handover.name);
  installTooltips();
  const vault = app.vault as unknown as Vault;
  if (asked.has('keep')) takeKept(handover.files);
  vault.fill(handover.files);
  if (handover.write) writeBack(vault);
  else if (asked.has('keep')) keep(vault);
  const host: Host = Object.assign((window as unknown as { host: Host }).host, {
    app,
    timing: { evaluate: 0, onload: 0 },
    plugin: null,
    modules,
    enable: () => enable(app, host),
    disable: () => disable(host),
  });
  (window as unknown as { app: App }).app = app;
  const workspace = app.workspace as unknown as Workspace;
  const files = app.workspace.getLeftLeaf(false);
  await files?.setViewState({ type: 'file-explorer' });
  app.workspace.rightSplit.collapse();
  const first = handover.open ? app.vault.getFileByPath(handover.open) : null;
  app.workspace.setActiveLeaf(app.workspace.getLeaf());
  if (!asked.has('bare')) await host.enable();
  if (first) await app.workspace.getLeaf().openFile(first);
  void (app.metadataCache as unknown as MetadataCache).start();
  workspace.setLayoutReady();
  if (host.plugin && app.loadLocalStorage('enabled-before') === null) {
    app.saveLocalStorage('enabled-before', true);
    host.plugin.onUserEnable();
  }
}

async function enable(app: App, host: Host): Promise<void> {
  const manifest = (await (await fetch('manifest.json')).json()) as O.PluginManifest;
  const code = await (await fetch('main.js')).text();
  const require = (name: string) => {
    const found = modules[name];
    if (!found) throw new Error(`The app gives plugins no module named "${name}".`);
    return found;
  };
  const module: { exports: { default?: new (app: unknown, manifest: O.PluginManifest) => Plugin } } = { exports: {} };
  const began = performance.now();
  (new Function('require', 'module', 'exports', code) as (...given: unknown[]) => void)(require, module, module.exports);
  const evaluated = performance.now();
  const PluginClass = module.exports.default;
  if (!PluginClass) throw new Error('main.js exports no plugin.');
  const plugin = new PluginClass(app, manifest);
  const style = document.head.createEl('link', { attr: { rel: 'stylesheet', href: 'styles.css', 'data-plugin': manifest.id } });
  plugin.register(() => style.remove());
  await (plugin.load() as unknown as Promise<void> | undefined);
  host.timing = { evaluate: evaluated - began, onload: performance.now() - evaluated };
  host.plugin = plugin;
}

function disable(host: Host): void {
  host.plugin?.unload();
  host.plugin = null;
}

/** Sends each change to the folder, in order. */
function writeBack(vault: Vault): void {
  let queue = Promise.resolve();
  vault.persistTo((change) => {
    // A demo leaves the app's own folder alone.
    if (/(?:^|\/)\./.test(change.path)) return;
    queue = queue.then(async () => {
      const answer = await fetch('write', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(change) });
      if (!answer.ok) new obsidian.Notice(`Not written: ${await answer.text()}`, 0);
    });
  });
}

const keptMark = 'vault:';

/** Keeps each file as it was written last, so that a page that is loaded again finds the disk as it was left. */
function keep(vault: Vault): void {
  vault.persistTo(({ path, text, base64, gone, folder }) => {
    if (folder !== true) sessionStorage.setItem(keptMark + path, JSON.stringify(gone === true ? null : { ...(text === undefined ? { base64 } : { text }) }));
  });
}

/** Puts what was kept in the place of what the vault began with. */
function takeKept(files: Record<string, StoredFile>): void {
  for (const [key, kept] of Object.entries(sessionStorage) as [string, string][]) {
    if (!key.startsWith(keptMark)) continue;
    const file = JSON.parse(kept) as StoredFile | null;
    const path = key.slice(keptMark.length);
    if (file) files[path] = file;
    else delete files[path];
  }
}

(window as unknown as { host: Partial<Host> }).host = {};
(window as unknown as { host: Partial<Host> }).host.ready = start();
