/** Which documents and codings carry a theme, kept up document by document. */
import type { CodingEntry, Document, Postings, ThemeCount } from './types';

/** The postings of all themes. */
export interface ThemeIndex {
  add(document: Document): void;
  remove(document: Document): void;
  of(theme: string): Postings | undefined;
  /** In order of theme. */
  counts(): readonly ThemeCount[];
}

/** Whether a coding counts: it stands in data, and is no part of an aside. */
export function counts(coding: CodingEntry): boolean {
  return coding.layer !== 'aside' && coding.document.isData;
}

interface Posting extends Postings {
  readonly theme: string;
  readonly byDocument: Map<Document, readonly CodingEntry[]>;
  readonly whole: Set<Document>;
  codings: number;
  documents: number;
  /** Made when asked for. */
  count: ThemeCount | null;
}

export function openThemeIndex(): ThemeIndex {
  const byTheme = new Map<string, Posting>();
  let sorted: Posting[] | null = null;

  function posting(theme: string): Posting {
    let found = byTheme.get(theme);
    if (!found) {
      found = { theme, byDocument: new Map(), whole: new Set(), codings: 0, documents: 0, count: null };
      byTheme.set(theme, found);
      sorted = null;
    }
    return found;
  }

  /** Adds or takes away what a document adds to a theme's counts; asked while the document is posted. */
  function count(found: Posting, document: Document, sign: 1 | -1): void {
    const codings = document.isData ? (found.byDocument.get(document) ?? []).filter(counts).length : 0;
    found.codings += sign * codings;
    if (codings > 0 || (document.isData && found.whole.has(document))) found.documents += sign;
    found.count = null;
  }

  return {
    add(document) {
      const touched = new Map<string, CodingEntry[]>();
      for (const coding of document.codings) {
        for (const theme of coding.themes) {
          const list = touched.get(theme);
          if (list) list.push(coding);
          else touched.set(theme, [coding]);
        }
      }
      for (const [theme, list] of touched) posting(theme).byDocument.set(document, list);
      for (const theme of document.themes) posting(theme).whole.add(document);
      for (const theme of themesOf(document)) count(posting(theme), document, 1);
    },
    remove(document) {
      for (const theme of themesOf(document)) {
        const found = posting(theme);
        count(found, document, -1);
        found.byDocument.delete(document);
        found.whole.delete(document);
        if (found.byDocument.size === 0 && found.whole.size === 0) {
          byTheme.delete(theme);
          sorted = null;
        }
      }
    },
    of: (theme) => byTheme.get(theme),
    counts() {
      sorted ??= [...byTheme.values()].sort((a, b) => (a.theme < b.theme ? -1 : 1));
      return sorted.map((found) => (found.count ??= { theme: found.theme, codings: found.codings, documents: found.documents }));
    },
  };
}

function themesOf(document: Document): ReadonlySet<string> {
  const themes = new Set<string>(document.themes);
  for (const coding of document.codings) for (const theme of coding.themes) themes.add(theme);
  return themes;
}
