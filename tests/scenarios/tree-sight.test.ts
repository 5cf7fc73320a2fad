import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { answer, fromMenu, goTo, openTree, rowOf, seriousIn, treeFiles, treeRowsOf } from './tree-study';

const app = useApp();
const menu = async (page: AppPage, button: string, entry: string): Promise<void> => {
  await page.page.getByRole('button', { name: button }).click();
  await page.page.locator('.menu').getByText(entry, { exact: true }).click();
  await page.settled();
};
const marks = (page: AppPage): Promise<string[]> => page.page.locator('.mod-root .cm-content .emic-passage').allInnerTexts();

describe('the numbers and the order of the tree', () => {
  test('count codings, documents or cases, with the children or without, or nothing', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 1', 'power 3', 'cliques 2', 'hierarchies 1', 'stigma 1']);
    await menu(page, 'Sort and count', 'Parents count their children');
    await expect.poll(() => treeRowsOf(page)).toContain('power 0');
    await page.command('Count the children with their parent');
    await menu(page, 'Sort and count', 'Count documents');
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 1', 'power 2', 'cliques 2', 'hierarchies 1', 'stigma 1']);
    await menu(page, 'Sort and count', 'Count cases');
    await expect.poll(() => treeRowsOf(page)).toContain('cliques 2');
    expect(await rowOf(page, 'power/cliques').getAttribute('aria-label')).toMatch(/^cliques, 2 cases/);
    await page.command('Count beside themes');
    await answer(page, 'Hide');
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy', 'power', 'cliques', 'hierarchies', 'stigma']);
  });

  test('sort by count, by use and by hand, and stay so', async () => {
    const page = await app.open({ files: treeFiles, note: 'Interviews/Interview 01.md' });
    await openTree(page);
    await menu(page, 'Sort and count', 'Sort by count');
    await expect.poll(() => treeRowsOf(page)).toEqual(['power 3', 'cliques 2', 'hierarchies 1', 'Empathy 1', 'stigma 1']);
    await menu(page, 'Sort and count', 'Sort by name');
    await goTo(page, 'stigma');
    await page.press('Alt+ArrowUp', 'Alt+ArrowUp');
    await expect.poll(() => treeRowsOf(page)).toEqual(['stigma 1', 'Empathy 1', 'power 3', 'cliques 2', 'hierarchies 1']);
    await fromMenu(page, 'stigma', 'Move down');
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 1', 'stigma 1', 'power 3', 'cliques 2', 'hierarchies 1']);
    await page.command('Sort themes');
    await answer(page, 'Sort by last use');
    await page.select('somebody listened');
    await page.command('Code selection');
    await answer(page, 'stigma');
    await expect.poll(() => treeRowsOf(page)).toEqual(['stigma 2', 'Empathy 1', 'power 3', 'cliques 2', 'hierarchies 1']);
  });

  test('are put in another order by dragging a theme between its siblings', async () => {
    const page = await app.open({ files: treeFiles, settings: { scopeChosen: true, sortBy: 'hand' } });
    await openTree(page);
    await rowOf(page, 'stigma').dragTo(rowOf(page, 'empathy'), { targetPosition: { x: 60, y: 2 } });
    await expect.poll(() => treeRowsOf(page)).toEqual(['stigma 1', 'Empathy 1', 'power 3', 'cliques 2', 'hierarchies 1']);
  });
});

describe('themes that are near, and out of the way', () => {
  test('favourites stand above, with the number of their command, in an order of their own', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await fromMenu(page, 'stigma', 'Add to favourites');
    await rowOf(page, 'empathy').dragTo(rowOf(page, '/favourites'));
    await expect.poll(() => treeRowsOf(page).then((rows) => rows.slice(0, 4))).toEqual(['Favourites', 'stigma 1', 'Empathy 1', 'Empathy 1']);
    await goTo(page, '/favourites/empathy');
    await page.press('Alt+ArrowUp');
    await expect.poll(() => treeRowsOf(page).then((rows) => rows.slice(1, 3))).toEqual(['Empathy 1', 'stigma 1']);
    await page.command('Take theme out of the favourites');
    await answer(page, 'stigma');
    await expect.poll(() => treeRowsOf(page).then((rows) => rows.slice(0, 3))).toEqual(['Favourites', 'Empathy 1', 'Empathy 1']);
  });

  test('hidden themes leave with what is under them, and come back when asked', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await fromMenu(page, 'power', 'Hide');
    await expect.poll(() => treeRowsOf(page)).toEqual(['Empathy 1', 'stigma 1']);
    await page.page.getByText('1 theme is hidden.').waitFor();
    await page.page.getByRole('button', { name: 'Show hidden' }).click();
    await expect.poll(() => treeRowsOf(page)).toHaveLength(5);
    expect(await rowOf(page, 'power/cliques').getAttribute('aria-label')).toContain('hidden');
    await fromMenu(page, 'power', 'Do not hide any more');
    await expect.poll(() => page.page.getByText('1 theme is hidden.').count()).toBe(0);
  });

  test('a theme shows what it gathers, its claim and how far it has come', async () => {
    const theme = '---\nkind: theme\ntitle: The price\nclaim: Staying costs.\nstatus: candidate\ngathers: [power/cliques, stigma]\n---\n';
    const page = await app.open({ files: { ...treeFiles, 'Themes/price.md': theme } });
    await openTree(page);
    await expect.poll(() => treeRowsOf(page)).toContain('The price Candidate 3');
    expect(await rowOf(page, 'price').getAttribute('aria-label')).toBe('The price, Candidate, 3 codings, theme. Staying costs.');
    await rowOf(page, 'price').click();
    await page.page.getByRole('listbox').getByText('nobody answered her').waitFor();
    await page.page.getByText('3 passages').waitFor();
    await page.page.getByRole('button', { name: 'Include themes under it' }).click();
    await page.page.getByText('3 passages').waitFor();
  });
});

