import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/core/corpus/corpus';
import { codingsWith, documentsWith, passageRows, type PassageRow } from '../../src/views/sidebar/theme-passages';

const corpus = openCorpus({ scope: { folders: ['Data'], asideCallouts: ['aside'] } });
corpus.update('Data/B.md', '%%{aaaaaaa1%%first%%}aaaaaaa1 #theme/power%% and %%{aaaaaaa2%%second%%}aaaaaaa2 #theme/power/cliques #theme/power%%\n');
corpus.update('Data/A.md', 'Some %%{aaaaaaa3%%words%%}aaaaaaa3 #theme/power/cliques%%.\n');
corpus.update('Reading/Goffman.md', 'A %%{aaaaaaa4%%quotation%%}aaaaaaa4 #theme/power%%.\n');
corpus.update('Data/C.md', '> [!aside]\n> My own %%{aaaaaaa5%%unease%%}aaaaaaa5 #theme/power%%.\n');
const ids = (themes: string[], note: string | null = null): string[] => codingsWith(corpus, new Set(themes), note).map(({ id }) => id);

const names = (rows: readonly PassageRow[]): string[] =>
  rows.map((row) => (row.kind === 'document' ? `${row.document.name} ${row.codings}${row.whole ? ' whole' : ''}` : row.coding.id));

describe('the passages of a theme', () => {
  it('come in order of document and place, each once', () => {
    expect(ids(['power', 'power/cliques'])).toEqual(['aaaaaaa3', 'aaaaaaa1', 'aaaaaaa2']);
    expect(ids(['power'])).toEqual(['aaaaaaa1', 'aaaaaaa2']);
  });
  it('leave out notes that are no data, unless that note is what is looked at', () => {
    expect(ids(['power'])).not.toContain('aaaaaaa4');
    expect(ids(['power'], 'Reading/Goffman.md')).toEqual(['aaaaaaa4']);
    expect(ids(['power'], 'No such note.md')).toEqual([]);
  });
  it('leave out what the researcher says in an aside, as the counts do', () => {
    expect(ids(['power'])).not.toContain('aaaaaaa5');
    expect(ids(['power'], 'Data/C.md')).toEqual([]);
    expect(corpus.themes().find(({ theme }) => theme === 'power')?.codings).toBe(ids(['power']).length);
  });
  it('stand under the names of their documents', () => {
    const rows = passageRows(codingsWith(corpus, new Set(['power', 'power/cliques']), null), []);
    expect(names(rows)).toEqual([
      'A 1',
      'aaaaaaa3',
      'B 2',
      'aaaaaaa1',
      'aaaaaaa2',
    ]);
  });
  it('have the documents that are coded as a whole among them', () => {
    const study = openCorpus({ scope: { folders: ['Data'] } });
    study.update('Data/A.md', '---\nthemes: [power]\n---\nNothing marked.\n');
    study.update('Data/B.md', '---\nthemes: [power]\n---\nSome %%{aaaaaaa1%%words%%}aaaaaaa1 #theme/power%%.\n');
    study.update('Data/C.md', 'More %%{aaaaaaa2%%words%%}aaaaaaa2 #theme/power%%.\n');
    study.update('Data/D.md', '---\nthemes: [power]\n---\nNothing either.\n');
    study.update('Elsewhere.md', '---\nthemes: [power]\n---\nNo data.\n');
    const power = new Set(['power']);
    const rows = passageRows(codingsWith(study, power, null), documentsWith(study, power, null));
    expect(names(rows)).toEqual(['A 0 whole', 'B 1 whole', 'aaaaaaa1', 'C 1', 'aaaaaaa2', 'D 0 whole']);
    expect(documentsWith(study, power, 'Elsewhere.md')).toHaveLength(1);
    expect(documentsWith(study, new Set(['stigma']), 'Elsewhere.md')).toEqual([]);
  });
});
