import { Platform, type Notice } from 'obsidian';

let last: Notice | null = null;

/** Shows what was done last alone: notices lie over the codebook, where the next change is begun. */
export function replaceLastNotice(notice: Notice): void {
  last?.hide();
  last = notice;
}

/** On a phone a notice would cover a dialog's title and what it asks. What it offers is a command as well. */
export function makeRoomForDialog(): void {
  if (Platform.isPhone) last?.hide();
}
