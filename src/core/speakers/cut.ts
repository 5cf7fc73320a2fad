/** Cuts a turn in two, and joins two turns. */
import { withMarkers } from '../change/label-changes';
import { opsInTurn } from '../change/in-turn';
import type { LabelEdit, NoteOp } from '../change/types';
import { scan } from '../markup/scan';
import { Refusal, type MarkupOptions, type Scan } from '../markup/types';
import { isBlank } from '../text/line';
import { dateStampAt } from '../text/date-stamp';
import { timeStampAt } from '../text/time-stamp';
import { bodyStart } from '../text/front-matter-place';
import { turnsOf } from '../text/turns';
import { labelledTurns, turnAt, type LabelledTurn } from './labelled-turns';
import { lineageOf } from './lineage';
import { noCaseListOps, participantOps } from './participants';
import { aheadOf, behindOf } from './relabel';
import { tried } from './trial';
import { writtenName } from './write-name';

/**
 * The ops that give the second half of a turn, from a place on (stripped), to another speaker: a label as the turn's own,
 * without its time, comes between the halves, in the place of the white space there. Throws a `Refusal` where there is no
 * turn (`no-turn`), nothing on one side (`nothing-on-one-side`), or a label cannot stand there (`no-label`).
 */
export function planCut(text: string, at: number, speaker: string, options: MarkupOptions): NoteOp[] {
  const note = scan(text, options);
  const plain = note.plain();
  const turns = labelledTurns(plain);
  const turn = turnAt(turns, at);
  if (!turn || at > turn.to) throw new Refusal('no-turn');
  let from = at;
  let to = at;
  while (from > turn.words && isSpace(plain, from - 1)) from--;
  while (to < turn.to && isSpace(plain, to)) to++;
  if (from <= turn.words || to >= turn.to) throw new Refusal('nothing-on-one-side');
  const before = plain.slice(from, to);
  for (const label of labelsFor(plain, turns, turn, speaker)) {
    const edit: LabelEdit = { at: from, before, after: label, ahead: aheadOf(plain, bodyStart(plain), from), behind: behindOf(plain, to, plain.length) };
    const lists = participantOps(text, [...turns.map((each) => ({ before: each.speaker, after: each.speaker })), { before: turn.speaker, after: speaker }]);
    const ops: NoteOp[] = [{ op: 'cut', ...withMarkers(note, edit) }, ...lists];
    if (standsAs(note, ops, turn, speaker, edit, options)) return ops;
  }
  throw new Refusal('no-label', speaker);
}

/**
 * The ops that make a turn part of the one before it: its label goes, one space comes in its place. Throws a `Refusal`
 * where there is no turn here (`no-turn`), none before it (`first-turn`), or more than white space between them
 * (`not-next`).
 */
export function planJoin(text: string, at: number, options: MarkupOptions): NoteOp[] {
  const note = scan(text, options);
  const plain = note.plain();
  const turns = labelledTurns(plain);
  const turn = turnAt(turns, at);
  if (!turn) throw new Refusal('no-turn');
  const above = turnsOf(plain)[turn.index - 1];
  if (above?.speaker == null) throw new Refusal('first-turn');
  // A quote's bare line belongs to nobody's words.
  const end = above.words + plain.slice(above.words, above.to).replace(/(?:\s*\n[ \t>]*)+$/, '').length;
  if (plain.slice(end, turn.from).replace(/[\s>]/g, '') !== '') throw new Refusal('not-next');
  const spoken = [...turns.filter((each) => each !== turn).map((each) => ({ before: each.speaker, after: each.speaker })), { before: turn.speaker, after: above.speaker, isCorrection: true }];
  const edit: LabelEdit = { at: end, before: plain.slice(end, turn.words), after: turn.words < turn.to ? ' ' : '', ahead: aheadOf(plain, bodyStart(plain), end), behind: behindOf(plain, turn.words, plain.length) };
  const ops = opsInTurn(text, [() => [{ op: 'uncut', ...withMarkers(note, edit) }], (now) => participantOps(now, spoken), (now) => noCaseListOps(now, lineageOf(spoken, () => false))], options);
  const now = tried(note, ops, options);
  const speakers = turnsOf(plain).map((each) => each.speaker).filter((_, index) => index !== turn.index);
  if (!now || turnsOf(now.plain()).map((each) => each.speaker).join('\n') !== speakers.join('\n')) throw new Refusal('turns-misread');
  return ops;
}

/** Labels to try, the one most like the turn's own first, with the break before them. */
function labelsFor(plain: string, turns: readonly LabelledTurn[], turn: LabelledTurn, speaker: string): string[] {
  const { label } = turn;
  const name = writtenName(plain, label, speaker);
  const head = plain.slice(label.from, label.name);
  const foot = plain.slice(label.nameEnd, turn.words);
  const quote = /^[ \t]*(?:>[ \t]?)*/.exec(head)?.[0] ?? '';
  const apart = turns.some(({ from }) => from > 1 && /\n[ \t>]*\n[ \t>]*$/.test(plain.slice(Math.max(0, from - 40), from)));
  const gap = `\n${apart ? `${quote.trimEnd()}\n` : ''}`;
  const forms = name === null ? [] : [withoutStamps(head) + name + withoutStamps(foot), head + name + foot];
  return [...forms, `${quote}**${speaker}**: `, `${quote}${speaker}: `].map((form) => gap + form);
}

/** A part of a label without time and date. */
function withoutStamps(part: string): string {
  for (let at = 0; at < part.length; at++) {
    const end = timeStampAt(part, at)?.end ?? dateStampAt(part, at);
    if (end <= at) continue;
    const rest = part.slice(end).replace(/^[ \t]+/, '');
    const start = part.slice(0, at).replace(/[ \t]+[,–—|·-]?[ \t]*$|,[ \t]*$/, '');
    return start + (at === 0 || /^[:：*_]/.test(rest) || rest === '' ? rest : `${start === '' || isBlank(start, start.length - 1) ? '' : ' '}${rest}`);
  }
  return part;
}

/** Whether the second half is read as a turn of the speaker's, and all other turns as before. */
function standsAs(note: Scan, ops: readonly NoteOp[], turn: LabelledTurn, speaker: string, edit: LabelEdit, options: MarkupOptions): boolean {
  const now = tried(note, ops, options);
  if (!now) return false;
  const before = turnsOf(note.plain()).map((each) => each.speaker);
  const plain = now.plain();
  const after = turnsOf(plain);
  const second = after[turn.index + 1];
  if (second?.speaker !== speaker || after.length !== before.length + 1) return false;
  const words = note.plain().slice(edit.at + edit.before.length, turn.to);
  return plain.slice(second.words, second.to) === words && after.every((each, index) => index === turn.index + 1 || each.speaker === before[index > turn.index ? index - 1 : index]);
}

const isSpace = (text: string, at: number): boolean => isBlank(text, at) || text.charCodeAt(at) === 10;
