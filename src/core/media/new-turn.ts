/** New turns and stamps, as a person who transcribes puts them in. */
import { boldName } from '../exchange/import/speaker-label';
import type { TextChange } from '../markup/types';
import { bodyStart } from '../text/front-matter-place';
import { labelAt } from '../text/label';
import { Shape } from '../text/label-shape';
import { listedSpeakers } from '../text/listed-speakers';
import { turnsOf } from '../text/turns';
import type { Turn } from '../text/types';

/**
 * Who may speak next at a place: who spoke last before it, so of two people the other one, first; then those who speak
 * later, and those listed as `participants` who have not spoken yet. Whoever speaks at the place comes last. Stripped text
 * and offset.
 */
export function speakersNext(stripped: string, offset: number): string[] {
  const turns = turnsOf(stripped).filter(({ speaker }) => speaker !== null);
  const before = turns.filter(({ from }) => from < offset).reverse();
  const spoken = [...before, ...turns].flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  const names = new Set([...spoken, ...listedSpeakers(stripped, bodyStart(stripped))]);
  const now = before[0]?.speaker ?? null;
  if (now !== null) {
    names.delete(now);
    names.add(now);
  }
  return [...names];
}

/** The change that puts a stamp in, with a space where words would touch it, and where the caret then goes. `text` as it stands around. */
export function stampInsertion(text: string, at: number, stamp: string): { readonly change: TextChange; readonly caret: number } {
  const before = at > 0 && !/\s/.test(text.charAt(at - 1)) ? ' ' : '';
  const after = /\s/.test(text.charAt(at)) ? '' : ' ';
  const insert = `${before}${stamp}${after}`;
  return { change: { from: at, to: at, insert }, caret: at + before.length + stamp.length + 1 };
}

/**
 * The change that begins a new turn at a place, in a paragraph of its own, and where the caret then goes. Words behind the
 * place become the new speaker's. `text` raw or stripped.
 */
export function turnInsertion(text: string, at: number, label: string): { readonly change: TextChange; readonly caret: number } {
  const body = Math.min(bodyStart(text), at);
  let from = at;
  while (from > body && /[ \t\n]/.test(text.charAt(from - 1))) from--;
  let to = at;
  while (to < text.length && /[ \t]/.test(text.charAt(to))) to++;
  const gap = from > body ? '\n\n' : from > 0 && text.charAt(from - 1) !== '\n' ? '\n' : '';
  const head = `${gap}${label} `;
  // A blank line must part the turn from words that already stand on lines of their own below.
  const isTight = text.charAt(to) === '\n' && to + 1 < text.length && text.charAt(to + 1) !== '\n';
  return { change: { from, to, insert: isTight ? `${head}\n` : head }, caret: from + head.length };
}

/**
 * The label of a new turn at a place, as that of the turn before is written: `**Name** (stamp):` unless that has it
 * without emphasis, or the stamp first. `stamp` is null where no recording plays. Stripped text and offset.
 */
export function turnLabel(stripped: string, offset: number, speaker: string, stamp: string | null): string {
  const shape = shapeBefore(stripped, offset);
  const bare = `${speaker}:`;
  const isBare = shape !== null && (shape & (Shape.emphasis | Shape.sign)) === 0 && labelAt(bare, 0, bare.length)?.speaker === speaker;
  const isStampFirst = shape !== null && (shape & Shape.timeBefore) !== 0;
  const tail = stamp === null || isStampFirst ? ':' : ` ${stamp}:`;
  const label = isBare ? `${speaker}${tail}` : boldName(speaker, `**${tail}`);
  return stamp !== null && isStampFirst ? `${stamp} ${label}` : label;
}

/** How the label of the last turn before a place is written; null where none stands before, or it is not followed by its words. */
function shapeBefore(text: string, at: number): number | null {
  let last: Turn | undefined;
  for (const turn of turnsOf(text)) {
    if (turn.from >= at) break;
    if (turn.speaker !== null) last = turn;
  }
  if (!last) return null;
  const newline = text.indexOf('\n', last.from);
  const label = labelAt(text, last.from, newline < 0 ? text.length : newline);
  return label === null || (label.shape & (Shape.below | Shape.voice | Shape.callout)) !== 0 ? null : label.shape;
}
