import { describe, expect, it } from 'vitest';
import { wordEdge } from '../../../src/core/text/word-edge';

const text = 'We never felt safe, there.\nThen “nothing” came.';
const start = (before: string): string => text.slice(wordEdge(text, before.length, 'start'), wordEdge(text, before.length, 'start') + 5);
const end = (before: string): string => text.slice(0, wordEdge(text, before.length, 'end'));

describe('an end drawn to a place', () => {
  it('stands before the word it is in, or that follows', () => {
    expect(start('We nev')).toBe('never');
    expect(start('We ')).toBe('never');
    expect(start('We never')).toBe('felt ');
    expect(start('We never felt safe, there.\nThen ')).toBe('“noth');
  });
  it('stands behind the word it is in, or that comes before, with the signs that were drawn in', () => {
    expect(end('We nev')).toBe('We never');
    expect(end('We never ')).toBe('We never');
    expect(end('We never felt safe')).toBe('We never felt safe');
    expect(end('We never felt safe,')).toBe('We never felt safe,');
    expect(end('We never felt safe, ')).toBe('We never felt safe,');
  });
  it('stays where no word is', () => {
    expect(wordEdge('…  …', 2, 'start')).toBe(2);
    expect(wordEdge('', 0, 'end')).toBe(0);
  });
  it('knows the words of writings without spaces', () => {
    const chinese = '我们从来没有感到安全';
    expect(wordEdge(chinese, 1, 'end')).toBe(2);
  });
});
