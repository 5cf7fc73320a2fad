import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();

const interview = `---
type: interview
date: 2012-05-01
---
Interviewer: How did it begin?

Ana: %%{aaaaaaa1%%We never felt %%{aaaaaaa2%%safe there%%}aaaaaaa1 #theme/power/hierarchies #theme/stigma @ana 2026-01-01 "first night"%%.%%}aaaaaaa2 #theme/power/cliques @ben%%

Ben: It was %%{aaaaaaa3%%different for me%%}aaaaaaa3 #theme/empathy @ben%%.
`;
const fieldnote = `---
type: fieldnote
---
On the board %%{bbbbbbb1%%nobody answered her%%}bbbbbbb1 #theme/power/cliques @ana%% for a day.
`;
const files = {
  'Interviews/Interview 01.md': interview,
  'Fieldnotes/First evening.md': fieldnote,
  'Fieldnotes/Empty.md': '---\ntype: fieldnote\n---\nNothing coded here.\n',
  'Themes/empathy.md': '---\ntheme: empathy\ntitle: Empathy\ndefinition: Feeling with another.\n---\n',
};

async function codebook(page: AppPage): Promise<void> {
  await page.command('Open codebook');
  await page.page.getByRole('tree', { name: 'Themes' }).waitFor();
  await page.indexed();
  await watchFlashes(page);
}
const rows = (page: AppPage): Promise<string[]> => page.page.getByRole('treeitem').allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim()));
const activeRow = (page: AppPage): Promise<string | null> => page.page.locator('.emic-theme-row.is-at').getAttribute('data-theme');

