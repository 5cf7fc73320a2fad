/** The codebook as a note: every entry with its definition, rules, examples and counts, renewed in place. */
import { nothing } from '../codebook/count/gauge';
import { themeTree, type ThemeNode } from '../codebook/tree';
import type { ThemeEntry } from '../codebook/types';
import type { Corpus } from '../corpus/types';
import { applyChanges } from '../markup/changes';
import type { TextChange } from '../markup/types';
import { anchorQuotes, shownExample } from './anchors';
import { openContext, type NoteContext } from './context';
import { findParts, lineBreakOf, partText } from './markers';
import { entryPartName } from './theme-part';
import type { CaseStudyOptions, Generated, ReadNote } from './types';
import { warningsOf } from './warnings';
import { codebookWording as said, wording } from './wording';

/** How the codebook note is written. */
export interface CodebookNoteOptions extends CaseStudyOptions {
  /** Passages shown for each theme; 2 unless said otherwise. */
  readonly anchors?: number;
}

/** A codebook note and how to get there from what it was. */
export interface CodebookNote extends Generated {
  /** Raw, into the note as given; none when nothing is to be done. */
  readonly changes: readonly TextChange[];
}

/**
 * Writes the codebook: every theme that is used or written down, in the order of the tree, each in a part of its own.
 * Given a note (raw) it renews those parts, puts new entries in at their place and takes out those of themes that are
 * gone; what stands outside the parts stays to the byte. Given null, a new note, LF. The rules of quoting and the
 * pseudonyms hold as in a case-study note; no source is changed.
 */
export function codebookNote(note: string | null, corpus: Corpus, readNote: ReadNote, options: CodebookNoteOptions = {}): CodebookNote {
  const context = openContext(corpus, readNote, { ...options, addBlockIds: false });
  const entries = inOrder(themeTree(themesOf(context), () => nothing, context.codebook));
  const contents = new Map<string, string>([[headPart, headOf(entries, context)]]);
  for (const { node, depth } of entries) contents.set(entryPartName(node.path), entryText(node, depth, options.anchors ?? 2, context));
  const changes = note === null ? [] : renewed(note, contents);
  const text = note === null ? newNote(contents) : applyChanges(note, changes);
  return { text, changes, sources: [], warnings: warningsOf(text, { sources: [], missing: [], passages: [] }, context) };
}

const headPart = 'codebook';

function newNote(contents: ReadonlyMap<string, string>): string {
  const parts = [...contents].map(([name, content]) => partText(name, content));
  return `---\ntype: codebook\n---\n# ${said.title}\n\n${parts.join('\n\n')}\n`;
}

function renewed(note: string, contents: ReadonlyMap<string, string>): TextChange[] {
  const newline = lineBreakOf(note);
  const parts = findParts(note);
  const changes: TextChange[] = [];
  const put = (from: number, to: number, text: string): void => {
    const insert = text.replace(/\n/g, newline);
    if (note.slice(from, to) !== insert) changes.push({ from, to, insert });
  };
  let after: number | null = null;
  const waiting: string[] = [];
  for (const [name, content] of contents) {
    const part = parts.get(name);
    if (part) {
      put(part.inner.from, part.inner.to, `\n\n${content === '' ? '' : `${content}\n\n`}`);
      // Entries before the first that stands here come right before it.
      if (waiting.length > 0) put(part.range.from, part.range.from, `${waiting.splice(0).join('\n\n')}\n\n`);
      after = part.range.to;
    } else if (after !== null) put(after, after, `\n\n${partText(name, content)}`);
    else waiting.push(partText(name, content));
  }
  if (waiting.length > 0) {
    const end = note.length;
    put(end, end, `${note === '' || /\n\r?\n$/.test(note) ? '' : note.endsWith('\n') ? '\n' : '\n\n'}${waiting.join('\n\n')}\n`);
  }
  for (const [name, { range }] of parts) {
    if (!name.startsWith(entryPartName('')) || contents.has(name)) continue;
    const blank = /^(?:\r?\n){1,2}/.exec(note.slice(range.to))?.[0].length ?? 0;
    put(range.from, range.to + blank, '');
  }
  return changes.map((change, order) => ({ change, order })).sort((a, b) => a.change.from - b.change.from || a.order - b.order).map(({ change }) => change);
}

