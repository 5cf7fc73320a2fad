import { expect } from 'vitest';
import type { AppPage } from './app';

/** Begins to write down which words light up, which they do for a moment only. Ask before the jump. */
export async function watchFlashes(page: AppPage): Promise<void> {
  await page.evaluate((window) => {
    const seen = window as unknown as { flashes: string };
    seen.flashes = '';
    const look = (): void => {
      const lit = [...window.document.querySelectorAll('.emic-flash')].map((el) => el.textContent).join('');
      if (lit !== '') seen.flashes = lit;
    };
    new MutationObserver(look).observe(window.document.body, { childList: true, subtree: true, attributes: true });
  });
}

/** Waits until just these words have lit up, or words like these. */
export async function hasFlashed(page: AppPage, words: string | RegExp): Promise<void> {
  const flashed = expect.poll(() => page.evaluate((window) => (window as unknown as { flashes: string }).flashes));
  await (typeof words === 'string' ? flashed.toBe(words) : flashed.toMatch(words));
}
