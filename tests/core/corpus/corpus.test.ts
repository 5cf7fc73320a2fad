import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { codingRow } from '../../../src/core/corpus/row';
import { scan } from '../../../src/core/markup/scan';
import { inEnglish } from '../../../src/core/said/sayings';

const interview = `---
type: Interview
date: 2012-03-04T10:00
cases:
  - "[[Cases/P01|Ana]]"
  - Bo
themes: [Peer support, power]
quote: paraphrase
---
**Ana:** %%{aaaaaaa1%%We never felt safe%%}aaaaaaa1 #theme/home #theme/safety @ana 2026-01-01 weight=3 "a \\"thought\\""/ben/2026-01-02%%.

**Interviewer:** %%{aaaaaaa2%%Oh?

**Ana:** Yes%%}aaaaaaa2 #theme/home case=P09%%.
`;

describe('notes that are no documents', () => {
  it('are told apart where a marker stands in them', () => {
    const corpus = openCorpus({ scope: { folders: ['Data'] } });
    corpus.update('Plan.md', 'todo %%{k3f9a2xq%%write');
    corpus.update('Note.md', 'nothing %%a comment%%');
    corpus.update('Data.md', '---\ntype: interview\n---\n%%{k3f9a2xr%%half');
    expect(corpus.strays().map(({ path }) => path)).toEqual(['Plan.md']);
    corpus.update('Plan.md', 'todo write');
    expect(corpus.strays()).toEqual([]);
  });
});

describe('the key of pseudonyms', () => {
  const table = '| Name | Pseudonym |\n| --- | --- |\n| Ana Lima | Alder |\n';

  it('is no data, wherever it lies and whether or not it says what it is', () => {
    const corpus = openCorpus();
    const keys = { 'Key.md': table, 'Data/Who.md': `---\ntags: [x]\n---\n\n# Who is who\n\n${table}`, 'Typed.md': `---\ntype: pseudonym-key\n---\nSaid in words.\n` };
    for (const [path, text] of Object.entries(keys)) corpus.update(path, text);
    corpus.update('Interview.md', `**Ana:** We made a table.\n\n${table}`);
    corpus.update('Mine.md', `---\ntype: interview\n---\n${table}`);
    corpus.rename('Key.md', 'Data/Key.md');
    expect(corpus.documents().map(({ path }) => path)).toEqual(['Interview.md', 'Mine.md']);
    expect(corpus.keys()).toEqual(['Data/Key.md', 'Data/Who.md', 'Typed.md']);
  });

  it('is in no list, even where somebody coded in it: a marker there is told as a stray', () => {
    const corpus = openCorpus();
    corpus.update('Interview.md', '%%{aaaaaaa1%%Yes%%}aaaaaaa1 #theme/home%%');
    corpus.update('Key.md', `---\ntype: pseudonym-key\nthemes: home\n---\n${table}%%{aaaaaaa2%%Ana Lima%%}aaaaaaa2 #theme/home "Ana!"%%\n`);
    expect(corpus.documents().map(({ path }) => path)).toEqual(['Interview.md']);
    expect(corpus.codings().map(({ id }) => id)).toEqual(['aaaaaaa1']);
    expect(corpus.codingsOf('home').map(({ id }) => id)).toEqual(['aaaaaaa1']);
    expect(corpus.strays().map(({ path }) => path)).toEqual(['Key.md']);
  });
});

describe('a document in the index', () => {
  const corpus = openCorpus();
  corpus.update('Data/Interview 01.md', interview);
  corpus.update('Cases/P01.md', '---\ntype: case\naliases: [Ana]\n---\n');
  const document = corpus.document('Data/Interview 01.md');

  it('says what its properties say', () => {
    expect(document).toMatchObject({ name: 'Interview 01', type: 'interview', isData: true, date: '2012-03-04', cases: ['P01', 'Bo'], themes: ['peer-support', 'power'], quoting: 'paraphrase' });
    expect(document?.speakers).toEqual(['Ana', 'Interviewer']);
    expect(document?.turns.map(({ speaker }) => speaker)).toEqual(['Ana', 'Interviewer', 'Ana']);
    expect(document?.length).toBe(scan(interview).plain().length);
  });

  it('has its codings with speakers, layer and cases, as rows for every door', () => {
    const text = scan(interview).plain();
    const rows = corpus.codings().map((coding) => codingRow(corpus, coding, text));
    expect(rows).toMatchObject([
      {
        id: 'aaaaaaa1', document: 'Data/Interview 01.md', text: 'We never felt safe', themes: ['home', 'safety'], coder: 'ana', date: '2026-01-01',
        memos: [{ text: 'a "thought"', coder: 'ben', date: '2026-01-02' }], attributes: { weight: '3' }, speakers: ['Ana'], cases: ['P01'], layer: 'data',
      },
      { id: 'aaaaaaa2', text: 'Oh?\n\n**Ana:** Yes', themes: ['home'], coder: null, date: null, memos: [], speakers: ['Interviewer', 'Ana'], cases: ['P09'] },
    ]);
  });

  it('counts themes, with those of the whole document', () => {
    expect(corpus.themes()).toEqual([
      { theme: 'home', codings: 2, documents: 1 },
      { theme: 'peer-support', codings: 0, documents: 1 },
      { theme: 'power', codings: 0, documents: 1 },
      { theme: 'safety', codings: 1, documents: 1 },
    ]);
  });

  it('finds cases by name and alias, and a passage’s by its speakers, else its document', () => {
    expect(corpus.caseNamed('ana')?.name).toBe('P01');
    expect(corpus.casesIn(document ?? expect.fail(), 0, 3)).toEqual(['P01', 'Bo']);
  });
});

