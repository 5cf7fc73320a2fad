/** What scenarios stand on: a look at the page sees what was under way, and time passes without waiting. */
import { expect, test } from 'vitest';
import { useApp } from './app';

const app = useApp();

test('a look waits for what is put off for a moment, the disk and the next frame; what is put off for longer comes when time is let pass', async () => {
  const page = await app.open({ files: { 'A.md': 'one' }, bare: true });
  await page.evaluate(({ app: { vault }, setTimeout, requestAnimationFrame, document }) => {
    const say = (words: string) => document.body.append(Object.assign(document.createElement('i'), { className: 'said', textContent: words }));
    const note = vault.getFileByPath('A.md');
    // Nothing of this is awaited here.
    setTimeout(() => {
      void (async () => {
        for (let turn = 0; turn < 20; turn++) if (note) await vault.process(note, (text) => `${text}.`);
        setTimeout(() => requestAnimationFrame(() => say('soon')), 100);
      })();
    }, 100);
    setTimeout(() => {
      say('late');
      setTimeout(() => say('later'), 2500);
    }, 60_000);
    setTimeout(() => say('never'), 600_000);
    clearTimeout(setTimeout(() => say('taken back'), 1000));
  });
  const said = page.page.locator('.said');
  expect(await said.allTextContents()).toEqual(['soon']);
  expect(await page.fileText('A.md')).toBe(`one${'.'.repeat(20)}`);
  await page.pass(59_000);
  expect(await said.allTextContents()).toEqual(['soon']);
  await page.pass(2000);
  expect(await said.allTextContents()).toEqual(['soon', 'late']);
  await page.pass(3000);
  expect(await said.allTextContents()).toEqual(['soon', 'late', 'later']);
});