describe('the codebook in the sidebar', () => {
  test('shows themes as a tree with counts, whole scope or this note', async () => {
    const page = await app.open({ files, note: 'Fieldnotes/First evening.md' });
    await codebook(page);
    await expect.poll(() => rows(page)).toEqual(['Empathy 1', 'power 3', 'cliques 2', 'hierarchies 1', 'stigma 1']);
    await page.page.getByRole('button', { name: 'This note' }).click();
    await page.settled();
    await expect.poll(() => rows(page)).toEqual(['power 1', 'cliques 1']);
    await page.openNote('Fieldnotes/Empty.md');
    await page.page.getByText('Nothing is coded in this note yet.').waitFor();
    await page.page.getByRole('button', { name: 'All documents' }).click();
    await page.settled();
    await expect.poll(() => rows(page)).toHaveLength(5);
  });

  test('is walked by keyboard as a tree is', async () => {
    const page = await app.open({ files });
    await codebook(page);
    await page.page.getByRole('tree').focus();
    await expect.poll(() => activeRow(page)).toBe('empathy');
    await page.press('ArrowDown', 'ArrowRight');
    await expect.poll(() => activeRow(page)).toBe('power/cliques');
    await page.press('ArrowLeft');
    await expect.poll(() => activeRow(page)).toBe('power');
    await page.press('ArrowLeft');
    await page.settled();
    expect(await page.page.locator('[data-theme="power"]').getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => rows(page)).toEqual(['Empathy 1', 'power 3', 'stigma 1']);
    await page.press('End');
    await expect.poll(() => activeRow(page)).toBe('stigma');
    await page.press('Home');
    await page.type('st');
    await page.settled();
    await expect.poll(() => activeRow(page)).toBe('stigma');
    const active = await page.page.getByRole('tree').getAttribute('aria-activedescendant');
    expect(await page.page.locator(`[id="${active ?? ''}"]`).getAttribute('data-theme')).toBe('stigma');
  });

  test('lists a theme’s passages and jumps to the words of one', async () => {
    const page = await app.open({ files, note: 'Fieldnotes/First evening.md' });
    await codebook(page);
    await page.page.getByRole('tree').focus();
    await page.type('hier');
    await page.press('Enter');
    const list = page.page.getByRole('listbox', { name: /hierarchies/ });
    await list.getByText('We never felt safe there').waitFor();
    expect(await list.innerText()).toMatch(/Interview 01[\s\S]*Ana[\s\S]*first night[\s\S]*stigma[\s\S]*ana, 2026-01-01/);
    await page.press('ArrowDown', 'Enter');
    await hasFlashed(page, 'We never felt safe there');
    await expect.poll(() => page.evaluate(({ app: { workspace } }) => workspace.getActiveFile()?.path)).toBe('Interviews/Interview 01.md');
  });

  test('includes what is under a theme, unless told otherwise, and goes back to the tree on Escape', async () => {
    const page = await app.open({ files });
    await codebook(page);
    await page.page.getByRole('treeitem', { name: /^power/ }).click();
    await page.page.getByText('3 passages').waitFor();
    await page.page.getByRole('button', { name: 'Include themes under it' }).click();
    await page.page.getByText('No passage is coded with this theme yet.').waitFor();
    await page.page.getByRole('button', { name: 'Include themes under it' }).click();
    await page.page.getByRole('listbox').focus();
    await page.press('Escape');
    await page.settled();
    expect(await page.page.getByRole('listbox').count()).toBe(0);
    expect(await page.evaluate((window) => window.document.activeElement?.getAttribute('role'))).toBe('tree');
  });

  test('is filtered by typing, says so when nothing matches, and clears on Escape', async () => {
    const page = await app.open({ files });
    await codebook(page);
    const filter = page.page.getByPlaceholder('Filter themes…');
    await filter.fill('cliq');
    await page.settled();
    await expect.poll(() => rows(page)).toEqual(['power 3', 'cliques 2']);
    await filter.fill('no such theme');
    await page.page.getByText('No theme matches “no such theme”.').waitFor();
    await filter.press('Escape');
    await page.settled();
    await expect.poll(() => rows(page)).toHaveLength(5);
    await filter.fill('cli');
    await filter.press('ArrowDown');
    await page.press('End', 'Enter');
    await page.page.getByRole('listbox').getByText('nobody answered her').waitFor();
  });

  test('says what to do while nothing is coded', async () => {
    const page = await app.open({ files: { 'Note.md': '---\ntype: fieldnote\n---\nWords.\n' } });
    await page.command('Open codebook');
    await page.page.getByText('No theme yet. The first passage you code begins the codebook.').waitFor();
  });

  test('follows what is coded, edited and deleted elsewhere', async () => {
    const page = await app.open({ files });
    await codebook(page);
    await page.page.getByRole('treeitem', { name: /^cliques/ }).click();
    await page.page.getByRole('listbox').getByText('nobody answered her').waitFor();
    await page.writeOutside('Fieldnotes/First evening.md', fieldnote.replace('nobody answered her', 'somebody answered her'));
    await page.page.getByRole('listbox').getByText('somebody answered her').waitFor();
    await page.writeOutside('Fieldnotes/First evening.md', 'Gone.');
    await page.page.getByText('1 passage').first().waitFor();
    await expect.poll(() => rows(page)).toContain('cliques 1');
  });

  test('writes a theme’s passages to a note and leaves the sources as they are', async () => {
    const page = await app.open({ files });
    await codebook(page);
    await page.page.getByRole('treeitem', { name: /^cliques/ }).click();
    await page.page.getByRole('button', { name: 'Write passages to a note' }).click();
    await page.page.locator('.notice').getByText('Written to Case studies/Passages on cliques.md').waitFor();
    const note = await page.fileText('Case studies/Passages on cliques.md');
    expect(note).toContain('nobody answered her');
    expect(note).toContain('Interview 01');
    expect(await page.fileText('Interviews/Interview 01.md')).toBe(interview);
    expect(await page.fileText('Fieldnotes/First evening.md')).toBe(fieldnote);
    await page.settled();
    await expect.poll(() => rows(page)).toContain('cliques 2');
  });

  test('lists documents coded as a whole, and opens them', async () => {
    const page = await app.open({ files: { ...files, 'Fieldnotes/Whole.md': '---\ntype: fieldnote\nthemes: [empathy]\n---\nNothing marked.\n' } });
    await codebook(page);
    await page.page.getByRole('treeitem', { name: /^Empathy/ }).click();
    await page.page.getByRole('option').filter({ hasText: 'Coded as a whole' }).click();
    await page.settled();
    await expect.poll(() => page.evaluate(({ app: { workspace } }) => workspace.getActiveFile()?.path)).toBe('Fieldnotes/Whole.md');
  });

  test('offers the same from the context menu', async () => {
    const page = await app.open({ files });
    await codebook(page);
    await page.page.getByRole('treeitem', { name: /^Empathy/ }).click({ button: 'right' });
    await page.page.locator('.menu').getByText('Open theme note').click();
    await page.settled();
    await expect.poll(() => page.evaluate(({ app: { workspace } }) => workspace.getActiveFile()?.path)).toBe('Themes/empathy.md');
  });
});

