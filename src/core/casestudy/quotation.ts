/** A quotation as it is printed. */
import type { Range } from '../markup/types';
import type { Turn } from '../text/types';
import type { Passage } from './evidence';
import type { NoteContext } from './context';
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
      const body = quoting === 'paraphrase' ? `*${wording.paraphrase}*` : printedPieces(piecesOf(passage, context, false), context);
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

function printedPieces(pieces: readonly Piece[], context: NoteContext): string {
  const text = pieces
    .map(({ speaker, words }) => {
      const shown = printed(words, context.names);
      return speaker === null ? shown : `**${speakerName(speaker, context)}:** ${shown}`;
    })
    .join('\n\n');
  return text === '' ? wording.cut : text;
}

/** How a speaker is shown: a case by its pseudonym or name as known, anyone else as written. */
export function speakerName(speaker: string, context: NoteContext): string {
  const of = speakerCase(speaker, context.corpus);
  const plain = speaker.replace(/[*_`\s]+/g, ' ').trim();
  return inert(of?.pseudonym ? context.names.shown(of) : context.names.apply(plain));
}

function turnsTouched(turns: readonly Turn[], { from, to }: Range): Turn[] {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const touched: Turn[] = [];
  for (let turn = turns[low]; turn && turn.from < to; turn = turns[++low]) touched.push(turn);
  return touched.some(({ speaker }) => speaker !== null) ? touched : [];
}

/** The turn's words; of a long turn, or one with headings in it, what stands around the passage. */
function wholeTurn(source: Source, turn: Turn, passage: Range, uncut: boolean): string {
  const text = source.stripped;
  let { words: from, to } = turn;
  const before = text.slice(from, passage.from);
  const heading = /\n#{1,6}[ \t][^\n]*\n(?![^]*\n#{1,6}[ \t])/.exec(before.slice(-longest));
  if (heading) from = passage.from - before.slice(-longest).length + heading.index + heading[0].length;
  const next = /\n#{1,6}[ \t]/.exec(text.slice(passage.to, Math.min(to, passage.to + longest)));
  if (next) to = passage.to + next.index;
  if (to - from <= longest) return dataWords(source, { from, to }, uncut);
  const start = from < passage.from - around ? wordStart(text, passage.from - around, passage.from) : from;
  const end = to > passage.to + around ? wordEnd(text, passage.to + around, passage.to) : to;
  const body = cutShort(source, { from: start, to: end }, uncut);
  return `${start > from ? `${wording.cut} ` : ''}${body}${end < to ? ` ${wording.cut}` : ''}`;
}

function cutShort(source: Source, range: Range, uncut: boolean): string {
  if (range.to - range.from <= longest) return dataWords(source, range, uncut);
  const to = wordEnd(source.stripped, range.from + longest, range.from);
  return `${dataWords(source, { from: range.from, to }, uncut)} ${wording.cut}`;
}

/** The next word's beginning at or after an offset, `last` at the latest. */
function wordStart(text: string, from: number, last: number): number {
  const gap = text.slice(from, Math.min(last, from + 100)).search(/\s/);
  return gap < 0 ? unit(text, from) : Math.min(last, from + gap + 1);
}

/** The end of the word before an offset, `first` at the earliest. */
function wordEnd(text: string, to: number, first: number): number {
  for (let at = to; at > Math.max(first, to - 100); at--) if (/\s/.test(text.charAt(at))) return at;
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
