/** The words of a merged body: what stands, what was chosen, and where everything went. */
import { alike } from './likeness';
import { piecesBetween } from './pieces';
import type { Steps } from './steps';
import { stretchesOf, type Part, type Stretch } from './stretches';
import type { Words } from './tokens';

/** Whose words stand. */
export type Side = 'ours' | 'theirs';

/** Choices by the key of what is chosen. */
export type Choices = ReadonlyMap<string, Side>;

/** A place at which the merged text is not what the note had, or at which a person may choose. */
export interface Difference {
  /** The same as long as note, file and base are the same. */
  readonly key: string;
  readonly kind: 'words' | 'label' | 'addition';
  /** Whether both sides changed it, or nobody can tell who did: a person may choose. */
  readonly open: boolean;
  /** Both changed the same words in two ways. */
  readonly conflict: boolean;
  readonly chosen: Side;
  readonly ours: string;
  readonly theirs: string;
  /** Where it stands in the note's body and in the merged one. */
  readonly at: Part;
  readonly merged: Part;
}

/** A stretch of the note's body and where it went. */
export interface Went {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly kind: 'same' | 'became' | 'other';
}

export interface MergedWords {
  /** The merged body. */
  readonly text: string;
  readonly went: readonly Went[];
  readonly differences: readonly Difference[];
}

/** Merges two versions of a body; without a base, words are theirs and labels and what was added are ours, all to be chosen. */
export function* mergeSteps(base: Words | null, ours: Words, theirs: Words, choices: Choices): Steps<MergedWords> {
  const stretches = base
    ? stretchesOf(piecesBetween(base, ours), piecesBetween(base, theirs), base.text.length)
    : stretchesOf([], piecesBetween(ours, theirs), ours.text.length).flatMap((stretch) => apart(stretch, ours.text, theirs.text));
  yield;
  const labels = labelsOf(ours);
  const went: Went[] = [];
  const differences: Difference[] = [];
  let text = '';
  const take = (part: Part, words: string, kind: Went['kind']): void => {
    went.push({ ...part, newFrom: text.length, newTo: text.length + words.length, kind });
    text += words;
  };
  for (const [index, stretch] of stretches.entries()) {
    if (index % 4096 === 4095) yield;
    const mine = ours.text.slice(stretch.ours.from, stretch.ours.to);
    const other = theirs.text.slice(stretch.theirs.from, stretch.theirs.to);
    if (!stretch.changed.theirs || mine === other) {
      take(stretch.ours, mine, 'same');
      continue;
    }
    const kind = labels(stretch.ours) ? 'label' : mine !== '' && other === '' && (isNotes(mine) || isBlock(mine)) ? 'addition' : 'words';
    const order = stretch.changed.ours && stretch.base.from === stretch.base.to ? bothStand(mine, other) : null;
    if (order) {
      if (order === 'ours first') take(stretch.ours, mine, 'same');
      const place = order === 'ours first' ? stretch.ours.to : stretch.ours.from;
      const at = { from: place, to: place };
      const merged = { from: text.length, to: text.length + other.length };
      take(at, other, 'other');
      if (order === 'theirs first') take(stretch.ours, mine, 'same');
      differences.push({ key: '', kind: 'words', open: false, conflict: false, chosen: 'theirs', ours: '', theirs: other, at, merged });
      continue;
    }
    const from = text.length;
    const conflict = base !== null && stretch.changed.ours;
    const key = kind === 'label' ? `label ${mine} | ${other}` : `${kind} ${stretch.ours.from} ${stretch.theirs.from}`;
    const chosen = choices.get(key) ?? usual(stretch, kind, base === null, mine);
    if (chosen === 'ours') take(stretch.ours, mine, 'same');
    else take(stretch.ours, other, stretch.became ? 'became' : 'other');
    differences.push({ key, kind, open: conflict || base === null, conflict, chosen, ours: mine, theirs: other, at: stretch.ours, merged: { from, to: text.length } });
  }
  return { text, went: joined(went), differences };
}

/**
 * Words that the file has not got and the paragraph behind them, which it has not got either, are two things: the one is
 * a correction, the other may be the researcher's own.
 */
function apart(stretch: Stretch, ours: string, theirs: string): Stretch[] {
  const mine = ours.slice(stretch.ours.from, stretch.ours.to);
  const end = mine.indexOf('\n\n');
  const tail = mine.slice(end);
  if (!stretch.changed.theirs || end <= 0 || tail.trim() === '' || !isBlock(tail) || theirs.slice(stretch.theirs.from, stretch.theirs.to).includes('\n\n')) return [stretch];
  const at = stretch.ours.from + end;
  const none = { from: stretch.theirs.to, to: stretch.theirs.to };
  return [
    { ...stretch, base: { from: stretch.base.from, to: at }, ours: { from: stretch.ours.from, to: at } },
    { ...stretch, base: { from: at, to: stretch.base.to }, ours: { from: at, to: stretch.ours.to }, theirs: none, became: false },
  ];
}

function usual(stretch: Stretch, kind: Difference['kind'], isBlind: boolean, mine: string): Side {
  if (stretch.changed.ours) return 'ours';
  if (!isBlind) return 'theirs';
  // Times are the recording's: nobody corrects them by hand.
  return kind === 'addition' || (kind === 'label' && !/\d:\d\d/.test(mine)) ? 'ours' : 'theirs';
}

/** Whether a stretch holds tokens of labels alone. */
function labelsOf(words: Words): (part: Part) => boolean {
  let next = 0;
  return ({ from, to }) => {
    while ((words.tokens[next]?.to ?? Infinity) <= from) next++;
    if (from === to || (words.tokens[next]?.from ?? Infinity) >= to) return false;
    for (let at = next; (words.tokens[at]?.from ?? Infinity) < to; at++) if (!isLabel(words.tokens[at]?.kind)) return false;
    return true;
  };
}

const isLabel = (kind: string | undefined): boolean => kind === 'name' || kind === 'stamp' || kind === 'label';

/** Paragraphs of their own under no name. */
const isBlock = (text: string): boolean => (text.startsWith('\n') || text.endsWith('\n')) && !/^\s*\*\*[^\n]{1,120}\*\*[^\n]{0,40}:/.test(text);

/** A block id, a comment, a footnote's sign, a highlight: the researcher's, and no words of the data. */
const isNotes = (text: string): boolean => /^\s*(?:\^[\w-]+|%%[^]*%%|==|~~|[*_]{1,3}|\[\[|\]\]|\[\^[^\]\n]+\])\s*$/.test(text);

/** What both put in at one place stands one behind the other, unless it may be the same said twice. */
function bothStand(mine: string, other: string): 'ours first' | 'theirs first' | null {
  if (isNotes(mine)) return other.startsWith('\n') ? 'ours first' : 'theirs first';
  const [block, otherBlock] = [isBlock(mine), isBlock(other)];
  if (!block && !otherBlock) return null;
  if (block && otherBlock && alike(mine.slice(0, 60), other.slice(0, 60)) > 0.6) return null;
  if (mine.startsWith('\n')) return 'theirs first';
  return other.startsWith('\n') ? 'ours first' : mine.endsWith('\n') ? 'ours first' : 'theirs first';
}

function joined(went: readonly Went[]): Went[] {
  const row: { -readonly [Key in keyof Went]: Went[Key] }[] = [];
  for (const part of went) {
    if (part.from === part.to && part.newFrom === part.newTo) continue;
    const last = part.kind === 'same' ? row[row.length - 1] : undefined;
    if (last?.kind === 'same') [last.to, last.newTo] = [part.to, part.newTo];
    else row.push({ ...part });
  }
  return row;
}
