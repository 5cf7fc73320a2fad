import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearNames } from '../../../src/core/codebook/near-names';

/** Words alike enough that many names come near each other. */
const name = fc
  .tuple(fc.constantFrom('', 'power/', 'stigma/'), fc.array(fc.constantFrom('peer', 'peers', 'support', 'suport', 'supprot', 'contact', 'a', 's', '2'), { minLength: 1, maxLength: 3 }), fc.constantFrom('-', ''))
  .map(([parent, words, dash]) => parent + words.join(dash));

/** What a name comes near by, written out. */
function forms(theme: string): Set<string> {
  const cut = theme.lastIndexOf('/') + 1;
  const words = theme.slice(cut).split('-').map((word) => (word === 'peers' ? 'peer' : word));
  const written = theme.slice(cut).replaceAll('-', '');
  const shorter = written.length < 7 ? [] : [written, ...Array.from(written, (_, at) => written.slice(0, at) + written.slice(at + 1))];
  return new Set([words.join(''), [...words].sort().join(''), ...shorter.map((form) => `without ${form}`)].map((form) => `${theme.slice(0, cut)} ${form}`));
}

it('names are near that have a form in common, as when all are compared with all', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 9 }), (names) => {
      const themes = [...names].sort();
      const shared = (one: string, other: string): boolean => [...forms(one)].some((form) => forms(other).has(form));
      const digitsAlone = (one: string, other: string): boolean => /\d/.test(one + other) && one.replace(/\d+/g, '#') === other.replace(/\d+/g, '#');
      const pairs = themes.flatMap((one, at) => themes.slice(at + 1).filter((other) => isNear(one, other)).map((other) => [one, other]));
      function isNear(one: string, other: string): boolean {
        return plural(one) === null && plural(other) === null && shared(one, other) && !digitsAlone(one, other);
      }
      expect(nearNames(themes).filter((pair) => pair.every((theme) => plural(theme) === null))).toEqual(pairs.sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1)));
      expect(nearNames(themes.slice(1)).flat()).not.toContain(themes[0]);
      expect(nearNames(themes)).toEqual(nearNames([...themes]));
    }),
    { seed: 20261122, numRuns: 1000 },
  );
});

/** Words run together may end in an s that is no plural, which this list of forms does not know. */
const plural = (theme: string): string | null => /(?:^|[-/])(?!peers?(?:-|$))[a-z0-9]*s(?:-|$)/.exec(theme)?.[0] ?? null;
