/** Plain text, and whatever else comes down to paragraphs: who speaks is found by the rules for notes. */
import { say } from '../../../said/sayings';
import { timeStampAt } from '../../../text/time-stamp';
import { turnsOf } from '../../../text/turns';
import { secondsOf } from '../clock';
import { type Mark, markedPieces } from '../annotations';
import { joinCues, joinTexts } from './cues';
import { withColons } from './label-lines';
import { otterHeader } from './otter-header';
import { withoutProgramLines } from './program-lines';
import { spacedTurns } from './spaced-labels';
import type { Piece, Read } from '../types';

/** A paragraph of a source that has structure of its own. */
export interface Block {
  readonly text: string;
  /** Of a heading, from 1. */
  readonly heading?: number;
  /** Of a list's item, from 1. */
  readonly item?: number;
  /** Offsets in the text. */
  readonly marks?: readonly Mark[];
}

/** Reads a text file: a transcript where somebody is found to speak, else its paragraphs. Total, and linear. */
export function readPlainText(text: string): Read {
  const stamps = endStamps(text);
  const source = stamps ? stamps.text : text;
  const pieces = spokenPieces(source, isWrapped(source), stamps?.times ?? null);
  if (pieces) return said(pieces);
  if (isOutline(source)) return { pieces: outline(source) };
  const paragraphs = paragraphsIn(source);
  const stamped = paragraphs.filter(({ time }) => time !== null).length;
  // Lines with a time each are captions without their form.
  if (stamped > (isFromTo(source) ? 1 : 5) && stamped > paragraphs.length * 0.8) {
    return { pieces: joinCues(paragraphs.map(({ time, paragraphs: [words = ''] }) => ({ from: time, to: null, speaker: null, text: words }))), type: 'interview' };
  }
  return { pieces: paragraphs };
}

/** Reads paragraphs of a word processor or a page. */
export function readBlocks(blocks: readonly Block[]): Read {
  const full = withColons(blocks.filter(({ text }) => text.trim() !== ''));
  const marks: Mark[] = [];
  let text = '';
  for (const block of full) {
    text += `${text === '' ? '' : '\n\n'}${'#'.repeat(Math.min(6, block.heading ?? 0))}${block.heading === undefined ? '' : ' '}`;
    const lead = /^\s*\n|/.exec(block.text)?.[0].length ?? 0;
    for (const mark of block.marks ?? []) marks.push({ ...mark, at: text.length + Math.max(0, mark.at - lead) });
    text += block.text.slice(lead).trimEnd();
  }
  marks.sort((a, b) => a.at - b.at);
  const stamps = endStamps(text);
  const moved = stamps ? marks.map((mark) => ({ ...mark, at: stamps.moved(mark.at) })) : marks;
  const spoken = spokenPieces(stamps ? stamps.text : text, false, stamps?.times ?? null, moved);
  if (spoken) return said(spoken);
  return {
    pieces: full.flatMap(({ text: words, heading, item, marks: own }): Piece[] => {
      const shape = heading !== undefined ? ({ kind: 'heading', depth: heading } as const) : item !== undefined ? ({ kind: 'item', depth: item } as const) : null;
      const lines = linesOf(words);
      if (lines.length === 0) return [];
      const piece: Piece = shape === null ? { speaker: null, time: null, paragraphs: lines } : { speaker: null, time: null, paragraphs: [joinTexts(lines)], shape };
      if (!own) return [piece];
      const marked = markedPieces(words, own);
      marked.add(0, words.length + 1, [piece]);
      return marked.done();
    }),
  };
}

/** Whether a text begins with a line's first and last time, `[00:00:00.000 --> 00:00:02.400]`, which only captions have. */
function isFromTo(text: string): boolean {
  return /^\s*\[?\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d+)?\s*-->/.test(text.slice(0, 200));
}

function said(pieces: readonly Piece[]): Read {
  const { pieces: kept, lines } = withoutProgramLines(pieces);
  return { pieces: kept, losses: lines > 0 ? [say('lost', 'program-lines', lines)] : [], ...otterHeader(kept) };
}

/** The turns, and what stands between them; null where nobody is found to speak. */
function spokenPieces(source: string, wrapped: boolean, times: ReadonlyMap<number, number> | null, marks: readonly Mark[] = []): Piece[] | null {
  // A first line of dashes would be taken for front matter, which a text file has none of.
  const text = `\n${source}`;
  const turns = spacedTurns(text) ?? turnsOf(text);
  if (turns.length === 0) return null;
  const timeBefore = stampsBefore(times);
  const marked = markedPieces(text, marks.map((mark) => ({ ...mark, at: mark.at + 1 })));
  let at = 0;
  for (const turn of turns) {
    marked.add(at, turn.from, between(text.slice(at, turn.from), wrapped));
    const time = turn.time ?? timeBefore(turn.from);
    const paragraphs = paragraphsOf(text.slice(turn.words, turn.to), wrapped);
    const made = turn.speaker === null ? paragraphs.map((words): Piece => ({ speaker: null, time: null, paragraphs: [words] })) : [{ speaker: turn.speaker, time, paragraphs: paragraphs.length > 0 ? paragraphs : [''] }];
    marked.add(turn.words, turn.to, made);
    at = turn.to;
  }
  marked.add(at, text.length + 1, between(text.slice(at), wrapped));
  return marked.done();
}

