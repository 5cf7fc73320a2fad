/** The incremental index over documents and codings. */
import { linkedName } from '../cases/names';
import { openCases } from '../cases/register';
import { caseOfSpeaker } from '../cases/speakers';
import { defaultScope } from '../text/scope';
import type { StudyScope } from '../text/types';
import type { Note } from './note';
import { openPool } from './pool';
import { openThemeIndex } from './postings';
import { noteProblems } from './problems';
import { movedNote, readNote } from './read-note';
import type { CodingEntry, Corpus, CorpusOptions, Document, ThemeCount } from './types';

/**
 * An empty index. It is told of every note: those that are no data are remembered too, for a rename may make data of
 * them, and those of `type: case` are its cases. `update`, `remove` and `rename` cost the note they name, not the study.
 */
export function openCorpus(options: CorpusOptions = {}): Corpus {
  const scope: StudyScope = { ...defaultScope, ...options.scope };
  const pool = openPool();
  const notes = new Map<string, Note>();
  const themes = openThemeIndex();
  const cases = openCases();
  const documents = openOrder();
  let revision = 0;
  let counts: readonly ThemeCount[] | null = null;
  let allCodings: readonly CodingEntry[] | null = null;
  let speakersCases = new Map<readonly string[], readonly string[]>();
  let casesRevision = cases.revision;

  function put(path: string, note: Note | null): void {
    const before = notes.get(path);
    if (!before && !note) return;
    if (before?.listed) themes.remove(before);
    if (note) notes.set(path, note);
    else notes.delete(path);
    if (note?.listed) themes.add(note);
    documents.replace(before?.listed ? before : null, note?.listed ? note : null);
    revision++;
    counts = allCodings = null;
  }

  function named(name: string): string {
    return cases.named(name)?.name ?? name;
  }

  function casesOfSpeakers(speakers: readonly string[]): readonly string[] {
    if (casesRevision !== cases.revision) {
      speakersCases = new Map();
      casesRevision = cases.revision;
    }
    let found = speakersCases.get(speakers);
    if (!found) {
      const names = speakers.map((speaker) => caseOfSpeaker(speaker, cases)?.name).filter((name) => name !== undefined);
      speakersCases.set(speakers, (found = [...new Set(names)]));
    }
    return found;
  }

  function casesBy(document: Document, speakers: readonly string[]): readonly string[] {
    const speaking = speakers.length > 0 ? casesOfSpeakers(speakers) : [];
    return speaking.length > 0 ? speaking : [...new Set(document.cases.map(named))];
  }

  return {
    get revision() {
      return revision;
    },
    options,
    update(path, text) {
      const note = readNote(path, text, { options, scope, pool });
      cases.update(path, note.properties);
      put(path, note);
    },
    remove(path) {
      cases.remove(path);
      put(path, null);
    },
    rename(from, to) {
      const note = notes.get(from);
      if (!note || from === to) return;
      cases.remove(from);
      put(from, null);
      const moved = movedNote(note, to, scope);
      cases.update(to, moved.properties);
      put(to, moved);
    },
    document(path) {
      const note = notes.get(path);
      return note?.listed ? note : undefined;
    },
    documents: () => documents.list(),
    themes: () => (counts ??= themes.counts()),
    postings: (theme) => themes.of(theme),
    orderOf: (document) => documents.orderOf(document),
    codingsOf(theme) {
      const found = themes.of(theme);
      if (!found) return [];
      const stands = [...found.stands].sort((a, b) => documents.orderOf(a.document) - documents.orderOf(b.document));
      return stands.flatMap(({ codings }) => codings);
    },
    codings: () => (allCodings ??= documents.list().flatMap((document) => document.codings)),
    coding: (path, id) => notes.get(path)?.codings.reduce<CodingEntry | undefined>((first, coding) => (coding.id === id && coding.ordinal < (first?.ordinal ?? Infinity) ? coding : first), undefined),
    cases: () => cases.all(),
    caseNamed: (name) => cases.named(name),
    casesOf(coding) {
      const own = coding.attributes['case'];
      return own === undefined ? casesBy(coding.document, coding.speakers) : [named(linkedName(own))];
    },
    casesIn: (document, from, to) => casesBy(document, pool.list(document.speakersIn(from, to))),
    problems: (_path, text) => noteProblems(text, options),
  };
}

/** The documents in order of path. One that takes another's place costs nothing more; a new one, a place in a list. */
function openOrder(): {
  replace(before: Note | null, after: Note | null): void;
  list(): readonly Document[];
  orderOf(document: Document): number;
} {
  let sorted: Note[] = [];
  let numbered = true;
  /** Whether somebody holds the list, so that it must not be changed under him. */
  let lent = false;

  function indexOf(path: string): number {
    const last = sorted[sorted.length - 1];
    if (last && last.path < path) return sorted.length;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.path ?? '') < path) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    replace(before, after) {
      if (!before && !after) return;
      if (lent) sorted = sorted.slice();
      lent = false;
      if (before && after && before.path === after.path) {
        after.order = before.order;
        sorted[indexOf(after.path)] = after;
        return;
      }
      if (before) sorted.splice(indexOf(before.path), 1);
      if (after) sorted.splice(indexOf(after.path), 0, after);
      numbered = false;
    },
    list() {
      lent = true;
      return sorted;
    },
    orderOf(document) {
      if (!numbered) sorted.forEach((note, index) => (note.order = index));
      numbered = true;
      return (document as Note).order;
    },
  };
}
