// Finds a Chrome or Chromium: CHROME_PATH, the usual places, playwright's own. Installs one if there is none, and says so.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = homedir();
const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
const usual = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'].flatMap((name) => ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].map((dir) => join(dir, name))),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) => ['/Applications', join(home, 'Applications')].map((dir) => `${dir}/${name}.app/Contents/MacOS/${name}`)),
  win32: programs.flatMap((dir) => [join(dir, 'Google/Chrome/Application/chrome.exe'), join(dir, 'Chromium/Application/chrome.exe'), join(dir, 'Microsoft/Edge/Application/msedge.exe')]),
};
const caches = [process.env.PLAYWRIGHT_BROWSERS_PATH, join(home, '.cache/ms-playwright'), join(home, 'Library/Caches/ms-playwright'), process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright')].filter(Boolean);
const inCache = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];

/** The path of a browser, or null. */
export function findChrome() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH names ${asked}, and there is nothing there.`);
    return asked;
  }
  const cached = caches.flatMap((cache) => {
    if (!existsSync(cache)) return [];
    const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
    return versions.sort().reverse().flatMap((name) => inCache.map((path) => join(cache, name, path)));
  });
  return [...(usual[platform()] ?? []), ...cached].find((path) => existsSync(path)) ?? null;
}

/** The path of a browser, installed if need be. Throws when that fails. */
export function ensureChrome() {
  const found = findChrome();
  if (found) return found;
  for (const [command, args] of installs()) {
    console.log(`No Chrome or Chromium was found. Installing one: ${[command, ...args].join(' ')}`);
    spawnSync(command, args, { stdio: 'inherit' });
    const installed = findChrome();
    if (installed) return installed;
  }
  throw new Error('There is no Chrome or Chromium and none could be installed. Install one, or set CHROME_PATH to its program.');
}

function* installs() {
  if (platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    yield ['apt-get', ['update', '-q']];
    yield ['apt-get', ['install', '-y', '-q', 'chromium']];
  }
  yield [process.execPath, [fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url)), 'install', 'chromium']];
}

/** How a browser is started for tests: quiet, without a network of its own. */
export const chromeFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// As a program: prints the path, or ends with 1 when there is none.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findChrome();
  if (found && !process.argv.includes('--quiet')) console.log(found);
  if (!found) process.exitCode = 1;
}
