/** What holds on every screen of a phone: targets for fingers, and no motion for who wants none. */
import { expect, test } from 'vitest';
import { useApp } from './app';
import { leaveDialogs, screenFiles, screenNote, screens, screenSettings } from './screens';

const app = useApp();

/**
 * What can be tapped and is smaller than a finger, a line each. Left out, as WCAG 2.5.8 does: links within a text; the
 * margin's bars, whose passages beside them do the same; what the app itself draws at the edge of its dialogs.
 */
const smallTargets = (within: string): string[] => {
  const isOwn = (el: Element): boolean => /\bemic-/.test(`${el.className} ${el.parentElement?.className ?? ''}`) || el.closest('[class*="emic-"]') !== null;
  const kinds = 'button, a[href], summary, select, input:not([type="hidden"]), [role="button"], [role="option"], [role="treeitem"], [role="checkbox"], [role="tab"], [role="menuitem"], .clickable-icon';
  const found = new Set<string>();
  for (const root of document.querySelectorAll(within)) {
    for (const el of root.querySelectorAll(kinds)) {
      const shown = (el.closest('label') ?? el).getBoundingClientRect();
      if (shown.width === 0 || shown.height === 0 || !isOwn(el) || el.closest('.cm-content, .markdown-preview-view, p, .emic-margin-bar, .modal-close-button') !== null) continue;
      const row = el.closest('[role="option"], [role="treeitem"], label, .setting-item')?.getBoundingClientRect() ?? shown;
      const isRow = el.matches('input[type="checkbox"], input[type="radio"]') && row.height >= 43.5;
      if (!isRow && (shown.width < 43.5 || shown.height < 43.5)) found.add(`${el.tagName.toLowerCase()}.${String(el.className).trim().replace(/\s+/g, '.')} ${Math.round(shown.width)} × ${Math.round(shown.height)}`);
    }
  }
  return [...found];
};

test('what can be tapped is 44 pixels high and wide, and nothing moves where motion is unwanted', async () => {
  const page = await app.open({ files: screenFiles, settings: screenSettings, note: screenNote, mobile: true });
  await page.page.emulateMedia({ reducedMotion: 'reduce' });
  await page.indexed();
  const small: Record<string, string[]> = {};
  const moving: Record<string, string[]> = {};
  for (const screen of screens) {
    // The drawer over the page would be in the way of what lies in the note.
    await page.evaluate(({ app: { workspace } }) => workspace.rightSplit.collapse());
    await screen.open(page);
    const found = await page.page.evaluate(smallTargets, screen.within);
    if (found.length > 0) small[screen.name] = found;
    const runs = await page.page.evaluate(() =>
      document.getAnimations().flatMap((animation) => {
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
        return target && /\bemic-/.test(String(target.getAttribute('class'))) ? [String(target.getAttribute('class'))] : [];
      }),
    );
    if (runs.length > 0) moving[screen.name] = runs;
    await leaveDialogs(page);
  }
  expect({ small, moving }).toEqual({ small: {}, moving: {} });
});

test('every command has an icon, a name in sentence case without the plugin’s, and no key of its own', async () => {
  const page = await app.open({ files: screenFiles, settings: screenSettings, note: screenNote });
  await page.indexed();
  const commands = await page.evaluate(({ app: { commands } }) =>
    Object.values((commands as unknown as { commands: Record<string, { id: string; name: string; icon?: string; hotkeys?: unknown[] }> }).commands)
      .filter(({ id }) => id.startsWith('emic:'))
      .map(({ id, name, icon, hotkeys }) => ({ id, name, icon: icon ?? '', keys: hotkeys?.length ?? 0 })),
  );
  expect(commands.length).toBeGreaterThan(60);
  expect(commands.filter(({ icon }) => icon === '')).toEqual([]);
  expect(commands.filter(({ keys }) => keys > 0)).toEqual([]);
  const bare = commands.map(({ id, name }) => ({ id, words: name.replace(/^Emic: /, '') }));
  expect(bare.filter(({ words }) => /emic/i.test(words))).toEqual([]);
  expect(bare.filter(({ words }) => !/^\p{Lu}/u.test(words) || /\s\p{Lu}\p{Ll}/u.test(words))).toEqual([]);
  expect(new Set(bare.map(({ words }) => words)).size).toBe(bare.length);
});
