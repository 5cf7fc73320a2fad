import { describe, expect, it } from 'vitest';
import { caseStudy } from '../../../src/core/casestudy/case-study';
import { scan } from '../../../src/core/markup/scan';
import { evaluate } from '../../../src/core/query/evaluate';
import { isQueryError, parseQuery } from '../../../src/core/query/parse';
import type { Assignment } from '../../../src/core/speakers/assign';
import { labelledTurns } from '../../../src/core/speakers/labelled-turns';
import { lawfulName } from '../../../src/core/speakers/write-name';
import { openStudy } from '../casestudy/study';
import type { Notes } from '../change/study';
import { assigned } from './assigned';

const talk = (n: number): string => `---
type: interview
cases: ["[[P03]]"]
participants: [I, Speaker 1, All, Speaker 9]
---
**I**: %%{aaaaaaa${n}%%Who asked you ${n}?%%}aaaaaaa${n} #theme/asking @ana%%

**Speaker 1**: %%{bbbbbbb${n}%%Nobody asked me ${n}.%%}bbbbbbb${n} #theme/safety @ana%%

**I**: And then?

**Speaker 1**: Then we waited.

**I**: For whom?

**Speaker 1**: For no one.

**All**: %%{ccccccc${n}%%We left together ${n}.%%}ccccccc${n} #theme/leaving @ana%%

**Speaker 9**: %%{ddddddd${n}%%I did not ${n}.%%}ddddddd${n} #theme/leaving @ana%%
`;
const notes: Notes = {
  'Talk.md': talk(1),
  'A/Talk.md': talk(2),
  'Cases/P03.md': '---\ntype: case\npseudonym: Ines\n---\n',
  'Cases/P07.md': '---\ntype: case\n---\n',
};
const paths = ['Talk.md', 'A/Talk.md'];

const row = (speaker: string, documents: readonly string[], label: string | null, match: Assignment['match']): Assignment => ({ speaker, documents, label, match });

/** The codings of a case by index, by query and by its case study. */
function ofCase(all: Notes, name: string) {
  const study = openStudy(all);
  const { corpus, codebook } = study;
  const query = parseQuery(`WHERE case = ${name}`);
  if (isQueryError(query)) return expect.fail();
  const answer = evaluate(query, { corpus, codebook, readNote: (path) => scan(all[path] ?? '').plain() });
  return {
    index: corpus.codings().filter((coding) => corpus.casesOf(coding).includes(name)).map(({ id }) => id),
    query: answer.hits.flatMap(({ codings }) => codings.map(({ id }) => id)),
    study: caseStudy(corpus, study.read, name, study.options).text,
  };
}

describe('who is no case', () => {
  const { after } = assigned(notes, [
    row('I', paths, 'Mara Voss', { to: 'no case', why: 'interviewer' }),
    row('All', paths, null, { to: 'no case', why: 'several' }),
    row('Speaker 9', paths, null, { to: 'no case', why: 'unidentified' }),
    row('Speaker 1', paths, null, { to: 'case', path: 'Cases/P03.md', scope: 'these documents' }),
  ]);

  it('is nobody’s words in index, queries and case studies, also where the transcript names its case', () => {
    const found = ofCase(after, 'P03');
    expect(found.index).toEqual(['bbbbbbb2', 'bbbbbbb1']);
    expect(found.query).toEqual(found.index);
    expect(found.study).toContain('Nobody asked me 1.');
    for (const words of ['Who asked you', 'We left together', 'I did not']) expect(found.study).not.toContain(words);
  });
});

const odd = [
  'Ana: the tenant',
  'Ana *the* first',
  '_Ana_ `code`',
  'Ana | Ben',
  'Ana #2',
  'Ana [2]',
  'Ana [[2]] x',
  'Ana ]] x',
  '[[Ana',
  'Ana [[2]]',
  'Ana^1',
  'Ana\\Ben',
  'Ana % Ben',
  'Ana, Ben',
  '"Ana"',
  '- Ana',
  'true',
  '2024',
  'מרים לוי',
  'عائشة',
  'مريم (الأم)',
  'Jos\u00e9',
  'Jose\u0301',
  'Nguyễn Thị',
  '李雷',
];

describe('a label of one transcript', () => {
  it('is nobody in another transcript of the same name in a folder', () => {
    const { after } = assigned(notes, [row('Speaker 1', ['Talk.md'], null, { to: 'case', path: 'Cases/P07.md', scope: 'these documents' })]);
    expect(ofCase(after, 'P07').index).toEqual(['bbbbbbb1']);
    const { after: other } = assigned(notes, [row('Speaker 1', ['A/Talk.md'], null, { to: 'case', path: 'Cases/P07.md', scope: 'these documents' })]);
    expect(ofCase(other, 'P07').index).toEqual(['bbbbbbb2']);
  });
});

describe('a name of any letters and signs', () => {
  it.each(odd)('%s is two people in two transcripts of one name, in index, query and case study', (name) => {
    const { after, left } = assigned(notes, [
      row('I', paths, null, { to: 'no case', why: 'interviewer' }),
      row('All', paths, null, { to: 'no case', why: 'several' }),
      row('Speaker 9', paths, null, { to: 'no case', why: 'unidentified' }),
      row('Speaker 1', ['Talk.md'], name, { to: 'case', path: 'Cases/P03.md', scope: 'these documents' }),
      row('Speaker 1', ['A/Talk.md'], name, { to: 'case', path: 'Cases/P07.md', scope: 'these documents' }),
    ]);
    expect(left).toEqual([]);
    const label = labelledTurns(scan(after['Talk.md'] ?? '').plain())[1]?.speaker ?? '';
    expect(label).toBe(lawfulName(name));
    expect([ofCase(after, 'P03').index, ofCase(after, 'P07').index]).toEqual([['bbbbbbb1'], ['bbbbbbb2']]);
    expect(ofCase(after, 'P03').query).toEqual(['bbbbbbb1']);
    const { study } = ofCase(after, 'P03');
    expect(study).toContain('Nobody asked me 1.');
    expect(study).not.toContain(`${name}:`);
    // And called otherwise again, everywhere as before.
    const back = assigned(after, [row(label, paths, 'Rosa', null)]).after;
    expect([ofCase(back, 'P03').index, ofCase(back, 'P07').index]).toEqual([['bbbbbbb1'], ['bbbbbbb2']]);
  });

  it.each(odd)('%s may be the interviewer, and no longer be', (name) => {
    const { after, left } = assigned(notes, [row('I', paths, name, { to: 'no case', why: 'interviewer' })]);
    expect(left).toEqual([]);
    expect(ofCase(after, 'P03').index).not.toContain('aaaaaaa1');
    const again = assigned(after, [row(lawfulName(name), paths, null, { to: 'nothing' })]).after;
    expect(ofCase(again, 'P03').index).toContain('aaaaaaa1');
  });

  it('that cannot be written is told, and nothing is changed for it', () => {
    const bare = { ...notes, 'Talk.md': (notes['Talk.md'] ?? '').replace(/participants.*\n/, '') };
    const refused = assigned(bare, [row('Speaker 1', ['Talk.md'], 'Ana: the tenant', null)]);
    expect([refused.left.map(({ why }) => why.code), refused.after['Talk.md']]).toEqual([['label-misread'], bare['Talk.md']]);
  });
});
