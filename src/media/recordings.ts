import { MarkdownView, Notice, TFile, type Plugin, type TAbstractFile } from 'obsidian';
import { kindOfRecording } from '../core/media/recordings';
import { recordingsOf, whyNothingPlays, type Recording } from './named';
import type { Player } from './player';
import type { Recordings } from './types';

/** How recordings are played; the next player takes it over. */
export interface Manner {
  rate: number;
  follows: boolean;
  isLarge: boolean;
}

/** The recordings of all notes, and the one player. */
export interface LiveRecordings extends Recordings {
  /** The player that is open; null while there is none. */
  readonly player: Player | null;
  /** The player of a note's recordings in a tab, opened if need be; says why where there is nothing to play, and gives null. */
  open(view: MarkdownView, path: string): Promise<Player | null>;
}

/**
 * One player for the whole app: what plays in one note stops when another is asked for. It goes with its tab, with the
 * note in it and with the plugin; where each recording was left is remembered until then.
 */
export function openRecordings(plugin: Plugin): LiveRecordings {
  const { app } = plugin;
  const listeners = new Set<() => void>();
  const manner: Manner = { rate: 1, follows: true, isLarge: false };
  const places = new Map<TFile, number>();
  let player: Player | null = null;
  /** Where a note names other recordings than its player has: a new one takes its place. */
  let renew = (): void => undefined;
  let isOver = false;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const close = (): void => {
    const open = player;
    player = null;
    open?.unload();
    if (open) tell();
  };
  const open = async (view: MarkdownView, path: string): Promise<Player | null> => {
    if (player?.isOf(view, path) === true) return player;
    const recordings = recordingsOf(app, path);
    if (recordings.length === 0) {
      new Notice(whyNothingPlays(app, path));
      return null;
    }
    const { Player: Opened } = await import('./player');
    if (isOver || !isOpen(view)) return null;
    close();
    const start = (now: readonly Recording[], of: string): Player => {
      const started = new Opened({ view, path: of, recordings: now, places, manner, changed: tell, close });
      player = started;
      started.load();
      return started;
    };
    renew = () => {
      const now = player ? recordingsOf(app, player.path) : [];
      // A name that is being typed leads nowhere yet.
      if (!player || now.length === 0 || player.has(now)) return;
      const { path: of, isPlaying } = player;
      close();
      const started = start(now, of);
      if (isPlaying) started.play();
    };
    return start(recordings, path);
  };
  const isOpen = (view: MarkdownView): boolean => app.workspace.getLeavesOfType('markdown').some((leaf) => leaf.view === view);
  const check = (): void => {
    if (player && (!isOpen(player.view) || player.view.file !== player.host)) close();
  };
  const changed = (): void => {
    renew();
    tell();
  };
  const tellOfRecording = (file: TAbstractFile): void => {
    if (kindOfRecording(file.path) !== null) tell();
  };

  app.workspace.onLayoutReady(() => {
    plugin.registerEvent(app.vault.on('create', tellOfRecording));
    plugin.registerEvent(app.vault.on('delete', tellOfRecording));
    plugin.registerEvent(
      app.vault.on('rename', (file) => {
        if (file instanceof TFile) player?.moved(file);
        tell();
      }),
    );
    plugin.registerEvent(app.metadataCache.on('resolved', changed));
  });
  plugin.registerEvent(app.metadataCache.on('changed', changed));
  plugin.registerEvent(app.workspace.on('layout-change', check));
  plugin.registerEvent(app.workspace.on('file-open', check));
  plugin.register(() => {
    // Cells of tables may go on being drawn with what they were given.
    isOver = true;
    close();
    tell();
  });

  return {
    get player() {
      return player;
    },
    get follows() {
      return manner.follows;
    },
    open,
    plays: (path) => !isOver && recordingsOf(app, path).length > 0,
    play(el, path, seconds) {
      const view = app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.view).find((one) => one.containerEl.contains(el));
      if (view instanceof MarkdownView) void open(view, path).then((opened) => opened?.play(seconds));
    },
    position: (path) => (player?.path === path ? player.seconds : null),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
