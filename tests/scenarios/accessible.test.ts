/** Every view and dialog of the plugin is without serious faults to axe-core, light and dark, and without tooltips over what one reads. */
import { expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { ownSeriousIn } from './axe';
import { leaveDialogs, screenFiles, screenNote, screens, screenSettings } from './screens';
import { coveringTooltipsIn } from './tooltips';

const app = useApp();

test('nothing serious in any view or dialog, light and dark, and no tooltip lies over its content', async () => {
  const page = await app.open({ files: screenFiles, settings: screenSettings, note: screenNote });
  await page.indexed();
  const found: Record<string, string[]> = {};
  for (const screen of screens) {
    await screen.open(page);
    const light = await ownSeriousIn(page, screen.within);
    await setDark(page, true);
    // What a screen says of itself is the same in the dark; what can be read there is not.
    const serious = [...light, ...(await ownSeriousIn(page, screen.within, 'contrast')).map((line) => `dark: ${line}`)];
    await setDark(page, false);
    serious.push(...(await coveringTooltipsIn(page, screen.within)).map((el) => `tooltip over its content: ${el}`));
    if (serious.length > 0) found[screen.name] = serious;
    await leaveDialogs(page);
  }
  expect(found).toEqual({});
});

/** Switches the app's theme while a screen stands open. */
async function setDark(page: AppPage, dark: boolean): Promise<void> {
  await page.evaluate(({ app: inner, document }, isDark) => {
    document.body.classList.toggle('theme-dark', isDark);
    document.body.classList.toggle('theme-light', !isDark);
    inner.workspace.trigger('css-change');
  }, dark);
  await page.settled();
}
