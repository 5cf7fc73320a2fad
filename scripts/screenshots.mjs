// npm run screenshots: the README's pictures, made of the built plugin on the sample vault.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { buildHost, readVault, serve } from '../tests/host/server.mjs';
import { chromeFlags, ensureChrome } from './find-chrome.mjs';
import { corrected, recordings } from './screenshots-recordings.mjs';

const root = resolve(import.meta.dirname, '..');
const images = join(root, 'docs/images');
mkdirSync(images, { recursive: true });
if (spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(2);

const hebrew = `---
type: interview
date: 2013-06-04
language: he
---
# ראיון 08

**מראיינת** (00:00:10): איך הגעת לפורום?

**נועה** (00:00:18): %%{hb1aaaaa%%בלילה. לא היה לי עם מי לדבר, ופתאום %%{hb2bbbbb%%מישהו ענה לי תוך חמש דקות%%}hb1aaaaa #theme/belonging @ana 2013-06-10%%, אדם שלא הכרתי.%%}hb2bbbbb #theme/peer-support @ben 2013-06-11%%

**מראיינת** (00:00:52): ומי קובע שם את הכללים?

**נועה** (00:01:01): %%{hb3ccccc%%אין כללים כתובים, אבל כולם יודעים מי מדבר ומי שותק.%%}hb3ccccc #theme/power/hierarchies #theme/norms @ana 2013-06-10 "Hierarchy without rules."%% [צוחקת]
`;

const script = await buildHost();
const sample = await readVault(join(root, 'sample-vault'));
sample['.obsidian/plugins/emic/data.json'] = { text: JSON.stringify({ scopeChosen: true }) };
const server = await serve({ files: sample, name: 'Madosphere study', script });
const browser = await chromium.launch({ executablePath: ensureChrome(), args: [...chromeFlags, '--force-color-profile=srgb', '--font-render-hinting=none'] });

try {
  await shoot('light', { size: { width: 1600, height: 900 } }, async (page) => {
    await openNote(page, 'Interviews/Interview 03.md');
    await command(page, 'Open codebook');
    await page.getByRole('tree').waitFor();
    await page.getByRole('treeitem').filter({ hasText: /Stigma: direct contact|Hierarchies/i }).first().click();
    await openNote(page, 'Interviews/Interview 03.md');
  });
  await shoot('dark', { query: 'theme=dark' }, async (page) => {
    await openNote(page, 'Interviews/Interview 03.md');
    await command(page, 'Open codebook');
    await page.getByRole('tree').waitFor();
    await openNote(page, 'Interviews/Interview 01.md');
  });
  await shoot('query', {}, async (page) => {
    await openNote(page, 'Interviews/Interview 03.md');
    await command(page, 'Query themes');
    await page.keyboard.type('empathy AND stigma/contact WHERE role = professional');
    await page.waitForTimeout(900);
  });
  await shoot('case-study', {}, async (page) => {
    await openNote(page, 'Case studies/Case study Alder.md');
    await page.keyboard.press('Control+e');
    await page.waitForTimeout(800);
    await page.evaluate(() => {
      const heading = [...document.querySelectorAll('.markdown-preview-view h3')].find((one) => one.textContent === 'Empathy');
      heading?.scrollIntoView({ block: 'start' });
    });
  });
  await shoot('picker', {}, async (page) => {
    await openNote(page, 'Interviews/Interview 03.md');
    await select(page, 'And you answered?');
    await command(page, 'Code selection');
    await page.keyboard.type('peer');
    await page.waitForTimeout(300);
  });
  await shoot('narrow', { query: 'mobile', size: { width: 400, height: 800 }, touch: true }, async (page) => {
    await openNote(page, 'Interviews/Interview 03.md');
  });
  await shoot('narrow-codebook', { query: 'mobile', size: { width: 400, height: 800 }, touch: true }, async (page) => {
    await openNote(page, 'Interviews/Interview 03.md');
    await page.evaluate(() => window.app.commands.executeCommandById('emic:open-codebook') || window.app.commands.executeCommandById(Object.keys(window.app.commands.commands).find((id) => /^emic:.*codebook/.test(id))));
    await page.getByRole('tree').waitFor();
  });
  await shoot('right-to-left', { query: 'rtl', files: { ...sample, 'Interviews/ראיון 08.md': { text: hebrew } } }, async (page) => {
    await openNote(page, 'Interviews/ראיון 08.md');
    await command(page, 'Open codebook');
    await page.getByRole('tree').waitFor();
    await openNote(page, 'Interviews/ראיון 08.md');
  });
  await shoot('reading', {}, async (page) => {
    await openNote(page, 'Interviews/Interview 03.md');
    await page.keyboard.press('Control+e');
    await page.waitForTimeout(800);
  });
  await shoot('import', {}, async (page) => {
    await choose(page, 'Import transcripts and threads', recordings);
    await page.getByRole('button', { name: /^Import \d/ }).waitFor();
    await page.getByText(/things that may give people away/).click();
  });
  await shoot('speakers', {}, async (page) => {
    await importFirst(page);
    await command(page, 'Assign speakers');
    await page.getByRole('listitem', { name: 'Speaker 1' }).waitFor();
    await page.getByLabel('Label for Speaker 1').fill('Heron');
    await page.getByLabel('What Speaker 1 is').selectOption('new');
    await page.getByLabel('What Marta Oliveira is').selectOption('interviewer');
  });
  await shoot('update-source', {}, async (page) => {
    await importFirst(page);
    await code(page, 'some body answered within five minutes', 'peer-support');
    await code(page, 'No advise, no hotline number', 'belonging');
    await choose(page, 'Update from source', [['Interview 11.vtt', corrected]]);
    await page.getByRole('button', { name: 'Update note' }).or(page.getByRole('checkbox')).first().waitFor();
    for (const box of await page.getByLabel('These names may stand in the note').all()) await box.check();
    await page.getByText(/^\d+ changes?$/).click();
  });
} finally {
  await browser.close();
  await server.close();
}

async function shoot(name, { query = '', size = { width: 1280, height: 800 }, touch = false, files = sample }, arrange) {
  server.setFiles(files);
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1.25, hasTouch: touch, reducedMotion: 'reduce' });
  await context.addInitScript(() => localStorage.setItem('Madosphere study-emic-coder', '"ana"'));
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  });
  await page.goto(`${server.url}?${query}`);
  await page.evaluate(() => window.host.ready);
  await page.evaluate(async () => {
    for (let i = 0; i < 200 && window.host.plugin?.study?.ready === false; i++) await new Promise((done) => setTimeout(done, 25));
  });
  await arrange(page);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await context.close();
  console.log(`docs/images/${name}.png`);
}

