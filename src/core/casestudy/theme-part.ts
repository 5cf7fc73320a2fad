/** What the note says of a theme, above its quotations. */
import type { Evidence, Passage } from './evidence';
import type { NoteContext } from './context';
import type { ThemePlace } from './theme-order';
import { quotationsMarker } from './markers';
import { wording } from './wording';

/** Name of a theme's part in the note. */
export function themePartName(theme: string): string {
  return `theme ${theme}`;
}

/** Name of a theme's part in the codebook note. */
export function entryPartName(theme: string): string {
  return `entry ${theme}`;
}

/**
 * Title, definition and counts of a theme; LF. `home` says under which theme a passage is quoted; null where it is not.
 */
export function themeHead(place: ThemePlace, evidence: Evidence, home: (passage: Passage) => string | null, context: NoteContext): string {
  const { theme, entry, depth, reach } = place;
  const own = evidence.passages.filter(({ coding }) => coding.themes.includes(theme));
  const all = evidence.passages.filter(({ coding }) => coding.themes.some((path) => reach.has(path)));
  const paragraphs = [`${'#'.repeat(Math.min(6, 3 + depth))} ${context.title(theme)}`, ...definition(place, context)];
  const gathered = entry.gathers.filter((path) => reach.has(path));
  if (gathered.length > 0) paragraphs.push(wording.gathers(gathered.map((path) => context.title(path)).join(', ')));
  const counts: string[] = [];
  if (own.length > 0) counts.push(coverage(own, evidence, context));
  if (all.length > own.length) {
    counts.push(wording.withChildren(all.length, sourcesOf(all).size, evidence.sources.length));
  }
  if (all.length === 0) counts.push(wording.noPassages);
  const present = sourcesOf(all);
  const absent = evidence.sources.filter((source) => !present.has(source.document.path));
  if (all.length > 0 && absent.length > 0 && absent.length <= 12) {
    counts.push(wording.absent(absent.map(({ document }) => context.linkTo(document)).join(', ')));
  }
  const elsewhere = countBy(own.flatMap((passage) => home(passage) ?? []).filter((other) => other !== theme));
  if (elsewhere.size > 0) {
    counts.push(wording.elsewhere([...elsewhere].map(([other, count]) => `${context.title(other)} (${count})`).join(', ')));
  }
  paragraphs.push(counts.join(' '));
  return paragraphs.join('\n\n');
}

/** A theme's whole part between its markers; LF. */
export function themeContent(head: string, blocks: readonly string[]): string {
  return [head, quotationsMarker, ...blocks].join('\n\n');
}

/** How often each value occurs, in order of first occurrence. */
function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** `ana (3), ben (1)`, by name; null when nobody is named. */
export function coderList(passages: readonly Passage[], context: NoteContext): string | null {
  const counts = countBy(passages.flatMap(({ coding }) => coding.coder ?? []));
  if (counts.size === 0) return null;
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([coder, count]) => `${context.line(coder)} (${count})`)
    .join(', ');
}

function definition({ entry }: ThemePlace, context: NoteContext): string[] {
  const lines: string[] = [];
  if (entry.definition !== null) lines.push(`*${emphasisFree(context.line(entry.definition))}*`);
  if (entry.include !== null) lines.push(`${wording.include} ${context.line(entry.include)}`);
  if (entry.exclude !== null) lines.push(`${wording.exclude} ${context.line(entry.exclude)}`);
  return lines.filter((line) => !line.startsWith('**'));
}

/** Text that can stand between asterisks. */
function emphasisFree(text: string): string {
  return text.replace(/\*/g, '');
}

function coverage(own: readonly Passage[], evidence: Evidence, context: NoteContext): string {
  const said = [wording.coverage(own.length, sourcesOf(own).size, evidence.sources.length)];
  const coders = coderList(own, context);
  if (coders !== null) said.push(wording.coders(coders));
  const withheld = own.filter(({ quoting }) => quoting === 'withhold').length;
  if (withheld > 0) said.push(wording.withheld(withheld));
  return `${said.join('; ')}.`;
}

function sourcesOf(passages: readonly Passage[]): Set<string> {
  return new Set(passages.map(({ source }) => source.document.path));
}
