import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCorpus } from '../../../src/core/corpus/corpus';

const text = 'Ana: One two.\n\nBen: Three.\n\nAna: Four.\n\nCleo: Five.\n\nBen: Six.';
const document = (words: string) => {
  const corpus = openCorpus();
  corpus.update('Talk.md', words);
  const known = corpus.document('Talk.md');
  if (!known) throw new Error('no document');
  return known;
};
const talk = document(text);

it('the speakers of a passage are those whose turns it touches, in order, each once', () => {
  const of = (from: string, to: string) => talk.speakersIn(text.indexOf(from), text.indexOf(to) + to.length);
  expect(of('two', 'two')).toEqual(['Ana']);
  expect(of('two', 'Three')).toEqual(['Ana', 'Ben']);
  expect(of('One', 'Five')).toEqual(['Ana', 'Ben', 'Cleo']);
  expect(talk.speakersIn(text.length, text.length)).toEqual([]);
  expect(document('Nobody speaks here.').speakersIn(0, 10)).toEqual([]);
});

it('they are what a look at every turn would give', () => {
  const { turns } = talk;
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
      const all = turns.filter((turn) => turn.from < to && turn.to > from).map((turn) => turn.speaker);
      expect(talk.speakersIn(from, to)).toEqual([...new Set(all)]);
    }),
    { seed: 20261122, numRuns: 1000 },
  );
});
