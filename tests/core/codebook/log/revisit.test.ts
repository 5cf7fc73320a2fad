import { describe, expect, it } from 'vitest';
import { readLog } from '../../../../src/core/codebook/log/read';
import { newCodes, revisitList } from '../../../../src/core/codebook/log/revisit';

const log = readLog(
  [
    '# Codebook log',
    '- 2026-01-10T09:00 · created `power` · by ana',
    '- 2026-01-20T09:00 · created `cliques` · by ana',
    '- 2026-03-05T09:00 · redefined `power` · by ben · because the panel',
    '- 2026-03-06T09:00 · renamed `cliques` to `power/cliques` · by ana',
    '- 2026-04-01T09:00 · created `gone` · by ana',
    '- 2026-04-02T09:00 · deleted `gone` · by ana',
  ].join('\n'),
);

describe('the documents to revisit', () => {
  it('are those nobody has looked at since a code was born or redefined', () => {
    const found = revisitList(log, [
      { path: 'a.md', seen: '2026-01-15' },
      { path: 'b.md', seen: '2026-03-05' },
      { path: 'c.md', seen: null },
      { path: 'd.md', seen: '2026-02-01' },
    ]);
    expect(found.map(({ path, themes }) => [path, themes.map(({ theme, act, reason }) => `${theme} ${act}${reason === null ? '' : `: ${reason}`}`)])).toEqual([
      ['a.md', ['power redefined: the panel', 'power/cliques born']],
      ['d.md', ['power redefined: the panel']],
    ]);
  });
});

describe('new codes over time', () => {
  it('are counted by month, empty months between', () => {
    expect(newCodes(log).map(({ month, codes, total }) => [month, codes.length, total])).toEqual([
      ['2026-01', 2, 2],
      ['2026-02', 0, 2],
      ['2026-03', 0, 2],
      ['2026-04', 1, 3],
    ]);
    expect(newCodes([])).toEqual([]);
  });
});

describe('what was taken back', () => {
  const undone = readLog(
    [
      '- 2026-01-10 09:00 · **created** `power` · by ana %%aaaaaaa1%%',
      '- 2026-02-10 09:00 · **redefined** `power` · by ana %%aaaaaaa2%%',
      '- 2026-02-11 09:00 · **undid** `power` · Undo: Define Power · by ana %%aaaaaaa3 undoes aaaaaaa2%%',
      '- 2026-03-10 09:00 · **created** `mistake` · by ana %%aaaaaaa4%%',
      '- 2026-03-10 09:01 · **undid** `mistake` · Undo: Make the theme mistake · by ana %%aaaaaaa5 undoes aaaaaaa4%%',
    ].join('\n'),
  );

  it('asks nobody to look again, and counts as no new code', () => {
    expect(revisitList(undone, [{ path: 'a.md', seen: '2026-01-15' }])).toEqual([]);
    expect(newCodes(undone).map(({ month, codes }) => [month, codes])).toEqual([['2026-01', ['power']]]);
  });
});
