import { Component, Notice, type MarkdownView, type TFile } from 'obsidian';
import { shortTime } from '../core/media/stamp-shape';
import { ui } from '../i18n/ui';
import { drawBar, type Bar } from './bar';
import type { Recording } from './named';
import { rates } from './rates';
import type { Manner } from './recordings';

/** What a player needs. */
export interface PlayerSetup {
  readonly view: MarkdownView;
  /** The note whose stamps are played: the tab's own, or one embedded in it. */
  readonly path: string;
  /** One at least. */
  readonly recordings: readonly Recording[];
  /** Where each recording was left, in its own seconds. */
  readonly places: Map<TFile, number>;
  readonly manner: Manner;
  changed(): void;
  close(): void;
}

/** Who stops to type has missed the last word: playing on begins so many seconds earlier. */
const runUp = 1.5;

/** A bar at the head of a note that plays its recordings. Unloading takes it away and lets the file go. */
export class Player extends Component {
  readonly view: MarkdownView;
  /** The note whose stamps are played, wherever it is moved. */
  private readonly note: TFile | null;
  /** The note in the tab when the player was opened. */
  readonly host: TFile | null;
  private recording: Recording;
  private media: HTMLMediaElement;
  private bar: Bar;
  /** Where to go as soon as the file is known well enough. */
  private wanted: number | null = null;
  /** Playing on goes back no farther than where the person began to listen. */
  private floor = 0;
  private isRefused = false;

  constructor(private readonly setup: PlayerSetup) {
    super();
    const [first] = setup.recordings;
    if (!first) throw new Error('A player needs a recording.');
    this.view = setup.view;
    this.note = setup.view.app.vault.getFileByPath(setup.path);
    this.host = setup.view.file;
    this.recording = first;
    this.bar = drawBar(this.view.contentEl, this.setup.recordings, this.setup.manner, {
      toggle: () => this.toggle(),
      skip: (by) => this.skip(by),
      seek: (share) => this.goTo(share * this.length),
      setRate: (rate) => this.setRate(rate),
      choose: (index) => this.choose(index),
      setFollows: (follows) => this.setFollows(follows),
      setLarge: (isLarge) => {
        this.setup.manner.isLarge = isLarge;
        this.show();
      },
      leave: () => this.view.editor.focus(),
      close: () => {
        this.setup.close();
        this.view.editor.focus();
      },
    });
    this.media = this.mount();
  }

  override onload(): void {
    const { contentEl } = this.view;
    // Who moves about by hand, or types, wants to stay there.
    const stay = (): void => this.setFollows(false);
    this.registerDomEvent(contentEl, 'wheel', stay, { passive: true });
    this.registerDomEvent(contentEl, 'touchmove', stay, { passive: true });
    this.registerDomEvent(contentEl, 'beforeinput', stay);
    this.registerDomEvent(contentEl, 'keydown', (event) => {
      if (event.key === 'PageUp' || event.key === 'PageDown') stay();
    });
    this.registerDomEvent(contentEl, 'pointerdown', ({ targetNode }) => {
      // On the scroll bar, which is all of these that nothing else covers.
      if (targetNode?.instanceOf(HTMLElement) === true && targetNode.matches('.cm-scroller, .markdown-preview-view')) stay();
    });
  }

  override onunload(): void {
    this.release();
    this.bar.remove();
  }

  get path(): string {
    return this.note?.path ?? this.setup.path;
  }

  isOf(view: MarkdownView, path: string): boolean {
    return this.view === view && this.path === path;
  }

  /** How far it is, in seconds of the transcript; below 0 before that begins. */
  get seconds(): number {
    return this.now - this.recording.offset;
  }

  get isPlaying(): boolean {
    return !this.media.paused;
  }

  /** Plays from a time of the transcript, or from where it is. */
  play(seconds?: number): void {
    if (seconds !== undefined) {
      const to = seconds + this.recording.offset;
      if (to >= this.length) {
        new Notice(ui.media.beyondEnd(shortTime(seconds), this.recording.file.name, shortTime(Math.max(0, this.length - this.recording.offset))));
        return;
      }
      this.goTo(to);
    }
    this.media.play().catch((error: unknown) => {
      // Paused before it began, or what the file's own error event says.
      if (error instanceof DOMException && (error.name === 'AbortError' || error.name === 'NotSupportedError')) return;
      new Notice(ui.media.notStarted(this.recording.file.name));
    });
  }

  pause(): void {
    this.media.pause();
  }

