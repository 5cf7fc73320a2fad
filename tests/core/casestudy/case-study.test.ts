import { describe, expect, it } from 'vitest';
import { caseStudy, caseStudyName } from '../../../src/core/casestudy/case-study';
import { caseDocuments } from '../../../src/core/casestudy/evidence';
import { quotationLinks } from '../../../src/core/casestudy/quotation-link';
import { updateEvidence } from '../../../src/core/casestudy/update';
import { check } from '../../../src/core/markup/damage/check';
import { noteNames } from '../../../src/core/links/note-names';
import { scan } from '../../../src/core/markup/scan';
import { inEnglish } from '../../../src/core/said/sayings';
import { coded, openStudy, smallStudy } from './study';
import { expectFile } from './expectation';

const noteOf = (notes: Readonly<Record<string, string>>, name = 'P01') => {
  const study = openStudy(notes);
  return caseStudy(study.corpus, study.read, name, study.options);
};

describe('The note of a case', () => {
  it('has attributes, sources by date, themes with quotations, relations, memos and where it came from', () => {
    expectFile('small-study.md', noteOf(smallStudy).text);
  });

  it('is found by name, alias or pseudonym, whatever the case of the letters', () => {
    const { text } = noteOf(smallStudy);
    expect(noteOf(smallStudy, 'maria').text).toBe(text);
    expect(noteOf(smallStudy, 'ROBIN').text).toBe(text);
  });

  it('is named as the case may be shown', () => {
    const study = openStudy(smallStudy);
    const [first, second] = study.corpus.cases();
    expect(first && caseStudyName(first)).toBe('Case study Robin');
    expect(second && caseStudyName(second)).toBe('Case study Tom Reed');
  });

  it('says who is known when the case is not', () => {
    expect(() => noteOf(smallStudy, 'P99')).toThrow('There is no case "P99": of the 2 known (notes with `type: case`) none is called so.');
    expect(() => noteOf({}, 'P99')).toThrow('There is no case "P99": no note has `type: case`.');
  });

  it('says what to do about a case nobody mentions', () => {
    const notes = { ...smallStudy, 'Cases/P02.md': '---\ntype: case\n---\n' };
    expect(() => noteOf(notes, 'P02')).toThrow('No document speaks of "P02". Name the case in a document\'s property `cases`');
  });

  it('refuses a pseudonym that two cases share, for nobody could tell whose note it is', () => {
    const notes = { ...smallStudy, 'Cases/P02.md': '---\ntype: case\npseudonym: Robin\n---\n' };
    expect(() => noteOf(notes, 'Robin')).toThrow('2 cases have the pseudonym "Robin": give each its own.');
  });

  it('lists the documents a caller has to read first, by date', () => {
    const study = openStudy(smallStudy);
    const of = study.corpus.caseNamed('P01');
    const paths = of ? caseDocuments(study.corpus, of).map(({ path }) => path) : [];
    expect(paths).toEqual(['Fieldnotes/First evening.md', 'Interviews/Interview 01.md', 'Threads/Costume.md']);
  });

  it('leaves out a document that cannot be read, and says so in the note and to the caller', () => {
    const study = openStudy(smallStudy);
    const read = (path: string) => (path.startsWith('Threads') ? undefined : study.read(path));
    const { text, warnings } = caseStudy(study.corpus, read, 'P01', study.options);
    expect(text).toContain('- Costume could not be read and is left out.');
    expect(warnings.map(inEnglish)).toContain('Threads/Costume.md could not be read and is left out.');
  });

  it('holds no marker of a coding, nothing that looks like one, and links that the plugin follows', () => {
    const { text } = noteOf(smallStudy);
    expect(scan(text).markers).toEqual([]);
    expect(check(text)).toEqual([]);
    expect(quotationLinks(text).map(({ id, target }) => `${target} ${id}`)).toContain('Interview 01 aaaa1111');
  });

  it('is the same after an update, before and after the block ids are written', () => {
    const study = openStudy(smallStudy);
    const made = caseStudy(study.corpus, study.read, 'P01', study.options);
    expect(made.sources.map(({ path }) => path)).toEqual(['Fieldnotes/First evening.md', 'Interviews/Interview 01.md']);
    expect(updateEvidence(made.text, study.corpus, study.read, study.options).changes).toEqual([]);
    study.write(made.sources);
    const updated = updateEvidence(made.text, study.corpus, study.read, study.options);
    expect(updated.changes).toEqual([]);
    expect(updated.sources).toEqual([]);
  });

  it('asks for no block id where a setting forbids it', () => {
    const study = openStudy(smallStudy);
    const made = caseStudy(study.corpus, study.read, 'P01', { ...study.options, addBlockIds: false });
    expect(made.sources).toEqual([]);
    expect(made.text).toContain('[[Interview 01]] %%q aaaa1111%%');
    expect(made.text).not.toContain('#^');
  });

  it('prints a memo that grew into a note in its words, bounded and without names, with the note as its source', () => {
    const long = `${'What Maria holds back is what counts. '.repeat(100)}`;
    const notes = {
      'Cases/P01.md': '---\ntype: case\naliases: [Maria]\npseudonym: Inés\n---\n',
      'Memos/Holding back.md': `---\ntype: memo\nabout: "[[Talk]]"\ncoding: aaaa1111\nauthor: ben\ndate: 2026-03-04\n---\n${long}\n\n— [[Talk]] %%q aaaa1111%%\n`,
      'Talk.md': `---\ncases: P01\n---\nMaria: ${coded('aaaa1111', 'We are awake', '#theme/night @ana 2026-01-01 "[[Holding back]]"')}.\n`,
    };
    const study = openStudy(notes);
    const { text } = caseStudy(study.corpus, study.read, 'P01', { ...study.options, notes: noteNames(Object.keys(notes)) });
    expect(text).toContain('> What Inés holds back is what counts. What Inés');
    expect(text).toMatch(/counts\. [^\n]* …\n>\n> — Memo \(night\), ben, 2026-03-04, \[\[Holding back\]\], \[\[Talk/);
    expect(text.length).toBeLessThan(4500);
    expect(text).not.toContain('Maria');
    expect(caseStudy(study.corpus, study.read, 'P01', study.options).text).toContain('> [[Holding back]]\n>\n> — Memo (night), ana');
  });

  it('links by path where two notes have one name', () => {
    const notes = { ...smallStudy, 'Archive/Interview 01.md': 'Another.\n' };
    expect(noteOf(notes).text).toContain('[[Interviews/Interview 01#^aaaa1111|Interview 01]]');
  });

  it('quotes a passage once, under the first of its themes, and says so under the others', () => {
    const { text } = noteOf(smallStudy);
    expect(text.split('%%q aaaa1111%%').length - 1).toBe(2); // the quotation and the memo
    expect(text).toContain('Quoted under other themes: belonging (1).');
  });

  it('prints a turn once under a theme, however often it is coded with it', () => {
    const notes = {
      'Cases/P01.md': '---\ntype: case\naliases: [Maria]\n---\n',
      'Talk.md': `---\ncases: P01\n---\nMaria: ${coded('aaaa1111', 'We are awake', '#theme/night')} and ${coded('bbbb2222', 'we stay', '#theme/night')}.\n\nTom: Yes.\n\nMaria: No.\n`,
    };
    const study = openStudy(notes);
    const { text } = caseStudy(study.corpus, study.read, 'P01', study.options);
    expect(text.split('We are awake and we stay.').length - 1).toBe(1);
    expect(text).toContain('2 passages in 1 of 1 source');
    expect(updateEvidence(text, study.corpus, study.read, study.options).changes).toEqual([]);
  });
});
