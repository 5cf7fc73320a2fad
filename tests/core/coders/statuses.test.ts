import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hides } from '../../../src/core/coders/blind';
import { lastLook, openStatuses, type Statuses } from '../../../src/core/coders/statuses';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { openNoteNames } from '../../../src/core/links/note-names';

const runs = { seed: 20261122, numRuns: 1000 };

const coderNote = (coder: string, ...lines: string[]): string => `---\ntype: coder\ncoder: ${coder}\n---\n${lines.join('\n')}\n`;

function vault(notes: Record<string, string>): Statuses {
  const names = openNoteNames();
  const statuses = openStatuses({ folder: 'Coders', names });
  for (const [path, text] of Object.entries(notes)) {
    names.add(path);
    statuses.update(path, text);
  }
  return statuses;
}

describe('the status of documents', () => {
  const statuses = vault({
    'Data/A.md': '',
    'Data/B.md': '',
    'Old/A.md': '',
    'Coders/ana.md': coderNote('Ana', '- read 2026-01-01 [[Data/A]]', '- coded 2026-02-01 [[Data/A]]', '- coded 2026-01-03 [[B]]'),
    'Coders/ana (conflict).md': coderNote('ana', '- reviewed 2026-01-09 [[B]]', '- read [[Data/A]]'),
    'Coders/ben.md': coderNote('ben', '- read 2026-03-01 [[B]]'),
    'Notes/eva.md': coderNote('eva', '- coded 2026-03-01 [[B]]'),
  });

  it('is what each coder’s notes say, the last word of two copies', () => {
    expect(statuses.of('Data/A.md', 'ana')).toMatchObject({ status: 'coded', date: '2026-02-01' });
    expect(statuses.of('Data/B.md', 'ANA')).toMatchObject({ status: 'reviewed', date: '2026-01-09' });
    expect(statuses.of('Data/B.md', 'ben').status).toBe('read');
    expect(statuses.of('Old/A.md', 'ana').status).toBe('unread');
    expect(statuses.of('Data/A.md', 'ben').status).toBe('unread');
  });

  it('counts notes in the coders’ folder alone, and one moved into it from then on', () => {
    expect(statuses.of('Data/B.md', 'eva').status).toBe('unread');
    expect(statuses.coders()).toEqual(['ana', 'ben']);
    statuses.rename('Notes/eva.md', 'Coders/eva.md');
    expect(statuses.of('Data/B.md', 'eva').status).toBe('coded');
    expect(statuses.noteOf('Eva')).toBe('Coders/eva.md');
  });

  it('tells when a document was last looked at, by a status, a coding or a memo', () => {
    const corpus = openCorpus();
    corpus.update('Data/B.md', 'One %%{aaaaaaa1%%word%%}aaaaaaa1 #theme/x @ben 2026-03-02 "note"/eva/2026-03-05%% here');
    corpus.update('Data/C.md', 'Nobody was here.');
    const [b, c] = corpus.documents();
    expect(b && lastLook(b, statuses)).toEqual({ date: '2026-03-05', coder: 'eva' });
    expect(c && lastLook(c, statuses)).toBeNull();
  });

  it('is, after any sequence of changes, what it is from scratch', () => {
    const path = fc.constantFrom('Coders/ana.md', 'Coders/ben.md', 'Elsewhere/ana.md', 'Data/A.md', 'Data/Sub/A.md', 'Data/B.md');
    const text = fc.constantFrom(
      '',
      'no coder',
      '---\ntype: coder\n---\n- coded 2026-01-01 [[A]]\n- read [[Data/B]]\n',
      '---\ntype: coder\ncoder: ana\n---\n- reviewed 2026-02-01 [[Sub/A]]\n- coded [[B]]\n- read [[B]]\n',
    );
    const change = fc.oneof(
      fc.record({ kind: fc.constant('update' as const), path, text }),
      fc.record({ kind: fc.constant('remove' as const), path }),
      fc.record({ kind: fc.constant('rename' as const), path, to: path }),
    );
    const open = (): { update(at: string, words: string): void; remove(at: string): void; rename(from: string, to: string): void; shown(): unknown } => {
      const names = openNoteNames();
      const all = openStatuses({ folder: 'Coders', names });
      return {
        update(at, words) {
          names.add(at);
          all.update(at, words);
        },
        remove(at) {
          names.remove(at);
          all.remove(at);
        },
        rename(from, to) {
          names.remove(from);
          names.add(to);
          all.rename(from, to);
        },
        shown: () => [
          all.coders(),
          ...['ana', 'ben'].flatMap((coder) => [all.noteOf(coder), ...['Data/A.md', 'Data/Sub/A.md', 'Data/B.md'].map((at) => all.of(at, coder))]),
        ],
      };
    };
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
        const kept = new Map<string, string>();
        const index = open();
        for (const each of changes) {
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
          }
        }
        const scratch = open();
        for (const [at, words] of [...kept].reverse()) scratch.update(at, words);
        expect(index.shown()).toEqual(scratch.shown());
      }),
      runs,
    );
  });
});

describe('coding blind', () => {
  it('hides what others did until the document is finished, one’s own never', () => {
    for (const status of ['unread', 'read'] as const) {
      expect(hides({ blind: true, viewer: 'ana', status }, 'ben')).toBe(true);
      expect(hides({ blind: true, viewer: 'ana', status }, 'Ana')).toBe(false);
      expect(hides({ blind: true, viewer: 'ana', status }, null)).toBe(true);
      expect(hides({ blind: true, viewer: null, status }, 'ben')).toBe(true);
      expect(hides({ blind: true, viewer: null, status }, null)).toBe(false);
      expect(hides({ blind: false, viewer: 'ana', status }, 'ben')).toBe(false);
    }
    for (const status of ['coded', 'reviewed'] as const) expect(hides({ blind: true, viewer: 'ana', status }, 'ben')).toBe(false);
  });
});
