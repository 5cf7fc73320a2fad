import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { listed } from '../../../src/core/corpus/postings';
import type { Corpus, Document } from '../../../src/core/corpus/types';
import { dataPaths, noteText, study, themeNames } from './small-study';

const runs = { seed: 20261122, numRuns: 1500 };

const path = fc.constantFrom(...dataPaths, 'Data/z.md', 'Elsewhere/a.md', 'Cases/P01.md');

/** What may happen to a vault. */
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('update' as const), path, text: noteText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('update' as const), path, text: fc.constant('---\ntype: case\naliases: [Interviewer]\nrole: peer\n---\n') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
);

describe('the index', () => {
  it('is, after any sequence of changes, what an index from scratch is', () => {
    fc.assert(
      fc.property(study, fc.array(change, { maxLength: 12 }), fc.boolean(), (notes, changes, watched) => {
        const vault = new Map(notes.map(({ path: at, text }) => [at, text]));
        const corpus = openCorpus();
        for (const { path: at, text } of notes) corpus.update(at, text);
        for (const each of changes) {
          if (watched) lookAt(corpus);
          if (each.kind === 'update') {
            vault.set(each.path, each.text);
            corpus.update(each.path, each.text);
          } else if (each.kind === 'remove') {
            vault.delete(each.path);
            corpus.remove(each.path);
          } else {
            const text = vault.get(each.path);
            // A file takes a name that is free, as in any vault.
            if (text === undefined || vault.has(each.to)) continue;
            vault.delete(each.path);
            vault.set(each.to, text);
            corpus.rename(each.path, each.to);
          }
        }
        const scratch = openCorpus();
        for (const [at, text] of [...vault].reverse()) scratch.update(at, text);
        expect(shown(corpus)).toEqual(shown(scratch));
      }),
      runs,
    );
  });

  it('gives lists in order of document and place, and counts that are those of its lists', () => {
    fc.assert(
      fc.property(study, (notes) => {
        const corpus = openCorpus();
        for (const { path: at, text } of [...notes].reverse()) corpus.update(at, text);
        const paths = corpus.documents().map((document) => document.path);
        expect(paths).toEqual([...paths].sort());
        expect(corpus.codings()).toEqual(corpus.documents().flatMap((document) => document.codings));
        for (const { theme, codings, documents } of corpus.themes()) {
          const all = corpus.codings().filter((coding) => coding.themes.includes(theme));
          expect(corpus.codingsOf(theme)).toEqual(all);
          const counted = all.filter(({ document, layer }) => document.isData && layer !== 'aside');
          expect(codings).toBe(counted.length);
          const whole = corpus.documents().filter((document) => document.isData && document.themes.includes(theme));
          expect(documents).toBe(new Set([...counted.map(({ document }) => document), ...whole]).size);
        }
      }),
      { ...runs, numRuns: 1000 },
    );
  });
});

/** Asks for every list, so that what is kept of it must be renewed. */
function lookAt(corpus: Corpus): void {
  corpus.themes();
  corpus.codings();
  corpus.documents();
  corpus.cases();
}

/** All that an index gives, in values that can be compared. */
function shown(corpus: Corpus): unknown {
  return {
    documents: corpus.documents().map(shownDocument),
    themes: corpus.themes(),
    byTheme: themeNames.map((theme) => corpus.codingsOf(theme).map(({ document, id, ordinal }) => [document.path, id, ordinal])),
    whole: themeNames.map((theme) => [...(corpus.postings(theme)?.whole ?? [])].map((document) => document.path).sort()),
    slots: themeNames.map((theme) => placesOf(corpus, theme)),
    cases: corpus.cases(),
    casesOf: corpus.codings().map((coding) => corpus.casesOf(coding)),
    found: corpus.codings().map(({ document, id }) => corpus.coding(document.path, id)?.ordinal),
  };
}

/** What the postings of a theme hold, by document; slots must be those of the documents. */
function placesOf(corpus: Corpus, theme: string): unknown {
  const postings = corpus.postings(theme);
  return postings?.lists.map((list, at) => {
    const [first] = listed(list);
    return `${first?.document.path} ${listed(list).length} ${first !== undefined && corpus.slotOf(first.document) === postings.slots[at]}`;
  }).sort();
}

function shownDocument(document: Document): unknown {
  const { path: at, name, type, isData, properties, date, cases, themes, quoting, turns, speakers, body, length } = document;
  const codings = document.codings.map(({ document: held, ...coding }) => ({ ...coding, held: held === document }));
  return { at, name, type, isData, properties, date, cases, themes, quoting, turns, speakers, body, length, codings };
}