describe('what counts', () => {
  it('leaves out asides and notes that are not data, and lists them all the same', () => {
    const corpus = openCorpus({ scope: { folders: ['Data'] } });
    corpus.update('Data/n.md', '> [!aside]\n> %%{aaaaaaa1%%mine%%}aaaaaaa1 #theme/power%%\n\n%%{aaaaaaa2%%theirs%%}aaaaaaa2 #theme/power%%\n');
    corpus.update('Data/book.md', '---\ntype: literature\n---\n%%{aaaaaaa3%%read%%}aaaaaaa3 #theme/power%%');
    corpus.update('Elsewhere/n.md', '%%{aaaaaaa4%%away%%}aaaaaaa4 #theme/other%%');
    corpus.update('Elsewhere/plain.md', 'nothing');
    expect(corpus.themes()).toEqual([{ theme: 'other', codings: 0, documents: 0 }, { theme: 'power', codings: 1, documents: 1 }]);
    expect(corpus.codingsOf('power').map(({ id, layer }) => [id, layer])).toEqual([['aaaaaaa3', 'data'], ['aaaaaaa1', 'aside'], ['aaaaaaa2', 'data']]);
    expect(corpus.documents().map(({ path, isData }) => [path, isData])).toEqual([['Data/book.md', false], ['Data/n.md', true], ['Elsewhere/n.md', false]]);
  });

  it('lets a rename make data of a note, or take it out', () => {
    const corpus = openCorpus({ scope: { folders: ['Data'] } });
    corpus.update('Elsewhere/n.md', 'words');
    expect(corpus.document('Elsewhere/n.md')).toBeUndefined();
    corpus.rename('Elsewhere/n.md', 'Data/m.md');
    expect(corpus.document('Data/m.md')?.name).toBe('m');
    corpus.rename('Data/m.md', 'Elsewhere/m.md');
    expect(corpus.documents()).toEqual([]);
  });

  it('gives lists that do not change under those who hold them', () => {
    const corpus = openCorpus();
    corpus.update('a.md', '%%{aaaaaaa1%%words%%}aaaaaaa1 #theme/power%%');
    const before = corpus.documents();
    const codings = corpus.codings();
    corpus.update('b.md', 'words');
    corpus.remove('a.md');
    expect(before.map(({ path }) => path)).toEqual(['a.md']);
    expect(codings.map(({ id }) => id)).toEqual(['aaaaaaa1']);
  });
});

describe('problems of a note', () => {
  const corpus = openCorpus();

  it('name broken front matter with line and column, and themes that make none', () => {
    const broken = corpus.problems('n.md', '---\ntype: a\nb: [c\n---\n%%{aaaaaaa1%%words%%}aaaaaaa1 #theme/power%%');
    expect(broken.map(({ kind }) => kind)).toContain('front-matter');
    expect(broken[0] && inEnglish(broken[0].said)).toMatch(/line \d+, column \d+/);
    expect(corpus.problems('n.md', '---\nthemes: ["!!", power]\n---\n')[0]).toMatchObject({ kind: 'front-matter', line: 2 });
  });

  it('name markers, in order of line', () => {
    const problems = corpus.problems('n.md', '---\nthemes: ["??"]\n---\nlost %%{aaaaaaa1%% here\n');
    expect(problems.map(({ line }) => line)).toEqual([...problems.map(({ line }) => line)].sort((a, b) => a - b));
    expect(problems.map(({ kind }) => kind)).toEqual(['front-matter', 'closer-lost']);
  });

  it('are none in a note that is fine', () => {
    expect(corpus.problems('n.md', interview)).toEqual([]);
  });
});

describe('memory', () => {
  it('holds no text of the notes', () => {
    setFlagsFromString('--expose_gc');
    const collect = runInNewContext('gc') as () => void;
    const size = 1_000_000;
    const corpus = openCorpus();
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = used();
    for (let index = 0; index < 40; index++) {
      const long = `a-theme-with-a-rather-long-name-${index}`;
      const words = `note ${index} `.repeat(size / 8);
      const head = `---\ntype: interview\ntitle: A title long enough to be a view of the note ${index}\n"quoted key that is long": [a value that is long enough ${index}]\n---\n`;
      const marker = `#theme/${long} @a-coder-with-a-long-name-${index} 2026-01-01 place="somewhere far away ${index}" "a memo that is long enough ${index}"`;
      corpus.update(`n${index}.md`, `${head}**Bartholomea Vanderbilt:** hello\n\n**Wilhelmina Hochstetter:** %%{aaaaaaa1%%${words}%%}aaaaaaa1 ${marker}%%\n\n**Bartholomea Vanderbilt:** bye\n`);
    }
    expect(corpus.codings().length).toBe(40);
    expect(corpus.documents()[0]?.speakers.length).toBe(2);
    // Regular expressions remember the last text they saw; forty texts would be twenty times as much.
    expect(used() - before).toBeLessThan(4_000_000);
  });
});
