import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { AppPage } from './app';

/** A small fictional study for the scenarios of the codebook tree. */
export const interview = `---
type: interview
cases: [P01]
---
Ana: %%{aaaaaaa1%%We never felt %%{aaaaaaa2%%safe there%%}aaaaaaa1 #theme/power/hierarchies #theme/stigma @ana 2026-01-01 "first night"%%.%%}aaaaaaa2 #theme/power/cliques @ben%%

Ben: It was %%{aaaaaaa3%%different for me%%}aaaaaaa3 #theme/empathy @ben%%.

Ana: Later somebody listened.
`;
export const fieldnote = `---
type: fieldnote
cases: [P01, P02]
---
On the board %%{bbbbbbb1%%nobody answered her%%}bbbbbbb1 #theme/power/cliques @ana%% for a day.
`;
export const treeFiles: Record<string, string> = {
  'Interviews/Interview 01.md': interview,
  'Fieldnotes/First evening.md': fieldnote,
  'Themes/empathy.md': '---\ntheme: empathy # kept as written\ntitle: Empathy\ndefinition: Feeling with another.\n---\nA memo of mine.\n',
};

export async function openTree(page: AppPage): Promise<void> {
  await page.command('Open codebook');
  await page.page.getByRole('tree', { name: 'Themes' }).waitFor();
  await page.indexed();
  await page.settled();
}

/** Titles and numbers of the rows, from top to bottom. */
export const treeRowsOf = (page: AppPage): Promise<string[]> =>
  page.page.getByRole('treeitem').allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim()));

/** The row of a theme in the tree itself. */
export const rowOf = (page: AppPage, theme: string) => page.page.locator(`.emic-theme-row[data-key="${theme}"]`);

/** Puts the keyboard on a theme. */
export async function goTo(page: AppPage, theme: string): Promise<void> {
  await page.page.getByRole('tree').focus();
  const keys = await page.page.locator('.emic-theme-row').evaluateAll((els) => els.map((el) => el.getAttribute('data-key')));
  await page.press('Home');
  for (let at = 0; at < keys.indexOf(theme); at++) await page.press('ArrowDown');
  await expect.poll(() => page.page.locator('.emic-theme-row.is-at').getAttribute('data-key')).toBe(theme);
}

/** Chooses from the menu of a theme. */
export async function fromMenu(page: AppPage, theme: string, entry: string): Promise<void> {
  await rowOf(page, theme).click({ button: 'right' });
  await page.page.locator('.menu').getByText(entry, { exact: true }).click();
  await page.settled();
}

/** Types into the open question and takes the first answer. */
export async function answer(page: AppPage, text: string): Promise<void> {
  await page.page.locator('.prompt input').last().fill(text);
  await page.page.locator('.prompt .suggestion-item.is-selected').last().waitFor();
  await page.press('Enter');
  await page.settled();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or critical within an element. */
export async function seriousIn(page: AppPage, selector: string): Promise<string[]> {
  await page.page.evaluate(axe);
  return page.page.evaluate(async (within) => {
    const { violations } = await (window as unknown as { axe: { run(at: string): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe.run(within);
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);
  }, selector);
}
