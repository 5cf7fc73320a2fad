/** The generated parts that are written anew whole: attributes, sources, relations, memos, provenance. */
import type { Case } from '../cases/types';
import { byCodeUnits } from '../text/order';
import type { NoteContext } from './context';
import type { Evidence, Passage } from './evidence';
import { fingerprint } from './fingerprint';
import { safeLinks } from './links';
import { coderList } from './theme-part';
import { wording } from './wording';
import { blockQuote, inert } from './words';

/** Put in by the build. */
declare const EMIC_VERSION: string;

/** The case's properties as a list. Of a case with a pseudonym, what is a means of contact stays out. */
export function attributesSection(of: Case, context: NoteContext): string {
  const lines: string[] = [];
  for (const [key, value] of Object.entries(of.attributes)) {
    if (notShown.has(key.toLowerCase()) || (of.pseudonym !== null && contact.test(key))) continue;
    const shown = valueText(value, context, 0);
    if (shown !== '') lines.push(`- **${context.line(key)}:** ${shown}`);
  }
  return lines.length === 0 ? wording.nothing : lines.join('\n');
}

/** The documents in order of date, each with its kind and how many codings of the case it holds. */
export function sourcesSection(evidence: Evidence, context: NoteContext): string {
  const lines = evidence.sources.map(({ document }) => {
    const count = evidence.passages.filter(({ source }) => source.document.path === document.path).length;
    const kind = document.type === null ? '' : ` (${context.line(document.type)})`;
    return `- ${document.date ?? wording.undated}: ${context.linkTo(document)}${kind}, ${wording.passages(count)}`;
  });
  for (const document of evidence.missing) lines.push(`- ${wording.missing(context.line(document.name))}`);
  return lines.length === 0 ? wording.nothing : lines.join('\n');
}

/** Pairs of themes whose passages share at least a character, the most frequent first. */
export function relationsSection(evidence: Evidence, context: NoteContext): string {
  const pairs = new Map<string, { a: string; b: string; count: number }>();
  const meet = (a: string, b: string): void => {
    if (a === b) return;
    const [first, second] = a < b ? [a, b] : [b, a];
    const key = `${first}\n${second}`;
    const pair = pairs.get(key);
    if (pair) pair.count++;
    else pairs.set(key, { a: first, b: second, count: 1 });
  };
  for (const [one, other] of overlaps(evidence.passages)) {
    const [a = ''] = one.coding.themes;
    const [b = ''] = other.coding.themes;
    if (one.coding.themes.length === 1 && other.coding.themes.length === 1) {
      meet(a, b);
      continue;
    }
    // Each pair of themes counts once for a pair of passages, whichever way round.
    const met = new Set<string>();
    for (const a of one.coding.themes) {
      for (const b of other.coding.themes) {
        const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
        if (!met.has(key)) meet(a, b);
        met.add(key);
      }
    }
  }
  const sorted = [...pairs.values()].sort((x, y) => y.count - x.count || (x.a + x.b < y.a + y.b ? -1 : 1));
  const lines = sorted.slice(0, mostPairs).map(({ a, b, count }) => `- ${context.title(a)} + ${context.title(b)}: ${wording.together(count)}`);
  if (sorted.length > mostPairs) lines.push(`- ${wording.more(sorted.length - mostPairs)}`);
  return lines.length === 0 ? wording.nothing : lines.join('\n');
}

/** Of a longer memo its beginning is printed. */
const longestMemo = 2000;

function bounded(text: string): string {
  if (text.length <= longestMemo) return text;
  const cut = text.slice(0, longestMemo);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'), longestMemo / 2)).trimEnd()} …`;
}