interface Placed {
  readonly node: ThemeNode;
  readonly depth: number;
}

function inOrder(nodes: readonly ThemeNode[], depth = 0): Placed[] {
  return nodes.flatMap((node) => [{ node, depth }, ...inOrder(node.children, depth + 1)]);
}

/** Every theme there is, those that nobody used with no codings. */
function themesOf({ corpus, codebook }: NoteContext): Set<string> {
  return new Set([...corpus.themes().map(({ theme }) => theme), ...codebook.entries().map(({ path }) => path)]);
}

function headOf(entries: readonly Placed[], { codebook, options }: NoteContext): string {
  const themes = entries.filter(({ node }) => codebook.entry(node.path).kind === 'theme').length;
  return said.head(entries.length - themes, themes, options.date ?? null);
}

function entryText({ path }: ThemeNode, depth: number, anchors: number, context: NoteContext): string {
  const entry = context.codebook.entry(path);
  const tag = `\`#${context.corpus.options.prefix ?? 'theme/'}${path}\``;
  const standing = [entry.kind === 'theme' ? said.theme : null, entry.status === null ? null : said.status[entry.status]].filter((part) => part !== null);
  const paragraphs = [`${'#'.repeat(Math.min(6, 2 + depth))} ${context.title(path)}`, [tag, ...standing].join(' · ')];
  if (entry.claim !== null) paragraphs.push(`**${context.line(entry.claim).replace(/\*/g, '')}**`);
  if (entry.definition !== null) paragraphs.push(prose(entry.definition, context));
  paragraphs.push(...rules(entry, context));
  if (entry.example !== null) {
    const example = shownExample(path, entry.example, context);
    if (example !== null) paragraphs.push(`${said.example} ${example}`);
  }
  paragraphs.push(...anchorQuotes(path, anchors, context).filter((block) => block !== ''));
  paragraphs.push(counts(path, context));
  return paragraphs.join('\n\n');
}

/** Several lines stay several. */
const prose = (text: string, context: NoteContext): string =>
  text.split(/\n\s*\n/).map((paragraph) => context.line(paragraph)).filter((line) => line !== '').join('\n\n');

function rules(entry: ThemeEntry, context: NoteContext): string[] {
  const lines: string[] = [];
  const put = (label: string, value: string | null): void => {
    if (value !== null && value !== '') lines.push(`- ${label} ${context.line(value)}`);
  };
  put(wording.include, entry.include);
  put(wording.exclude, entry.exclude);
  put(said.gathers, entry.gathers.map((path) => context.title(path)).join(', '));
  put(wording.questions, entry.questions.join(', '));
  put(said.origin, entry.origin === null ? entry.source : [said.origins[entry.origin], entry.source].filter((part) => part !== null).join(', '));
  put(said.voice, entry.voice === null ? null : said.voices[entry.voice]);
  put(said.groups, entry.groups.join(', '));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function counts(path: string, { corpus, codebook }: NoteContext): string {
  const own = count([path], corpus);
  const reach = codebook.reach(path, corpus.themes().map(({ theme }) => theme));
  const all = reach.size > (reach.has(path) ? 1 : 0) ? count(reach, corpus) : null;
  const line = own.codings === 0 ? said.unused : said.counts(own.codings, own.documents, own.cases);
  return all === null || all.codings === own.codings ? line : `${line} ${said.withChildren(all.codings, all.documents, all.cases)}`;
}

function count(themes: Iterable<string>, corpus: Corpus): { codings: number; documents: number; cases: number } {
  const codings = new Set([...themes].flatMap((theme) => corpus.codingsOf(theme)).filter(({ document, layer }) => document.isData && layer === 'data'));
  const documents = new Set([...codings].map(({ document }) => document));
  const cases = new Set([...codings].flatMap((coding) => corpus.casesOf(coding).map((name) => corpus.caseNamed(name)?.path ?? name)));
  return { codings: codings.size, documents: documents.size, cases: cases.size };
}
