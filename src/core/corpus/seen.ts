/** The index as somebody may see it. */
import { memosInSight } from '../coders/blind';
import { Note } from './note';
import { openOrder } from './order';
import { listed, openThemeIndex } from './postings';
import type { CodingEntry, Corpus, Document, ThemeCount } from './types';

/** What is out of sight. */
export interface Sight {
  readonly sees: (path: string, coder: string | null) => boolean;
  /** Changes whenever an answer of `sees` may have. */
  readonly stamp: () => string;
}

/**
 * An index over the same notes without the codings that are out of sight, and without the memos on others that are: counts, queries and lists over it tell nothing
 * of them. It follows `full` by itself, when it is asked for something; a changed note costs that note, a changed sight
 * all codings. Changes go to `full`.
 */
export function seenCorpus(full: Corpus, { sees, stamp }: Sight): Corpus {
  const shown = new Map<Document, Note>();
  const byPath = new Map<string, Note>();
  const themes = openThemeIndex();
  const documents = openOrder();
  let known = { revision: -1, stamp: '' };
  let revision = 0;
  let counts: readonly ThemeCount[] | null = null;
  let allCodings: readonly CodingEntry[] | null = null;

  function put(leaving: Note | null, coming: Note | null): void {
    const before = leaving?.listed === true ? leaving : null;
    const now = coming?.listed === true ? coming : null;
    if (before) {
      themes.remove(before);
      byPath.delete(before.path);
    }
    documents.replace(before, now);
    if (now) {
      themes.add(now);
      byPath.set(now.path, now);
    }
  }

  function follow(): void {
    const now = { revision: full.revision, stamp: stamp() };
    if (now.revision === known.revision && now.stamp === known.stamp) return;
    const sightChanged = now.stamp !== known.stamp;
    known = now;
    const present = new Set(full.documents());
    for (const [document, note] of [...shown]) {
      if (present.has(document)) continue;
      shown.delete(document);
      put(note, null);
    }
    for (const document of present) {
      const before = shown.get(document) ?? null;
      if (before && (!sightChanged || isSame(document, before, sees))) continue;
      const note = inSight(document as Note, sees);
      shown.set(document, note);
      put(before, note);
    }
    revision++;
    counts = allCodings = null;
  }

  const following = <A extends unknown[], R>(answer: (...asked: A) => R) => (...asked: A): R => {
    follow();
    return answer(...asked);
  };

  return {
    get revision() {
      follow();
      return revision;
    },
    options: full.options,
    update: (path, text) => full.update(path, text),
    remove: (path) => full.remove(path),
    rename: (from, to) => full.rename(from, to),
    document: following((path: string) => byPath.get(path)),
    documents: following(() => documents.list()),
    themes: following(() => (counts ??= themes.counts())),
    postings: following((theme: string) => themes.of(theme)),
    strays: () => full.strays(),
    keys: () => full.keys(),
    slotOf: (document) => (document as Note).slot,
    codingsOf: following((theme: string) => codingsOf(themes.of(theme)?.lists ?? [])),
    codings: following(() => (allCodings ??= documents.list().flatMap((document) => document.codings))),
    coding: following((path: string, id: string) =>
      byPath.get(path)?.codings.reduce<CodingEntry | undefined>((first, coding) => (coding.id === id && coding.ordinal < (first?.ordinal ?? Infinity) ? coding : first), undefined),
    ),
    cases: () => full.cases(),
    caseNamed: (name) => full.caseNamed(name),
    speakerIs: (document, speaker) => full.speakerIs(document, speaker),
    casesOf: (coding) => full.casesOf(coding),
    casesIn: (document, from, to) => full.casesIn(document, from, to),
    problems: (path, text) => full.problems(path, text),
  };
}

function codingsOf(lists: readonly (CodingEntry | readonly CodingEntry[])[]): readonly CodingEntry[] {
  const sorted = lists.map(listed);
  sorted.sort(([a], [b]) => ((a?.document.path ?? '') < (b?.document.path ?? '') ? -1 : 1));
  return sorted.flat();
}

/** A note of its own in this index, which keeps its places in notes. */
function inSight(source: Note, sees: Sight['sees']): Note {
  const note = new Note(source);
  const hides = (coder: string | null): boolean => !sees(source.path, coder);
  note.codings = source.codings.filter(({ coder }) => !hides(coder)).map((coding) => ({ ...coding, document: note, memos: memosInSight(coding, hides) }));
  return note;
}

/** Whether the same codings are in sight as before, and as many memos on each. */
function isSame(document: Document, note: Note, sees: Sight['sees']): boolean {
  const hides = (coder: string | null): boolean => !sees(document.path, coder);
  let at = 0;
  for (const coding of document.codings) {
    if (hides(coding.coder)) continue;
    const other = note.codings[at++];
    if (other?.id !== coding.id || other.ordinal !== coding.ordinal) return false;
    if (coding.memos.length > 0 && String(other.memos.map(({ text }) => text)) !== String(memosInSight(coding, hides).map(({ text }) => text))) return false;
  }
  return at === note.codings.length;
}
