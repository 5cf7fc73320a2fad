import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../../src/core/codebook/codebook';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { openNoteNames } from '../../../src/core/links/note-names';
import { allMemos, filterMemos, isMemoHidden } from '../../../src/core/memos/filter';
import { memosNote } from '../../../src/core/memos/export';
import { openMemos } from '../../../src/core/memos/memos';
import type { MemoEntry } from '../../../src/core/memos/types';

const runs = { seed: 20261122, numRuns: 1000 };

function study() {
  const names = openNoteNames();
  const corpus = openCorpus();
  const codebook = openCodebook({ folder: 'Themes', prefix: 'theme/' });
  const memos = openMemos({ themeFolder: 'Themes', names });
  return {
    corpus,
    update(path: string, text: string) {
      names.add(path);
      corpus.update(path, text);
      codebook.update(path, text);
      memos.update(path, text);
    },
    remove(path: string) {
      names.remove(path);
      corpus.remove(path);
      codebook.remove(path);
      memos.remove(path);
    },
    rename(from: string, to: string) {
      names.remove(from);
      names.add(to);
      corpus.rename(from, to);
      codebook.rename(from, to);
      memos.rename(from, to);
    },
    list: () => memos.list(corpus, codebook),
    on: (path: string) => memos.notesOn(path).map((note) => note.path),
  };
}

const notes: Record<string, string> = {
  'Data/Interview 03.md':
    '---\ntype: interview\ncases: [P03]\n---\nWe never %%{aaaaaaa1%%felt safe%%}aaaaaaa1 #theme/safety @ana 2026-01-05 "first"/ben/2026-01-07 "[[Night]]"%% there, %%{aaaaaaa2%%nor wanted%%}aaaaaaa2 #theme/power/cliques @ben 2026-01-02 quote=withhold "not to be shown"%%.\n',
  'Memos/Night.md': '---\ntype: memo\nabout: "[[Interview 03]]"\ncoding: aaaaaaa1\nauthor: ana\ndate: 2026-01-09\n---\nLong thoughts on P03.\n',
  'Memos/Whole.md': '---\ntype: memo\nabout: "[[Interview 03]]"\nauthor: ana\n---\nOn the whole interview.\n',
  'Memos/Ana.md': '---\ntype: memo\nabout: "[[P03]]"\nauthor: eva\ndate: 2026-02-01\n---\nWho she is.\n',
  'Memos/Free.md': '---\ntype: memo\ndate: 2025-12-01\n---\nOn method.\n',
  'Themes/power/cliques.md': '---\ntitle: Cliques\nchanged: 2026-01-03\nauthor: ana\n---\nCliques form at night.\n',
  'Themes/safety.md': '---\ntitle: Safety\n---\n',
  'Cases/P03.md': '---\ntype: case\npseudonym: Mira\n---\n',
};

function filled() {
  const all = study();
  for (const [path, text] of Object.entries(notes)) all.update(path, text);
  return all;
}
const shown = (memos: readonly MemoEntry[]): unknown[] => memos.map(({ kind, about, author, date, text }) => [kind, about, author, date, text]);

