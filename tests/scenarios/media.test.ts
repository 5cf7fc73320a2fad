/** Recordings play beside their transcripts, and transcripts are written beside recordings. */
import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { strip } from '../../src/core/markup/strip';
import { useApp, type AppPage } from './app';
import { ownSeriousIn } from './axe';
import { addSound, addVideo, playing } from './recordings';

const app = useApp();
const A = '%%{aaaaaaa1%%';
const a = '%%}aaaaaaa1 #theme/arriving @ana 2026-01-01%%';
const talk = `---
type: interview
media: "[[talk.wav]]"
---
# Interview

**Ana** (00:00:02): How did you ${A}come to the group?

**Ben** (00:00:06): I saw a poster, (00:00:11) and then${a} I went in.

| who | what |
| --- | --- |
| Ben (00:00:16) | laughs |

**Ana** (00:00:20): And then? We met at 10:30.
`;

const open = async (more: object = {}, text = talk, seconds = 40): Promise<AppPage> => {
  const page = await app.open({ files: { 'Talk.md': text }, note: 'Talk.md', ...more });
  await page.indexed();
  if (seconds > 0) await addSound(page, 'Recordings/talk.wav', seconds);
  return page;
};
const stamp = (page: AppPage, time: string) => page.page.locator('.mod-active .emic-stamp:visible', { hasText: time });
/** Waits until the recording plays, at a time or a little behind it. */
const playsAt = async (page: AppPage, seconds: number): Promise<void> => {
  await expect
    .poll(async () => {
      const now = await playing(page);
      return now?.isPlaying === true && now.at >= seconds - 0.05 && now.at < seconds + 3;
    }, { timeout: 10_000, message: `plays at ${seconds}` })
    .toBe(true);
};
const spokenLine = (page: AppPage): Promise<string[]> => page.page.locator('.mod-active .emic-playing:visible').allTextContents();

test('a click on a stamp plays there: in coded words, within a turn, in a table; the note and the caret stay', async () => {
  const page = await open();
  await page.caret('We met');
  await stamp(page, '00:00:06').click();
  await playsAt(page, 6);
  await expect.poll(() => spokenLine(page)).toEqual([expect.stringContaining('I saw a poster')]);
  await stamp(page, '00:00:11').click();
  await playsAt(page, 11);
  await stamp(page, '00:00:16').click();
  await playsAt(page, 16);
  await stamp(page, '00:00:20').click();
  await playsAt(page, 20);
  await expect.poll(() => spokenLine(page)).toEqual([expect.stringContaining('And then?')]);
  expect(await page.fileText('Talk.md')).toBe(talk);
  expect(await page.evaluate(({ app: { workspace } }) => workspace.activeEditor?.editor?.getCursor())).toEqual({ line: 14, ch: 30 });
  expect(await page.page.locator('.emic-stamp').count()).toBe(5);
  expect(await page.page.locator('.emic-stamp').first().getAttribute('aria-label')).toBe('Play from 0:02');
  expect(await ownSeriousIn(page, '.emic-player')).toEqual([]);
});

test('in source mode a click sets the caret, and with the app’s modifier it plays', async () => {
  const page = await open();
  await page.livePreview(false);
  await stamp(page, '00:00:06').click();
  expect(await playing(page)).toBeNull();
  await stamp(page, '00:00:06').click({ modifiers: ['Control'] });
  await playsAt(page, 6);
});

test('in reading view stamps play with click and Enter, and the section that is spoken is marked', async () => {
  const page = await open();
  await page.mode('preview');
  await stamp(page, '00:00:06').click();
  await playsAt(page, 6);
  await expect.poll(() => spokenLine(page)).toEqual([expect.stringContaining('I saw a poster')]);
  await stamp(page, '00:00:20').focus();
  await page.press('Enter');
  await playsAt(page, 20);
  await expect.poll(() => spokenLine(page)).toEqual([expect.stringContaining('And then?')]);
  expect(await ownSeriousIn(page, '.markdown-reading-view')).toEqual([]);
  // The coded words are marked as before, and their card opens beside the stamps.
  expect((await page.page.locator('.markdown-reading-view .emic-passage').allTextContents()).join('')).toBe('come to the group?Ben (00:00:06): I saw a poster, (00:00:11) and then');
});

