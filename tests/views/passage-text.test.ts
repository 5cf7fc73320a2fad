import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, strippedText } from '../../src/views/passage-text';

const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|^[\uDC00-\uDFFF]/;

describe('a passage in a list', () => {
  const text = 'First paragraph.\n\nShe said they never felt safe there because people came at night.\n\nLast paragraph.';
  const from = text.indexOf('never');
  const to = text.indexOf(' because');

  it('stands between the words around it', () => {
    expect(excerptOf(text, from, to)).toEqual({
      before: 'She said they ',
      passage: 'never felt safe there',
      after: ' because people came at night.',
    });
  });
  it('cuts the words around between words, and says so', () => {
    expect(excerptOf(text, from, to, { around: 10 })).toEqual({ before: '… they ', passage: 'never felt safe there', after: ' because …' });
  });
  it('leaves out what stands before the speaker begins', () => {
    const turn = '[00:01] Ana: well, never safe.';
    expect(excerptOf(turn, turn.indexOf('never'), turn.length, { floor: turn.indexOf(' well') }).before).toBe('well, ');
  });
  it('shows signs as they were said, without the backslashes that keep them from acting', () => {
    const said = '**Ana**: I am \\#never \\[\\[there]] again';
    expect(excerptOf(said, said.indexOf('\\#'), said.indexOf(' again'))).toEqual({ before: '**Ana**: I am ', passage: '#never [[there]]', after: ' again' });
  });
  it('ends the words around where it is told to', () => {
    expect(excerptOf(text, from, to, { floor: text.indexOf('they'), ceiling: text.indexOf(' people') })).toEqual({ before: 'they ', passage: 'never felt safe there', after: ' because' });
  });
  it('shows a long passage by its beginning and its end', () => {
    const long = `alpha ${'word '.repeat(1000)}omega`;
    const { passage } = excerptOf(long, 0, long.length);
    expect(passage.length).toBeLessThan(720);
    expect(passage.startsWith('alpha word')).toBe(true);
    expect(passage.endsWith('word omega')).toBe(true);
    expect(passage).toContain(' … ');
  });
  it('closes up blank lines and the marks of quotes', () => {
    const quote = '> First line\n> second line\n>\n> third.\n\nNext.';
    expect(excerptOf(quote, 2, quote.length).passage).toBe('First line\nsecond line\nthird.\nNext.');
  });
  it('never cuts a character in two', () => {
    const emoji = fc.array(fc.constantFrom('🙂', 'a', ' ', '\n', '👩‍👩‍👧', 'م'), { maxLength: 400 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(emoji, fc.nat(200), fc.nat(60), (given, start, around) => {
        let begin = Math.min(start, given.length);
        if (lone.test(given.slice(begin))) begin = 0;
        const { before, after, passage } = excerptOf(given, begin, given.length, { around, most: 200 });
        for (const piece of [before, after, passage]) expect(piece).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        expect(before).not.toMatch(/^[\uDC00-\uDFFF]/);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
  it('counts on the text without markers, BOM and CR', () => {
    const raw = '\uFEFFOne\r\n%%{k3f9a2xq%%two%%}k3f9a2xq #theme/a%% three\r\n';
    expect(strippedText(raw)).toBe('One\ntwo three\n');
  });
});
