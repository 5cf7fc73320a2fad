/** What every part of a generated note is rendered with. */
import { openCodebook } from '../codebook/codebook';
import type { Codebook } from '../codebook/types';
import type { Corpus, Document } from '../corpus/types';
import { grownInto, readMemoNote } from '../memos/memo-note';
import type { MemoNote } from '../memos/types';
import type { Coding } from '../markup/types';
import { linkFinder, type LinkFinder, type LinkPlace } from './block-link';
import { wikilink } from './links';
import { type Pseudonyms, pseudonyms } from './pseudonyms';
import { openSource, type Source } from './source';
import type { CaseStudyOptions, ReadNote, SourceEdit } from './types';
import { inert } from './words';

/** Shared by the renderers of one note. */
export interface NoteContext {
  readonly corpus: Corpus;
  readonly codebook: Codebook;
  readonly names: Pseudonyms;
  readonly options: CaseStudyOptions;
  /** The document's text, read once; undefined when it cannot be read. */
  source(document: Document): Source | undefined;
  /** A link to a document, shown without names that may not be told. */
  linkTo(document: Document): string;
  /**
   * A link to a passage. A block id its paragraph lacks is asked for where `ask` is set, and remembered; else the link
   * leads to the paragraph only if somebody asked before.
   */
  linkToPassage(source: Source, coding: Pick<Coding, 'id' | 'ordinal' | 'from'>, ask?: boolean): string;
  /** The note that a memo in a coding of a document grew into; null for one that did not, or whose note cannot be read. */
  memoNote(memo: string, document: Document): MemoNote | null;
  /** A theme's title, fit to be printed. */
  title(theme: string): string;
  /** A person's or program's words on one line, names replaced and without effect as markup. */
  line(text: string): string;
  /** The block ids that links made so far rely on, by path. */
  sourceEdits(): SourceEdit[];
}

/** A context over a study as it is now. */
export function openContext(corpus: Corpus, readNote: ReadNote, options: CaseStudyOptions): NoteContext {
  const codebook = options.codebook ?? openCodebook({ folder: 'Themes', prefix: corpus.options.prefix ?? 'theme/' });
  const names = pseudonyms(corpus.cases());
  const sources = new Map<string, Source | undefined>();
  const finders = new Map<string, LinkFinder>();
  const places = new Map<string, Set<LinkPlace>>();
  let shared: ReadonlySet<string> | null = null;

  const line = (text: string): string => inert(names.apply(text.replace(/\s+/g, ' ').trim()));
  const target = (document: Document): string => {
    shared ??= sharedNames(corpus);
    return shared.has(document.name.toLowerCase()) ? document.path.replace(/\.md$/i, '') : document.name;
  };

  return {
    corpus,
    codebook,
    names,
    options,
    source(document) {
      if (!sources.has(document.path)) {
        const raw = readNote(document.path);
        sources.set(document.path, raw === undefined ? undefined : openSource(document, raw, corpus));
      }
      return sources.get(document.path);
    },
    linkTo: (document) => wikilink(target(document), '', names.apply(document.name)),
    linkToPassage(source, coding, ask = false) {
      const { path, name } = source.document;
      let find = finders.get(path);
      if (!find) finders.set(path, (find = linkFinder(source.scan, options.addBlockIds ?? true)));
      const place = find(coding);
      const asked = places.get(path) ?? new Set();
      if (place.change && ask) places.set(path, asked.add(place));
      const leads = !place.change || asked.has(place);
      const subpath = leads && !names.reveals(place.subpath) ? place.subpath : '';
      return wikilink(target(source.document), subpath, names.apply(name));
    },
    memoNote(memo, document) {
      const target = grownInto(memo);
      const path = target === null ? null : (options.notes?.resolve(target, document.path) ?? null);
      const text = path === null ? undefined : readNote(path);
      return path === null || text === undefined ? null : readMemoNote(path, text);
    },
    title: (theme) => line(codebook.entry(theme).title),
    line,
    sourceEdits: () =>
      [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, found]) => ({
        path,
        changes: [...found].flatMap(({ change }) => change ?? []).sort((a, b) => a.from - b.from),
        blockIds: [...found].flatMap(({ request }) => request ?? []),
      })),
  };
}

/** Names, in lower case, that more than one note of the study has: a link by name would lead to either. */
function sharedNames(corpus: Corpus): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  const paths = new Map<string, string>();
  for (const { path, name } of [...corpus.documents(), ...corpus.cases()]) paths.set(path, name.toLowerCase());
  for (const name of paths.values()) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
