/** A note brought up to a corrected file, by three ways: codings stay on their words. See docs/update-from-source.md. */
import { scan } from '../../markup/scan';
import { Refusal, type MarkupOptions, type TextChange } from '../../markup/types';
import { bodyStart } from '../../text/front-matter-place';
import type { ImportedFile } from '../import/read';
import type { NameKey } from '../import/people/replace-names';
import { speakerName } from '../import/speaker-label';
import type { Reattribution } from '../../speakers/lineage';
import { changesTo } from './changes-to';
import { commentsInto, freshComments } from './comments';
import { movesOf, type LostChoice, type UpdatedCoding } from './codings';
import { fatesOf } from './fates';
import { pieceSteps } from './pieces';
import { mergeSteps, type Choices, type Difference } from './merge-words';
import { namesInLine, namesOver, relabelledIn, speakerOf, type NameConflict } from './names';
import { withProperties } from './properties';
import { asPart, finish, type Steps } from './steps';
import { strangersIn } from './strangers';
import { textOf, wordsOf, type Words } from './tokens';
import { isAsImported, sourceOf, versionSteps, type BaseFound, type FileChoices } from './versions';
import { writtenAnew, writtenNote } from './write';

/** What is known and chosen for an update. */
export interface UpdateOptions extends FileChoices {
  /** The earlier file, where it is at hand: it must be the one the note was made of. */
  readonly base?: ImportedFile | undefined;
  /** Who updates, for the memo of a coding that lost its words. */
  readonly coder?: string | null | undefined;
  /** By key of a difference or of names. */
  readonly choices?: Choices | undefined;
  /** By id and ordinal of a coding: `k3f9a2xq 0`. */
  readonly lost?: ReadonlyMap<string, LostChoice> | undefined;
  readonly markup?: MarkupOptions | undefined;
  /** Whether codings by a coder are out of sight while coding blind: they are moved like others, and not told. */
  readonly hides?: ((coder: string | null) => boolean) | undefined;
  /** All keys of pseudonyms of the study: none of their names comes into the note untold. */
  readonly keys?: readonly NameKey[] | undefined;
}

/** What an update would make of a note. */
export interface Update {
  /** The file is the one the note was made of, or says the same. */
  readonly isCurrent: boolean;
  readonly base: BaseFound;
  /** The note as it would be, raw; the changes that lead there. */
  readonly text: string;
  readonly changes: readonly TextChange[];
  readonly differences: readonly Difference[];
  readonly names: readonly NameConflict[];
  /** What became of the labels that the note had: notes of cases must follow (`followLabels`). */
  readonly labels: readonly Reattribution[];
  readonly codings: readonly UpdatedCoding[];
  /** Passages with comments of the file that the note does not have: they come as memos. */
  readonly comments: number;
  /** Ids of codings for which no place was found in the new text: they would be removed. */
  readonly unplaced: readonly string[];
  readonly counts: UpdateCounts;
  /** Names that would come into the note and that it does not know: real ones, perhaps, where it has pseudonyms. To be agreed to. */
  readonly strangers: readonly string[];
  /** The merged body, to show differences in. */
  readonly body: string;
}

/** What is said of an update before it is done. */
export interface UpdateCounts {
  /** Words of the note that are changed or go, and words that come. */
  readonly wordsOut: number;
  readonly wordsIn: number;
  /** Turns (or paragraphs) with a change. */
  readonly turns: number;
  readonly moved: number;
  /** Codings that lost words: fewer than half are left, or none. */
  readonly lost: number;
  readonly conflicts: number;
}

/**
 * Brings a note up to a corrected file. Pure, and linear in the length of both but for what was rewritten. Throws a
 * `Refusal`: `several-documents`, `other-base` where the earlier file is not the one the note was made of, `swallows-markers` where the
 * new text would swallow markers, and those of the front matter.
 */
export const planUpdate = (note: string, file: ImportedFile, options: UpdateOptions): Update => finish(planSteps(note, file, options));

