import { describe, expect, test } from 'vitest';
import { useApp } from './app';
import { answer, fieldnote, interview, openTree, rowOf, treeFiles } from './tree-study';

const app = useApp();

describe('words and passages dropped on a theme', () => {
  test('selected words are coded with it, and stay where they are', async () => {
    const page = await app.open({ files: treeFiles, note: 'Interviews/Interview 01.md' });
    await openTree(page);
    await page.select('somebody listened');
    await page.settled();
    const at = await page.evaluate((window) => {
      const range = window.document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      return range ? { x: range.left + range.width / 2, y: range.top + range.height / 2 } : { x: 0, y: 0 };
    });
    const row = await rowOf(page, 'empathy').boundingBox();
    await page.page.mouse.move(at.x, at.y);
    await page.page.mouse.down();
    await page.page.mouse.move(at.x + 10, at.y + 10, { steps: 3 });
    await page.page.mouse.move((row?.x ?? 0) + 60, (row?.y ?? 0) + 12, { steps: 8 });
    await page.page.mouse.up();
    await expect.poll(() => page.fileText('Interviews/Interview 01.md')).toMatch(/Later %%\{(\w{8})%%somebody listened%%\}\1 #theme\/empathy @ana/);
    expect(await page.fileText('Interviews/Interview 01.md')).toContain('\nAna: Later ');
  });

  test('a passage of the list is coded with it, too; another time it says so', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await rowOf(page, 'empathy').click();
    const passage = page.page.getByRole('option').filter({ hasText: 'different for me' });
    await passage.waitFor();
    await passage.dragTo(rowOf(page, 'power/cliques'));
    await expect.poll(() => page.fileText('Interviews/Interview 01.md')).toContain('#theme/empathy #theme/power/cliques @ben');
    await passage.dragTo(rowOf(page, 'power/cliques'));
    await page.page.locator('.notice').getByText('The passage is coded as cliques already.').waitFor();
    expect((await page.fileText('Interviews/Interview 01.md')).replace(' #theme/power/cliques @ben', ' @ben').length).toBeLessThan(interview.length + 2);
  });

  test('the same goes by the menu of a passage, without a drag', async () => {
    const page = await app.open({ files: treeFiles });
    await openTree(page);
    await rowOf(page, 'power/cliques').click();
    await page.page.getByRole('option').filter({ hasText: 'nobody answered her' }).click({ button: 'right' });
    await page.page.locator('.menu').getByText('Code with another theme…').click();
    await answer(page, 'empathy');
    await expect.poll(() => page.fileText('Fieldnotes/First evening.md')).toBe(fieldnote.replace('#theme/power/cliques', '#theme/power/cliques #theme/empathy'));
  });

  test('a file dragged from the explorer codes nothing', async () => {
    const page = await app.open({ files: treeFiles, note: 'Interviews/Interview 01.md' });
    await openTree(page);
    await page.select('somebody listened');
    await page.evaluate((window) => {
      const row = window.document.querySelector('[data-key="empathy"]');
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'obsidian://open?file=x');
      row?.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }));
      row?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await page.settled();
    expect(await page.fileText('Interviews/Interview 01.md')).toBe(interview);
  });
});
