/** What has no room on the screen. Runs in the page. */

/**
 * What sticks out of the window sideways, what scrolls sideways, and words cut off without a sign, a line each. A row
 * that ends in “…” tells its name in full to who asks; tables and long patterns may scroll in a box of their own.
 */
export const cramped = (within: string): string[] => {
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

/** Buttons, headings and labels whose words do not fit, a line each: they are never cut, not even with “…”. */
export const cut = (within: string): string[] =>
  [...document.querySelectorAll(within)].flatMap((root) =>
    [...root.querySelectorAll<HTMLElement>('button, h1, h2, h3, h4, .modal-title, summary, legend, label, label > span, th, strong')]
      .filter((el) => el.offsetWidth > 0 && getComputedStyle(el).display !== 'inline' && (el.scrollWidth - el.clientWidth > 1 || el.scrollHeight - el.clientHeight > 3))
      .map((el) => `words do not fit: ${el.tagName.toLowerCase()}.${el.className} “${(el.textContent ?? '').trim().slice(0, 40)}”`),
  );
