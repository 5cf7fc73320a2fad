/** Renews the generated parts of a case-study note, and nothing else. */
import { linkedName } from '../cases/names';
import type { Case } from '../cases/types';
import type { Corpus } from '../corpus/types';
import { applyChanges } from '../markup/changes';
import { Refusal, type TextChange } from '../markup/types';
import { readFrontMatter } from '../text/front-matter';
import { openContext, type NoteContext } from './context';
import type { Passage } from './evidence';
import { findParts, lineBreakOf, type Part, partText, quotationsMarker } from './markers';
import { findBlocks, removal } from './note-blocks';
import { checksSection, findCase, firstTheme, planNote, wholeSections, type NotePlan } from './plan';
import { reconcile, type Reconciled } from './reconcile';
import { findRecord, type OfferRecord, recordText } from './record';
import { themeContent, themeHead, themePartName } from './theme-part';
import type { CaseStudyOptions, ReadNote, Updated } from './types';
import type { ThemePlace } from './theme-order';
import { warningsOf } from './warnings';

/**
 * Renews what Emic generated in a case-study note, given raw: attributes, sources, what is said of each theme,
 * relations, memos, checks and provenance are written anew; new quotations and themes are put in at their place. All
 * else stays to the byte. A quotation that the researcher deleted stays away, one she moved, shortened or paraphrased
 * stays as it is, and one nobody touched follows its source. A part whose markers are gone is left alone.
 *
 * The case is the note's property `case`. Throws a `Refusal`: `not-a-case-study` (no property, or no generated part),
 * `unknown-case`, `ambiguous-case`.
 */
export function updateEvidence(noteText: string, corpus: Corpus, readNote: ReadNote, options: CaseStudyOptions = {}): Updated {
  const of = caseOfNote(noteText, corpus);
  const context = openContext(corpus, readNote, options);
  const plan = planNote(of, context);
  const parts = findParts(noteText);
  if (parts.size === 0) throw new Refusal('nothing-generated');
  const silent = [...parts.values()].filter(({ name }) => wholeParts.has(name)).map(({ range }) => range);
  const record = findRecord(noteText);
  // A record that was moved into a part goes with it when the part is written anew.
  const found = record && silent.some(({ from, to }) => record.range.from < to && record.range.to > from) ? null : record;
  const known: OfferRecord = found?.record ?? new Map();
  const blocks = findBlocks(noteText, parts, found ? [...silent, found.range] : silent);
  const hasAnchor = [...parts.keys()].some((name) => name === 'themes' || name.startsWith(themePartName('')));
  const isOpen = (theme: string): boolean => parts.has(themePartName(theme)) || (!known.has(theme) && hasAnchor);
  const decided = reconcile(plan, known, blocks, isOpen, context);

  const changes: TextChange[] = [];
  const put = (from: number, to: number, text: string): void => {
    const insert = text.replace(/\n/g, lineBreakOf(noteText));
    if (noteText.slice(from, to) !== insert) changes.push({ from, to, insert });
  };
  const fresh = themeChanges(noteText, plan, parts, known, decided, context, put);
  for (const [block, text] of decided.replace) put(block.from, block.to, text);
  for (const block of decided.remove) {
    const { from, to } = removal(noteText, block);
    put(from, to, '');
  }
  for (const [name, content] of wholeSections(plan, checksSection(decided.checks, context), context)) {
    const inner = parts.get(name)?.inner;
    if (inner) put(inner.from, inner.to, `\n\n${content}\n\n`);
  }
  const offered = recordText(decided.record);
  if (found) put(found.range.from, found.range.to, offered);
  else put(noteText.length, noteText.length, `${noteText.endsWith('\n') ? '\n' : '\n\n'}${offered}\n`);

  changes.sort((a, b) => a.from - b.from || a.to - b.to);
  const text = applyChanges(noteText, changes);
  return {
    text,
    changes,
    sources: context.sourceEdits(),
    warnings: warningsOf(text, plan.evidence, context),
    report: { ...decided.report, changed: decided.checks.changed.length, themes: fresh.map((theme) => context.title(theme)) },
  };
}

