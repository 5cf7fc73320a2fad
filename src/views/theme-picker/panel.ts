import { setIcon } from 'obsidian';
import type { CodingEntry } from '../../core/corpus/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { excerptOf, type PassageTexts } from '../passage-text';
import { themeDot } from '../theme-dot';
import { themeTitle } from '../theme-title';
import { examplesOf } from './examples';

/** What stands beside the list: the highlighted theme. */
export interface Panel {
  /** Shows a theme; null for a row that is none. Passages come when the highlight rests. */
  show(theme: string | null): void;
  /** Draws the theme anew, after it was made a favourite. */
  refresh(): void;
  close(): void;
}

/** A highlight that goes on within this time reads no note. */
const restMs = 90;
const examplesMost = 3;

/**
 * The panel of a theme's colour, path, definition, rule and a few passages coded with it before. Notes are read when the
 * highlight rests, and never while keys are being answered; until then the room stays as it is.
 */
export function openPanel(el: HTMLElement, study: Study, texts: PassageTexts, onFavourite: (theme: string) => void): Panel {
  let shown: string | null = null;
  let timer = 0;
  let turn = 0;

  const draw = (theme: string): void => {
    el.empty();
    const entry = study.entry(theme);
    const { color } = study.look(theme);
    const head = el.createDiv('emic-panel-head');
    themeDot(head, color);
    head.createSpan({ cls: 'emic-panel-title', text: themeTitle(study, theme), attr: { dir: 'auto' } });
    const place = study.settings.favourites.indexOf(theme);
    const label = place >= 0 ? ui.picker.dropFavourite : ui.picker.addFavourite;
    const star = head.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label, 'aria-pressed': String(place >= 0), tabindex: '-1' } });
    star.toggleClass('is-active', place >= 0);
    setIcon(star, 'lucide-star');
    star.addEventListener('mousedown', (event) => event.preventDefault());
    star.addEventListener('click', () => onFavourite(theme));
    el.createDiv({ cls: 'emic-panel-path', text: `#${study.settings.prefix}${theme}`, attr: { dir: 'auto' } });
    const count = study.seen.themes().find((one) => one.theme === theme);
    el.createDiv({ cls: 'emic-panel-count', text: ui.picker.counted(count?.codings ?? 0, count?.documents ?? 0), attr: { dir: 'auto' } });
    part(el, ui.entry.definition, entry.definition);
    part(el, ui.entry.include, entry.include);
    part(el, ui.entry.exclude, entry.exclude);
    if (entry.definition === null && entry.note === null) el.createDiv({ cls: 'emic-panel-empty', text: ui.picker.noDefinition });
  };

  const drawExamples = async (theme: string): Promise<void> => {
    const mine = ++turn;
    const examples = examplesOf(study.seen, theme, examplesMost);
    if (examples.length === 0) return;
    const read = await Promise.all(examples.map(async ({ document }) => texts.peek(document) ?? (await texts.load(document))));
    if (mine !== turn || shown !== theme) return;
    const box = el.createDiv('emic-panel-examples');
    box.createDiv({ cls: 'emic-panel-name', text: ui.picker.codedBefore, attr: { dir: 'auto' } });
    examples.forEach((coding, index) => drawExample(box, coding, read[index] ?? '', texts.shelter(coding.document, coding).distress));
  };

  const show = (theme: string | null): void => {
    shown = theme;
    turn++;
    window.clearTimeout(timer);
    el.toggleClass('is-empty', theme === null);
    if (theme === null) {
      el.empty();
      return;
    }
    draw(theme);
    timer = window.setTimeout(() => void drawExamples(theme), restMs);
  };

  return {
    show(theme) {
      if (theme !== shown) show(theme);
    },
    refresh: () => show(shown),
    close: () => show(null),
  };
}

function part(el: HTMLElement, name: string, text: string | null): void {
  if (text === null) return;
  const box = el.createDiv('emic-panel-part');
  box.createDiv({ cls: 'emic-panel-name', text: name, attr: { dir: 'auto' } });
  box.createDiv({ text, attr: { dir: 'auto' } });
}

function drawExample(el: HTMLElement, { document, speakers, from, to }: CodingEntry, text: string, distress: string | null): void {
  const box = el.createDiv('emic-panel-example');
  const { passage } = excerptOf(text, from, to, { around: 0, most: 240 });
  const words = box.createDiv({ cls: 'emic-panel-words', attr: { dir: 'auto' } });
  if (distress === null) words.setText(passage);
  else {
    const cover = words.createEl('button', { cls: 'emic-cover-label', text: ui.seeing.covered(distress), attr: { tabindex: '-1' } });
    cover.addEventListener('mousedown', (event) => event.preventDefault());
    cover.addEventListener('click', () => words.setText(passage));
  }
  box.createDiv({ cls: 'emic-byline', text: [...speakers, document.name].join(', '), attr: { dir: 'auto' } });
}