/** Headings, rules and remarks; a rule and the name of a format are no words. */
function between(text: string, wrapped: boolean): Piece[] {
  if (text.trim() === '') return [];
  return paragraphsOf(text, wrapped).flatMap((words): Piece[] => {
    if (/^(?:[-*_=–—]\s?){3,}$/.test(words)) return [];
    const heading = /^(#{1,6})[ \t]+(.*)$/.exec(words);
    if (!heading) return [{ speaker: null, time: null, paragraphs: [words] }];
    return [{ speaker: null, time: null, paragraphs: [heading[2] ?? ''], shape: { kind: 'heading', depth: heading[1]?.length ?? 1 } }];
  });
}

function paragraphsIn(text: string): Piece[] {
  return paragraphsOf(text, isWrapped(text)).map((words) => {
    const stamp = timeStampAt(words, 0);
    const rest = stamp ? words.slice(stamp.end).replace(/^\s*[-–|]?\s*/, '') : '';
    if (stamp && rest !== '') return { speaker: null, time: stamp.seconds, paragraphs: [rest] };
    return { speaker: null, time: null, paragraphs: [words] };
  });
}

/** Lines joined where they were broken to fit a page; else each line is a paragraph. */
function paragraphsOf(text: string, wrapped: boolean): string[] {
  if (!wrapped) return linesOf(text);
  return text.split(/\n[ \t]*\n/).flatMap((part) => {
    const lines = linesOf(part);
    return lines.length === 0 ? [] : [joinTexts(lines)];
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Whether lines were broken to fit a page: hardly one is longer than that, and many nearly as long. */
function isWrapped(text: string): boolean {
  let [lines, long, full] = [0, 0, 0];
  for (const line of text.split('\n')) {
    const { length } = line.trimEnd();
    if (length === 0) continue;
    lines++;
    if (length > 100) long++;
    else if (length >= 50) full++;
  }
  return lines >= 8 && long <= lines * 0.02 && full >= lines * 0.4;
}

/** Notes taken in indented lines. */
function isOutline(text: string): boolean {
  let [lines, indented] = [0, 0];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    lines++;
    if (/^(?:\t|[ ]{2,8})\S/.test(line) || /^\t+\S/.test(line)) indented++;
    if (line.length > 400) return false;
  }
  return lines >= 4 && indented >= lines * 0.3 && indented < lines;
}

function outline(text: string): Piece[] {
  const pieces: Piece[] = [];
  const indents: number[] = [];
  for (const line of text.split('\n')) {
    const words = line.replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0;
    while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= indent) indents.pop();
    indents.push(indent);
    pieces.push({ speaker: null, time: null, paragraphs: [words], shape: { kind: 'item', depth: Math.min(indents.length, 12) } });
  }
  return pieces;
}

/**
 * Stamps of f4 and MAXQDA at the end of what was said, `#00:01:02-3#`: each is the time at which the next begins. Null
 * where the text has none, or they stand elsewhere.
 */
function endStamps(text: string): EndStamps | null {
  const form = /[ \t]*#(\d{1,3}:\d\d:\d\d)(?:-(\d{1,3}))?#[ \t]*$/gm;
  if (!/#\d{1,3}:\d\d:\d\d(?:-\d{1,3})?#[ \t]*$/m.test(text)) return null;
  const times = new Map<number, number>();
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let out = '';
  let at = 0;
  for (const found of text.matchAll(form)) {
    // Alone on its line, a stamp belongs to what follows: the rules for labels read it there.
    const lineStart = text.lastIndexOf('\n', found.index - 1) + 1;
    if (found.index === lineStart) continue;
    out += text.slice(at, found.index);
    at = found.index + found[0].length;
    cuts.push({ at: found.index, length: found[0].length });
    const seconds = secondsOf(`${found[1] ?? ''}.${found[2] ?? '0'}`);
    if (seconds !== null) times.set(out.length, seconds);
  }
  if (times.size === 0) return null;
  let [next, gone] = [0, 0];
  return {
    text: out + text.slice(at),
    times,
    moved(place) {
      for (let cut = cuts[next]; cut && cut.at + cut.length <= place; cut = cuts[++next]) gone += cut.length;
      return Math.min(place, cuts[next]?.at ?? place) - gone;
    },
  };
}

interface EndStamps {
  readonly text: string;
  readonly times: ReadonlyMap<number, number>;
  /** Where a place of the text is after the stamps went; asked in order. */
  moved(place: number): number;
}

/** Gives the last stamp before a place, asked in order; the first turn begins the recording. Offsets are one further: see `spokenPieces`. */
function stampsBefore(times: ReadonlyMap<number, number> | null): (place: number) => number | null {
  const stamps = [...(times ?? [])];
  let next = 0;
  let before = 0;
  return (place) => {
    for (let stamp = stamps[next]; stamp && stamp[0] + 1 <= place; stamp = stamps[++next]) before = stamp[1];
    return times === null ? null : before;
  };
}
