import { describe, expect, it } from 'vitest';
import type { Assignment, TurnAssignment } from '../../../src/core/speakers/assign';
import { planCut, planJoin } from '../../../src/core/speakers/cut';
import { speakerRows } from '../../../src/core/speakers/rows';
import { speakersOf } from '../../../src/core/speakers/speakers-of';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { likelyCases } from '../../../src/core/speakers/suggest';
import { applyOps } from '../../../src/core/change/apply-ops';
import { applyChanges } from '../../../src/core/markup/changes';
import { sourceOf, type Notes } from '../change/study';
import { assigned } from './assigned';

const talk = `---
type: interview
participants:
  - Speaker 1 # who is this?
  - "Ana"
---
**Speaker 1** (00:00:03): Who came at night?

**Ana** (00:00:09): %%{aaaa1111%%We never felt safe there. [laughs]

**Speaker 1** (00:01:02): And then%%}aaaa1111 #theme/safety @ana%%?

**Ana** (00:01:10): Nobody came. Nobody asked us, you know, not one of them.
`;

const notes: Notes = {
  'Interviews/1.md': talk,
  'Interviews/2.md': '---\ntype: interview\n---\nAna: We left %%{bbbb2222%%the same night%%}bbbb2222 #theme/safety%%.\nBen: Why?\nAna: You know why.\nBen: No.\n',
  'Cases/P03.md': '---\ntype: case\naliases: [Ana Lima] # her name\nrole: tenant\n---\n',
  'Cases/P07.md': '---\ntype: case\n---\n',
};

const assign = (assignments: readonly Assignment[], turns: readonly TurnAssignment[] = [], all: Notes = notes) => assigned(all, assignments, turns);

const one: Assignment = { speaker: 'Ana', documents: ['Interviews/1.md'], label: null, match: null };

describe('the speakers of a transcript', () => {
  it('come with turns, words said, stamps and samples; non-verbals are no words', () => {
    const plain = talk.replace(/%%[^%]*%%/g, '');
    const [first, second] = speakersOf('1', plain, { asideCallouts: ['aside'] });
    expect([first, second].map((each) => ({ ...each, samples: each?.samples.length }))).toEqual([
      { speaker: 'Speaker 1', turns: 2, words: 6, first: 3, last: 62, samples: 2 },
      { speaker: 'Ana', turns: 2, words: 16, first: 9, last: 70, samples: 2 },
    ]);
    const sample = second?.samples.find(({ text }) => text.startsWith('Nobody'));
    expect(plain.slice(sample?.from, sample?.to)).toBe('Nobody came. Nobody asked us, you know, not one of them.');
  });

  it('of many transcripts are a row a label', () => {
    const { corpus } = sourceOf(notes);
    const rows = speakerRows(
      ['Interviews/1.md', 'Interviews/2.md'].map((path) => ({ path, speakers: speakersOf(path, (notes[path] ?? '').replace(/%%[^%]*%%/g, ''), { asideCallouts: [] }) })),
      (path, speaker) => corpus.speakerIs(corpus.document(path) ?? { path, properties: {} }, speaker),
    );
    expect(rows.map(({ speaker, turns, documents, is }) => [speaker, turns, documents.length, is])).toEqual([
      ['Ana', 4, 2, null],
      ['Ben', 2, 1, null],
      ['Speaker 1', 2, 1, null],
    ]);
  });
});

