import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../../src/core/codebook/codebook';
import { countsOfNote, openTally, type CountBy } from '../../../src/core/codebook/count/tally';
import { groupKey } from '../../../src/core/codebook/groups';
import { counts as isCounted } from '../../../src/core/corpus/postings';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { growth, linear, timesAsLong } from '../../growth';

const coded = (id: string, words: string, ...themes: string[]) => `%%{${id}%%${words}%%}${id} ${themes.map((theme) => `#theme/${theme}`).join(' ')}%%`;
const openBook = () => openCodebook({ folder: 'Themes', prefix: 'theme/' });

function study() {
  const corpus = openCorpus();
  corpus.update('A.md', `---\ntype: interview\ncases: [P01]\n---\n${coded('aaaa1111', 'one', 'cliques', 'silence')} ${coded('bbbb2222', 'two', 'power/voice')}\n`);
  corpus.update('B.md', `---\ntype: fieldnote\ncases: [P01, P02]\nthemes: [hope]\n---\n${coded('cccc3333', 'three', 'silence')}\n\n> [!aside]\n> ${coded('dddd4444', 'four', 'cliques')}\n`);
  corpus.update('Reading.md', `---\ntype: literature\n---\n${coded('eeee5555', 'five', 'silence')}\n`);
  const codebook = openBook();
  codebook.update('Themes/price.md', '---\nkind: theme\ngathers: [cliques, silence]\n---\n');
  codebook.update('Themes/power/voice.md', '---\ngroups: [Relations]\n---\n');
  codebook.update('Themes/silence.md', '---\ngroups: [relations]\n---\n');
  return { corpus, codebook };
}

