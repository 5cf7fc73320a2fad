/** Keys typed into a transcript of 1 MB with 5,000 codings, and opening it, in Chromium, against an editor without the plugin. */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chromeFlags, ensureChrome } from '../../scripts/find-chrome.mjs';
import { strip } from '../../src/core/markup/strip';
import type { BenchWindow } from './editor-page';
import type { Row } from './row';

const root = process.cwd();
const opens = 9;
const rounds = 20;
const keysInRound = 20;

export async function run(): Promise<Row[]> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'tests/bench/editor-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    alias: { obsidian: resolve(root, 'tests/host/obsidian.ts') },
    define: { EMIC_VERSION: '"bench"' },
    logLevel: 'silent',
  });
  const css = await readFile(resolve(root, 'styles.css'), 'utf8');
  const browser = await chromium.launch({ executablePath: ensureChrome(), args: chromeFlags });
  const note = transcript();
  /** What the plugin shows of it, so that both editors lay out the same words. */
  const seen = strip(note);

  /** A page of its own for each editor, so that neither lays out the other's text. */
  const opened = async (withPlugin: boolean): Promise<{ open: number[]; keys: number[]; type(): Promise<void> }> => {
    const page = await (await browser.newContext({ viewport: { width: 1000, height: 900 } })).newPage();
    await page.setContent(`<style>.editor { width: 900px; height: 800px } .cm-editor { height: 100% } .cm-scroller { overflow: auto } .cm-content { max-width: 700px }\n${css}</style><body class="theme-light"></body>`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const keys: number[] = [];
    return {
      open: await page.evaluate(([text, plugin, times]) => (window as unknown as BenchWindow).openNote(text, plugin, times), [withPlugin ? note : seen, withPlugin, opens] as const),
      keys,
      async type() {
        keys.push(...(await page.evaluate((count) => (window as unknown as BenchWindow).typeKeys(count), keysInRound)));
      },
    };
  };
  try {
    const bare = await opened(false);
    const coded = await opened(true);
    for (let round = 0; round < rounds; round++) for (const one of round % 2 === 0 ? [bare, coded] : [coded, bare]) await one.type();
    return [
      { name: 'a key in 1 MB with 5,000 codings, without the plugin', value: median(bare.keys), unit: 'ms', budget: null },
      { name: 'a key there with it', value: median(coded.keys), unit: 'ms', budget: null },
      { name: 'a key with against without', value: median(coded.keys) / median(bare.keys), unit: '×', budget: 1.2, ratio: 'the same keys in a bare editor on the same visible words, in turn' },
      { name: 'the same, 95th percentile', value: percentile(coded.keys, 0.95) / percentile(bare.keys, 0.95), unit: '×', budget: null, ratio: 'the bare editor’s 95th percentile' },
      { name: 'opening that note without the plugin', value: median(bare.open), unit: 'ms', budget: null },
      { name: 'opening it with the plugin', value: median(coded.open), unit: 'ms', budget: null },
    ];
  } finally {
    await browser.close();
  }
}

/** Turns of some 200 characters, each with one coding; 5,000 of them make a megabyte. */
export function transcript(turns = 5000): string {
  const words = 'we never felt safe there because people came at night and they would just watch from behind the curtains until somebody called the others who had been waiting'.split(' ');
  let text = '';
  for (let n = 0; n < turns; n++) {
    const id = `a${String(n).padStart(7, '0')}`;
    const say = (from: number, count: number): string => Array.from({ length: count }, (_, k) => words[(n * 7 + from + k) % words.length]).join(' ');
    text += `${n % 2 === 0 ? 'Ana' : 'P03'}: ${say(0, 6)} %%{${id}%%${say(6, 10)}%%}${id} #theme/t${n % 23} @ana%% ${say(16, 8)}.\n\n`;
  }
  return text;
}

const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
