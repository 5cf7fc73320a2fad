import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { answer, fromMenu, goTo, interview, openTree, rowOf, seriousIn, treeFiles, treeRowsOf } from './tree-study';

const app = useApp();
/** Agrees to what a change would do. */
async function agree(page: AppPage, button: string): Promise<void> {
  await page.page.locator('.modal').getByRole('button', { name: button, exact: true }).click();
  await page.page.locator('.modal').waitFor({ state: 'detached' });
  await page.settled();
}
const note = (page: AppPage): Promise<string> => page.fileText('Interviews/Interview 01.md');
const board = (page: AppPage): Promise<string> => page.fileText('Fieldnotes/First evening.md');

describe('a theme in the tree', () => {
  test('is renamed in its place, in every note, and that is undone in one step', async () => {
    const page = await app.open({ files: treeFiles, note: 'Interviews/Interview 01.md' });
    await openTree(page);
    await goTo(page, 'power/cliques');
    await page.press('F2');
    await page.page.getByRole('textbox', { name: 'New name of “cliques”' }).waitFor();
    await page.press('Escape');
    expect(await page.evaluate((window) => window.document.activeElement?.getAttribute('role'))).toBe('tree');
    await page.press('F2');
    await page.type('In-groups');
    await page.press('Enter');
    await page.page.locator('.modal').getByText('2 codings in 2 notes').first().waitFor();
    await agree(page, 'Rename');
    await expect.poll(() => board(page)).toContain('#theme/power/in-groups');
    expect(await note(page)).toContain('#theme/power/in-groups');
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 1', 'power 3', 'hierarchies 1', 'in groups 2', 'stigma 1']);
    await expect.poll(() => page.page.locator('.emic-theme-row.is-at').getAttribute('data-key')).toBe('power/in-groups');
    await page.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => note(page)).toBe(interview);
    await expect.poll(() => treeRowsOf(page)).toContain('cliques 2');
  });

  test('with a note takes its title along, and keeps what else stands in the note', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await fromMenu(page, 'empathy', 'Rename…');
    await page.type('Feeling With');
    await page.press('Enter');
    await agree(page, 'Rename');
    await expect.poll(() => note(page)).toContain('#theme/feeling-with');
    await expect.poll(() => treeRowsOf(page)).toContain('Feeling With 1');
    const renamed = await page.fileText('Themes/feeling-with.md');
    expect(renamed).toContain('title: Feeling With');
    expect(renamed).toContain('# kept as written');
    expect(renamed).toContain('A memo of mine.');
  });

  test('gets another title alone where the name stays', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await page.command('Rename theme');
    await answer(page, 'stigma');
    await page.page.locator('.modal input').fill('Stigma');
    await page.press('Enter');
    await expect.poll(() => treeRowsOf(page)).toContain('Stigma 1');
    expect(await note(page)).toBe(interview);
    expect(await page.fileText('Codebook log.md')).toContain('**restyled** `stigma` · by ana');
    await page.command('Undo last codebook change');
    await expect.poll(() => treeRowsOf(page)).toContain('stigma 1');
    expect(await page.files()).not.toContain('Themes/stigma.md');
  });

  test('goes under another by dragging, several at once, and to the top again', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await goTo(page, 'power/cliques');
    await page.press('Control+Space', 'Control+ArrowDown', 'Control+Space');
    await page.page.getByText('2 themes selected').waitFor();
    await rowOf(page, 'power/hierarchies').dragTo(rowOf(page, 'stigma'));
    await agree(page, 'Rename');
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 1', 'stigma 3', 'cliques 2', 'hierarchies 1']);
    expect(await note(page)).toContain('#theme/stigma/hierarchies #theme/stigma @ana');
    const tree = await page.page.locator('.emic-tree').boundingBox();
    await rowOf(page, 'stigma/cliques').dragTo(page.page.locator('.emic-tree'), { targetPosition: { x: 60, y: (tree?.height ?? 200) - 10 } });
    await agree(page, 'Rename');
    await expect.poll(() => treeRowsOf(page)).toEqual(['cliques 2', 'Empathy 1', 'hierarchies 1', 'stigma 1']);
  });

  test('moves by keyboard: out and in, cut and pasted, and asked for a place', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await goTo(page, 'power/cliques');
    await page.press('Alt+ArrowLeft');
    await agree(page, 'Rename');
    await expect.poll(() => treeRowsOf(page)).toEqual(['cliques 2', 'Empathy 1', 'power 1', 'hierarchies 1', 'stigma 1']);
    await goTo(page, 'empathy');
    await page.press('Alt+ArrowRight');
    await agree(page, 'Rename');
    await expect.poll(() => treeRowsOf(page)).toEqual(['cliques 3', 'Empathy 1', 'power 1', 'hierarchies 1', 'stigma 1']);
    await goTo(page, 'stigma');
    await page.press('Control+x');
    expect(await rowOf(page, 'stigma').getAttribute('aria-label')).toContain('taken up');
    await goTo(page, 'power');
    await page.press('Control+v');
    await agree(page, 'Rename');
    await expect.poll(() => treeRowsOf(page)).toEqual(['cliques 3', 'Empathy 1', 'power 1', 'hierarchies 1', 'stigma 1']);
    expect(await note(page)).toContain('#theme/power/stigma');
    await page.command('Move theme under another');
    await answer(page, 'power/stigma');
    await answer(page, 'No parent');
    await agree(page, 'Rename');
    await expect.poll(() => note(page)).toContain(' #theme/stigma ');
  });

  test('keeps its name under two parents, as two themes', async () => {
    const files = { ...treeFiles, 'Fieldnotes/Second.md': '---\ntype: fieldnote\n---\nThe %%{cccccccc1%%same%%}cccccccc1%% and %%{ccccccc1%%again%%}ccccccc1 #theme/stigma/cliques%%.\n' };
    const page = await app.open({ files });
    await openTree(page);
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 1', 'power 3', 'cliques 2', 'hierarchies 1', 'stigma 2', 'cliques 1']);
    await rowOf(page, 'stigma/cliques').click();
    await page.page.getByText('1 passage').waitFor();
  });

  test('is merged into another, and each coding says what it was', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await fromMenu(page, 'power/cliques', 'Merge into…');
    await answer(page, 'empathy');
    await agree(page, 'Merge');
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 3', 'power 1', 'hierarchies 1', 'stigma 1']);
    expect(await board(page)).toMatch(/#theme\/empathy @ana.*was=power\/cliques/);
  });

  test('is deleted with its codings, or without them', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await goTo(page, 'power/cliques');
    await page.press('Delete');
    await page.page.locator('.modal').getByText('2 passages are coded with it.').waitFor();
    await page.page.locator('.modal').getByRole('button', { name: 'Delete, keep passages' }).click();
    await agree(page, 'Delete');
    await expect.poll(() => board(page)).toContain('%%}bbbbbbb1 @ana%%');
    await goTo(page, 'empathy');
    await page.press('Delete');
    await page.page.locator('.modal').getByRole('button', { name: 'Delete with its codings' }).click();
    await agree(page, 'Delete');
    await expect.poll(() => note(page)).toContain('Ben: It was different for me.');
    await expect.poll(() => treeRowsOf(page)).toEqual(['power 1', 'hierarchies 1', 'stigma 1']);
  });

  test('is split by dealing its passages out with the keyboard', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await goTo(page, 'power/cliques');
    await page.press('Alt+Enter');
    await page.page.locator('.menu').getByText('Split…').click();
    const prompt = page.page.locator('.prompt input');
    await prompt.fill('closed circles');
    await page.press('Tab');
    await prompt.fill('silence');
    await page.press('Tab', 'Enter');
    const dialog = page.page.locator('.emic-split');
    await dialog.getByText('Passage 1 of 2').first().waitFor();
    await dialog.getByText('nobody answered her').waitFor();
    expect(await seriousIn(page, '.emic-split-modal')).toEqual([]);
    await page.press('2');
    await dialog.getByText('safe there').waitFor();
    await page.press('Shift+Digit1', 'Shift+Digit0');
    await page.press('Control+Enter');
    await agree(page, 'Split');
    await expect.poll(() => board(page)).toContain('#theme/silence @ana');
    expect(await note(page)).toMatch(/aaaaaaa2 (#theme\/power\/cliques #theme\/closed-circles|#theme\/closed-circles #theme\/power\/cliques) @ben/);
  });

  test('gathers codes from any branch, asked for its title, claim and status; no document is changed', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await goTo(page, 'stigma');
    await page.press('Control+Space');
    await goTo(page, 'power/cliques');
    await page.press('Control+Space');
    await goTo(page, 'power/cliques');
    await page.press('Control+Space', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+Space');
    await page.page.getByText('2 themes selected').waitFor();
    await page.command('Make a theme of these codes');
    const dialog = page.page.locator('.modal');
    await dialog.getByRole('button', { name: 'Make theme' }).click();
    await dialog.getByText('Give the theme a title.').waitFor();
    await dialog.getByRole('textbox', { name: 'Title' }).fill('The price of belonging');
    await dialog.getByRole('textbox', { name: 'Claim' }).fill('Staying costs.');
    await dialog.getByRole('combobox', { name: 'Status' }).selectOption('kept');
    expect(await seriousIn(page, '.modal')).toEqual([]);
    await dialog.getByRole('button', { name: 'Make theme' }).click();
    await agree(page, 'Create');
    await expect.poll(() => treeRowsOf(page)).toContain('The price of belonging Kept 3');
    expect(await page.fileText('Themes/the-price-of-belonging.md')).toMatch(/kind: theme[\s\S]*claim: Staying costs\.[\s\S]*status: kept/);
    expect(await note(page)).toBe(interview);
  });

  test('has a colour chosen by name, with the arrows', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await fromMenu(page, 'stigma', 'Colour…');
    expect(await seriousIn(page, '.modal')).toEqual([]);
    await page.press('Home', 'ArrowRight', 'ArrowRight', 'Enter');
    await expect.poll(() => page.files().then((all) => all.includes('Themes/stigma.md'))).toBe(true);
    expect(await page.fileText('Themes/stigma.md')).toMatch(/color: "?'?#d33a3e/);
    await expect.poll(() => rowOf(page, 'stigma').locator('.emic-dot').getAttribute('style')).toContain('#d33a3e');
    await page.command('Choose the colour of a theme');
    await answer(page, 'stigma');
    await page.page.getByRole('radio', { name: 'By its name' }).click();
    await expect.poll(() => page.fileText('Themes/stigma.md')).not.toContain('color');
    await page.command('Undo last codebook change');
    await expect.poll(() => page.fileText('Themes/stigma.md')).toMatch(/color: "?'?#d33a3e/);
    await page.command('Show codebook changes');
    await page.page.locator('.emic-past-title', { hasText: 'Colour of “stigma”: red' }).waitFor();
    expect(await page.fileText('Codebook log.md')).toMatch(/\*\*undid\*\* `stigma` · Undo: Colour of “stigma”: by its name · by ana %%\w{8} undoes \w{8}%%/);
  });

  test('belongs to groups that cut across the tree, by menu, by dragging, and leaves them', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await fromMenu(page, 'stigma', 'Groups…');
    await answer(page, 'Relations');
    await expect.poll(() => treeRowsOf(page).then((rows) => rows.slice(0, 3))).toEqual(['Groups', 'Relations 1', 'stigma 1']);
    await rowOf(page, 'power/cliques').dragTo(rowOf(page, '*relations'));
    await expect.poll(() => treeRowsOf(page).then((rows) => rows.slice(0, 4))).toEqual(['Groups', 'Relations 3', 'cliques 2', 'stigma 1']);
    await rowOf(page, '*relations').click();
    const list = page.page.getByRole('listbox', { name: 'Relations 3 passages' });
    await list.getByText('nobody answered her').waitFor();
    await list.getByText('We never felt').first().waitFor();
    await page.press('Escape');
    await goTo(page, '*relations');
    await page.press('Enter');
    await list.waitFor();
    await page.press('Escape');
    await fromMenu(page, '*relations', 'Rename group…');
    await page.page.locator('.modal input').fill('Among people');
    await page.press('Enter');
    await expect.poll(() => treeRowsOf(page).then((rows) => rows[1])).toBe('Among people 3');
    await page.command('Put themes into a group');
    await answer(page, 'stigma');
    await answer(page, 'Among');
    await expect.poll(() => treeRowsOf(page).then((rows) => rows.slice(0, 3))).toEqual(['Groups', 'Among people 2', 'cliques 2']);
    await fromMenu(page, '*among people', 'Dissolve group');
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 1', 'power 3', 'cliques 2', 'hierarchies 1', 'stigma 1']);
  });
});

