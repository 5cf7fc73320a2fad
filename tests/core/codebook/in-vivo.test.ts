import { describe, expect, it } from 'vitest';
import { inVivoName } from '../../../src/core/codebook/in-vivo-name';
import { inVivoThemes } from '../../../src/core/corpus/in-vivo';
import { openCorpus } from '../../../src/core/corpus/corpus';

describe('a theme in the participants’ own words', () => {
  it('is named by the first six words, cut at a word’s end', () => {
    expect(inVivoName('they took a photograph.')).toBe('they took a photograph');
    expect(inVivoName('It was a whole wall of it, everyone had.')).toBe('It was a whole wall of');
    expect(inVivoName('institutionalisation, deinstitutionalisation and reinstitutionalisation')).toBe('institutionalisation, deinstitutionalisation and');
    expect(inVivoName('x'.repeat(90))).toBe('x'.repeat(90));
    expect(inVivoName('us/them\n  forever')).toBe('us them forever');
    expect(inVivoName('“精神健康は大切です”').startsWith('精神')).toBe(true);
    expect(inVivoName('…')).toBe('…');
    expect(inVivoName('the \\*real\\* \\#home of it')).toBe('the *real* #home of it');
  });
  it('is known by a coding that says so of its first theme, until that is gone', () => {
    const corpus = openCorpus();
    corpus.update('A.md', '%%{aaaaaaa1%%Suspected%%}aaaaaaa1 #theme/suspected #theme/power voice=in-vivo%% %%{aaaaaaa2%%x%%}aaaaaaa2 #theme/stigma%%');
    expect([...inVivoThemes(corpus)]).toEqual(['suspected']);
    corpus.update('A.md', 'Suspected');
    expect([...inVivoThemes(corpus)]).toEqual([]);
  });
});
