import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { counts, listed } from '../../../src/core/corpus/postings';
import { seenCorpus } from '../../../src/core/corpus/seen';
import type { CodingEntry } from '../../../src/core/corpus/types';
import { dataPaths, noteText, study, themeNames } from './small-study';

const runs = { seed: 20261122, numRuns: 400 };
const path = fc.constantFrom(...dataPaths, 'Elsewhere/a.md');
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('update' as const), path, text: noteText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sight' as const), path, viewer: fc.constantFrom('ana', 'ben', 'eva') }) },
);
const shown = (codings: readonly CodingEntry[]): string[] =>
  codings.map(({ id, ordinal, document, memos }) => `${document.path} ${id} ${ordinal} ${memos.map(({ text }) => text).join()}`);

it('is the index less what is out of sight, after any sequence of changes of notes and of sight', () => {
  fc.assert(
    fc.property(study, fc.array(change, { maxLength: 10 }), fc.boolean(), (notes, changes, watched) => {
      const full = openCorpus();
      for (const { path: at, text } of notes) full.update(at, text);
      let viewer = 'ana';
      const finished = new Set<string>();
      const sees = (at: string, coder: string | null): boolean => finished.has(at) || coder === viewer;
      const seen = seenCorpus(full, { sees, stamp: () => [viewer, ...finished].join('|') });
      for (const each of changes) {
        if (watched) seen.themes();
        if (each.kind === 'update') full.update(each.path, each.text);
        else if (each.kind === 'remove') full.remove(each.path);
        else if (each.kind === 'rename') {
          if (!full.document(each.to)) full.rename(each.path, each.to);
        } else {
          viewer = each.viewer;
          if (!finished.delete(each.path)) finished.add(each.path);
        }
      }
      const seenOf = (coding: CodingEntry): CodingEntry => ({ ...coding, memos: coding.memos.filter((memo) => sees(coding.document.path, memo.coder ?? coding.coder)) });
      const wanted = full.codings().filter(({ document, coder }) => sees(document.path, coder)).map(seenOf);
      expect(shown(seen.codings())).toEqual(shown(wanted));
      expect(shown(seen.documents().flatMap(({ codings }) => codings))).toEqual(shown(wanted));
      for (const theme of themeNames) {
        const own = wanted.filter(({ themes }) => themes.includes(theme));
        expect(shown(seen.codingsOf(theme))).toEqual(shown(own));
        expect((seen.postings(theme)?.lists ?? []).flatMap((list) => shown(listed(list))).sort()).toEqual(shown(own).sort());
        expect(seen.themes().find((count) => count.theme === theme)?.codings ?? 0).toBe(own.filter(counts).length);
      }
      for (const document of full.documents()) if (document.isData) expect(seen.document(document.path)?.length).toBe(document.length);
    }),
    runs,
  );
});