/** The same in steps. */
export function* planSteps(note: string, file: ImportedFile, options: UpdateOptions): Steps<Update> {
  const { markup, date } = options;
  const before = scan(note, markup);
  const plain = before.plain();
  const source = sourceOf(note);
  yield;
  const theirs = yield* versionSteps(file, source, options);
  yield;
  const asImported = isAsImported(source, plain);
  if (source.hash === theirs.hash) return unchanged(note, asImported ? 'body' : 'none');
  if (options.base && source.hash !== null && `sha256-${options.base.hash}` !== source.hash) {
    throw new Refusal('other-base', options.base.name);
  }
  const found: BaseFound = asImported ? 'body' : options.base ? 'file' : 'none';
  const ours = wordsOf(plain);
  const first = options.base && (yield* versionSteps(options.base, source, options));
  yield;
  const early = found === 'body' ? ours : first ? wordsOf(first.text) : null;
  yield;
  const inFile = wordsOf(theirs.text);
  yield;
  yield* comparedSteps(early ? [[early, ours], [early, inFile]] : [[inFile, ours]]);
  const choices = options.choices ?? new Map<string, never>();
  const named = namesInLine(early, ours, inFile, choices);
  yield;
  // Where names were brought into line words are laid side by side once more; else it is known already.
  yield* comparedSteps(named.base ? [[named.base, ours], [named.base, named.theirs]] : [[ours, named.theirs]]);
  yield;
  const { text: body, went, differences } = yield* mergeSteps(named.base, ours, named.theirs, choices);
  yield;
  const comments = freshComments(theirs.comments, first?.comments ?? [], before);
  if (differences.length === 0 && named.conflicts.length === 0 && comments.length === 0) return unchanged(note, found);
  yield;
  const front = bodyStart(plain);
  const names = theirs.document.markdown === null ? namesGiven(theirs.document.participants, inFile, named.theirs) : [];
  // New names stand in the properties before they are looked for over turns.
  const listed = withProperties(plain.slice(0, front) + body, plain, theirs, names, [], date);
  yield;
  const merged = wordsOf(listed);
  yield;
  const labels = relabelledIn(ours, merged, went);
  yield;
  const move = {
    date,
    coder: options.coder ?? null,
    lost: options.lost ?? new Map<string, LostChoice>(),
    markup,
  };
  const fateOf = fatesOf(ours, merged, went);
  const partly = yield* movesOf(before, front, front, merged, went, fateOf, { ...move, all: false });
  const coming = yield* commentsInto(comments, inFile, merged, front, before, markup);
  let written = yield* writtenNote(before, front, went, body, [...partly.moving, ...coming], markup);
  if (!written) {
    const whole = yield* movesOf(before, front, front, merged, went, fateOf, { ...move, all: true });
    written = yield* writtenAnew(before, front, body, [...whole.moving, ...coming], markup);
  }
  if (!written) throw new Refusal('swallows-markers');
  yield;
  const text = withProperties(written.text, note, theirs, names, labels, date);
  yield;
  const changes = changesTo(note, text);
  yield;
  const strangers = strangersIn({ note, updated: text, speakers: [...namesOver(ours)], participants: theirs.document.participants, hasKey: options.key !== undefined, keys: options.keys ?? (options.key ? [options.key] : []) });
  yield;
  const { unplaced } = written;
  const news = new Set(coming.map(({ id }) => id));
  const unplacedComments = unplaced.filter((id) => news.has(id)).length;
  const codings = partly.codings.filter(({ coder }) => options.hides?.(coder) !== true);
  return {
    isCurrent: false,
    base: found,
    text,
    changes,
    differences,
    names: named.conflicts,
    labels,
    codings,
    comments: coming.length - unplacedComments,
    unplaced: unplaced.filter((id) => !news.has(id)),
    strangers,
    counts: countsOf(differences, named.conflicts, codings, ours, merged),
    body,
  };
}

/** Compares pairs of bodies, of which it tells how far it is as of one work. */
function* comparedSteps(pairs: readonly (readonly [Words, Words])[]): Steps<void> {
  const due = pairs.filter(([from, to]) => from !== to);
  for (const [part, [from, to]] of due.entries()) yield* asPart(pieceSteps(from, to), part, due.length);
}

function unchanged(note: string, base: BaseFound): Update {
  const counts = { wordsOut: 0, wordsIn: 0, turns: 0, moved: 0, lost: 0, conflicts: 0 };
  return { isCurrent: true, base, text: note, changes: [], differences: [], names: [], labels: [], codings: [], comments: 0, unplaced: [], strangers: [], counts, body: '' };
}

/** The participants of the file under the names that their labels have now. */
function namesGiven(participants: readonly string[], before: Words, after: Words): string[] {
  const given = new Map<string, string>();
  before.tokens.forEach((token, index) => {
    const now = after.tokens[index];
    if (token.kind === 'name' && now) given.set(speakerOf(textOf(before, token)), speakerOf(textOf(after, now)));
  });
  return [...new Set(participants.map((name) => given.get(speakerName(name)) ?? speakerName(name)))];
}

function countsOf(differences: readonly Difference[], names: readonly NameConflict[], codings: readonly UpdatedCoding[], ours: Words, merged: Words): UpdateCounts {
  let [wordsOut, wordsIn] = [0, 0];
  const turns = new Set<number>();
  for (const { at, merged: now, chosen } of differences) {
    if (chosen === 'ours') continue;
    wordsOut += wordsBetween(ours, at.from, at.to);
    wordsIn += wordsBetween(merged, now.from, now.to);
    turns.add(merged.text.lastIndexOf('\n\n', now.from));
  }
  return {
    wordsOut,
    wordsIn,
    turns: turns.size,
    moved: codings.filter(({ kind }) => kind === 'moved').length,
    lost: codings.filter(({ kind }) => kind === 'lost' || kind === 'thinned' || kind === 'rewritten').length,
    conflicts: new Set(differences.filter(({ conflict }) => conflict).map(({ key }) => key)).size + names.length,
  };
}

function wordsBetween(words: Words, from: number, to: number): number {
  let low = 0;
  let high = words.tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words.tokens[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (; (words.tokens[low]?.from ?? Infinity) < to; low++) if (words.tokens[low]?.kind === 'word') count++;
  return count;
}