/** The case a case-study note is about. Throws a `Refusal` where it does not say, or nobody knows it. */
export function caseOfNote(noteText: string, corpus: Corpus): Case {
  const { properties, error } = readFrontMatter(noteText);
  const said = properties['case'];
  const value: unknown = Array.isArray(said) ? (said as unknown[]).flat(3)[0] : said;
  if (typeof value !== 'string' || value.trim() === '') {
    throw error ? new Refusal('case-unreadable', error.line, error.message) : new Refusal('not-a-case-study');
  }
  return findCase(corpus, linkedName(value), true);
}

const wholeParts: ReadonlySet<string> = new Set(['attributes', 'sources', 'relations', 'memos', 'checks', 'provenance']);

type Put = (from: number, to: number, text: string) => void;

/** Renews what is said of the themes and puts in new quotations and themes. Gives the themes that are new. */
function themeChanges(
  note: string,
  plan: NotePlan,
  parts: ReadonlyMap<string, Part>,
  known: OfferRecord,
  decided: Reconciled,
  context: NoteContext,
  put: Put,
): string[] {
  const fresh: string[] = [];
  const homes = new Map([...decided.record].flatMap(([theme, offers]) => [...offers.keys()].map((id): [string, string] => [id, theme])));
  const home = (passage: Passage): string | null =>
    passage.quoting === 'withhold' ? null : (homes.get(passage.coding.id) ?? firstTheme(passage, plan.places));
  const places = [...plan.places, ...vanished(plan, parts, context)];
  let anchor: number | null = null;
  for (const place of places) {
    const { theme } = place;
    const head = themeHead(place, plan.evidence, home, context);
    const part = parts.get(themePartName(theme));
    const inserts = decided.insert.get(theme) ?? [];
    if (part) {
      renewPart(note, part, head, inserts, plan, decided, put);
      anchor = part.range.to;
      continue;
    }
    if (known.has(theme)) continue;
    const text = partText(themePartName(theme), themeContent(head, inserts.map(({ block }) => block)));
    const at: number | null = anchor ?? parts.get('themes')?.inner.from ?? null;
    const next = at === null ? nextPart(places, place, parts) : undefined;
    if (at !== null) put(at, at, `\n\n${text}`);
    else if (next) put(next.range.from, next.range.from, `${text}\n\n`);
    else continue;
    if (!decided.record.has(theme)) decided.record.set(theme, new Map());
    fresh.push(theme);
  }
  return fresh;
}

function renewPart(
  note: string,
  part: Part,
  head: string,
  inserts: readonly { quotation: { id: string }; block: string }[],
  plan: NotePlan,
  decided: Reconciled,
  put: Put,
): void {
  const marker = note.indexOf(quotationsMarker, part.inner.from);
  const hasMarker = marker >= 0 && marker < part.inner.to;
  if (hasMarker) put(part.inner.from, marker, `\n\n${head}\n\n`);
  const first = hasMarker ? marker + quotationsMarker.length : part.inner.from;
  if (inserts.length === 0) return;
  const order = new Map([...plan.quotations.keys()].map((id, place) => [id, place]));
  const standing = [...decided.standing.values()].filter(({ from, to }) => from >= first && to <= part.inner.to);
  for (const { quotation, block } of inserts) {
    const place = order.get(quotation.id) ?? Infinity;
    let at = first;
    for (const { id, to } of standing) if ((order.get(id) ?? Infinity) < place) at = Math.max(at, to);
    const glued = /^\r?\n[ \t]*\S/.test(note.slice(at, at + 200));
    put(at, at, `\n\n${block}${glued ? '\n' : ''}`);
  }
}

/** Themes that stand in the note and have no passage any more. */
function vanished(plan: NotePlan, parts: ReadonlyMap<string, Part>, context: NoteContext): ThemePlace[] {
  const present = new Set(plan.places.map(({ theme }) => theme));
  const prefix = themePartName('');
  return [...parts.keys()]
    .filter((name) => name.startsWith(prefix) && !present.has(name.slice(prefix.length)))
    .map((name) => {
      const theme = name.slice(prefix.length);
      return { theme, entry: context.codebook.entry(theme), depth: theme.split('/').length - 1, reach: new Set([theme]) };
    });
}

function nextPart(places: readonly ThemePlace[], place: ThemePlace, parts: ReadonlyMap<string, Part>): Part | undefined {
  return places
    .slice(places.indexOf(place) + 1)
    .map(({ theme }) => parts.get(themePartName(theme)))
    .find((part) => part !== undefined);
}