describe('all memos', () => {
  it('are one list, the latest first: in codings, as notes, in theme notes', () => {
    expect(shown(filled().list())).toEqual([
      ['case', 'P03', 'eva', '2026-02-01', 'Who she is.'],
      ['passage', 'Interview 03', 'ana', '2026-01-09', 'Long thoughts on P03.'],
      ['passage', 'Interview 03', 'ben', '2026-01-07', 'first'],
      ['theme', 'power/cliques', 'ana', '2026-01-03', 'Cliques form at night.'],
      ['passage', 'Interview 03', 'ben', '2026-01-02', 'not to be shown'],
      ['study', '', null, '2025-12-01', 'On method.'],
      ['document', 'Interview 03', 'ana', null, 'On the whole interview.'],
    ]);
  });

  it('know the passage’s themes and where they stand', () => {
    const [, grown, first] = filled().list();
    expect(grown).toMatchObject({ themes: ['safety'], cases: ['P03'], coding: 'aaaaaaa1', place: { note: 'Memos/Night.md', id: null } });
    expect(first?.place).toEqual({ note: 'Data/Interview 03.md', id: 'aaaaaaa1', ordinal: 0, index: 0 });
    expect(filled().on('Data/Interview 03.md')).toEqual(['Memos/Night.md', 'Memos/Whole.md']);
  });

  it('show the link again where the memo note is gone', () => {
    const all = filled();
    all.remove('Memos/Night.md');
    expect(shown(all.list())).toContainEqual(['passage', 'Interview 03', 'ana', '2026-01-05', '[[Night]]']);
  });

  it('are filtered by kind, author, theme with those under it, document, words and date', () => {
    const list = filled().list();
    const with_ = (part: Partial<typeof allMemos>): string[] => filterMemos(list, { ...allMemos, ...part }).map(({ text }) => text);
    expect(with_({ kind: 'theme' })).toEqual(['Cliques form at night.']);
    expect(with_({ author: 'Ben' })).toEqual(['first', 'not to be shown']);
    expect(with_({ theme: 'power' })).toEqual(['Cliques form at night.', 'not to be shown']);
    expect(with_({ document: 'Data/Interview 03.md', kind: 'document' })).toEqual(['On the whole interview.']);
    expect(with_({ text: 'nìght FORM' })).toEqual(['Cliques form at night.']);
    expect(with_({ since: '2026-01-07', until: '2026-01-09' })).toEqual(['Long thoughts on P03.', 'first']);
    expect(with_({})).toHaveLength(list.length);
  });

  it('stay out of sight where the codings they stand in are', () => {
    const hides = (_path: string, coder: string | null): boolean => coder !== 'ana';
    const seen = filled().list().filter((memo) => !isMemoHidden(memo, hides));
    expect(seen.map(({ text }) => text)).toEqual(['Who she is.', 'Long thoughts on P03.', 'Cliques form at night.', 'On method.', 'On the whole interview.']);
  });

  it('go to a note with author, date and source; no name that has a pseudonym, nothing on withheld passages', () => {
    const all = filled();
    const { text, withheld } = memosNote(all.list(), all.corpus, { date: '2026-11-22' });
    expect(withheld).toBe(1);
    expect(text).toBe(`# Memos

6 memos, 2026-11-22. 1 on withheld passages not shown.

## On passages

Long thoughts on Mira.

— ana, 2026-01-09, safety, [[Data/Interview 03|Interview 03]] %%q aaaaaaa1%%

first

— ben, 2026-01-07, safety, [[Data/Interview 03|Interview 03]] %%q aaaaaaa1%%

## On documents

On the whole interview.

— ana, Interview 03, [[Memos/Whole|Whole]]

## On themes

Cliques form at night.

— ana, 2026-01-03, cliques, [[Themes/power/cliques|cliques]]

## On cases

Who she is.

— eva, 2026-02-01, Mira, [[Memos/Ana|Ana]]

## On the study

On method.

— 2025-12-01, [[Memos/Free|Free]]
`);
  });

  it('are, after any sequence of changes, what they are from scratch', () => {
    const path = fc.constantFrom(...Object.keys(notes), 'Data/Other.md', 'Memos/Other.md', 'Themes/other.md');
    const text = fc.constantFrom(...Object.values(notes), '', 'Words.');
    const change = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('update' as const), path, text }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), fc.boolean(), (changes, watched) => {
        const kept = new Map<string, string>();
        const index = study();
        for (const each of changes) {
          if (watched) index.list();
          if (each.kind === 'update') {
            kept.set(each.path, each.text);
            index.update(each.path, each.text);
          } else if (each.kind === 'remove') {
            kept.delete(each.path);
            index.remove(each.path);
          } else {
            const words = kept.get(each.path);
            if (words === undefined || kept.has(each.to)) continue;
            kept.delete(each.path);
            kept.set(each.to, words);
            index.rename(each.path, each.to);
            // What comes into the theme folder is read anew: as a theme note nobody had looked at it.
            if (each.to.startsWith('Themes/')) index.update(each.to, words);
          }
        }
        const scratch = study();
        for (const [at, words] of [...kept].reverse()) scratch.update(at, words);
        expect(index.list()).toEqual(scratch.list());
      }),
      runs,
    );
  });
});