  toggle(): void {
    if (this.isPlaying) {
      this.pause();
      return;
    }
    if (!this.media.ended) this.goTo(Math.max(Math.min(this.floor, this.now), this.now - runUp), this.floor);
    this.play();
  }

  /** Goes back or forward by seconds, playing or not. */
  skip(by: number): void {
    this.goTo(this.now + by);
  }

  setRate(rate: number): void {
    this.setup.manner.rate = rate;
    this.media.playbackRate = rate;
    this.show();
  }

  /** The next speed, slower or faster. */
  changeRate(toward: -1 | 1): number {
    const rate = rates[rates.indexOf(this.setup.manner.rate) + toward] ?? this.setup.manner.rate;
    this.setRate(rate);
    return rate;
  }

  /** Moves the keyboard to the player. */
  focus(): void {
    this.bar.focus();
  }

  private get now(): number {
    return this.wanted ?? this.media.currentTime;
  }

  /** The recording's length; endless until it is known. */
  private get length(): number {
    return Number.isFinite(this.media.duration) ? this.media.duration : Infinity;
  }

  private goTo(seconds: number, floor?: number): void {
    const to = Math.max(0, Math.min(seconds, this.length));
    if (!Number.isFinite(to)) return;
    this.floor = floor ?? to;
    if (this.media.readyState >= HTMLMediaElement.HAVE_METADATA) this.media.currentTime = to;
    else this.wanted = to;
    this.show();
  }

  private setFollows(follows: boolean): void {
    if (this.setup.manner.follows === follows) return;
    this.setup.manner.follows = follows;
    this.show();
  }

  private choose(index: number): void {
    const chosen = this.setup.recordings[index];
    if (!chosen || chosen === this.recording) return;
    const wasPlaying = this.isPlaying;
    this.release();
    this.recording = chosen;
    this.media = this.mount();
    if (wasPlaying) this.play();
  }

  /** Puts the recording's file into the bar. */
  private mount(): HTMLMediaElement {
    const { file, kind } = this.recording;
    const media = this.bar.mount(kind);
    media.preload = 'metadata';
    media.playbackRate = this.setup.manner.rate;
    this.isRefused = false;
    this.wanted = this.setup.places.get(file) ?? null;
    this.floor = this.wanted ?? 0;
    media.addEventListener('loadedmetadata', () => {
      // Some devices forget both while they read the file.
      media.playbackRate = this.setup.manner.rate;
      if (this.wanted !== null) media.currentTime = this.wanted;
      this.wanted = null;
      this.show();
    });
    media.addEventListener('error', () => this.refuse(media));
    for (const event of ['timeupdate', 'seeked', 'play', 'pause', 'ended', 'durationchange']) media.addEventListener(event, () => this.show());
    media.src = this.view.app.vault.getResourcePath(file);
    this.media = media;
    this.show();
    return media;
  }

  private refuse(media: HTMLMediaElement): void {
    // Letting a file go is told as an error, too.
    if (media !== this.media || !media.hasAttribute('src') || this.isRefused) return;
    this.isRefused = true;
    const { file } = this.recording;
    const isThere = this.view.app.vault.getFileByPath(file.path) === file;
    new Notice(isThere ? ui.media.unsupported(file.name) : ui.media.missing(file.path, ui.media.chooseRecording), 10_000);
    this.show();
  }

  /** Goes on with a file that was moved: what is not yet read of it lies elsewhere now. */
  moved(file: TFile): void {
    if (this.recording.file !== file) return;
    const wasPlaying = this.isPlaying;
    this.release();
    this.media = this.mount();
    if (wasPlaying) this.play();
  }

  /** Whether these are the recordings it was given. */
  has(recordings: readonly Recording[]): boolean {
    const own = this.setup.recordings;
    return own.length === recordings.length && own.every(({ file, offset }, at) => recordings[at]?.file === file && recordings[at].offset === offset);
  }

  private release(): void {
    const { media } = this;
    if (media.readyState >= HTMLMediaElement.HAVE_METADATA) this.setup.places.set(this.recording.file, media.ended ? 0 : media.currentTime);
    media.pause();
    media.removeAttribute('src');
    media.load();
    media.remove();
  }

  private show(): void {
    this.bar.show({
      seconds: this.seconds,
      length: this.length - this.recording.offset,
      share: Number.isFinite(this.length) && this.length > 0 ? this.now / this.length : 0,
      isPlaying: this.isPlaying,
      isRefused: this.isRefused,
      index: this.setup.recordings.indexOf(this.recording),
    });
    this.setup.changed();
  }
}
