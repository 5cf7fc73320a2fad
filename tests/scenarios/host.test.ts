/** The stand-in itself, with a small plugin: what every other scenario rests on. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useApp } from './app';

const folder = mkdtempSync(join(tmpdir(), 'emic-host-'));
writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ id: 'small', name: 'Small', version: '1.0.0', minAppVersion: '1.13.0', description: 'A fixture.', author: 'Nobody' }));
writeFileSync(join(folder, 'styles.css'), '');
writeFileSync(
  join(folder, 'main.js'),
  `const { Plugin, Notice, Modal, PluginSettingTab, ItemView, FuzzySuggestModal, editorInfoField } = require('obsidian');
const { ViewPlugin } = require('@codemirror/view');
class Ask extends FuzzySuggestModal {
  getItems() { return ['peer support', 'stigma', 'power']; }
  getItemText(item) { return item; }
  onChooseItem(item) { new Notice('chose ' + item); }
}
class Side extends ItemView {
  getViewType() { return 'small-side'; }
  getDisplayText() { return 'Small side'; }
  async onOpen() { this.contentEl.createEl('p', { text: 'beside' }); }
}
class Tab extends PluginSettingTab {
  getSettingDefinitions() {
    return [
      { name: 'Plain', control: { type: 'toggle', key: 'plain' } },
      { type: 'group', heading: 'More', items: [
        { name: 'Word', control: { type: 'text', key: 'word', validate: (value) => value === 'bad' ? 'Not that word' : undefined } },
        { name: 'Hidden', visible: () => this.plugin.settings.plain === true, control: { type: 'number', key: 'number' } },
        { type: 'page', name: 'Deeper', items: [{ name: 'Choice', control: { type: 'dropdown', key: 'choice', options: { a: 'A', b: 'B' } } }] },
      ] },
    ];
  }
}
const seen = [];
exports.default = class extends Plugin {
  async onload() {
    this.settings = (await this.loadData()) ?? { plain: false };
    window.small = { seen, changed: [] };
    this.addCommand({ id: 'hello', name: 'Say hello', callback: () => new Notice('Hello') });
    this.addCommand({ id: 'ask', name: 'Ask', callback: () => new Ask(this.app).open() });
    this.addCommand({ id: 'upper', name: 'Upper case', editorCallback: (editor) => editor.replaceSelection(editor.getSelection().toUpperCase()) });
    this.addCommand({ id: 'gone', name: 'Missing thing', callback: () => { try { require('obsidian').renderMath; } catch (error) { new Notice(error.message); } } });
    this.registerEditorExtension(ViewPlugin.define((view) => { seen.push([view.state.field(editorInfoField).file?.path, view.state.doc.toString()]); return {}; }));
    this.registerMarkdownPostProcessor((el, ctx) => { const info = ctx.getSectionInfo(el); el.dataset.lines = info ? info.lineStart + '-' + info.lineEnd : 'none'; });
    this.registerView('small-side', (leaf) => new Side(leaf));
    this.addSettingTab(new Tab(this.app, this));
    this.addRibbonIcon('quote', 'Open the side', () => this.app.workspace.ensureSideLeaf('small-side', 'right', { reveal: true }));
    this.registerEvent(this.app.workspace.on('editor-menu', (menu) => menu.addItem((item) => item.setTitle('From small').onClick(() => new Notice('menu')))));
    this.registerEvent(this.app.vault.on('modify', (file) => window.small.changed.push('modify ' + file.path)));
    this.registerEvent(this.app.metadataCache.on('changed', (file) => window.small.changed.push('changed ' + file.path)));
  }
};`,
);

const app = useApp({ plugin: folder });
const table = 'Before\n\n| a | b |\n| --- | --- |\n| one | two |\n\nAfter\n';

test('a plugin runs: commands in the palette, notices, prompts by keyboard', async () => {
  const page = await app.open({ files: { 'Note.md': 'some words\n' }, note: 'Note.md' });
  await page.command('Say hello');
  expect(await page.notices()).toContain('Hello');
  await page.command('Small: Ask');
  await page.type('stig');
  await page.press('Enter');
  expect(await page.notices()).toContain('chose stigma');
  await page.select('words');
  await page.command('Upper case');
  expect(await page.fileText('Note.md')).toBe('some WORDS\n');
  await page.press('Control+z');
  expect(await page.fileText('Note.md')).toBe('some words\n');
});

test('what the stand-in has not got throws by its name', async () => {
  const page = await app.open({ files: { 'Note.md': '' }, note: 'Note.md' });
  await page.command('Missing thing');
  expect(await page.notices()).toContain('obsidian.renderMath is not in the stand-in for the app.');
});

test('a table cell is an editor of its own, extensions and all; what is typed there is in the note', async () => {
  const page = await app.open({ files: { 'T.md': table }, note: 'T.md' });
  const seen = await page.evaluate((window) => (window as unknown as { small: { seen: unknown[] } }).small.seen);
  for (const cell of ['a', 'b', 'one', 'two']) expect(seen).toContainEqual(['T.md', cell]);
  await page.page.locator('td .cm-content', { hasText: 'two' }).click();
  await page.press('End');
  await page.type(' more|');
  expect(await page.fileText('T.md')).toBe(table.replace('two', 'two more\\|'));
  await page.press('Control+z');
  expect(await page.fileText('T.md')).toBe(table);
  expect(await page.page.locator('td .cm-content', { hasText: 'two' }).textContent()).toBe('two');
});

test('the file changes underneath an open editor: the editor shows it, the caret stays with its words', async () => {
  const page = await app.open({ files: { 'Note.md': 'first\nsecond\nthird\n' }, note: 'Note.md' });
  await page.caret('third');
  await page.writeOutside('Note.md', 'zero\nfirst\nsecond!\nthird\n');
  expect(await page.editorText()).toBe('zero\nfirst\nsecond!\nthird\n');
  await page.type('X');
  expect(await page.fileText('Note.md')).toBe('zero\nfirst\nsecond!\nXthird\n');
});

test('the cache hears of a change later than the vault', async () => {
  const page = await app.open({ files: { 'Note.md': 'a' }, note: 'Note.md' });
  await page.writeOutside('Note.md', '# b');
  expect(await page.evaluate((window) => (window as unknown as { small: { changed: string[] } }).small.changed)).toEqual(['modify Note.md', 'changed Note.md']);
});

test('reading view: one post-processor call a section, comments gone, the app’s constructs drawn', async () => {
  const text = '---\ntype: post\n---\n# Head\n\nOne %%{k3f9a2xq%%**bold**%%}k3f9a2xq #theme/a%% ==mark [[Other|link]]== #tag\n\n> [!aside] Mine\n> inner\n\n- a\n- [x] b\n\n%%\nhidden\n%%\n\n| x | y |\n|---|---|\n| ==1== | 2 |\n';
  const page = await app.open({ files: { 'Note.md': text, 'Other.md': '' }, note: 'Note.md' });
  await page.mode('preview');
  const view = page.page.locator('.markdown-preview-view');
  expect(await view.locator('[data-lines]').evaluateAll((all) => all.map((el) => [el.className, el.getAttribute('data-lines')]))).toEqual([
    ['el-h1', '3-3'],
    ['el-p', '5-5'],
    ['el-div', '7-8'],
    ['el-ul', '10-11'],
    ['el-table', '17-19'],
  ]);
  expect(await view.locator('.el-p').textContent()).toBe('One bold mark link #tag');
  expect(await view.locator('.el-p strong').textContent()).toBe('bold');
  expect(await view.locator('.el-p mark a.internal-link').textContent()).toBe('link');
  expect(await view.locator('.callout[data-callout=aside] .callout-title-inner').textContent()).toBe('Mine');
  expect(await view.locator('td mark').textContent()).toBe('1');
  expect(await view.textContent()).not.toContain('hidden');
});

test('settings are drawn as declared: validated, shown when they apply, saved', async () => {
  const page = await app.open({ files: { 'Note.md': '' }, note: 'Note.md' });
  await page.press('Control+,');
  const row = (name: string) => page.page.locator('.setting-item', { hasText: name });
  await expect.poll(() => row('Hidden').isVisible()).toBe(false);
  await row('Plain').locator('.checkbox-container').click();
  await expect.poll(() => row('Hidden').isVisible()).toBe(true);
  await row('Word').locator('input').fill('bad');
  await expect.poll(() => row('Word').textContent()).toContain('Not that word');
  await row('Word').locator('input').fill('good');
  await row('Deeper').click();
  await page.page.locator('select').selectOption('b');
  await page.page.getByLabel('Back', { exact: true }).click();
  const saved = await page.evaluate(({ host }) => host.plugin?.loadData());
  expect(saved).toEqual({ plain: true, word: 'good', choice: 'b' });
});

test('side views, menus; after unloading nothing of the plugin is left', async () => {
  const page = await app.open({ files: { 'Note.md': 'words' }, note: 'Note.md', bare: true });
  const count = () =>
    page.evaluate(({ app }) => ({
      events: [app.vault, app.workspace, app.metadataCache].map((one) => (one as unknown as { listenerCount(): number }).listenerCount()),
      commands: Object.keys(app.commands.commands).length,
      tabs: app.setting.tabs.length,
    }));
  const before = await count();
  await page.enablePlugin();
  await page.page.getByLabel('Open the side').click();
  await expect.poll(() => page.page.locator('.workspace-leaf-content[data-type=small-side]').textContent()).toContain('beside');
  await page.page.locator('.cm-content').click({ button: 'right' });
  await page.page.locator('.menu-item', { hasText: 'From small' }).click();
  expect(await page.notices()).toContain('menu');
  await page.disablePlugin();
  expect(await count()).toEqual(before);
  expect(await page.page.locator('.side-dock-ribbon-action').count()).toBe(0);
  expect(await page.page.locator('link[data-plugin]').count()).toBe(0);
  expect(await page.page.locator('[data-type=small-side] p').count()).toBe(0);
});
