import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AppPage } from './app';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(within: string): Promise<{ violations: { id: string; impact: string | null; nodes: { html: string }[] }[] }>;
}

/** What axe-core finds that is serious or worse in a part of the page, a line each. */
export async function seriousIn(page: AppPage, selector: string): Promise<string[]> {
  await page.page.evaluate(source);
  return page.page.evaluate(async (within) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(within);
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, selector);
}
