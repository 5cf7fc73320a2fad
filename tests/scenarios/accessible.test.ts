/** Every view and dialog of the plugin is without serious faults to axe-core, light and dark. */
import { expect, test } from 'vitest';
import { useApp } from './app';
import { ownSeriousIn } from './axe';
import { leaveDialogs, screenFiles, screenNote, screens, screenSettings } from './screens';

const app = useApp();

for (const dark of [false, true]) {
  test(`nothing serious in any view or dialog, ${dark ? 'dark' : 'light'}`, async () => {
    const page = await app.open({ files: screenFiles, settings: screenSettings, note: screenNote, dark });
    await page.indexed();
    const found: Record<string, string[]> = {};
    for (const screen of screens) {
      await screen.open(page);
      const serious = await ownSeriousIn(page, screen.within);
      if (serious.length > 0) found[screen.name] = serious;
      await leaveDialogs(page);
    }
    expect(found).toEqual({});
  }, 300_000);
}