/** That undoing gives every byte back is expected of each (`assigned`). */
describe('assigning speakers', () => {
  it('renames a label in all its turns, in the list of participants, and nowhere else', () => {
    const { after, turns } = assign([{ ...one, speaker: 'Speaker 1', label: 'Rosa: tenant' }]);
    expect(turns).toBe(2);
    expect(after['Interviews/1.md']).toBe(talk.replaceAll('**Speaker 1**', '**Rosa\\: tenant**').replace('Speaker 1 # who is this?', '"Rosa: tenant"').replace('  - Speaker 1 # who is this?', '  - "Rosa: tenant"'));
  });

  it('merges two labels', () => {
    const { after } = assign([{ ...one, speaker: 'Speaker 1', label: 'Ana' }]);
    expect(after['Interviews/1.md']).toContain('participants:\n  - "Ana"\n---');
    expect(after['Interviews/1.md']).not.toContain('Speaker 1');
  });

  it('splits turns off, and corrects one turn alone', () => {
    const { after } = assign([], [{ document: 'Interviews/1.md', index: 2, speaker: 'Ben' }]);
    expect(after['Interviews/1.md']).toBe(talk.replace('**Speaker 1** (00:01:02)', '**Ben** (00:01:02)').replace('# who is this?\n', '# who is this?\n  - Ben\n'));
  });

  it('gives a case the label as an alias, and keeps its comments', () => {
    const { after, corpus } = assign([{ ...one, documents: ['Interviews/1.md', 'Interviews/2.md'], match: { to: 'case', path: 'Cases/P03.md', scope: 'everywhere' } }]);
    expect(after['Cases/P03.md']).toBe('---\ntype: case\naliases: [Ana Lima, Ana] # her name\nrole: tenant\n---\n');
    expect(corpus.codings().map((coding) => corpus.casesOf(coding))).toEqual([['P03'], ['P03']]);
  });

  it('keeps two people of one name two, each in documents of theirs', () => {
    const { after, corpus } = assign([
      { ...one, match: { to: 'case', path: 'Cases/P03.md', scope: 'these documents' } },
      { ...one, documents: ['Interviews/2.md'], match: { to: 'case', path: 'Cases/P07.md', scope: 'these documents' } },
    ]);
    expect(after['Cases/P07.md']).toBe('---\ntype: case\nspeaks-in:\n  - "[[2|Ana]]"\n---\n');
    expect(corpus.codings().map((coding) => corpus.casesOf(coding))).toEqual([['P03'], ['P07']]);
  });

  it('makes a new case where there is none, with a pseudonym', () => {
    const { after, corpus } = assign([{ ...one, match: { to: 'new case', name: 'P09', pseudonym: 'Marta', scope: 'everywhere' } }]);
    expect(after['Cases/P09.md']).toBe('---\ntype: case\npseudonym: Marta\naliases:\n  - Ana\n---\n');
    expect(corpus.caseNamed('Ana')?.name).toBe('P09');
  });

  it('says of a label that it is no case, also where a case has that name, and takes it back', () => {
    const known: Notes = { ...notes, 'Cases/Ben.md': '---\ntype: case\n---\n' };
    const first = assign([{ ...one, speaker: 'Ben', documents: ['Interviews/2.md'], match: { to: 'no case', why: 'interviewer' } }], [], known);
    expect(first.after['Interviews/2.md']).toContain('---\ntype: interview\ninterviewer:\n  - Ben\n---\n');
    const document = first.corpus.document('Interviews/2.md');
    expect(document && first.corpus.speakerIs(document, 'Ben')).toEqual({ noCase: 'interviewer' });
    expect(document && first.corpus.casesIn(document, 0, 400)).not.toContain('Ben');
    const second = assign([{ ...one, speaker: 'Ben', documents: ['Interviews/2.md'], match: { to: 'case', path: 'Cases/Ben.md', scope: 'everywhere' } }], [], first.after);
    expect(second.corpus.casesIn(second.corpus.document('Interviews/2.md') ?? expect.fail(), 0, 400)).toContain('Ben');
  });

  it('writes a note without properties that a label is no case', () => {
    const bare: Notes = { 'a.md': 'I: Why?\nB: Because.\nI: And then?\nB: Nothing.\n' };
    const { after } = assign([{ speaker: 'I', documents: ['a.md'], label: null, match: { to: 'no case', why: 'interviewer' } }], [], bare);
    expect(after['a.md']).toBe(`---\ninterviewer:\n  - I\n---\n${bare['a.md'] ?? ''}`);
  });

  it('suggests cases that are called alike, and none for nobody’s name', () => {
    const { corpus } = sourceOf(notes);
    expect(likelyCases('Ana', corpus.cases()).map(({ name }) => name)).toEqual(['P03']);
    expect(likelyCases('Speaker 1', corpus.cases())).toEqual([]);
  });

  it('suggests names that differ in a letter or two, the likeliest first and of equals in order of name, and none for signs alone', () => {
    const corpus = openCorpus();
    for (const name of ['Rosalynd', 'Rosalind Vane', 'Rosalin', 'Tito', '…']) corpus.update(`Cases/${name}.md`, '---\ntype: case\n---\n');
    const like = (label: string): string[] => likelyCases(label, corpus.cases()).map(({ name }) => name);
    expect(like('Rosalind')).toEqual(['Rosalind Vane', 'Rosalin', 'Rosalynd']);
    expect(like('Rsalnid')).toEqual([]);
    expect([like('Tita'), like('Titus'), like('Anna')]).toEqual([['Tito'], ['Tito'], []]);
    expect(like('?')).toEqual([]);
  });
});

describe('a turn', () => {
  const cutAt = (at: string, speaker: string, text = talk): string => {
    const plain = text.replace(/%%[^%]*%%/g, '');
    return applyChanges(text, applyOps(text, planCut(text, plain.indexOf(at), speaker, {}), {}).changes);
  };

  it('is cut in two at a place, and the second half is another’s', () => {
    expect(cutAt('Nobody asked', 'Ben')).toBe(talk.replace('came. Nobody', 'came.\n\n**Ben**: Nobody').replace('"Ana"\n', '"Ana"\n  - Ben\n'));
  });

  it('is joined with the one above it', () => {
    const cut = cutAt('Nobody asked', 'Ben');
    const plain = cut.replace(/%%[^%]*%%/g, '');
    expect(applyChanges(cut, applyOps(cut, planJoin(cut, plain.indexOf('Nobody asked'), {}), {}).changes)).toBe(talk);
  });

  it('is not cut where it has no words on one side', () => {
    expect(() => cutAt('Nobody came', 'Ben')).toThrow('between the words');
  });
});
