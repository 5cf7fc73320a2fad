import type { AppPage } from './app';

/**
 * What of the plugin in a part of the page would lay its name as a tooltip over what is in it, a line each. The app shows every
 * `aria-label` as one on hover: wanted where one presses or types, in the way over lists, groups, regions and dialogs.
 */
export function coveringTooltipsIn(page: AppPage, selector: string): Promise<string[]> {
  return page.page.evaluate((within) => {
    const pointedAt = 'button, input, select, textarea, progress, .clickable-icon, .checkbox-container, .cm-content, [role=button], [role=img], [role=textbox], [role=treeitem]';
    return [...document.querySelectorAll(`${within}[aria-label], ${within} [aria-label]`)]
      .filter((el) => el.getAttribute('aria-label') !== '' && !el.matches(pointedAt) && el.closest('[class*="emic-"]') !== null)
      .map((el) => (el.cloneNode(false) as Element).outerHTML);
  }, selector);
}
