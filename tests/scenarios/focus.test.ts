/** Every dialog has the keyboard while it is open, and gives it back where it was, by Escape and by its own button. */
import { expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { leaveDialogs, screenFiles, screenNote, screens, screenSettings } from './screens';

const app = useApp();

const where = (page: AppPage): Promise<string> =>
  page.evaluate(({ document }) => {
    const focused = document.activeElement;
    // What takes something away is no first thing in a dialog: a key pressed too often would do it.
    if (focused?.matches('.modal .clickable-icon')) return 'a cross';
    if (focused?.closest('.modal-container, .prompt')) return 'dialog';
    if (focused?.closest('.cm-editor')) return 'editor';
    if (focused?.closest('.emic-sidebar')) return 'codebook';
    return focused?.closest('.workspace-leaf') ? 'view' : 'nowhere';
  });
const dialogs = (page: AppPage): Promise<number> => page.page.locator('.modal-container, .prompt').count();

test('the keyboard is in a dialog while it is open, and where it was once it is left', async () => {
  const page = await app.open({ files: screenFiles, settings: screenSettings, note: screenNote });
  await page.indexed();
  const found: Record<string, string> = {};
  for (const screen of screens) {
    if (screen.name === 'settings') continue;
    await screen.open(page);
    const isDialog = (await dialogs(page)) > 0;
    const inside = await where(page);
    const own = page.page.locator('.modal:visible').getByRole('button', { name: /^(Cancel|Close|Done)$/ }).and(page.page.locator('button'));
    const hasButton = isDialog && (await own.count()) > 0;
    await leaveDialogs(page);
    if (isDialog) found[screen.name] = `${inside} → ${await where(page)}`;
    if (!hasButton) continue;
    await screen.open(page);
    await own.last().click();
    await page.settled();
    found[`${screen.name}, its button`] = `dialog → ${await where(page)}`;
    await leaveDialogs(page);
  }
  const fromCodebook = ['change preview', 'split', 'delete', 'make a theme', 'colour', 'groups'];
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, `dialog → ${fromCodebook.includes(name.split(',')[0] ?? '') ? 'codebook' : 'editor'}`])));
  expect(Object.keys(found).length).toBeGreaterThan(20);
});
