/** What stands on a screen has room there: narrow or wide, from left to right or from right to left. */
import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { useApp } from './app';
import { cramped, cut } from './cramped';
import { leaveDialogs, screenFiles, screenNote, screens, screenSettings } from './screens';

const app = useApp();

for (const { name, mobile, rtl } of [
  { name: 'on a phone', mobile: true, rtl: false },
  { name: 'from right to left', mobile: false, rtl: true },
]) {
  test(`nothing is cut off, sticks out or scrolls sideways ${name}`, async () => {
    const page = await app.open({ files: screenFiles, settings: screenSettings, note: screenNote, mobile, rtl });
    await page.indexed();
    const found: Record<string, string[]> = {};
    for (const screen of screens) {
      await page.evaluate(({ app: { workspace } }, isPhone) => {
        if (isPhone) workspace.rightSplit.collapse();
      }, mobile);
      await screen.open(page);
      const what = await page.page.evaluate(cramped, screen.within);
      if (what.length > 0) found[screen.name] = what;
      await leaveDialogs(page);
    }
    expect(found).toEqual({});
  });
}

for (const { name, mobile } of [
  { name: 'on a desktop', mobile: false },
  { name: 'on a phone', mobile: true },
]) {
  test(`German words have room in the dialogs of import, speakers and update ${name}`, async () => {
    const files = { ...screenFiles, 'Talks/Key.md': '---\ntype: pseudonym-key\n---\n\n| Name | Pseudonym |\n| --- | --- |\n| Wilhelmine Oberhuber-Schlotthauer | Ben Ode |\n' };
    const page = await app.open({ files, settings: screenSettings, mobile, language: 'de' });
    await page.indexed();
    const found: Record<string, string[]> = {};
    const look = async (dialog: string, within: string): Promise<void> => {
      await page.settled();
      const what = [...(await page.page.evaluate(cramped, within)), ...(await page.page.evaluate(cut, within))];
      if (what.length > 0) found[dialog] = what;
    };
    const choose = async (command: string, given: readonly { name: string; text: string }[]): Promise<void> => {
      const chooser = page.page.waitForEvent('filechooser');
      await page.command(command);
      await (await chooser).setFiles(given.map(({ name: file, text }) => ({ name: file, mimeType: 'text/plain', buffer: Buffer.from(text) })));
    };
    const long = 'Wilhelmine Oberhuber-Schlotthauer (00:03):\nSchreiben Sie an oberhuber-schlotthauer@mail.example oder rufen Sie an: 0171 123 45 67.\n\nBen Ode (01:02):\nNein.\n';
    await choose('Transkripte und Diskussionsverläufe importieren', [{ name: 'Gespraech_mit_Wilhelmine_Oberhuber_Schlotthauer_ueber_das_Ankommen.txt', text: long }, { name: 'leer.vtt', text: '' }, { name: 'tabelle.csv', text: 'wer,was\nAna,ja\n' }]);
    await page.page.getByRole('button', { name: /importieren$/ }).waitFor();
    await page.page.locator('.emic-import summary').first().click();
    await look('import', '.modal');
    await leaveDialogs(page);
    await page.openNote('Talks/talk.md');
    await choose('Aus der Quelle aktualisieren', [{ name: 'talk.txt', text: long }]);
    await page.page.locator('.emic-update').waitFor();
    await look('update', '.modal');
    await leaveDialogs(page);
    await page.openNote('Talks/talk.md');
    await page.command('Sprecher zuordnen');
    await page.page.locator('.emic-speakers').waitFor();
    await look('speakers', '.modal');
    expect(found).toEqual({});
  });
}
