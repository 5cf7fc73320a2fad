import { MarkdownView, Notice, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Player } from '../media/player';
import type { LiveRecordings } from '../media/recordings';
import type { Study } from '../vault/types';
import { commandsOf } from './command';

/** Playing a note's recording, and writing down what it says: *Play or pause recording*, *Insert time stamp* and their like. */
export function registerMediaCommands(plugin: Plugin, study: Study, recordings: LiveRecordings): void {
  const { app } = plugin;
  const { add, addOn, addInEditor } = commandsOf(plugin);
  const noteBefore = (): MarkdownView | null => {
    const view = app.workspace.getActiveViewOfType(MarkdownView);
    return view?.file ? view : null;
  };

  /** The player that a person means: of the note before them where it names recordings, else the one that is open. */
  const playerNow = async (): Promise<Player | null> => {
    const view = noteBefore();
    const path = view?.file?.path;
    const { player } = recordings;
    if (view && path !== undefined && player?.view !== view && (player === null || recordings.plays(path))) return recordings.open(view, path);
    if (!player) new Notice(ui.media.noPlayer(ui.media.playPause));
    return player;
  };
  const addOnPlayer = (id: string, name: string, icon: string, act: (player: Player) => void): void => {
    add(id, name, icon, async () => {
      const player = await playerNow();
      if (player) act(player);
    });
  };
  addOnPlayer('play-pause-recording', ui.media.playPause, 'lucide-circle-play', (player) => player.toggle());
  addOnPlayer('recording-back', ui.media.back, 'lucide-rewind', (player) => player.skip(-3));
  addOnPlayer('recording-forward', ui.media.forward, 'lucide-fast-forward', (player) => player.skip(3));
  addOnPlayer('recording-slower', ui.media.slower, 'lucide-turtle', (player) => void new Notice(ui.media.speedNow(player.changeRate(-1))));
  addOnPlayer('recording-faster', ui.media.faster, 'lucide-rabbit', (player) => void new Notice(ui.media.speedNow(player.changeRate(1))));
  addOnPlayer('go-to-player', ui.media.goToPlayer, 'lucide-audio-lines', (player) => player.focus());

  addOn('play-from-here', ui.media.playHere, 'lucide-step-forward', noteBefore, async (view) => {
    const { secondsHere } = await import('./transcribe');
    const player = await recordings.open(view, view.file?.path ?? '');
    player?.play(secondsHere(view, study));
  });
  addInEditor('insert-time-stamp', ui.media.insertStamp, 'lucide-timer', async (editor) => {
    const { insertStamp } = await import('./transcribe');
    const player = await playerNow();
    if (player) insertStamp(editor, player.seconds, study);
  });
  addInEditor('insert-speaker', ui.media.insertSpeaker, 'lucide-message-square-plus', async (editor, info) => {
    // The turn began when the person asked for it, not when they have chosen who speaks.
    const path = info.file?.path ?? '';
    const { player } = recordings;
    const seconds = player !== null && (player.path === path || !recordings.plays(path)) ? player.seconds : null;
    const { insertSpeaker } = await import('./transcribe');
    await insertSpeaker(app, editor, seconds, study);
  });
  addOn('choose-recording', ui.media.chooseRecording, 'lucide-file-music', noteBefore, async (view) => {
    const { chooseRecording } = await import('./transcribe');
    if (view.file) await chooseRecording(app, view.file, study);
  });
}