describe('the sidebar on a phone', () => {
  test('is worked by taps: the passages take the tree’s place, a back button leads out', async () => {
    const page = await app.open({ files, mobile: true });
    await codebook(page);
    const row = page.page.getByRole('treeitem', { name: /^cliques/ });
    expect((await row.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    await row.tap();
    const passage = page.page.getByRole('option').filter({ hasText: 'nobody answered her' });
    await passage.waitFor();
    expect(await page.page.getByRole('tree').isVisible()).toBe(false);
    await page.page.getByRole('button', { name: 'Back to the themes' }).tap();
    await row.waitFor();
    await row.tap();
    await passage.tap();
    await hasFlashed(page, 'nobody answered her');
    await page.settled();
    await expect.poll(() => page.evaluate(({ app: { workspace } }) => workspace.rightSplit.collapsed)).toBe(true);
  });
});

describe('a large study in the sidebar', () => {
  const themes = 5000;
  const perNote = 250;
  const many = (): Record<string, string> => {
    const notes: Record<string, string> = {};
    for (let note = 0; note < 80; note++) {
      const lines: string[] = [];
      for (let at = 0; at < perNote; at++) {
        const n = note * perNote + at;
        const id = `a${String(n).padStart(7, '0')}`;
        lines.push(`Person ${at % 7}: %%{${id}%%passage number ${n} of this study%%}${id} #theme/branch-${n % 50}/theme-${n % themes} #theme/all @ana%%`);
      }
      notes[`Interviews/Interview ${String(note).padStart(2, '0')}.md`] = `---\ntype: interview\n---\n${lines.join('\n\n')}\n`;
    }
    return notes;
  };

  test('scrolls 5,000 themes and 20,000 passages with few rows in the page', async () => {
    const page = await app.open({ files: many() });
    await codebook(page);
    await page.page.waitForFunction(() => document.querySelector('[role=treeitem][aria-label^="all, 20000"]') !== null);
    const size = await page.page.getByRole('treeitem').first().getAttribute('aria-setsize');
    expect(size).toBe('51');
    expect(await page.page.getByRole('treeitem').count()).toBeLessThan(80);
    // A click on a row scrolled to by the wheel opens that row and moves nothing.
    await page.page.locator('.emic-tree .emic-scroller').hover();
    await page.page.mouse.wheel(0, 3000);
    await page.settled();
    const box = await page.page.locator('.emic-tree').boundingBox();
    await page.page.mouse.click((box?.x ?? 0) + 80, (box?.y ?? 0) + 100);
    await page.page.locator('.emic-theme-row.is-active').waitFor();
    expect(await page.page.locator('.emic-theme-row.is-active').isVisible()).toBe(true);
    await expect.poll(() => activeRow(page)).toBe(await page.page.locator('.emic-theme-row.is-active').getAttribute('data-theme'));
    await expect.poll(() => activeRow(page)).not.toBe('all');
    await page.page.getByRole('button', { name: 'Back to the themes' }).click();

    await page.page.getByRole('tree').focus();
    await page.press('End');
    await page.settled();
    await expect.poll(() => activeRow(page)).toMatch(/^branch-9\/theme-/);
    expect(await page.page.locator('.emic-theme-row.is-at').isVisible()).toBe(true);

    const [median, worst] = await page.evaluate(async (window) => {
      const scroller = window.document.querySelector('.emic-tree .emic-scroller');
      if (!scroller) throw new Error('no tree');
      const frames: number[] = [];
      for (let step = 0; step < 40; step++) {
        const begin = performance.now();
        scroller.scrollTop = (scroller.scrollHeight * step) / 40;
        await new Promise((done) => window.requestAnimationFrame(() => window.setTimeout(done)));
        frames.push(performance.now() - begin);
      }
      frames.sort((a, b) => a - b);
      return [frames[frames.length >> 1] ?? 0, frames[frames.length - 1] ?? 0] as const;
    });
    console.info(`a jump through the tree is drawn in ${median.toFixed(0)} ms (median), ${worst.toFixed(0)} ms at worst`);

    await page.press('Home', 'Enter');
    await page.page.getByText('20000 passages').waitFor();
    await page.page.getByRole('option').getByText('passage number 0 of this study').waitFor();
    expect(await page.page.getByRole('option').count()).toBeLessThan(60);
    await page.page.getByRole('listbox').focus();
    await page.press('End');
    await page.page.getByRole('option').getByText(`passage number ${80 * perNote - 1} of this study`).waitFor();
    await page.press('Enter');
    await hasFlashed(page, `passage number ${80 * perNote - 1} of this study`);
  });
});
