import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/core/corpus/corpus';
import { addTargets, beginDealing, dealAlso, dealsOf, dealTo, look, progressOf } from '../../src/views/codebook/dealing';

const corpus = openCorpus();
corpus.update('A.md', '---\ntype: interview\n---\n%%{aaaa1111%%one%%}aaaa1111 #theme/trust%% %%{bbbb2222%%two%%}bbbb2222 #theme/trust%% %%{cccc3333%%three%%}cccc3333 #theme/trust%%\n');
const begun = beginDealing(corpus.codingsOf('trust'), ['faith', 'confidence']);
const to = (id: string, theme: string) => ({ document: 'A.md', id, ordinal: 0, to: theme });

describe('Dealing the passages of a theme out', () => {
  it('goes on to the next with each one dealt, and stays at the last', () => {
    const done = dealTo(dealTo(dealTo(begun, 'faith'), 'trust'), 'confidence');
    expect(done.at).toBe(2);
    expect(dealsOf(done, 'trust')).toEqual([to('aaaa1111', 'faith'), to('cccc3333', 'confidence')]);
    expect(progressOf(done, 'trust')).toEqual({ off: 2, decided: 3 });
  });
  it('can give one passage to several, and keep it, too', () => {
    const several = dealAlso(dealAlso(begun, 'faith'), 'trust');
    expect(several.at).toBe(0);
    expect(dealsOf(several, 'trust')).toEqual([to('aaaa1111', 'faith'), to('aaaa1111', 'trust')]);
    expect(dealsOf(dealAlso(several, 'faith'), 'trust')).toEqual([]);
  });
  it('can go back and deal anew', () => {
    const again = dealTo(look(dealTo(begun, 'faith'), 0), 'confidence');
    expect(dealsOf(again, 'trust')).toEqual([to('aaaa1111', 'confidence')]);
    expect(look(begun, -5).at).toBe(0);
    expect(look(begun, 99).at).toBe(2);
  });
  it('takes up more themes to deal to, each once', () => {
    expect(addTargets(begun, ['faith', 'hope']).targets).toEqual(['faith', 'confidence', 'hope']);
  });
});