async function openNote(page, path) {
  await page.evaluate(async (wanted) => {
    await window.app.workspace.getLeaf().openFile(window.app.vault.getFileByPath(wanted));
  }, path);
  await page.locator('.mod-root .cm-content').first().waitFor();
  await page.waitForTimeout(400);
}

async function command(page, name) {
  await page.keyboard.press('Control+p');
  await page.locator('.prompt-input').fill(name);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

async function select(page, words) {
  await page.evaluate((wanted) => {
    const { editor } = window.app.workspace.activeEditor;
    const from = editor.getValue().indexOf(wanted);
    editor.focus();
    editor.setSelection(editor.offsetToPos(from), editor.offsetToPos(from + wanted.length));
  }, words);
}

/** Chooses files as in the system's dialog. */
async function choose(page, name, files) {
  const chooser = page.waitForEvent('filechooser');
  await command(page, name);
  await (await chooser).setFiles(files.map(([file, content]) => ({ name: file, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })));
}

async function importFirst(page) {
  await choose(page, 'Import transcripts and threads', recordings.slice(0, 1));
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await page.locator('.mod-root .cm-content').first().waitFor();
  await page.waitForTimeout(400);
  await quiet(page);
}

async function code(page, words, theme) {
  await select(page, words);
  await command(page, 'Code selection');
  await page.keyboard.type(theme);
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await quiet(page);
}

/** Takes away what was said on the way to the picture. */
async function quiet(page) {
  await page.evaluate(() => document.querySelectorAll('.notice').forEach((notice) => notice.remove()));
}
