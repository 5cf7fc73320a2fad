/** Which labels of a text are speakers: decided over the whole text, for one line alone cannot tell. */
import type { Label } from './label';
import { isHeading, nameLikelihood } from './speaker-name';

/** A label that was decided on: of a turn, or (speaker null) of a remark that belongs to nobody. */
export interface SettledLabel extends Omit<Label, 'speaker'> {
  readonly speaker: string | null;
}

/**
 * Decides which labels open turns. A name that returns is a speaker; one that comes once is, when it is written as the
 * others are and stands among them, or when the text is little else than labels. Labels with a time stamp, a voice tag
 * or a heading of their own need less proof than a bare `Name:`.
 */
export function settleSpeakers(text: string, body: number, labels: readonly Label[]): SettledLabel[] {
  const candidates = outsideFences(text, body, labels);
  const names = namesOf(candidates);
  const speaking = new Set<string>();
  for (const [key, name] of names) if (returns(name)) speaking.add(key);
  let turns = candidates.filter((label) => speaking.has(keyOf(label)));
  if (turns.length > 0 && !isTranscript(text, body, turns, names)) turns = [];
  if (turns.length === 0) return smallTalk(text, body, candidates, names);
  return amongThem(text, candidates, names, speaking, turns);
}

/** What is known of a name. */
interface Name {
  count: number;
  likelihood: 0 | 1 | 2;
  /** Whether some label of it is more than a bare name with a colon. */
  marked: boolean;
  timed: boolean;
}

function namesOf(labels: readonly Label[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const label of labels) {
    const key = keyOf(label);
    let name = names.get(key);
    if (!name) names.set(key, (name = { count: 0, likelihood: nameLikelihood(label.speaker), marked: false, timed: false }));
    name.count++;
    name.marked ||= isMarked(label);
    name.timed ||= label.time !== null;
  }
  return names;
}

function keyOf(label: Label): string {
  return label.speaker;
}

/** Emphasis, heading, `@`, `#`, voice tag: somebody meant it as a label. */
function isMarked(label: Label): boolean {
  return /[*_#@<]/.test(label.shape);
}

function returns(name: Name): boolean {
  if (name.likelihood === 0) return false;
  if (name.count < 2) return false;
  return name.likelihood === 2 || name.marked || name.timed || name.count >= 3;
}

/** Bare names with a colon must make up a fair part of the text, or stand in a row. */
function isTranscript(text: string, body: number, turns: readonly Label[], names: ReadonlyMap<string, Name>): boolean {
  if (turns.some((label) => names.get(keyOf(label))?.timed || isMarked(label))) return true;
  return turns.length / unitsOf(text, body, turns) >= 0.1;
}

/** A text in which no name returns: a few lines of talk, nearly all of them labelled. */
function smallTalk(text: string, body: number, candidates: readonly Label[], names: ReadonlyMap<string, Name>): SettledLabel[] {
  const likely = candidates.filter((label) => {
    const name = names.get(keyOf(label));
    return name !== undefined && (name.likelihood === 2 || (name.likelihood === 1 && (name.timed || name.marked)));
  });
  const timed = likely.filter((label) => label.time !== null);
  if (timed.length > 0) return timed;
  if (likely.length < 2) return likely.length === 1 && isMarked(likely[0] as Label) && unitsOf(text, body, likely) === 1 ? likely : [];
  return likely.length / unitsOf(text, body, likely) >= 0.6 ? likely : [];
}

/** The turns, with those of people who speak once, and with the remarks that are labelled as turns are. */
function amongThem(
  text: string,
  candidates: readonly Label[],
  names: ReadonlyMap<string, Name>,
  speaking: ReadonlySet<string>,
  turns: readonly Label[],
): SettledLabel[] {
  const shapes = new Set(turns.map((label) => kindOf(label)));
  const first = turns[0]?.from ?? 0;
  const apart = turns.filter((label) => standsApart(text, label.from)).length > turns.length / 2;
  const settled: SettledLabel[] = [];
  for (const label of candidates) {
    const name = names.get(keyOf(label));
    if (speaking.has(keyOf(label))) {
      settled.push(label);
    } else if (!name || !shapes.has(kindOf(label)) || label.from < first || (apart && !standsApart(text, label.from))) {
      continue;
    } else if (name.likelihood === 2 || (name.likelihood === 1 && (isMarked(label) || label.time !== null))) {
      settled.push(label);
    } else if (isMarked(label) && (isHeading(label.speaker) || name.likelihood === 0)) {
      settled.push({ ...label, speaker: null });
    }
  }
  return settled;
}

/** The shape less what varies within one transcript: whether a time is given. */
function kindOf(label: Label): string {
  return label.shape.replace(/[tm!]/g, '').replace('|', ':');
}

/** Whether a blank line, or nothing, stands above. */
function standsApart(text: string, from: number): boolean {
  let at = from - 1;
  let breaks = 0;
  for (; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 10) breaks++;
    else if (code !== 32 && code !== 9) break;
  }
  return at < 0 || breaks >= 2;
}

/** How many stretches the body has that could each have a label: lines, or paragraphs where labels stand apart. */
function unitsOf(text: string, body: number, turns: readonly Label[]): number {
  const apart = turns.filter((label) => standsApart(text, label.from)).length > turns.length / 2;
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
  return Math.max(units, 1);
}

function outsideFences(text: string, body: number, labels: readonly Label[]): readonly Label[] {
  if (text.indexOf('```', body) < 0 && text.indexOf('~~~', body) < 0) return labels;
  const outside: Label[] = [];
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
