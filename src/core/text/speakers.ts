/** Which labels of a text are speakers: decided over the whole text, for one line alone cannot tell. */
import { detach } from './detach';
import { type Label, Shape } from './label-shape';
import { nameLikelihood } from './speaker-name';

/** A label and where it stands. */
export interface Candidate extends Omit<Label, 'name' | 'nameEnd'> {
  /** Whether a blank line, or nothing, stands above. */
  readonly apart: boolean;
}

/** A label that was decided on: of a turn, or (speaker null) of a remark that belongs to nobody. */
export interface SettledLabel {
  readonly from: number;
  readonly words: number;
  readonly time: number | null;
  readonly speaker: string | null;
  readonly shape: number;
}

/**
 * Decides which labels open turns. A name that returns is a speaker; one that comes once is, when it is written as the
 * others are and stands among them, or when the text is little else than labels. Labels with a time stamp, a voice tag,
 * emphasis or a heading of their own need less proof than a bare `Name:`. Those whom the note lists as its participants
 * need none, where their names are emphasised; a bare `Name:` there is what somebody said.
 */
export function settleSpeakers(text: string, body: number, labels: readonly Candidate[], listed: ReadonlySet<string>): SettledLabel[] {
  const candidates = outsideFences(text, body, labels);
  const names = namesOf(candidates);
  const emphasised = listed.size === 0 ? [] : candidates.filter((label) => (label.shape & Shape.emphasis) !== 0);
  if (emphasised.some((label) => listed.has(label.speaker))) return amongListed(emphasised, names, listed);
  // Where each name stands but once, none returns; they may be as many as there are lines.
  if (names.size === candidates.length && !candidates.some(({ shape }) => (shape & Shape.callout) !== 0)) return smallTalk(text, body, candidates, names);
  const all = dense(text, body, candidates, names);
  if (all) return all.map((label) => settle(label, names));
  const turns = candidates.filter((label) => names.get(label.speaker)?.returns === true);
  if (turns.length === 0 || !isTranscript(text, body, turns)) return smallTalk(text, body, candidates, names);
  return amongThem(candidates, names, turns, openersOf(text, candidates, names, turns));
}

/** What is known of a name. */
interface Name {
  /** Its own copy, made when a turn is settled: the labels' slices would keep the note in memory. */
  own: string | null;
  readonly likelihood: 0 | 1 | 2;
  count: number;
  /** The shapes of all its labels. */
  shape: number;
  /** Whether it comes back often enough to be taken for a speaker. */
  returns: boolean;
}

/** Somebody meant these as labels. */
const meant = Shape.heading | Shape.sign | Shape.emphasis | Shape.voice | Shape.callout;
/** A time stamp of the label's own; one that a subtitle gives proves nothing of the words under it. */
const timed = Shape.timeBefore | Shape.timeAfter | Shape.timeLast;

function namesOf(labels: readonly Candidate[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const label of labels) {
    let name = names.get(label.speaker);
    if (!name) {
      name = { own: null, likelihood: nameLikelihood(label.speaker), count: 0, shape: 0, returns: false };
      names.set(label.speaker, name);
    }
    name.count++;
    name.shape |= label.shape;
    name.returns = name.count > 1 && (name.likelihood === 2 || (name.likelihood === 1 && ((name.shape & (meant | timed)) !== 0 || name.count > 2)));
  }
  return names;
}

/**
 * Labels must make up a part of the text: a fair one, when they are bare names with a colon; a small one, when somebody
 * marked them or they stand under a subtitle's times; hardly any, when full names stand on lines of their own, as in the
 * records of parliaments.
 */
