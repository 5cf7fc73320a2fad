/** What the plugin costs the app's start: its size, its evaluation, its `onload`. In the stand-in app, in Chromium. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromeFlags, ensureChrome } from '../../scripts/find-chrome.mjs';
import { serve } from '../host/server.mjs';
import type { Host } from '../host/boot';
import type { Row } from './row';

const rounds = 9;

export async function run(): Promise<Row[]> {
  const main = resolve('main.js');
  const server = await serve({ vault: join(resolve('.'), 'sample-vault') });
  const browser = await chromium.launch({ executablePath: ensureChrome(), args: chromeFlags });
  const evaluate: number[] = [];
  const onload: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.url);
      const timing = await page.evaluate(async () => {
        const { host } = window as unknown as { host: Host };
        await host.ready;
        return host.timing;
      });
      evaluate.push(timing.evaluate);
      onload.push(timing.onload);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return [
    { name: 'main.js, minified', value: statSync(main).size, unit: 'bytes', budget: 1_500_000 },
    { name: 'main.js, compressed', value: gzipSync(readFileSync(main)).length, unit: 'bytes', budget: null },
    { name: `main.js evaluated, cold (median of ${rounds})`, value: median(evaluate), unit: 'ms', budget: 40 },
    { name: `onload, cold (median of ${rounds})`, value: median(onload), unit: 'ms', budget: 10 },
  ];
}

function median(values: number[]): number {
  return values.slice().sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
