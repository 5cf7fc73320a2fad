/** What stands on a screen has room there: narrow or wide, from left to right or from right to left. */
import { expect, test } from 'vitest';
import { useApp } from './app';
import { leaveDialogs, screenFiles, screenNote, screens, screenSettings } from './screens';

const app = useApp();

/**
 * What sticks out of the window sideways, what scrolls sideways, and words cut off without a sign, a line each. A row
 * that ends in “…” tells its name in full to who asks; tables and long patterns may scroll in a box of their own.
 */
const cramped = (within: string): string[] => {
  const found = new Set<string>();
  const tell = (what: string, el: Element): void => void found.add(`${what}: ${el.tagName.toLowerCase()}.${String(el.getAttribute('class')).trim().replace(/\s+/g, '.')} “${(el.textContent ?? '').trim().slice(0, 30)}”`);
  for (const root of document.querySelectorAll(within)) {
    for (const el of [root, ...root.querySelectorAll('*')]) {
      const shown = el.getBoundingClientRect();
      if (shown.width < 2 || shown.height < 2 || el.closest('svg, .cm-editor, .markdown-preview-view, .emic-sr-only') !== null) continue;
      const style = getComputedStyle(el);
      const isSideways = el.closest('[role="grid"], table, pre') != null;
      if (!isSideways && (shown.right > innerWidth + 1 || shown.left < -1)) tell('beyond the window', el);
      const over = el.scrollWidth - el.clientWidth;
      if (style.display === 'inline' || over < 2 || isSideways || el.matches('input, textarea, select')) continue;
      if (['auto', 'scroll'].includes(style.overflowX)) tell('scrolls sideways', el);
      else if (['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis') tell('cut off', el);
    }
  }
  return [...found];
};

for (const { name, mobile, rtl } of [
  { name: 'on a phone', mobile: true, rtl: false },
  { name: 'from right to left', mobile: false, rtl: true },
]) {
  test(`nothing is cut off, sticks out or scrolls sideways ${name}`, async () => {
    const page = await app.open({ files: screenFiles, settings: screenSettings, note: screenNote, mobile, rtl });
    await page.indexed();
    const found: Record<string, string[]> = {};
    for (const screen of screens) {
      await page.evaluate(({ app: { workspace } }, isPhone) => {
        if (isPhone) workspace.rightSplit.collapse();
      }, mobile);
      await screen.open(page);
      const what = await page.page.evaluate(cramped, screen.within);
      if (what.length > 0) found[screen.name] = what;
      await leaveDialogs(page);
    }
    expect(found).toEqual({});
  }, 120_000);
}