function isTranscript(text: string, body: number, turns: readonly Candidate[]): boolean {
  if (turns.some((label) => (label.shape & (timed | Shape.voice)) !== 0)) return true;
  const share = turns.length / Math.max(1, unitsOf(text, body, text.length, mostlyApart(turns)));
  if (share >= 0.1) return true;
  if (turns.some((label) => (label.shape & meant) !== 0) || turns.every((label) => label.time !== null)) return share >= 0.02;
  return share >= 0.005 && turns.every((label) => (label.shape & Shape.below) !== 0) && turns.some((label) => /\S\s+\S+\s+\S/.test(label.speaker));
}

/**
 * All labels that may be somebody's, when they head nearly every line or paragraph, some of them more than once, and what
 * they head are sentences; or when two posts or more are set as callouts. Else null.
 */
function dense(text: string, body: number, candidates: readonly Candidate[], names: ReadonlyMap<string, Name>): readonly Candidate[] | null {
  const posts = candidates.filter((label) => (label.shape & Shape.callout) !== 0 && names.get(label.speaker)?.likelihood !== 0);
  if (posts.length > 1) return posts;
  const likely = candidates.filter((label) => names.get(label.speaker)?.likelihood !== 0);
  if (likely.length < 3 || !likely.some((label) => (names.get(label.speaker)?.count ?? 0) > 1)) return null;
  if (likely.every((label) => names.get(label.speaker)?.returns === true)) return null;
  if (likely.length < unitsOf(text, body, text.length, mostlyApart(likely)) * 0.8) return null;
  return likely.filter((label) => holdsSentence(text, label)).length >= likely.length / 2 ? likely : null;
}

/** Whether a label that comes but once may be somebody's. */
function isLikely(label: Candidate, names: ReadonlyMap<string, Name>): boolean {
  const likelihood = names.get(label.speaker)?.likelihood ?? 0;
  return likelihood === 2 || (likelihood === 1 && (label.shape & (meant | timed)) !== 0);
}

/**
 * A text in which no name returns: lines with time stamps, or a few lines of talk that are nearly all of the text, or a
 * third of one that begins with them; a bold line of its own is a heading there, a dated one a diary's. More than three labels, and none of them twice, are talk when they hold sentences,
 * else the fields of a form.
 */
function smallTalk(text: string, body: number, candidates: readonly Candidate[], names: ReadonlyMap<string, Name>): SettledLabel[] {
  const likely = candidates.filter((label) => {
    if ((label.shape & Shape.emphasis) !== 0 && (label.shape & (Shape.below | timed)) === Shape.below) return false;
    return isLikely(label, names);
  });
  if (likely.length === 0) return [];
  const apart = mostlyApart(likely);
  const share = likely.length / Math.max(1, unitsOf(text, body, text.length, apart));
  const withTime = likely.filter((label) => (label.shape & timed) !== 0);
  if (withTime.length > 0) return withTime.length > 1 || share >= 0.5 ? withTime.map((label) => settle(label, names)) : [];
  if (likely.length > 3 && likely.filter((label) => holdsSentence(text, label)).length < likely.length * 0.75) return [];
  const begins = likely.length > 1 && likely.every((label) => (label.shape & Shape.date) === 0) && unitsOf(text, body, likely[0]?.from ?? 0, apart) === 0;
  return share >= (begins ? 0.3 : 0.6) ? likely.map((label) => settle(label, names)) : [];
}

