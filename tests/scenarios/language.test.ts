/** The plugin speaks the language of the app. */
import { expect, test } from 'vitest';
import { useApp } from './app';
import { screenFiles, screenNote, screenSettings } from './screens';

const app = useApp();

test('in German: commands, codebook, picker and what is said', async () => {
  const page = await app.open({ files: screenFiles, settings: screenSettings, note: screenNote, language: 'de' });
  await page.indexed();
  await page.command('Codebuch öffnen');
  const tree = page.page.getByRole('tree', { name: 'Themen' });
  await tree.waitFor();
  await expect.poll(() => page.page.locator('.emic-theme-row[data-key="empathy"]').first().getAttribute('aria-label')).toBe('Empathy, 1 Kodierung. Feeling with another.');
  await page.page.getByPlaceholder('Themen filtern …').waitFor();
  expect(await page.offers('Open codebook')).toBe(false);

  await page.select('somebody listened');
  await page.command('Auswahl kodieren');
  await page.page.getByPlaceholder('Auswahl kodieren').waitFor();
  await page.type('Zuhören');
  await page.page.locator('.suggestion-item.is-selected').getByText('„Zuhören“ anlegen').waitFor();
  await page.press('Enter');
  await expect.poll(() => page.editorText()).toContain('#theme/zuhören @ana');
  await page.command('Zur nächsten Kodierung gehen');
  await page.command('Letzte Codebuch-Änderung rückgängig machen');
  await expect.poll(async () => (await page.notices()).join()).toContain('Auf diesem Gerät gibt es keine Codebuch-Änderung');

  await page.command('Themen abfragen');
  await page.page.locator('.emic-query-input').waitFor();
  await page.type('empathy AND )');
  await page.page.getByText('Vor dieser Klammer fehlt etwas').waitFor();
  await page.press('Escape');
});

test('a language it does not have is English', async () => {
  const page = await app.open({ files: screenFiles, settings: screenSettings, language: 'fr' });
  await page.indexed();
  expect(await page.offers('Open codebook')).toBe(true);
});
