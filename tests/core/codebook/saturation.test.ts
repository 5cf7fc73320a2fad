import { describe, expect, it } from 'vitest';
import { newCodesByDocument } from '../../../src/core/codebook/saturation';
import { openCorpus } from '../../../src/core/corpus/corpus';

describe('new codes by document', () => {
  it('are counted in the order of dates, and uncoded documents are left out', () => {
    const corpus = openCorpus();
    corpus.update('C.md', '---\ntype: interview\ndate: 2026-03-01\n---\n%%{aaaaaaa1%%x%%}aaaaaaa1 #theme/b #theme/a%%');
    corpus.update('B.md', '---\ntype: interview\ndate: 2026-01-01\nthemes: [whole]\n---\n%%{aaaaaaa2%%x%%}aaaaaaa2 #theme/a%%');
    corpus.update('A.md', '---\ntype: interview\n---\n%%{aaaaaaa3%%x%%}aaaaaaa3 #theme/a%%');
    corpus.update('D.md', '---\ntype: interview\ndate: 2026-02-01\n---\nNobody coded this.');
    corpus.update('E.md', '---\ntype: literature\ndate: 2026-01-01\n---\n%%{aaaaaaa4%%x%%}aaaaaaa4 #theme/read%%');
    expect(newCodesByDocument(corpus).map(({ name, codes, total }) => [name, codes, total])).toEqual([
      ['B', ['a', 'whole'], 2],
      ['C', ['b'], 3],
      ['A', [], 3],
    ]);
  });
});
