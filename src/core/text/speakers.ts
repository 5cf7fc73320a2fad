/** Which labels of a text are speakers: decided over the whole text, for one line alone cannot tell. */
import { detach } from './detach';
import { type Label, Shape } from './label';
import { nameLikelihood } from './speaker-name';

/** A label and where it stands. */
export interface Candidate extends Label {
  /** Whether a blank line, or nothing, stands above. */
  readonly apart: boolean;
}

/** A label that was decided on: of a turn, or (speaker null) of a remark that belongs to nobody. */
export interface SettledLabel {
  readonly from: number;
  readonly words: number;
  readonly time: number | null;
  readonly speaker: string | null;
}

/**
 * Decides which labels open turns. A name that returns is a speaker; one that comes once is, when it is written as the
 * others are and stands among them, or when the text is little else than labels. Labels with a time stamp, a voice tag,
 * emphasis or a heading of their own need less proof than a bare `Name:`.
 */
export function settleSpeakers(text: string, body: number, labels: readonly Candidate[]): SettledLabel[] {
  const candidates = outsideFences(text, body, labels);
  const names = namesOf(candidates);
  const turns = candidates.filter((label) => names.get(label.speaker)?.returns === true);
  if (turns.length === 0 || !isTranscript(text, body, turns)) return smallTalk(text, body, candidates, names);
  return amongThem(candidates, names, turns);
}

/** What is known of a name. */
interface Name {
  /** Its own copy: the labels' slices would keep the note in memory. */
  readonly speaker: string;
  readonly likelihood: 0 | 1 | 2;
  count: number;
  /** The shapes of all its labels. */
  shape: number;
  /** Whether it comes back often enough to be taken for a speaker. */
  returns: boolean;
}

/** Somebody meant these as labels. */
const meant = Shape.heading | Shape.sign | Shape.emphasis | Shape.voice;
/** A time stamp of the label's own; one that a subtitle gives proves nothing of the words under it. */
const timed = Shape.timeBefore | Shape.timeAfter | Shape.timeLast;

function namesOf(labels: readonly Candidate[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const label of labels) {
    let name = names.get(label.speaker);
    if (!name) {
      const speaker = detach(label.speaker);
      name = { speaker, likelihood: nameLikelihood(speaker), count: 0, shape: 0, returns: false };
      names.set(speaker, name);
    }
    name.count++;
    name.shape |= label.shape;
    name.returns = name.count > 1 && (name.likelihood === 2 || (name.likelihood === 1 && ((name.shape & (meant | timed)) !== 0 || name.count > 2)));
  }
  return names;
}

/**
 * Labels must make up a part of the text: a fair one, when they are bare names with a colon that neither stand on a
 * line of their own nor under a subtitle's times.
 */
function isTranscript(text: string, body: number, turns: readonly Candidate[]): boolean {
  if (turns.some((label) => (label.shape & (timed | Shape.voice)) !== 0)) return true;
  const share = turns.length / unitsOf(text, body, turns);
  if (share >= 0.1) return true;
  const headed = turns.every((label) => label.time !== null || ((label.shape & Shape.below) !== 0 && /\S\s+\S/.test(label.speaker)));
  return share >= 0.02 && (headed || turns.some((label) => (label.shape & meant) !== 0));
}

/**
 * A text in which no name returns: lines with time stamps, or a few lines of talk that are nearly all of the text, or a
 * third of one that begins with them; a bold line of its own is a heading there. More than three labels, and none of them twice, are talk when they hold sentences,
 * else the fields of a form.
 */
function smallTalk(text: string, body: number, candidates: readonly Candidate[], names: ReadonlyMap<string, Name>): SettledLabel[] {
  const likely = candidates.filter((label) => {
    const name = names.get(label.speaker);
    if ((label.shape & Shape.emphasis) !== 0 && (label.shape & (Shape.below | timed)) === Shape.below) return false;
    return name !== undefined && (name.likelihood === 2 || (name.likelihood === 1 && (name.shape & (timed | meant)) !== 0));
  });
  if (likely.length === 0) return [];
  const share = likely.length / unitsOf(text, body, likely);
  const withTime = likely.filter((label) => (label.shape & timed) !== 0);
  if (withTime.length > 0) return withTime.length > 1 || share >= 0.5 ? withTime.map((label) => settle(label, names)) : [];
  if (likely.length > 3 && likely.filter((label) => holdsSentence(text, label)).length < likely.length * 0.75) return [];
  const begins = likely.length > 1 && unitsOf(text.slice(0, likely[0]?.from), body, likely) === 0;
  return share >= (begins ? 0.3 : 0.6) ? likely.map((label) => settle(label, names)) : [];
}

/** Whether the line of a label ends as sentences do. */
function holdsSentence(text: string, label: Candidate): boolean {
  const newline = text.indexOf('\n', label.words);
  return /[.?!…。？！؟]["”»’)\]*_]*$/.test(text.slice(Math.max(label.words, (newline < 0 ? text.length : newline) - 12), newline < 0 ? text.length : newline).trimEnd());
}

/** The turns, with those of people who speak once, and with the remarks that are labelled as turns are. */
function amongThem(candidates: readonly Candidate[], names: ReadonlyMap<string, Name>, turns: readonly Candidate[]): SettledLabel[] {
  const shapes = new Set<number>();
  for (const label of turns) shapes.add(kindOf(label));
  const first = turns[0]?.from ?? 0;
  const apart = mostlyApart(turns);
  const settled: SettledLabel[] = [];
  for (const label of candidates) {
    const name = names.get(label.speaker);
    if (!name) continue;
    if (name.returns) {
      settled.push(settle(label, names));
    } else if (label.from > first && shapes.has(kindOf(label)) && (label.apart || !apart)) {
      const marked = (label.shape & (meant | timed)) !== 0;
      if (name.likelihood === 2 || (name.likelihood === 1 && marked)) settled.push(settle(label, names));
      else if ((label.shape & meant) !== 0) settled.push({ from: label.from, words: label.words, time: label.time, speaker: null });
    }
  }
  return settled;
}

function settle(label: Candidate, names: ReadonlyMap<string, Name>): SettledLabel {
  return { from: label.from, words: label.words, time: label.time, speaker: names.get(label.speaker)?.speaker ?? label.speaker };
}

/** The shape less what varies within one transcript: where a time is given, and whether a space follows the colon. */
function kindOf(label: Candidate): number {
  return label.shape & ~(timed | Shape.tight);
}

function mostlyApart(labels: readonly Candidate[]): boolean {
  let apart = 0;
  for (const label of labels) if (label.apart) apart++;
  return apart * 2 > labels.length;
}

/** How many stretches the body has that could each have a label: lines, or paragraphs where labels stand apart. */
function unitsOf(text: string, body: number, turns: readonly Candidate[]): number {
  const apart = mostlyApart(turns);
  let units = 0;
  let blank = true;
  for (let from = body; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
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
