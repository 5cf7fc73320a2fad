import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AppPage } from './app';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(within: string, options: { resultTypes: string[]; runOnly?: string[] }): Promise<{ violations: { id: string; impact: string | null; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** Half a megabyte: once a page. */
async function ready(page: AppPage): Promise<void> {
  if (!(await page.page.evaluate(() => 'axe' in window))) await page.page.evaluate(source);
}

/** What axe-core finds that is serious or worse in a part of the page, a line each. */
export async function seriousIn(page: AppPage, selector: string): Promise<string[]> {
  await ready(page);
  return page.page.evaluate(async (within) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(within, { resultTypes: ['violations'] });
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, selector);
}

/**
 * The same without what is the app's own: the colours of its buttons that stand out, of tags and of highlights. By all
 * rules, or by that of contrast alone.
 */
export async function ownSeriousIn(page: AppPage, selector: string, rules: 'all' | 'contrast' = 'all'): Promise<string[]> {
  await ready(page);
  return page.page.evaluate(async ([within, only]) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(within, { resultTypes: ['violations'], ...(only === 'contrast' ? { runOnly: ['color-contrast'] } : {}) });
    const appsOwn = /^<[^>]* class="[^"]*\b(mod-(cta|destructive|warning)|cm-hashtag|cm-highlight|multi-select-pill)\b/;
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ html }) => id !== 'color-contrast' || !appsOwn.test(html)) }))
      .filter(({ nodes }) => nodes.length > 0)
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);
  }, [selector, rules] as const);
}
