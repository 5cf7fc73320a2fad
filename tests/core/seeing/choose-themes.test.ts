import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown, showThemes } from '../../../src/core/seeing/choose-themes';

const known = ['empathy', 'power', 'power/cliques', 'power/cliques/forum', 'power/voice', 'stigma/contact'];

describe('Which themes are shown', () => {
  it('are all of them, or those chosen with what stands under them', () => {
    expect(isShown('power/voice', null)).toBe('yes');
    expect(isShown('power/voice', ['power'])).toBe('yes');
    expect(isShown('power', ['power/voice'])).toBe('some');
    expect(isShown('powerless', ['power'])).toBe('no');
    expect(isShown('power', [])).toBe('no');
  });
  it('leave out one, with all others as they were', () => {
    expect(showThemes(null, ['empathy'], false, known)).toEqual(['power', 'stigma']);
    expect(showThemes(['power'], ['power/cliques'], false, known)).toEqual(['power/voice']);
    expect(showThemes(null, ['power/cliques/forum'], false, known)).toEqual(['empathy', 'power/voice', 'stigma']);
  });
  it('take in one, and a parent takes in what stands under it', () => {
    expect(showThemes([], ['power/cliques'], true, known)).toEqual(['power/cliques']);
    expect(showThemes(['power/cliques', 'empathy'], ['power'], true, known)).toEqual(['empathy', 'power']);
    expect(showThemes(['power'], ['power/voice'], true, known)).toEqual(['power']);
  });
  it('are all again when the last one is taken in', () => {
    expect(showThemes(['empathy', 'power'], ['stigma'], true, known)).toBeNull();
  });
  it('show what was taken in and not what was left out, and change nothing else that does not stand above it', () => {
    fc.assert(
      fc.property(fc.option(fc.subarray(known)), fc.constantFrom(...known), fc.boolean(), (shown, theme, on) => {
        const next = showThemes(shown, [theme], on, known);
        expect(isShown(theme, next)).toBe(on ? 'yes' : 'no');
        for (const other of known) {
          if (theme.startsWith(`${other}/`) || other.startsWith(`${theme}/`) || other === theme) continue;
          expect(isShown(other, next)).toBe(isShown(other, shown));
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
