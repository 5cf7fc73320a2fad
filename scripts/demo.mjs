// npm run demo [-- --vault DIR] [--write] [--port N] [--open NOTE] [--no-browser]
// Builds the plugin and opens it in the browser, in a stand-in for the app.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../tests/host/server.mjs';
import { findChrome } from './find-chrome.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    vault: { type: 'string' },
    write: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    open: { type: 'string' },
    'no-browser': { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

// Where the command was typed, not where the project lies.
const vault = values.vault ? resolve(process.env.INIT_CWD ?? process.cwd(), values.vault) : join(root, 'sample-vault');
if (!existsSync(vault) || !statSync(vault).isDirectory()) fail(`There is no folder ${vault}.`);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`--port wants a number, not ${values.port}.`);

if (!values['no-build']) {
  const built = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) fail('The plugin could not be built.');
}
const server = await serve({ vault, write: values.write, port, open: values.open ?? (values.vault ? undefined : firstNote(vault)) }).catch((error) => fail(error.message));
console.log(`Emic is at ${server.url}`);
console.log(values.write ? `What you change is written to ${vault}.` : `It shows a copy of ${vault}; nothing is written back${values.vault ? ' (--write does)' : ''}.`);
console.log('Ctrl+C ends it.');
if (!values['no-browser']) openBrowser(server.url);

function firstNote(folder) {
  return ['Welcome.md', 'Start here.md', 'README.md', 'Interviews/Interview 03.md'].find((path) => existsSync(join(folder, path)));
}

function openBrowser(url) {
  const [command, args] = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url]] }[platform()] ?? ['xdg-open', [url]];
  const screen = platform() !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return console.log('No screen here: open the address in a browser.');
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    const chrome = findChrome();
    if (chrome) spawn(chrome, [`--app=${url}`], { stdio: 'ignore', detached: true }).unref();
    else console.log('No browser was found: open the address in one.');
  });
  child.unref();
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
