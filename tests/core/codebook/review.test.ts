import { describe, expect, it } from 'vitest';
import { checkThemeNotes } from '../../../src/core/codebook/note-checks';
import { findingKey, reviewCodebook } from '../../../src/core/codebook/review';
import { bareEntry } from '../../../src/core/codebook/theme-note';
import { growth, linear } from '../../growth';

const near = (...themes: string[]): string[] =>
  reviewCodebook(themes.map((theme, at) => ({ theme, codings: 10 - at })), themes.map((path) => ({ ...bareEntry(path), definition: 'x' }))).map((finding) =>
    finding.kind === 'near' ? `${finding.theme} → ${finding.into}` : finding.kind,
  );

describe('a review of the codebook', () => {
  it('lists what is used and not defined, most used first, and what is defined and not used', () => {
    const entries = [
      { ...bareEntry('power'), definition: 'Who decides.' },
      { ...bareEntry('chairs'), claim: 'A chair is a right.' },
      bareEntry('empathy'),
      { ...bareEntry('old'), definition: 'x' },
      { ...bareEntry('parent'), definition: 'x' },
      { ...bareEntry('gathering'), gathers: ['power'] },
    ];
    const counts = [
      { theme: 'power', codings: 9 },
      { theme: 'chairs', codings: 3 },
      { theme: 'empathy', codings: 1 },
      { theme: 'stigma', codings: 4 },
      { theme: 'parent/child', codings: 1 },
    ];
    expect(reviewCodebook(counts, entries)).toEqual([
      { kind: 'undefined', theme: 'stigma', codings: 4 },
      { kind: 'undefined', theme: 'empathy', codings: 1 },
      { kind: 'undefined', theme: 'parent/child', codings: 1 },
      { kind: 'unused', theme: 'old' },
    ]);
  });

  it('knows names that are nearly one, and offers to merge into the one used more', () => {
    expect(near('peer-support', 'peersupport')).toEqual(['peersupport → peer-support']);
    expect(near('power/clique', 'power/cliques')).toEqual(['power/cliques → power/clique']);
    expect(near('stories', 'story')).toEqual(['story → stories']);
    expect(near('self-disclosure', 'disclosure-self')).toHaveLength(1);
    expect(near('hierarchies', 'hierarchie')).toHaveLength(1);
    expect(near('recognition', 'recogintion')).toHaveLength(1);
  });

  it('leaves alone what is two themes', () => {
    expect(near('power/trust', 'empathy/trust')).toEqual([]);
    expect(near('care', 'core')).toEqual([]);
    expect(near('interview-1', 'interview-2')).toEqual([]);
    expect(near('stigma', 'stigma/contact')).toEqual([]);
    expect(near('empathy', 'sympathy')).toEqual([]);
  });

  it('has one name for a pair, whichever is used more', () => {
    expect(findingKey({ kind: 'near', theme: 'a', into: 'b' })).toBe(findingKey({ kind: 'near', theme: 'b', into: 'a' }));
  });

  it('costs a few steps a theme', () => {
    // Other names each time: the answer for the same ones is kept.
    let asked = 0;
    const made = (n: number) => {
      asked++;
      return Array.from({ length: n }, (_, at) => ({ theme: `group-${at % (n / 10)}/some-longer-name-${asked}-${at.toString(36)}`, codings: at }));
    };
    expect(growth((n) => reviewCodebook(made(n), []), 500)).toBeLessThan(linear);
  });
});

describe('theme notes', () => {
  it('are told where property and path differ, two claim a theme, or a name makes none', () => {
    const notes: [string, string][] = [
      ['Themes/power.md', '---\ntheme: power\n---\n'],
      ['Themes/might.md', '---\ntheme: power\n---\n'],
      ['Themes/empathy.md', 'A memo.\n'],
      ['Themes/!!!.md', ''],
      ['Other/power.md', '---\ntheme: x\n---\n'],
    ];
    expect(checkThemeNotes(notes, { folder: 'Themes', prefix: 'theme/' })).toEqual([
      { kind: 'no-theme', note: 'Themes/!!!.md' },
      { kind: 'elsewhere', note: 'Themes/might.md', theme: 'power', wanted: 'Themes/power.md' },
      { kind: 'twice', note: 'Themes/power.md', theme: 'power', counts: 'Themes/might.md' },
    ]);
  });
});