describe('the tree for fingers', () => {
  test('has a menu behind a long press, with a way for every drag', async () => {
    const page = await app.open({ files: treeFiles, mobile: true });
    await openTree(page);
    const hold = async (theme: string): Promise<void> => {
      const box = await rowOf(page, theme).boundingBox();
      const at = { clientX: (box?.x ?? 0) + 60, clientY: (box?.y ?? 0) + 20, pointerType: 'touch', bubbles: true };
      await rowOf(page, theme).dispatchEvent('pointerdown', at);
      await page.page.locator('.menu').waitFor();
      await rowOf(page, theme).dispatchEvent('pointerup', at);
      await rowOf(page, theme).dispatchEvent('click', at);
    };
    await hold('stigma');
    const entries = await page.page.locator('.menu .menu-item').allInnerTexts();
    expect(entries.map((text) => text.trim())).toEqual(expect.arrayContaining(['Move under…', 'Merge into…', 'Split…', 'Move up', 'Groups…', 'Add to favourites', 'Select']));
    expect(await page.page.getByRole('listbox').count()).toBe(0);
    await page.page.locator('.menu').getByText('Select', { exact: true }).click();
    await rowOf(page, 'empathy').tap();
    await page.page.getByText('2 themes selected').waitFor();
    await page.page.getByRole('button', { name: 'Do something with them' }).tap();
    await page.page.locator('.menu').getByText('Move under…').click();
    await answer(page, 'power/hierarchies');
    await agree(page, 'Rename');
    await expect.poll(() => treeRowsOf(page)).toEqual(['power 4', 'cliques 2', 'hierarchies 2', 'Empathy 1', 'stigma 1']);
  });
});
