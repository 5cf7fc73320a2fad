import fc from 'fast-check';
import { expect, it } from 'vitest';
import { place, placing } from '../../../src/core/markup/place/place';
import { Refusal } from '../../../src/core/markup/types';

const line = fc.constantFrom('words **bold** here', '- an item', '> quoted', '| a | b |\n|---|---|\n| c | d |', '```\ncode\n```', '', '', 'a [[link]] and `code`', '==marked== words', '# Head', '$$\nx\n$$', 'word '.repeat(40).trim());

const told = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.reason;
    throw refusal;
  }
};

it('codings of one text are placed where each would be by itself, whatever was placed before', () => {
  const ends = fc.array(fc.tuple(fc.nat(400), fc.nat(60)), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), ends, (lines, ranges) => {
      const text = lines.join('\n');
      const placed = placing(text);
      for (const [at, length] of ranges) {
        const from = at % (text.length + 1);
        const to = Math.min(text.length, from + length);
        expect(told(() => placed(from, to))).toEqual(told(() => place(text, from, to)));
      }
    }),
    { seed: 20261122, numRuns: 100 },
  );
});