/** The memos on the case's passages, by source and place. Memos on withheld passages are counted only. */
export function memosSection(evidence: Evidence, context: NoteContext): string {
  const items: string[] = [];
  let withheld = 0;
  for (const { coding, source, quoting } of evidence.passages) {
    if (quoting === 'withhold') {
      withheld += coding.memos.length;
      continue;
    }
    for (const memo of coding.memos) {
      const on = coding.themes.map((theme) => context.title(theme)).join(', ') || wording.noTheme;
      const note = context.memoNote(memo.text, source.document);
      const by = [note?.author ?? memo.coder ?? coding.coder, note?.date ?? memo.date ?? coding.date].flatMap((part) => part ?? []).map((part) => context.line(part));
      const place = `${context.linkToPassage(source, coding)} %%q ${coding.id}%%`;
      const told = (text: string): string => context.names.apply(safeLinks(text.replace(/\r\n?/g, '\n').trim(), context.names));
      // What grew into a note is printed in its words, and the link says where they stand.
      const body = inert(note && note.text !== '' ? bounded(told(note.text)) : told(memo.text));
      const from = note && note.text !== '' ? [inert(told(memo.text))] : [];
      items.push(`${blockQuote(body)}\n>\n> — ${[`${wording.memo} (${on})`, ...by, ...from, place].join(', ')}`);
    }
  }
  if (withheld > 0) items.push(wording.memosWithheld(withheld));
  return items.length === 0 ? wording.nothing : items.join('\n\n');
}

/** From what, when and by which version the note was made: sources with a fingerprint of their text. */
export function provenanceSection(evidence: Evidence, context: NoteContext): string {
  const { options } = context;
  const of = (quoting: string): number => evidence.passages.filter((passage) => passage.quoting === quoting).length;
  const coders = coderList(evidence.passages, context);
  const basis = wording.basis(evidence.sources.length, evidence.passages.length);
  const made = `${wording.made(options.version ?? EMIC_VERSION, options.date ?? null)} ${basis}${coders === null ? '' : `, ${wording.coders(coders)}`}.`;
  const lines = evidence.sources.map((source) => {
    const count = evidence.passages.filter((passage) => passage.source === source).length;
    return `- ${context.linkTo(source.document)}: ${wording.sourceState(count, fingerprint(withoutBlockIds(source.stripped)))}`;
  });
  const quoting = wording.quoting(of('verbatim'), of('paraphrase'), of('withhold'));
  return [`${made} ${quoting} ${wording.left}`, lines.join('\n')].filter((part) => part !== '').join('\n\n');
}

const mostPairs = 30;

/** Properties that say nothing of what is studied. */
const notShown: ReadonlySet<string> = new Set(['tags', 'tag', 'cssclass', 'publish', 'themes', 'cases']);

/** Names of properties by which a person could be found. */
const contact =
  /^(?:(?:real|full|given|first|last|family|birth|legal)[ _-]?name|name|surname|e-?mail|phone|telephone|mobile|tel|address|contact|url|urls|website|homepage|handle|user[ _-]?name|profile|birth[ _-]?da(?:y|te)|born|photo|picture)$/i;

function valueText(value: unknown, context: NoteContext, depth: number): string {
  if (Array.isArray(value)) {
    return depth > 3 ? '' : value.map((item) => valueText(item, context, depth + 1)).filter((text) => text !== '').join(', ');
  }
  if (typeof value === 'string') return context.line(safeLinks(value, context.names));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null || depth > 3) return '';
  return Object.entries(value)
    .map(([key, inner]) => `${context.line(key)} ${valueText(inner, context, depth + 1)}`)
    .join(', ');
}

/** Pairs of passages that share at least a character, a passage with itself included, in one document each. */
function* overlaps(passages: readonly Passage[]): Generator<[Passage, Passage]> {
  const sorted = [...passages].sort(
    (a, b) => byCodeUnits(a.source.document.path, b.source.document.path) || a.coding.from - b.coding.from,
  );
  let active: Passage[] = [];
  for (const passage of sorted) {
    active = active.filter(({ source, coding }) => source === passage.source && coding.to > passage.coding.from);
    for (const other of active) yield [other, passage];
    yield [passage, passage];
    active.push(passage);
  }
}

/** Text as it was before a link asked for a block id in it. */
function withoutBlockIds(text: string): string {
  return text.replace(/[ \t]\^[A-Za-z0-9-]{1,100}[ \t]*$/gm, '');
}