/** Whether the line of a label ends as sentences do; a block id, which a link to the line may have added, is no word of it. */
function holdsSentence(text: string, label: Candidate): boolean {
  const newline = text.indexOf('\n', label.words);
  const end = newline < 0 ? text.length : newline;
  const tail = text.slice(Math.max(label.words, end - 80), end).trimEnd().replace(/ \^[A-Za-z0-9-]+$/, '');
  return /[.?!…。？！؟]["”»’)\]*_]*$/.test(tail.trimEnd());
}

/** The turns, with those of people who speak once, and with the remarks that are labelled as turns are. */
function amongThem(candidates: readonly Candidate[], names: ReadonlyMap<string, Name>, turns: readonly Candidate[], first: number): SettledLabel[] {
  const shapes = new Set<number>();
  for (const label of turns) shapes.add(kindOf(label));
  const apart = mostlyApart(turns);
  const settled: SettledLabel[] = [];
  for (const label of candidates) {
    const name = names.get(label.speaker);
    if (!name) continue;
    if (name.returns) {
      settled.push(settle(label, names));
    } else if (label.from >= first && shapes.has(kindOf(label)) && (label.apart || !apart)) {
      if (isLikely(label, names)) settled.push(settle(label, names));
      else if ((label.shape & meant) !== 0) settled.push({ ...settle(label, names), speaker: null });
    }
  }
  return settled;
}

/** The turns of a note that lists who speaks; others than these speak where their name returns or looks like one. */
function amongListed(labels: readonly Candidate[], names: ReadonlyMap<string, Name>, listed: ReadonlySet<string>): SettledLabel[] {
  return labels.map((label) => {
    const speaks = listed.has(label.speaker) || names.get(label.speaker)?.returns === true || isLikely(label, names);
    return speaks ? settle(label, names) : { ...settle(label, names), speaker: null };
  });
}

/** Where the talk begins: at the first turn, or at a line before it by somebody who speaks but once, with nothing between. */
function openersOf(text: string, candidates: readonly Candidate[], names: ReadonlyMap<string, Name>, turns: readonly Candidate[]): number {
  const apart = mostlyApart(turns);
  let first = turns[0]?.from ?? 0;
  for (let at = candidates.findIndex((label) => label.from === first) - 1; at >= 0; at--) {
    const label = candidates[at];
    if (!label || !isLikely(label, names) || unitsOf(text, label.from, first, apart) > 1) break;
    first = label.from;
  }
  return first;
}

function settle(label: Candidate, names: ReadonlyMap<string, Name>): SettledLabel {
  const name = names.get(label.speaker);
  if (name) name.own ??= detach(label.speaker);
  return { from: label.from, words: label.words, time: label.time, shape: label.shape, speaker: name?.own ?? label.speaker };
}

/** The shape less what varies within one transcript: where a time is given, and whether a space follows the colon. */
function kindOf(label: Candidate): number {
  return label.shape & ~(timed | Shape.tight | Shape.date);
}

function mostlyApart(labels: readonly Candidate[]): boolean {
  let apart = 0;
  for (const label of labels) if (label.apart) apart++;
  return apart * 2 > labels.length;
}

/** How many stretches there are that could each have a label: lines, or paragraphs where labels stand apart; no headings. */
function unitsOf(text: string, start: number, end: number, apart: boolean): number {
  let units = 0;
  let blank = true;
  for (let from = start; from < end; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > end ? end : newline;
    let at = from;
    while (at < to && text.charCodeAt(at) <= 32) at++;
    const empty = at === to;
    if (!empty && (blank || !apart) && text.charCodeAt(at) !== 35) units++;
    blank = empty;
    from = to + 1;
  }
  return units;
}

function outsideFences(text: string, body: number, labels: readonly Candidate[]): readonly Candidate[] {
  if (text.indexOf('```', body) < 0 && text.indexOf('~~~', body) < 0) return labels;
  const outside: Candidate[] = [];
  let fence = '';
  let at = 0;
  for (let from = body; from < text.length && at < labels.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    let start = from;
    while (start < to && start - from < 4 && text.charCodeAt(start) === 32) start++;
    const char = text.charAt(start);
    if (char === '`' || char === '~') {
      let end = start;
      while (text[end] === char) end++;
      const run = text.slice(start, end);
      if (fence === '' && run.length >= 3) fence = run;
      else if (fence !== '' && run.startsWith(fence)) fence = '';
    }
    for (let label = labels[at]; label && label.from <= to; label = labels[++at]) {
      if (fence === '') outside.push(label);
    }
    from = to + 1;
  }
  return outside;
}