describe('The numbers beside the themes', () => {
  it('are of the data alone, asides left out', () => {
    const { corpus, codebook } = study();
    const counts = openTally(corpus, codebook).now('codings');
    expect(counts.count('cliques')).toEqual({ own: 1, total: 1 });
    expect(counts.count('silence')).toEqual({ own: 2, total: 2 });
    expect(counts.count('nothing')).toEqual({ own: 0, total: 0 });
  });

  it('are, for a parent, of its own and of its children’s', () => {
    const { corpus, codebook } = study();
    expect(openTally(corpus, codebook).now('codings').count('power')).toEqual({ own: 0, total: 1 });
  });

  it('are, for a theme that gathers, of what it gathers, a coding with two of them once', () => {
    const { corpus, codebook } = study();
    expect(openTally(corpus, codebook).now('codings').count('price')).toEqual({ own: 2, total: 2 });
  });

  it('can be of documents, those coded as a whole among them, and of cases', () => {
    const { corpus, codebook } = study();
    const tally = openTally(corpus, codebook);
    expect(tally.now('documents').count('silence')).toEqual({ own: 2, total: 2 });
    expect(tally.now('documents').count('hope').own).toBe(1);
    expect(tally.now('codings').count('hope').own).toBe(0);
    expect(tally.now('cases').count('silence').own).toBe(2);
    expect(tally.now('cases').count('power').total).toBe(1);
    expect(tally.now('cases').count('hope').own).toBe(2);
  });

  it('are, for a group, of its themes, however the group is spelled', () => {
    const { corpus, codebook } = study();
    expect(openTally(corpus, codebook).now('codings').count(groupKey('Relations')).total).toBe(3);
  });

  it('are of one note, data or not, when one note is asked about', () => {
    const { corpus, codebook } = study();
    expect(countsOfNote(corpus, codebook, 'Reading.md', 'codings').count('silence').own).toBe(1);
    expect(countsOfNote(corpus, codebook, 'B.md', 'codings').count('price').own).toBe(1);
    expect([...countsOfNote(corpus, codebook, null, 'codings').entries()]).toEqual([]);
  });

  it('stand still while only words change', () => {
    const { corpus, codebook } = study();
    const tally = openTally(corpus, codebook);
    const { revision } = tally.now('codings');
    corpus.update('B.md', `---\ntype: fieldnote\ncases: [P01, P02]\nthemes: [hope]\n---\nNew words. ${coded('cccc3333', 'thirty', 'silence')}\n\n> [!aside]\n> ${coded('dddd4444', 'four', 'cliques')}\n`);
    expect(tally.now('codings').revision).toBe(revision);
    corpus.update('B.md', '---\ntype: fieldnote\n---\nNothing.\n');
    expect(tally.now('codings').revision).not.toBe(revision);
    expect(tally.now('codings').count('silence').own).toBe(1);
  });

  it('follow a case that is renamed or told another name', () => {
    const { corpus, codebook } = study();
    const tally = openTally(corpus, codebook);
    expect(tally.now('cases').count('silence').own).toBe(2);
    corpus.update('Cases/P01.md', '---\ntype: case\naliases: [P02]\n---\n');
    expect(tally.now('cases').count('silence').own).toBe(1);
  });

  it('equal, after any changes, those counted from scratch, and what the codebook says a theme reaches', () => {
    const theme = fc.constantFrom('a', 'a/b', 'a/b/c', 'd', 'd/b', 'e');
    const note = fc.record({
      path: fc.constantFrom('A.md', 'B.md', 'C.md', 'D.md'),
      type: fc.constantFrom('interview', 'letter'),
      cases: fc.subarray(['P', 'Q', 'R']),
      whole: fc.subarray(['a/b', 'd']),
      codings: fc.array(fc.uniqueArray(theme, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
    });
    const entry = fc.record({ path: theme, gathers: fc.uniqueArray(theme, { maxLength: 2 }), groups: fc.subarray(['X', 'y']) });
    const step = fc.oneof({ weight: 3, arbitrary: note }, { weight: 1, arbitrary: entry }, { weight: 1, arbitrary: fc.constantFrom('A.md', 'C.md') });
    const by = fc.constantFrom<CountBy>('codings', 'documents', 'cases');
    fc.assert(
      fc.property(fc.array(fc.tuple(step, by), { maxLength: 12 }), (steps) => {
        const corpus = openCorpus();
        const codebook = openBook();
        const tally = openTally(corpus, codebook);
        for (const [what, counted] of steps) {
          if (typeof what === 'string') corpus.remove(what);
          else if ('gathers' in what) codebook.update(`Themes/${what.path}.md`, `---\ngathers: [${what.gathers.join(', ')}]\ngroups: [${what.groups.join(', ')}]\n---\n`);
          else {
            const body = what.codings.map((themes, at) => coded(`aaaa000${at}`, 'word', ...themes)).join(' ');
            corpus.update(what.path, `---\ntype: ${what.type}\ncases: [${what.cases.join(', ')}]\nthemes: [${what.whole.join(', ')}]\n---\n${body}\n`);
          }
          const now = tally.now(counted);
          const fresh = openTally(corpus, codebook).now(counted);
          for (const entry of ['a', 'a/b', 'a/b/c', 'd', 'd/b', 'e', groupKey('x'), groupKey('Y')]) expect(now.count(entry)).toEqual(fresh.count(entry));
        }
        const codings = openTally(corpus, codebook).now('codings');
        for (const path of ['a', 'a/b', 'd', 'e']) {
          const reached = codebook.reach(path, ['a', 'a/b', 'a/b/c', 'd', 'd/b', 'e']);
          const listed = corpus.codings().filter((coding) => isCounted(coding) && coding.themes.some((each) => reached.has(each)));
          expect(codings.count(path).total).toBe(listed.length);
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('cost what is coded, and after that little more than the note that changed', () => {
    const corpusOf = (codings: number) => {
      const corpus = openCorpus();
      for (let note = 0; note < codings / 10; note++) {
        const body = Array.from({ length: 10 }, (_, at) => coded(`aa${String(note).padStart(5, '0')}${at}`, 'words', `b${note % 50}/t${(note * 10 + at) % 500}`)).join(' ');
        corpus.update(`N${note}.md`, `---\ntype: interview\n---\n${body}\n`);
      }
      return corpus;
    };
    const made = new Map<number, ReturnType<typeof corpusOf>>();
    const counted = (codings: number) => {
      const corpus = made.get(codings) ?? corpusOf(codings);
      made.set(codings, corpus);
      const tally = openTally(corpus, openBook());
      tally.now('codings');
      return { corpus, tally };
    };
    expect(growth(counted, 2000)).toBeLessThan(linear);
    const { corpus, tally } = counted(32_000);
    const changedTwentyTimes = () => {
      for (let at = 0; at < 20; at++) {
        corpus.update('N7.md', `---\ntype: interview\n---\n${coded('bbbb1111', 'words', `b1/t${at}`)}\n`);
        tally.now('codings');
      }
    };
    // What is left of the study is a look at each document: some 150 changes cost as much as counting it.
    expect(timesAsLong(changedTwentyTimes, () => counted(32_000))).toBeLessThan(0.5);
  });
});
