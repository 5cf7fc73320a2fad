import type { AppPage } from './app';

/** Puts a recording of that many seconds into the vault: a quiet tone, made here. */
export async function addSound(page: AppPage, path: string, seconds: number): Promise<void> {
  await page.evaluate(
    async ({ app }, [file, length]) => {
      const rate = 8000;
      const data = new DataView(new ArrayBuffer(44 + rate * length));
      const text = (at: number, word: string): void => [...word].forEach((sign, index) => data.setUint8(at + index, sign.charCodeAt(0)));
      text(0, 'RIFF');
      data.setUint32(4, 36 + rate * length, true);
      text(8, 'WAVEfmt ');
      data.setUint32(16, 16, true);
      data.setUint16(20, 1, true);
      data.setUint16(22, 1, true);
      data.setUint32(24, rate, true);
      data.setUint32(28, rate, true);
      data.setUint16(32, 1, true);
      data.setUint16(34, 8, true);
      text(36, 'data');
      data.setUint32(40, rate * length, true);
      for (let at = 0; at < rate * length; at++) data.setUint8(44 + at, 128 + Math.round(4 * Math.sin(at / 4)));
      const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
      if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
      await app.vault.createBinary(file, data.buffer);
    },
    [path, seconds] as const,
  );
  await page.settled();
}

/** Puts a video into the vault: a second or so of a grey field that the page records of itself. */
export async function addVideo(page: AppPage, path: string): Promise<void> {
  await page.evaluate(async ({ app }, file) => {
    const canvas = createEl('canvas');
    canvas.width = 64;
    canvas.height = 48;
    const pen = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const done = new Promise((stopped) => (recorder.onstop = stopped));
    recorder.start();
    for (let n = 0; n < 24; n++) {
      if (pen) pen.fillStyle = `rgb(${n * 8}, 128, 128)`;
      pen?.fillRect(0, 0, 64, 48);
      await new Promise((next) => window.setTimeout(next, 50));
    }
    recorder.stop();
    await done;
    await app.vault.createBinary(file, await new Blob(parts).arrayBuffer());
  }, path);
  await page.settled();
}

/** What the one player of the page does; null where none is open. */
export async function playing(page: AppPage): Promise<{ at: number; isPlaying: boolean; rate: number } | null> {
  return page.page.evaluate(() => {
    const media = document.querySelector<HTMLMediaElement>('.emic-player audio, .emic-player video');
    return media && { at: media.currentTime, isPlaying: !media.paused, rate: media.playbackRate };
  });
}
