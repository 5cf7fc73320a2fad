/** A quotation as it is printed. */
import type { Range } from '../markup/types';
import { turnsIn } from '../text/turns';
import type { Turn } from '../text/types';
import type { Passage } from './evidence';
import type { NoteContext } from './context';
import type { Document } from '../corpus/types';
import { quotingOfTurn, speakerCase, type Source } from './source';
import { wording } from './wording';
import { blockQuote, dataWords, inert, printed } from './words';

/** A passage and the block of text that stands for it in a note. */
export interface Quotation {
  readonly id: string;
  readonly passage: Passage;
  /** The source's words that the block rests on; names are not replaced, and what may not be shown is in them. */
  readonly words: string;
  /**
   * The lines of a block quote, LF, none of them blank; ends with the link and `%%q id%%`. Making it asks for the block
   * id that its link relies on, so only what is put into the note is made. Null for a passage that is withheld.
   */
  block(): string | null;
}

/**
 * The quotation of a passage: whole turns with their speakers where it is spoken, else the passage; a request for a
 * paraphrase where it may not be shown as it is.
 */
export function quotationOf(passage: Passage, context: NoteContext): Quotation {
  const { coding, source, quoting } = passage;
  return {
    id: coding.id,
    passage,
    words: piecesOf(passage, context, true).map(({ words }) => words).join('\n\n'),
    block() {
      if (quoting === 'withhold') return null;
      const body = quoting === 'paraphrase' ? `*${wording.paraphrase}*` : printedPieces(piecesOf(passage, context, false), source.document, context);
      // In posts and threads a stamp is the hour of the day or nothing at all, not the place in a recording.
      const time = isRecorded(source.document.type) ? startTime(source.turns, coding) : null;
      const when = [source.document.date, time === null ? null : clock(time)].filter((part) => part !== null);
      const place = `${context.linkToPassage(source, coding, true)} %%q ${coding.id}%%`;
      return `${blockQuote(body)}\n>\n> — ${[...when, place].join(', ')}`;
    },
  };
}

/** How much of a long turn or passage is printed. */
const longest = 3000;
/** How much of a longer turn is printed on either side of the passage. */
const around = 600;
/** How much of a source is looked at for that: with non-verbals, comments and block ids it is longer than what is printed. */
const reach = 2 * longest;

interface Piece {
  readonly speaker: string | null;
  readonly words: string;
}

function piecesOf({ coding, source }: Passage, context: NoteContext, uncut: boolean): Piece[] {
  const turns = turnsTouched(source.turns, coding);
  if (turns.length === 0) return [{ speaker: null, words: cutShort(source, coding, uncut) }];
  const pieces: Piece[] = [];
  let room = longest;
  for (const turn of turns) {
    const passage = { from: Math.max(turn.words, coding.from), to: Math.min(turn.to, coding.to) };
    if (passage.from >= passage.to || room <= 0) continue;
    const open = quotingOfTurn(turn, source, context.corpus) === 'verbatim';
    const words = open ? wholeTurn(source, turn, passage, uncut) : cutShort(source, passage, uncut);
    room -= words.length;
    if (words !== '') pieces.push({ speaker: turn.speaker, words });
  }
  return pieces;
}

function printedPieces(pieces: readonly Piece[], document: Document, context: NoteContext): string {
  const text = pieces
    .map(({ speaker, words }) => {
      const shown = printed(words, context.names);
      return speaker === null ? shown : `**${speakerName(speaker, document, context)}:** ${shown}`;
    })
    .join('\n\n');
  return text === '' ? wording.cut : text;
}

