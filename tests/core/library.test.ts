import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStudy, check, code, codings, importNotes, merge, openCorpus, passagesNote, readImport, Refusal, repair, strip, turns, uncode, updateEvidence } from '../../src/core/library';

const example =
  '%%{k3f9a2xq%%We never felt %%{p7qd10zm%%safe there%%}k3f9a2xq #theme/safety #theme/home @ana%% because people came at night%%}p7qd10zm #theme/night @ben 2026-11-22 "first mention of night visits"%%\n';

const reasonOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return 'no refusal';
};

describe('One note’s text', () => {
  it('gives its codings as rows, absent values null or empty', () => {
    expect(codings(example)).toEqual([
      {
        id: 'k3f9a2xq', document: null, from: 0, to: 24, text: 'We never felt safe there', themes: ['safety', 'home'], coder: 'ana',
        date: null, memos: [], attributes: {}, speakers: [], cases: [], layer: 'data',
      },
      {
        id: 'p7qd10zm', document: null, from: 14, to: 53, text: 'safe there because people came at night', themes: ['night'], coder: 'ben',
        date: '2026-11-22', memos: [{ text: 'first mention of night visits', coder: null, date: null }], attributes: {}, speakers: [], cases: [],
        layer: 'data',
      },
    ]);
  });

  it('is stripped to its original bytes', () => {
    expect(strip(example)).toBe('We never felt safe there because people came at night\n');
    expect(strip('\uFEFFno marker\r\n')).toBe('\uFEFFno marker\r\n');
  });

  it('is coded and uncoded again', () => {
    const note = 'One two three.\n';
    const made = code(note, { from: 4, to: 7, themes: ['Star status', 'power/Hierarchies'], coder: 'ana', date: '2026-11-22', memo: 'why', id: 'abcd1234' });
    expect(made).toEqual({
      text: 'One %%{abcd1234%%two%%}abcd1234 #theme/star-status #theme/power/hierarchies @ana 2026-11-22 "why"%% three.\n',
      id: 'abcd1234',
      from: 4,
      to: 7,
    });
    expect(uncode(made.text, 'abcd1234')).toBe(note);
  });

  it('is coded with another prefix, or none', () => {
    expect(code('One.\n', { from: 0, to: 3, themes: ['a'], id: 'abcd1234', prefix: 'code/' }).text).toContain('#code/a');
    expect(code('One.\n', { from: 0, to: 3, themes: ['a'], id: 'abcd1234', prefix: '' }).text).toContain('#a%%');
    expect(codings('%%{abcd1234%%x%%}abcd1234 #code/a%%', { prefix: 'code/' })[0]?.themes).toEqual(['a']);
  });

  it('gives the ends as placed, and a new id where none is given', () => {
    const made = code('- One two\n', { from: 0, to: 9, themes: [] });
    expect([made.from, made.to]).toEqual([2, 9]);
    expect(made.id).toMatch(/^(?=.*[a-z])(?=.*\d)[a-z0-9]{8}$/);
  });

  it('says by a reason why something is refused', () => {
    expect(reasonOf(() => code('One.\n', { from: 3, to: 3, themes: ['a'] }))).not.toBe('no refusal');
    expect(reasonOf(() => code('One.\n', { from: 0, to: 6, themes: ['a'] }))).toBe('range');
    expect(reasonOf(() => code('One.\n', { from: -1, to: 2.5, themes: ['a'] }))).toBe('range');
    expect(reasonOf(() => code(example, { from: 0, to: 8, themes: ['a'], id: 'k3f9a2xq' }))).toBe('id-taken');
    expect(reasonOf(() => code('One.\n', { from: 0, to: 3, themes: ['  '] }))).toBe('no-name');
    expect(reasonOf(() => uncode(example, 'zzzz9999'))).toBe('no-coding');
  });

  it('is checked and repaired', () => {
    const broken = 'One %%{abcd1234%%two three.\n\nNext.\n';
    const [problem] = check(broken);
    expect(problem).toMatchObject({ document: null, line: 1, id: 'abcd1234', fix: 'close-at-block-end' });
    expect(check(repair(broken))).toEqual([]);
    expect(check(example)).toEqual([]);
    expect(check('---\na: [\n---\nText.\n')[0]).toMatchObject({ line: expect.any(Number) as number, id: null, fix: null });
  });

  it('is merged from two copies without loss', () => {
    const base = 'One two three.\n';
    const ours = code(base, { from: 0, to: 3, themes: ['a'], id: 'aaaa1111' }).text;
    const theirs = code(base, { from: 4, to: 7, themes: ['b'], id: 'bbbb2222' }).text;
    const { text, conflicts } = merge(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(codings(text).map(({ id }) => id)).toEqual(['aaaa1111', 'bbbb2222']);
    expect(strip(text)).toBe(base);
  });

  it('gives its turns', () => {
    expect(turns('**Ana** (00:00:10): Hello %%{abcd1234%%there%%}abcd1234 #theme/a%%.\n\n**Ben** (00:00:12): Yes.\n').map(({ speaker, time }) => [speaker, time])).toEqual([
      ['Ana', 10],
      ['Ben', 12],
    ]);
  });

  it('takes any text and any passage: it codes and strips back, or refuses (property)', () => {
    const text = fc.array(fc.constantFrom('word ', '**bold** ', '\n\n', '- item\n', '> q\n', '`c` ', '[[L|x]] ', '%%', 'é', '🦋', '| a | b |\n', '# h\n', '\r\n', ' '), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (note, a, b) => {
        let made: ReturnType<typeof code>;
        try {
          made = code(note, { from: Math.min(a, b), to: Math.max(a, b), themes: ['a'], id: 'abcd1234' });
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        expect(strip(made.text)).toBe(strip(note));
        expect(codings(made.text).find(({ id }) => id === 'abcd1234')).toMatchObject({ from: made.from, to: made.to });
        expect(uncode(made.text, 'abcd1234')).toBe(note);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

describe('A transcript', () => {
  const vtt = new TextEncoder().encode('WEBVTT\n\nNOTE made by a program\n\n00:01.000 --> 00:02.000\n<v Ana Lima>We never felt safe.\n\n00:03.000 --> 00:04.000\n<v Ben>Ana told me.\n');

  it('becomes a note that a study takes, under pseudonyms if wanted', () => {
    const [note] = importNotes('files/talk.vtt', vtt, { date: '2026-11-22', folder: 'Data', pseudonyms: new Map([['Ana Lima', 'Alder']]) });
    expect(note).toMatchObject({ path: 'Data/talk.md', report: { turns: 2, stamps: 2, losses: ['1 note beside the captions'], warnings: [] } });
    expect(note?.text).toContain('**Alder** (00:00:01): We never felt safe.\n\n**Ben** (00:00:03): Alder told me.\n');
    expect(note?.text).not.toMatch(/Ana|Lima/);
    const study = openCorpus();
    study.update(note?.path ?? '', note?.text ?? '');
    expect(study.query('"never felt"')).toMatchObject([{ document: 'Data/talk.md', speakers: ['Alder'] }]);
  });

  it('of a table is read by the columns named, and a file that is none is refused', () => {
    const table = new TextEncoder().encode('wer,was\nmoth,one\nfern,two\n');
    expect(readImport('posts.csv', table, { columns: { text: 'was', author: 'wer' } })).toMatchObject({ format: 'table (CSV)', documents: [{ participants: ['moth', 'fern'] }] });
    expect(reasonOf(() => importNotes('talk.vtt', new Uint8Array(), { date: '2026-11-22' }))).not.toBe('no refusal');
  });
});

describe('A key of pseudonyms', () => {
  it('is neither found nor quoted, though it is coded', () => {
    const study = openCorpus();
    study.update('Interview.md', '**Alder:** %%{aaaa1111%%I saw Ana there%%}aaaa1111 #theme/safety%%\n\n**Ben:** Yes.\n');
    study.update('Alder.md', '---\ntype: case\n---\n');
    study.update('Key.md', '| Name | Pseudonym |\n| --- | --- |\n| %%{bbbb2222%%Ana Lima%%}bbbb2222 #theme/safety%% | Alder |\n');
    expect(study.query('"Ana"').map(({ document }) => document)).toEqual(['Interview.md']);
    expect(study.themes()).toMatchObject([{ theme: 'safety', codings: 1, documents: 1 }]);
    expect(caseStudy(study, null, 'Alder', { date: '2026-11-22' }).text).not.toContain('Lima');
    expect(passagesNote(study, 'safety', null, { date: '2026-11-22' }).text).not.toContain('Lima');
  });
});

describe('A study in memory', () => {
  const opened = () => {
    const study = openCorpus();
    study.update('Cases/P03.md', '---\ntype: case\naliases: [Helen]\npseudonym: Alder\nrole: professional\n---\n');
    study.update('Talk.md', 'Helen: %%{aaaa1111%%We stay.%%}aaaa1111 #theme/empathy @ana%%\n\nTom: %%{bbbb2222%%No.%%}bbbb2222 #theme/power%%\n\nHelen: Yes.\n');
    return study;
  };

  it('counts themes and lists codings with their words, speakers and cases', () => {
    const study = opened();
    expect(study.themes()).toEqual([{ theme: 'empathy', codings: 1, documents: 1 }, { theme: 'power', codings: 1, documents: 1 }]);
    expect(study.codings()[0]).toMatchObject({ document: 'Talk.md', text: 'We stay.', speakers: ['Helen'], cases: ['P03'] });
  });

  it('answers queries, by codings and by words, and says where one cannot be read', () => {
    const study = opened();
    expect(study.query('empathy WHERE role = professional').map(({ id }) => id)).toEqual(['aaaa1111']);
    expect(study.query('"Yes."')).toMatchObject([{ id: null, document: 'Talk.md', text: 'Yes.', speakers: ['Helen'], cases: ['P03'], themes: [] }]);
    expect(study.answer('empathy AND power')).toEqual({ rows: [], near: expect.stringContaining('0 overlap') as string });
    expect(() => study.query('empathy AND')).toThrow(/^At character \d+ of the query: /);
    expect(reasonOf(() => study.query(''))).toBe('query');
  });

  it('follows changes, renames and removals', () => {
    const study = opened();
    study.rename('Talk.md', 'Interviews/Talk 1.md');
    expect(study.codings().map(({ document, text }) => `${document} ${text}`)).toEqual(['Interviews/Talk 1.md We stay.', 'Interviews/Talk 1.md No.']);
    study.update('Interviews/Talk 1.md', 'Nothing.\n');
    expect(study.codings()).toEqual([]);
    study.update('B.md', '%%{cccc1111%%x%%}cccc1111 #theme/a%%\n');
    study.remove('B.md');
    expect(study.themes()).toEqual([]);
    expect(study.read('B.md')).toBeUndefined();
  });

  it('checks one note or all, and tells copies of a note apart', () => {
    const study = opened();
    study.update('Talk (conflict).md', study.read('Talk.md') ?? '');
    expect(study.check('Talk.md')).toEqual([]);
    expect(study.check()).toMatchObject([
      { document: 'Talk (conflict).md', line: 1, id: 'aaaa1111', fix: null },
      { document: 'Talk (conflict).md', line: 3, id: 'bbbb2222', fix: null },
      { document: 'Talk.md', line: 1, id: 'aaaa1111', fix: null },
      { document: 'Talk.md', line: 3, id: 'bbbb2222', fix: null },
    ]);
  });

  it('writes case-study notes, renews them, and writes a theme’s passages', () => {
    const study = opened();
    const { text, sources } = caseStudy(study, study.read, 'P03', { date: '2026-11-22' });
    expect(text).toContain('> **Alder:** We stay.');
    expect(sources).toMatchObject([{ path: 'Talk.md', blockIds: [{ coding: 'aaaa1111', ordinal: 0, blockId: 'aaaa1111' }] }]);
    expect(updateEvidence(text, study, null, { date: '2026-11-22' }).changes).toEqual([]);
    expect(passagesNote(study, 'empathy', null).text).toContain('> **Alder:** We stay.');
    expect(reasonOf(() => caseStudy(study, study.read, 'P99'))).toBe('unknown-case');
  });

  it('reads theme notes and other prefixes', () => {
    const study = openCorpus({ prefix: 'code/', themeFolder: 'Codes' });
    study.update('Codes/a.md', '---\ntheme: a\ntitle: First\n---\n');
    study.update('N.md', '%%{cccc1111%%x%%}cccc1111 #code/a #theme/b%%\n');
    expect(study.themes()).toEqual([{ theme: 'a', codings: 1, documents: 1 }]);
    expect(study.codebook.entry('a').title).toBe('First');
  });
});
