import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/core/codebook/log/read';
import type { LogEntry } from '../../../src/core/codebook/log/types';
import { appendLog, logEntry } from '../../../src/core/codebook/log/write';
import type { VaultChange } from '../../../src/core/change/types';
import { applyChanges } from '../../../src/core/markup/changes';

const change: VaultChange = {
  id: 'k3f9a2xq', kind: 'rename', title: '', from: ['cliques', 'cliques/inner'], to: ['power/rings', 'power/rings/inner'],
  coder: 'ana', when: '2026-11-22T10:40', reason: 'they say · ring,\nnot clique', steps: [],
};

/** An entry as it stands in the log. */
const logLine = (entry: LogEntry): string => applyChanges('- before\n', appendLog('- before\n', [entry])).split('\n')[1] ?? '';

describe('the codebook log', () => {
  it('is read by people', () => {
    const entry = logEntry(change, { codings: 12, notes: 3 });
    expect(entry && logLine(entry)).toBe('- 2026-11-22 10:40 · **renamed** `cliques` to `power/rings` · 12 codings in 3 notes · by ana · because they say · ring, not clique %%k3f9a2xq%%');
  });

  it('says of an undo what it took back, and reads that it did', () => {
    const entry = logEntry({ ...change, id: 'b1111111', kind: 'delete', title: 'Undo: Delete cliques', undoes: 'k3f9a2xq', from: ['cliques'], to: [], reason: null }, { codings: 1, notes: 1 });
    const line = entry ? logLine(entry) : '';
    expect(line).toBe('- 2026-11-22 10:40 · **undid** `cliques` · 1 coding in 1 note · Undo: Delete cliques · by ana %%b1111111 undoes k3f9a2xq%%');
    expect(readLog(line)).toMatchObject([{ act: 'undid', coder: 'ana', id: 'b1111111', undoes: 'k3f9a2xq' }]);
    expect(entry && appendLog(line, [entry])).toEqual([]);
  });

  it('keeps another colour or title apart from another meaning', () => {
    const entry = logEntry({ ...change, kind: 'restyle', from: ['power'], to: ['power'], reason: null }, { codings: 0, notes: 0 });
    expect(entry && logLine(entry)).toBe('- 2026-11-22 10:40 · **restyled** `power` · by ana %%k3f9a2xq%%');
    expect(entry && readLog(logLine(entry))[0]?.act).toBe('restyled');
  });

  it('is begun with what it is, and goes on at its end, each change once', () => {
    const entry = logEntry(change, { codings: 1, notes: 1 });
    if (!entry) throw new Error('no entry');
    const begun = applyChanges('', appendLog('', [entry]));
    expect(begun).toMatch(/^---\ntype: codebook-log\n---\n# Codebook log\n\n.+\n\n- 2026/);
    expect(appendLog(begun, [entry])).toEqual([]);
    const more = applyChanges(begun, appendLog(begun, [{ ...entry, id: 'a1111111' }]));
    expect(more.startsWith(begun)).toBe(true);
    expect(readLog(more).map(({ id }) => id)).toEqual(['k3f9a2xq', 'a1111111']);
    const words = `${begun}\nA thought of mine.`;
    expect(applyChanges(words, appendLog(words, [{ ...entry, id: 'a1111111' }]))).toContain('mine.\n\n- 2026');
  });

  it('is read back as it was written', () => {
    const theme = fc.constantFrom('power', 'power/cliques', 'in-groups', 'über/ärger', 'x1');
    const both = fc.constantFrom<LogEntry['act']>('renamed', 'merged', 'undid').chain((act) =>
      fc.uniqueArray(fc.tuple(theme, theme), { minLength: 1, maxLength: 4, selector: ([from]) => from }).map((pairs) => ({ act, from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b) })),
    );
    const one = fc.oneof(
      both,
      fc.uniqueArray(theme, { minLength: 1, maxLength: 3 }).map((to) => ({ act: 'created' as const, from: [], to })),
      fc.uniqueArray(theme, { minLength: 1, maxLength: 3 }).map((from) => ({ act: 'deleted' as const, from, to: [] })),
      fc.uniqueArray(theme, { minLength: 1, maxLength: 3 }).map((from) => ({ act: 'redefined' as const, from, to: from })),
      fc.tuple(theme, fc.uniqueArray(theme, { minLength: 1, maxLength: 3 })).map(([from, to]) => ({ act: 'split' as const, from: [from], to })),
    );
    const counts = fc.oneof(fc.constant({ codings: null, notes: null }), fc.record({ codings: fc.nat(9999), notes: fc.integer({ min: 1, max: 99 }) }));
    const rest = fc.record({ coder: fc.constantFrom(null, 'ana', 'ben.x'), reason: fc.constantFrom(null, 'so', 'a · by b', 'because `x` to `y`; `z`', '50 %'), id: fc.constantFrom(null, 'k3f9a2xq') });
    fc.assert(
      fc.property(one, counts, rest, (act, counted, more) => {
        const entry: LogEntry = { when: '2026-11-22T10:40', ...act, ...counted, ...more };
        const [read] = readLog(`words\n${logLine(entry)}\nmore words\n`);
        const pairs = ({ from, to }: LogEntry): string[] => from.map((theme, at) => `${theme} ${act.from.length === act.to.length ? (to[at] ?? '') : ''}`).sort();
        expect({ ...read, from: null, to: null }).toEqual({ ...entry, from: null, to: null });
        if (read) expect(pairs(read)).toEqual(pairs(entry));
        expect([...new Set(read?.to)].sort()).toEqual([...new Set(entry.to)].sort());
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('bears what people write in it', () => {
    expect(readLog('# 2026\n- 2026-11-22 · created `power`\n* 2026-11-23 09:00 · **merged** `a`, `b` into `c` · by me\n- 2026-11-24 · thought\n- not\n')).toEqual([
      { act: 'created', when: '2026-11-22', from: [], to: ['power'], coder: null, reason: null, codings: null, notes: null, id: null },
      { act: 'merged', when: '2026-11-23T09:00', from: ['a', 'b'], to: ['c', 'c'], coder: 'me', reason: null, codings: null, notes: null, id: null },
    ]);
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void readLog(text)), { seed: 20261122 });
  });
});
