import { setIcon, setTooltip } from 'obsidian';
import { shortTime } from '../core/media/stamp-shape';
import { spokenName } from '../i18n/spoken-name';
import { ui } from '../i18n/ui';
import type { Recording } from './named';
import { rates } from './rates';
import type { Manner } from './recordings';

/** What a person does at the bar. */
export interface BarDoors {
  readonly toggle: () => void;
  readonly skip: (seconds: number) => void;
  /** Goes to a share of the recording, 0 to 1. */
  readonly seek: (share: number) => void;
  readonly setRate: (rate: number) => void;
  readonly choose: (index: number) => void;
  readonly setFollows: (follows: boolean) => void;
  readonly setLarge: (isLarge: boolean) => void;
  /** Back to the note. */
  readonly leave: () => void;
  readonly close: () => void;
}

/** What the bar shows beside the manner of playing. */
export interface BarState {
  /** In the transcript's time; the length may not be known (Infinity). */
  readonly seconds: number;
  readonly length: number;
  readonly share: number;
  readonly isPlaying: boolean;
  readonly isRefused: boolean;
  readonly index: number;
}

export interface Bar {
  /** Makes the element that plays; the one before must have been taken away. */
  mount(kind: 'audio' | 'video'): HTMLMediaElement;
  show(state: BarState): void;
  focus(): void;
  remove(): void;
}

/** Steps of the slider, fine enough for an hour. */
const steps = 10_000;

/** Draws the bar at the head of a tab, where no status bar lies over it. It stays while the note scrolls. */
export function drawBar(note: HTMLElement, recordings: readonly Recording[], manner: Manner, doors: BarDoors): Bar {
  const el = createDiv({ cls: 'emic-player', attr: { role: 'region' } });
  el.setAttribute('aria-labelledby', spokenName(el, ui.media.player));
  note.before(el);
  const screen = el.createDiv('emic-player-screen');
  // Time runs from left to right in every language.
  const row = el.createDiv({ cls: 'emic-player-row', attr: { dir: 'ltr' } });
  const button = (box: HTMLElement, icon: string, label: string, run: () => void): HTMLButtonElement => {
    const made = box.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
    setIcon(made, icon);
    setTooltip(made, label, { placement: 'bottom' });
    made.addEventListener('click', run);
    return made;
  };
  const keys = row.createDiv('emic-player-keys');
  button(keys, 'lucide-rewind', ui.media.back, () => doors.skip(-3));
  const toggle = button(keys, 'lucide-play', ui.media.playNow, doors.toggle);
  button(keys, 'lucide-fast-forward', ui.media.forward, () => doors.skip(3));
  const time = row.createSpan('emic-player-time');
  const seek = row.createEl('input', { cls: 'slider emic-player-seek', type: 'range', attr: { min: '0', max: String(steps), 'aria-label': ui.media.place } });
  seek.addEventListener('input', () => doors.seek(Number(seek.value) / steps));
  seek.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -3 : event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 3 : 0;
    if (by === 0) return;
    event.preventDefault();
    doors.skip(by);
  });
  const name = nameOrChoice(row, recordings, doors);
  const rate = row.createEl('select', { cls: 'dropdown emic-player-rate', attr: { 'aria-label': ui.media.speed } });
  for (const one of rates) rate.createEl('option', { text: ui.media.times(one), value: String(one) });
  rate.addEventListener('change', () => doors.setRate(Number(rate.value)));
  const tail = row.createDiv('emic-player-keys');
  const follow = button(tail, 'lucide-locate', ui.media.follow, () => doors.setFollows(!manner.follows));
  const size = button(tail, 'lucide-maximize-2', ui.media.larger, () => doors.setLarge(!manner.isLarge));
  size.addClass('emic-player-size');
  button(tail, 'lucide-x', ui.media.close, doors.close);
  el.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    doors.leave();
  });

  let shown: BarState | null = null;
  return {
    mount(kind) {
      const media = screen.createEl(kind, { attr: { tabindex: '-1' } });
      if (kind === 'video') {
        media.setAttribute('playsinline', '');
        media.addEventListener('click', doors.toggle);
      }
      el.toggleClass('mod-video', kind === 'video');
      return media;
    },
    show(state) {
      el.toggleClass('is-refused', state.isRefused);
      el.toggleClass('mod-large', manner.isLarge);
      if (shown?.isPlaying !== state.isPlaying) {
        setIcon(toggle, state.isPlaying ? 'lucide-pause' : 'lucide-play');
        setTooltip(toggle, state.isPlaying ? ui.media.pause : ui.media.playNow, { placement: 'bottom' });
      }
      const at = signed(state.seconds);
      const length = Number.isFinite(state.length) ? signed(state.length) : '–';
      time.setText(state.isRefused ? ui.media.refused : `${at} / ${length}`);
      seek.value = String(Math.round(state.share * steps));
      seek.setAttribute('aria-valuetext', ui.media.placeOf(at, length));
      rate.value = String(manner.rate);
      follow.setAttribute('aria-pressed', String(manner.follows));
      follow.toggleClass('is-active', manner.follows);
      setTooltip(size, manner.isLarge ? ui.media.smaller : ui.media.larger, { placement: 'bottom' });
      name.tell(state.index);
      shown = state;
    },
    focus: () => toggle.focus(),
    remove: () => el.remove(),
  };
}

/** The recording's name; where there are several, the choice among them. */
function nameOrChoice(row: HTMLElement, recordings: readonly Recording[], doors: BarDoors): { tell(index: number): void } {
  if (recordings.length === 1) {
    row.createSpan({ cls: 'emic-player-name', text: recordings[0]?.file.name ?? '', attr: { dir: 'auto' } });
    return { tell: () => undefined };
  }
  const choice = row.createEl('select', { cls: 'dropdown emic-player-name', attr: { 'aria-label': ui.media.which } });
  recordings.forEach(({ file }, index) => choice.createEl('option', { text: file.name, value: String(index) }));
  choice.addEventListener('change', () => doors.choose(Number(choice.value)));
  return {
    tell(index) {
      choice.value = String(index);
    },
  };
}

/** A time that may lie before the transcript begins. */
const signed = (seconds: number): string => (seconds < 0 ? `−${shortTime(-seconds)}` : shortTime(seconds));