describe('what is shown in the text', () => {
  test('is chosen by theme, with an eye, by key and by menu, and said in a banner', async () => {
    const page = await app.open({ files: treeFiles, note: 'Interviews/Interview 01.md' });
    await openTree(page);
    await expect.poll(() => marks(page).then(({ length }) => length)).toBeGreaterThan(2);
    await goTo(page, 'empathy');
    await page.press('Control+Enter');
    await expect.poll(() => marks(page).then((all) => all.join())).not.toContain('different');
    await page.page.getByText('Not all is shown in the text: only power, stigma.').waitFor();
    await rowOf(page, 'empathy').locator('.emic-eye').click();
    await expect.poll(() => page.page.locator('.emic-showing').count()).toBe(0);
    await fromMenu(page, 'empathy', 'Show only these in the text');
    await expect.poll(() => marks(page)).toEqual(['different for me']);
    expect(await rowOf(page, 'stigma').getAttribute('aria-label')).toContain('not shown in the text');
    await page.page.getByRole('button', { name: 'Show all passages' }).click();
    await expect.poll(() => marks(page).then(({ length }) => length)).toBeGreaterThan(2);
  });

  test('is chosen by coder, by overlap, or nothing at all, by menu and by command', async () => {
    const page = await app.open({ files: treeFiles, note: 'Interviews/Interview 01.md' });
    await openTree(page);
    await menu(page, 'Show in the text', 'ana');
    await page.page.getByText('Not all is shown in the text: only passages of ben.').waitFor();
    await expect.poll(() => marks(page).then((all) => all.join())).not.toContain('We never');
    await menu(page, 'Show in the text', 'Show all passages');
    await menu(page, 'Show in the text', 'Show only overlaps');
    await expect.poll(() => marks(page).then((all) => all.join())).not.toContain('different');
    await page.command('Show no passages');
    await page.page.getByText('No passage is shown in the text.').waitFor();
    await expect.poll(() => marks(page)).toEqual([]);
    await page.command('Show all passages');
    await page.command('Show only some coders');
    await answer(page, 'ben');
    await page.page.getByText('Not all is shown in the text: only passages of ben.').waitFor();
  });

  test('is explained by a legend of the open note', async () => {
    const page = await app.open({ files: treeFiles, note: 'Interviews/Interview 01.md' });
    await openTree(page);
    await page.command('Show or hide the legend');
    const legend = page.page.getByRole('region', { name: 'Legend' });
    await legend.getByText('hierarchies').waitFor();
    await legend.getByRole('button', { name: /^Empathy/ }).click();
    await expect.poll(() => marks(page)).toEqual(['different for me']);
    expect(await seriousIn(page, '.emic-sidebar')).toEqual([]);
  });
});

describe('the sidebar for everybody', () => {
  for (const opening of [{}, { dark: true }, { mobile: true }, { rtl: true }]) {
    test(`has nothing serious for axe-core to find ${JSON.stringify(opening)}`, async () => {
      const files = { ...treeFiles, 'Themes/stigma.md': '---\ngroups: [Relations]\nkind: theme\nstatus: candidate\n---\n' };
      const page = await app.open({ files, note: 'Interviews/Interview 01.md', settings: { scopeChosen: true, favourites: ['empathy'], hiddenThemes: ['power/cliques'] }, ...opening });
      await openTree(page);
      expect(await seriousIn(page, '.emic-sidebar')).toEqual([]);
      await goTo(page, 'stigma');
      await page.press('Control+Space');
      await page.page.getByText('1 theme selected').waitFor();
      expect(await seriousIn(page, '.emic-sidebar')).toEqual([]);
      await page.press('F2');
      await page.page.getByRole('textbox', { name: 'New name of' }).waitFor();
      expect(await seriousIn(page, '.emic-sidebar')).toEqual([]);
      await page.press('Escape', 'Enter');
      await page.page.getByRole('listbox').waitFor();
      expect(await seriousIn(page, '.emic-sidebar')).toEqual([]);
    });
  }
});