/** How a speaker is shown: a case by its pseudonym or name as known, anyone else as written. */
function speakerName(speaker: string, document: Document, context: NoteContext): string {
  const of = speakerCase(speaker, document, context.corpus);
  const plain = speaker.replace(/[*_`\s]+/g, ' ').trim();
  return inert(of?.pseudonym ? context.names.shown(of) : context.names.apply(plain));
}

function turnsTouched(turns: readonly Turn[], { from, to }: Range): Turn[] {
  const touched = turnsIn(turns, from, to);
  return touched.some(({ speaker }) => speaker !== null) ? touched : [];
}

/** The turn's words; of a long turn, or one with headings in it, what stands around the passage. */
function wholeTurn(source: Source, turn: Turn, passage: Range, uncut: boolean): string {
  const text = source.stripped;
  let { words: from, to } = turn;
  const above = text.slice(Math.max(from, passage.from - reach), passage.from);
  const heading = lastHeading(above);
  if (heading >= 0) from = passage.from - above.length + heading;
  const next = /\n#{1,6}[ \t]/.exec(text.slice(passage.to, Math.min(to, passage.to + reach)));
  if (next) to = passage.to + next.index;
  if (to - from <= reach) {
    const whole = dataWords(source, { from, to }, uncut);
    if (whole.length <= longest) return whole;
  }
  const before = text.slice(Math.max(from, passage.from - reach), passage.from);
  const after = text.slice(passage.to, Math.min(to, passage.to + reach)).replace(/^[ \t]*\^[A-Za-z0-9-]{1,100}[ \t]*(?=\n|$)/, '');
  const left = tail(dataWords(source, { from: passage.from - before.length, to: passage.from }, uncut));
  const right = head(dataWords(source, { from: passage.to, to: Math.min(to, passage.to + reach) }, uncut));
  const gaps = [before.slice(before.trimEnd().length), after.slice(0, after.length - after.trimStart().length)].map(gap);
  const middle = cutShort(source, passage, uncut);
  return `${left === '' ? '' : left + (gaps[0] ?? '')}${middle}${right === '' ? '' : (gaps[1] ?? '') + right}`;
}

/**
 * A stretch, ended with `[…]` where it is long. What is cut is measured in words as printed, so that a block id put into
 * the source later moves nothing.
 */
function cutShort(source: Source, range: Range, uncut: boolean): string {
  const words = dataWords(source, { from: range.from, to: Math.min(range.to, unit(source.stripped, range.from + reach)) }, uncut);
  return words.length <= longest ? words : `${words.slice(0, wordEnd(words, longest))} ${wording.cut}`;
}

/** The last words before a passage. */
function tail(words: string): string {
  if (words.length <= around) return words;
  const at = words.length - around;
  const space = words.slice(at, at + 100).search(/\s/);
  return `${wording.cut} ${words.slice(space < 0 ? unit(words, at) : at + space + 1).trimStart()}`;
}

/** The first words after a passage. */
function head(words: string): string {
  return words.length <= around ? words : `${words.slice(0, wordEnd(words, around))} ${wording.cut}`;
}

/** White space of the source as it is printed: nothing, a space, or line breaks. */
function gap(space: string): string {
  const breaks = space.split('\n').length - 1;
  return breaks > 1 ? '\n\n' : breaks === 1 ? '\n' : space === '' ? '' : ' ';
}

/** After the last heading's line; -1 without one. */
function lastHeading(text: string): number {
  for (let at = text.lastIndexOf('\n#'); at >= 0; at = at > 0 ? text.lastIndexOf('\n#', at - 1) : -1) {
    const end = text.indexOf('\n', at + 1);
    if (end >= 0 && /^\n#{1,6}[ \t]/.test(text.slice(at, at + 8))) return end + 1;
  }
  return -1;
}

/** The end of the word before an offset. */
function wordEnd(text: string, to: number): number {
  for (let at = to; at > Math.max(0, to - 100); at--) if (/\s/.test(text.charAt(at))) return at;
  return unit(text, to);
}

/** Not between the halves of a character. */
function unit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function isRecorded(type: string | null): boolean {
  return type !== 'post' && type !== 'thread' && type !== 'fieldnote' && type !== 'media';
}

function startTime(turns: readonly Turn[], coding: Range): number | null {
  return turnsTouched(turns, coding)[0]?.time ?? null;
}

function clock(seconds: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
