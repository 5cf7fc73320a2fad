// npm run demo:obsidian [-- --vault DIR] [--probe-only]
// The plugin in the real app, on a copy of the vault, and the probes of what only the real app can tell.
// Needs a network (npx obsidian-launcher downloads the app) and a screen; it is not run in CI.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { vault: { type: 'string' }, 'probe-only': { type: 'boolean', default: false }, app: { type: 'string', default: 'latest' } } });
const source = values.vault ? resolve(process.env.INIT_CWD ?? process.cwd(), values.vault) : join(root, 'sample-vault');
if (!existsSync(source)) fail(`There is no folder ${source}.`);

/** What markup.md assumes of the reading view: [name, Markdown, the text that must be shown]. */
const probes = [
  ['a line that begins with a comment', '%%{k3f9a2xq%%We felt **safe** there%%}k3f9a2xq #theme/safety%% at night', 'We felt safe there at night'],
  ['a list item', '- %%{k3f9a2xq%%We felt safe%%}k3f9a2xq #theme/safety%% there', 'We felt safe there'],
  ['a heading', '## %%{k3f9a2xq%%We felt safe%%}k3f9a2xq #theme/safety%%', 'We felt safe'],
  ['a quoted line', '> %%{k3f9a2xq%%We felt safe%%}k3f9a2xq #theme/safety%% there', 'We felt safe there'],
  ['a table cell', '| a | b |\n| --- | --- |\n| %%{k3f9a2xq%%We felt%%}k3f9a2xq #theme/safety%% | safe |', 'a b We felt safe'],
  ['an empty comment %%%%', 'We %%%%felt safe', 'We felt safe'],
  ['a comment after a backslash', 'We felt\\ %%!s0 {k3f9a2xq%%safe%%}k3f9a2xq #theme/safety%% there', 'We felt\\ safe there'],
  ['a backslash in a memo', 'We %%{k3f9a2xq%%felt%%}k3f9a2xq #theme/safety "a \\* b \\" c"%% safe', 'We felt safe'],
  ['an own line before a table', '%%!02 {k3f9a2xq%%\n\n| a | b |\n| --- | --- |\n| c | d |\n\n%%!20 }k3f9a2xq #theme/safety%%', 'a b c d'],
];

run(process.execPath, ['esbuild.config.mjs']);
const work = mkdtempSync(join(tmpdir(), 'emic-obsidian-'));
const vault = join(work, 'vault');
cpSync(source, vault, { recursive: true });
const plugin = join(vault, '.obsidian/plugins/emic');
mkdirSync(plugin, { recursive: true });
for (const file of ['main.js', 'manifest.json', 'styles.css']) cpSync(join(root, file), join(plugin, file));
writeFileSync(join(vault, '.obsidian/community-plugins.json'), '["emic"]');
mkdirSync(join(vault, 'Probes'));
probes.forEach(([, markdown], i) => writeFileSync(join(vault, `Probes/Probe ${i + 1}.md`), `${markdown}\n`));

const port = await freePort();
console.log('Starting the real app through obsidian-launcher 3.1.1 (this needs a network the first time).');
const app = spawn('npx', ['--yes', 'obsidian-launcher@3.1.1', 'launch', '--version', values.app, '--plugin', plugin, vault, '--', `--remote-debugging-port=${port}`], { stdio: 'inherit', shell: process.platform === 'win32' });
let ended = false;
app.on('error', (error) => fail(`npx could not be started: ${error.message}`));
app.on('exit', (code) => {
  ended = true;
  if (code) console.error(`The launcher ended with ${code}. Without a network it cannot fetch the app.`);
});

try {
  const page = await attach();
  const results = await page.evaluate(runProbes, probes.map(([, , shown], i) => [`Probes/Probe ${i + 1}.md`, shown]));
  let bad = 0;
  results.forEach(({ shown, tags, good }, i) => {
    if (!good) bad++;
    console.log(`${good ? 'as assumed ' : 'DIFFERENT  '} ${probes[i][0]}: shows ${JSON.stringify(shown)}, tags ${JSON.stringify(tags)}`);
  });
  console.log(`${results.length - bad} of ${results.length} probes as assumed`);
  if (bad > 0) process.exitCode = 1;
} catch (error) {
  console.error(`The probes could not be run: ${error.message}`);
  process.exitCode = 1;
}
if (values['probe-only']) app.kill();
else if (!ended) {
  console.log(`The app is open on a copy of ${source} in ${vault}. Close it to end.`);
  await new Promise((done) => app.on('exit', done));
}
rmSync(work, { recursive: true, force: true });

/** Runs in the app: opens each probe in reading view, reads what it shows and which tags the cache has. */
async function runProbes(wanted) {
  const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
  const { app: obsidian } = window;
  const found = [];
  for (const [path, expected] of wanted) {
    const file = obsidian.vault.getFileByPath(path);
    const leaf = obsidian.workspace.getLeaf(false);
    await leaf.openFile(file, { state: { mode: 'preview' } });
    await sleep(800);
    const sizer = leaf.view.containerEl.querySelector('.markdown-preview-sizer');
    const parts = [...sizer.querySelectorAll('p, li, h2, th, td')].filter((el) => !el.querySelector('p, li'));
    const shown = parts.map((el) => el.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean).join(' ');
    const tags = (obsidian.metadataCache.getFileCache(file)?.tags ?? []).map(({ tag }) => tag);
    found.push({ shown, tags, good: shown === expected });
  }
  return found;
}

async function attach() {
  for (let i = 0; i < 120 && !ended; i++) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      for (let j = 0; j < 60; j++) {
        for (const page of browser.contexts().flatMap((context) => context.pages())) {
          if (await page.evaluate(() => window.app?.workspace?.layoutReady === true).catch(() => false)) return page;
        }
        await new Promise((done) => setTimeout(done, 1000));
      }
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
  throw new Error('the app did not come up');
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => done(free));
    });
  });
}

function run(command, args) {
  if (spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0) fail('The plugin could not be built.');
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