test('three turns are transcribed by keyboard alone', async () => {
  const page = await open({}, '---\ntype: interview\nmedia: "[[talk.wav]]"\nparticipants:\n  - Ana\n  - Ben\n---\n');
  await page.evaluate(({ app: { workspace } }) => {
    const editor = workspace.activeEditor?.editor;
    editor?.focus();
    editor?.setCursor(editor.lastLine(), 0);
  });
  await page.command('Play or pause recording');
  await playsAt(page, 0);
  const say = async (words: string): Promise<void> => {
    await page.command('Insert speaker');
    await page.press('Enter');
    await page.settled();
    await page.type(words);
  };
  await say('How was it?');
  await page.command('Forward three seconds');
  await say('Long.');
  await page.command('Play or pause recording');
  expect((await playing(page))?.isPlaying).toBe(false);
  await page.command('Insert time stamp');
  await page.type('And cold.');
  await page.command('Play or pause recording');
  await playsAt(page, 3);
  await page.command('Forward three seconds');
  await say('Why?');
  const body = (await page.editorText()).split('---\n')[2] ?? '';
  expect(body).toMatch(/^\*\*Ana\*\* \(00:00:0\d\): How was it\?\n\n\*\*Ben\*\* \(00:00:0[3-9]\): Long\. \(00:00:\d\d\) And cold\.\n\n\*\*Ana\*\* \(00:00:\d\d\): Why\?$/);
  // Each turn is one step back.
  for (let n = 0; n < 2; n++) await page.press('Control+z');
  expect(await page.editorText()).toMatch(/And cold\.$/);
  // The player is reached, and left, by keyboard too.
  await page.command('Go to player');
  expect(await page.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Pause');
  await page.press('Escape');
  expect(await page.page.evaluate(() => document.activeElement?.className)).toContain('cm-content');
});

test('a new turn and a new stamp look like those of the note, and leave codings on their words', async () => {
  const text = `---\ntype: interview\nmedia: talk.wav\nmedia-offset: 0:10\n---\n[0:01] Ana: How ${A}was it, and why?${a}\n\n[0:04] Ben: Long.\n\n[0:06] Ana: Why?\n`;
  const page = await open({}, text);
  await stamp(page, '[0:04]').click();
  await playsAt(page, 14);
  await page.page.getByRole('button', { name: 'Pause' }).click();
  await page.caret('was it, ', 'after');
  await page.command('Insert speaker');
  await page.page.locator('.suggestion-item', { hasText: 'Ben' }).click();
  await page.settled();
  const after = await page.editorText();
  expect(strip(after)).toMatch(/\n\[0:01\] Ana: How was it,\n\n\[0:0[4-7]\] Ben: and why\?\n/);
  expect(after).toContain(A);
  await page.press('Control+z');
  expect(await page.editorText()).toBe(text);
});

test('playing on after a pause begins a little earlier, but not before where one began to listen', async () => {
  const page = await open();
  await stamp(page, '00:00:06').click();
  await playsAt(page, 6);
  await expect.poll(async () => (await playing(page))?.at ?? 0, { timeout: 10_000 }).toBeGreaterThan(8);
  const pause = page.page.getByRole('button', { name: 'Pause' });
  await pause.click();
  const stopped = (await playing(page))?.at ?? 0;
  await page.page.getByRole('button', { name: 'Play', exact: true }).click();
  await pause.click();
  expect((await playing(page))?.at ?? 0).toBeLessThan(stopped - 0.5);
  for (let n = 0; n < 4; n++) {
    await page.page.getByRole('button', { name: 'Play', exact: true }).click();
    await pause.click();
  }
  expect((await playing(page))?.at ?? 0).toBeGreaterThanOrEqual(6);
  await page.command('Play slower');
  expect((await playing(page))?.rate).toBe(0.75);
  await page.page.getByRole('combobox', { name: 'Speed' }).selectOption('2');
  expect((await playing(page))?.rate).toBe(2);
  await page.page.getByRole('button', { name: 'Back three seconds' }).click();
  expect((await playing(page))?.at ?? 9).toBeLessThan(6);
});

test('the words are followed until one scrolls by hand', async () => {
  const turns = Array.from({ length: 60 }, (_, n) => `**${n % 2 ? 'Ben' : 'Ana'}** (00:00:${String(n % 60).padStart(2, '0')}): Turn ${n}.\n`).join('\n');
  const page = await open({}, `---\nmedia: talk.wav\n---\n${turns}`, 80);
  const inSight = (words: string): Promise<boolean> => page.page.locator('.cm-line', { hasText: words }).first().isVisible().catch(() => false);
  await stamp(page, '00:00:02').click();
  await playsAt(page, 2);
  await page.page.locator('.emic-player-seek').focus();
  for (let n = 0; n < 14; n++) await page.press('ArrowRight');
  await expect.poll(() => page.page.locator('.emic-playing').allTextContents()).toEqual([expect.stringMatching(/Turn 4\d/)]);
  expect(await inSight('Turn 44.')).toBe(true);
  const follow = page.page.getByRole('button', { name: 'Follow the words' });
  expect(await follow.getAttribute('aria-pressed')).toBe('true');
  await page.page.locator('.cm-scroller').hover();
  await page.page.mouse.wheel(0, -3000);
  await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false');
  // The next turns are spoken meanwhile.
  const left = (await playing(page))?.at ?? 0;
  await expect.poll(async () => (await playing(page))?.at ?? 0, { timeout: 10_000 }).toBeGreaterThan(left + 2);
  expect(await page.page.locator('.cm-scroller').evaluate((el) => el.scrollTop)).toBeLessThan(50);
  await follow.click();
  await expect.poll(() => page.page.locator('.cm-scroller').evaluate((el) => el.scrollTop), { timeout: 10_000 }).toBeGreaterThan(200);
});

test('videos show their picture; of several recordings one is chosen', async () => {
  const page = await open({}, talk.replace('"[[talk.wav]]"', '\n  - "[[clip.webm]]"\n  - talk.wav'));
  await addVideo(page, 'clip.webm');
  await page.command('Play from here');
  const video = page.page.locator('.emic-player video');
  await expect.poll(() => video.evaluate((el: HTMLVideoElement) => el.videoWidth)).toBe(64);
  const before = (await video.boundingBox())?.height ?? 0;
  await page.page.getByRole('button', { name: 'Larger picture' }).click();
  expect((await video.boundingBox())?.height ?? 0).toBeGreaterThan(before * 1.5);
  await page.page.getByRole('combobox', { name: 'Recording' }).selectOption('talk.wav');
  await expect.poll(() => video.count()).toBe(0);
  await stamp(page, '00:00:20').click();
  await playsAt(page, 20);
  expect(await ownSeriousIn(page, '.emic-player')).toEqual([]);
});

test('what cannot be played is said, with what to do', async () => {
  const page = await open({}, talk, 0);
  const says = async (words: RegExp): Promise<void> => {
    await expect.poll(async () => (await page.notices()).join(' ')).toMatch(words);
    await page.page.locator('.notice').evaluateAll((all) => all.forEach((one) => one.remove()));
  };
  const names = async (media: string): Promise<void> => {
    await page.writeOutside('Talk.md', talk.replace('"[[talk.wav]]"', media));
    await expect.poll(() => page.evaluate(({ app: { metadataCache } }) => String(metadataCache.getCache('Talk.md')?.frontmatter?.['media'] ?? '')), { interval: 10 }).toBe(media);
  };
  expect(await page.page.locator('.emic-stamp').count()).toBe(0);
  await page.command('Play from here');
  await says(/There is no file “talk\.wav” in the vault.*Choose recording/);
  await names('https://example.org/talk.mp3');
  await page.command('Play from here');
  await says(/not in the vault\. Only files in the vault are played/);
  await names('Talk.md');
  await page.command('Play from here');
  await says(/“Talk\.md” is no audio or video/);
  await names('');
  await page.command('Play or pause recording');
  await says(/names no recording/);
  await page.command('Choose recording');
  await says(/no audio or video in the vault/);
  await page.writeOutside('broken.mp3', 'no sound at all');
  await names('broken.mp3');
  await expect.poll(() => page.page.locator('.emic-stamp').count()).toBe(5);
  await stamp(page, '00:00:06').click();
  await says(/“broken\.mp3” cannot be played here: its format is unknown/);
  await addSound(page, 'short.wav', 5);
  await names('short.wav');
  await page.page.getByRole('button', { name: 'Close player' }).click();
  await page.command('Play or pause recording');
  await playsAt(page, 0);
  await stamp(page, '00:00:20').click();
  await says(/0:20 is beyond the end of “short\.wav” \(0:05\)/);
});

test('a recording is chosen by name, and the link follows the file', async () => {
  const page = await open({}, '---\ntype: interview\n---\n**Ana** (0:03): Yes.\n');
  await page.command('Choose recording');
  await page.press('Enter');
  await expect.poll(() => page.fileText('Talk.md')).toContain('media: "[[talk.wav]]"');
  await expect.poll(() => page.page.locator('.emic-stamp').count()).toBe(1);
  await stamp(page, '0:03').click();
  await playsAt(page, 3);
});

test('a transcript that is imported names the recording of its name; recordings themselves are left where they are', async () => {
  const page = await open();
  const chooser = page.page.waitForEvent('filechooser');
  await page.command('Import transcripts and threads');
  const file = (name: string, content: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await (await chooser).setFiles([file('Talk.txt', 'Ana (00:03):\nYes.\n\nBen (00:05):\nNo.\n'), file('other.mp3', 'sound')]);
  const rows = page.page.locator('.emic-import-file');
  await expect.poll(() => rows.allTextContents()).toEqual([expect.stringContaining('Plays talk.wav'), expect.stringContaining('This is a recording.')]);
  await page.page.getByRole('button', { name: 'Import 1 document' }).click();
  await expect.poll(() => page.files()).toContain('Talk 2.md');
  expect(await page.fileText('Talk 2.md')).toContain('media: "[[talk.wav]]"');
  expect(await page.files()).not.toContain('other.mp3');
  await expect.poll(() => page.page.locator('.mod-active .emic-stamp').count()).toBe(2);
  await stamp(page, '00:00:05').click();
  await playsAt(page, 5);
});

test('the player goes with its note and with the plugin, and one plays at a time', async () => {
  const page = await app.open({ files: { 'Talk.md': talk, 'Other.md': 'Nothing here (0:02).' }, note: 'Talk.md' });
  await page.indexed();
  await addSound(page, 'talk.wav', 40);
  await stamp(page, '00:00:06').click();
  await playsAt(page, 6);
  await page.evaluate(({ app: { workspace, vault } }) => workspace.getMostRecentLeaf()?.openFile(vault.getFileByPath('Other.md') as never));
  await expect.poll(() => page.page.locator('.emic-player').count()).toBe(0);
  expect(await page.page.locator('.emic-stamp').count()).toBe(0);
  await page.openNote('Talk.md');
  await page.command('Play or pause recording');
  // Where it was left.
  await playsAt(page, 5);
  await page.disablePlugin();
  expect(await page.page.locator('.emic-player, .emic-stamp, .emic-playing, audio').evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([]);
});

test('it goes on while one types, renames the note, moves the recording, names another or says where it begins', async () => {
  const page = await open();
  await addSound(page, 'other.wav', 30);
  const typesOn = async (words: string): Promise<void> => {
    await page.type(words);
    expect(await page.editorText()).toContain(words);
  };
  await page.caret('And then?', 'after');
  await stamp(page, '00:00:06').click();
  await playsAt(page, 6);
  await typesOn(' One');
  await page.command('Back three seconds');
  await playsAt(page, 3);
  await typesOn(' two');
  await page.command('Play or pause recording');
  const { at = 0, isPlaying } = (await playing(page)) ?? {};
  expect(isPlaying).toBe(false);
  await page.command('Back three seconds');
  expect((await playing(page))?.at).toBeCloseTo(at - 3, 1);
  await typesOn(' three.');
  await page.command('Play or pause recording');

  const rename = (from: string, to: string): Promise<void> => page.evaluate(({ app: { vault, fileManager } }, [one, two]) => fileManager.renameFile(vault.getFileByPath(one ?? '') as never, two ?? ''), [from, to]);
  await rename('Talk.md', 'Talk again.md');
  await page.command('Forward three seconds');
  await page.command('Forward three seconds');
  await playsAt(page, 6);
  await expect.poll(() => spokenLine(page)).toEqual([expect.stringContaining('I saw a poster')]);
  const source = (): Promise<string> => page.page.locator('.emic-player audio').evaluate((audio: HTMLAudioElement) => audio.src);
  const before = await source();
  await rename('Recordings/talk.wav', 'talk.wav');
  await expect.poll(source).not.toBe(before);
  await playsAt(page, 6);

  await page.writeOutside('Talk again.md', (await page.editorText()).replace('---\n#', 'media-offset: 10\n---\n#'));
  await expect.poll(() => page.page.locator('.emic-player-time').textContent()).toMatch(/^−0:0\d \/ 0:30$/);
  await playsAt(page, 6);
  await page.writeOutside('Talk again.md', (await page.editorText()).replace('talk.wav', 'other.wav'));
  await expect.poll(() => page.page.locator('.emic-player').textContent()).toContain('other.wav');
  await playsAt(page, 0);
});

test('two notes side by side play their own recordings, one at a time; a note that is embedded plays its own', async () => {
  const page = await app.open({ files: { 'Talk.md': talk, 'Two.md': talk.replace('talk.wav', 'two.wav'), 'Frame.md': 'See.\n\n![[Two]]\n' }, note: 'Talk.md' });
  await page.indexed();
  await addSound(page, 'talk.wav', 40);
  await addSound(page, 'two.wav', 30);
  await page.evaluate(({ app: { workspace, vault } }) => workspace.getLeaf('split').openFile(vault.getFileByPath('Two.md') as never));
  const stamps = page.page.locator('.emic-stamp:visible', { hasText: '00:00:06' });
  const bar = page.page.locator('.emic-player');
  await expect.poll(() => stamps.count()).toBe(2);
  for (const [index, length] of [[0, '0:40'], [1, '0:30']] as const) {
    await stamps.nth(index).click();
    await playsAt(page, 6);
    expect(await bar.count()).toBe(1);
    await expect.poll(() => bar.textContent()).toContain(length);
  }
  await page.openNote('Frame.md');
  await page.mode('preview');
  await expect.poll(() => bar.count()).toBe(0);
  await stamp(page, '00:00:20').click();
  await playsAt(page, 20);
  expect(await bar.textContent()).toContain('0:30');
});

test('on a phone a tap plays, and what is tapped is large enough', async () => {
  const page = await open({ mobile: true });
  await stamp(page, '00:00:20').tap();
  await playsAt(page, 20);
  const sizes = await page.page.locator('.emic-player button:visible').evaluateAll((all) => all.map((one) => Math.round(Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height))));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  const bar = await page.page.locator('.emic-player').boundingBox();
  expect((bar?.x ?? -1) >= 0 && (bar?.width ?? 999) <= 400).toBe(true);
  expect(await page.page.locator('.emic-player').evaluate((el) => el.scrollWidth > el.clientWidth)).toBe(false);
});

test('right-to-left words', async () => {
  const page = await open({ rtl: true }, `---\nmedia: talk.wav\n---\n**آنا** (00:00:02): ${A}لم نشعر${a} بالأمان.\n\n**بن** (00:00:06): هناك.\n`);
  await stamp(page, '00:00:06').click();
  await playsAt(page, 6);
  expect(await page.page.locator('.emic-player-time').textContent()).toMatch(/^0:0\d \/ 0:40$/);
  await page.caret('هناك.', 'after');
  await page.command('Insert speaker');
  await page.press('Enter');
  await page.settled();
  expect(await page.editorText()).toMatch(/\n\n\*\*آنا\*\* \(00:00:\d\d\): \n$/);
});
