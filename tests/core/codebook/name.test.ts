import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themePath, titleOf } from '../../../src/core/codebook/name';
import { themeOfTag } from '../../../src/core/markup/attributes';
import { Refusal } from '../../../src/core/markup/types';

describe('the path of a theme, from the name a person types', () => {
  it.each([
    ['Star status', 'star-status'],
    ['  Power ', 'power'],
    ['Power / Cliques & Gangs', 'power/cliques-gangs'],
    ['R&D', 'r-d'],
    ['2024', '2024'],
    ['1/2', '1/2'],
    ['Don’t know', 'dont-know'],
    ['#theme/Power/Hierarchies', 'power/hierarchies'],
    ['#power', 'power'],
    ['theme/power', 'theme/power'],
    ['//power//x/', 'power/x'],
    ['-_power_-', 'power'],
    ['a_b', 'a_b'],
    ['Éducation populaire', 'éducation-populaire'],
    ['E\u0301ducation', 'éducation'],
    ['मानसिक स्वास्थ्य', 'मानसिक-स्वास्थ्य'],
    ['唐鳳', '唐鳳'],
    ['הסטיגמה', 'הסטיגמה'],
    ['👏 praise', '👏-praise'],
    ['İstanbul', 'i̇stanbul'],
    ['C++ (talk)', 'c-talk'],
    ['x%%y', 'x-y'],
  ])('%s → %s', (name, path) => {
    expect(themePath(name)).toBe(path);
  });

  it('is refused with the reason when there is no lawful one', () => {
    const reason = (name: string, prefix?: string) => {
      try {
        return themePath(name, prefix);
      } catch (refusal) {
        return refusal instanceof Refusal ? refusal.reason : 'something else';
      }
    };
    for (const name of ['', ' ', '&', '///', '#', '#theme/', '—', '%%', '\u0301', '_-']) expect(reason(name), name).toBe('no-name');
    expect(reason('2024', '')).toBe('only-digits');
    expect(reason('20/24', '')).toBe('only-digits');
    expect(reason('2024a', '')).toBe('2024a');
    expect(reason('x'.repeat(201))).toBe('too-long');
    expect(reason('x'.repeat(1_000_000))).toBe('too-long');
  });

  it('is lawful whatever was typed, and names itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('theme/', '', 'c-'), (name, prefix) => {
        let path: string;
        try {
          path = themePath(name, prefix);
        } catch (refusal) {
          expect(refusal).toBeInstanceOf(Refusal);
          return;
        }
        for (const segment of path.split('/')) {
          expect(segment).toMatch(/^[\p{L}\p{M}\p{Nd}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F_-]+$/u);
          expect(segment).toMatch(/^[\p{L}\p{Nd}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u);
          expect(segment).not.toMatch(/[-_]$/);
        }
        expect(path).toBe(path.normalize('NFC'));
        expect(themePath(path, prefix)).toBe(path);
        expect(themeOfTag(prefix + path, { prefix })).toBe(path);
        expect(themeOfTag((prefix + path).toUpperCase(), { prefix })).toBe(path.toUpperCase().normalize('NFC').toLowerCase().normalize('NFC'));
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});

describe('the theme of a tag', () => {
  it('is the tag less the prefix, or a prefix used before', () => {
    expect(themeOfTag('theme/Power/Cliques')).toBe('power/cliques');
    expect(themeOfTag('Theme/power')).toBe('power');
    expect(themeOfTag('code/power', { prefix: 'theme/', earlierPrefixes: ['code/'] })).toBe('power');
    expect(themeOfTag('power', { prefix: '' })).toBe('power');
  });

  it('is none for other tags and for a prefix alone', () => {
    for (const tag of ['inbox', 'themes/x', '']) expect(themeOfTag(tag), tag).toBeNull();
    for (const tag of ['theme', 'theme/']) expect(themeOfTag(tag), tag).toBe('');
  });
});

it('shows a theme without a title by its last segment', () => {
  expect(titleOf('identity/star-status')).toBe('star status');
  expect(titleOf('power')).toBe('power');
});
