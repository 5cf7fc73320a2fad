/** The incremental index over documents and codings. */
import { linkedName } from '../cases/names';
import { openCases } from '../cases/register';
import { caseOfSpeaker, identityOf, speaksForItself } from '../cases/speakers';
import { keyType } from '../text/key-note';
import { defaultScope } from '../text/scope';
import type { StudyScope } from '../text/types';
import type { Note } from './note';
import { openOrder } from './order';
import { openPool } from './pool';
import { listed, openThemeIndex } from './postings';
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
  /** Cases by lists of names as documents and codings hold them; lists are few, for equal ones are the same list. */
  let casesByList = { speaking: new Map<readonly string[], readonly string[]>(), named: new Map<readonly string[], readonly string[]>() };
  /** The same for documents in which labels mean what they mean nowhere else; null for all others. */
  let ownIdentities = new WeakMap<Document, Map<readonly string[], readonly string[]> | null>();
  let casesRevision = cases.revision;

  function put(path: string, note: Note | null): void {
    const before = notes.get(path);
    if (!before && !note) return;
    if (note) notes.set(path, note);
    else notes.delete(path);
    const leaving = before?.listed ? before : null;
    const coming = note?.listed ? note : null;
    if (leaving) themes.remove(leaving);
    documents.replace(leaving, coming);
    if (coming) themes.add(coming);
    revision++;
    counts = allCodings = null;
  }

  function named(name: string): string {
    return cases.named(name)?.name ?? name;
  }

  /** In a document that says of labels who they are: whom it lists as no case speaks for none, whatever cases the document names. */
  function casesSpeaking(document: Document, speakers: readonly string[]): readonly string[] {
    const all = speakers.map((speaker) => identityOf(speaker, document, cases));
    const found = [...new Set(all.flatMap((is) => (is && 'case' in is ? [is.case.name] : [])))];
    const areNoCases = all.length > 0 && all.every((is) => is && 'noCase' in is);
    return found.length > 0 || areNoCases ? found : once(casesByList.named, document.cases, named);
  }

  function casesBy(document: Document, speakers: readonly string[]): readonly string[] {
    if (casesRevision !== cases.revision) {
      casesByList = { speaking: new Map(), named: new Map() };
      ownIdentities = new WeakMap();
      casesRevision = cases.revision;
    }
    let own = ownIdentities.get(document);
    if (own === undefined) ownIdentities.set(document, (own = speaksForItself(document, cases) ? new Map() : null));
    if (own) {
      const known = own.get(speakers) ?? casesSpeaking(document, speakers);
      own.set(speakers, known);
      return known;
    }
    const speaking = once(casesByList.speaking, speakers, (speaker) => caseOfSpeaker(speaker, cases)?.name);
    return speaking.length > 0 ? speaking : once(casesByList.named, document.cases, named);
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
    strays: () => [...notes.values()].filter(({ listed, hasMarkers }) => hasMarkers && !listed).sort((a, b) => (a.path < b.path ? -1 : 1)),
    keys: () => [...notes.values()].filter(({ type }) => type === keyType).map(({ path }) => path).sort(),
    themes: () => (counts ??= themes.counts()),
    postings: (theme) => themes.of(theme),
    slotOf: (document) => (document as Note).slot,
    codingsOf(theme) {
      const found = themes.of(theme);
      if (!found) return [];
      const lists = found.lists.map(listed);
      lists.sort(([a], [b]) => ((a?.document.path ?? '') < (b?.document.path ?? '') ? -1 : 1));
      return lists.flat();
    },
    codings: () => (allCodings ??= documents.list().flatMap((document) => document.codings)),
    coding: (path, id) => notes.get(path)?.codings.reduce<CodingEntry | undefined>((first, coding) => (coding.id === id && coding.ordinal < (first?.ordinal ?? Infinity) ? coding : first), undefined),
    cases: () => cases.all(),
    caseNamed: (name) => cases.named(name),
    speakerIs: (document, speaker) => identityOf(speaker, document, cases),
    casesOf(coding) {
      const own = coding.attributes['case'];
      return own === undefined ? casesBy(coding.document, coding.speakers) : [named(linkedName(own))];
    },
    casesIn: (document, from, to) => casesBy(document, pool.list(document.speakersIn(from, to))),
    problems: (_path, text) => noteProblems(text, options),
  };
}

/** What the names of a list stand for, each once; worked out once for each list. */
function once(known: Map<readonly string[], readonly string[]>, names: readonly string[], meaning: (name: string) => string | undefined): readonly string[] {
  let found = known.get(names);
  if (!found) known.set(names, (found = [...new Set(names.map(meaning).filter((name) => name !== undefined))]));
  return found;
}
