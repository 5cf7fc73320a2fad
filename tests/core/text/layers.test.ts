import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerOf, layersOf } from '../../../src/core/text/layers';
import { growth, linear } from '../../growth';

const scope = { asideCallouts: ['aside', 'Reflection'] };
const layers = (text: string) => layersOf(text, scope).map(({ from, to, layer }) => `${layer}: ${text.slice(from, to)}`);

describe('asides', () => {
  it('are the callouts of the set types, all their lines', () => {
    expect(layers('Data.\n\n> [!aside] On this\n> I felt uneasy.\n>\n> Still do.\n\nMore data.')).toEqual([
      'aside: > [!aside] On this\n> I felt uneasy.\n>\n> Still do.',
    ]);
    expect(layers('> [!REFLECTION]- Folded\n> x')).toEqual(['aside: > [!REFLECTION]- Folded\n> x']);
    expect(layers('> [!quote]\n> Ana wrote this.')).toEqual([]);
  });

  it('hold what is nested in them, and end with their level', () => {
    expect(layers('> [!aside]\n> > [!quote] nested\n> > deep\n> out\n\nx')).toEqual(['aside: > [!aside]\n> > [!quote] nested\n> > deep\n> out']);
    expect(layers('> [!quote] Post\n> > [!aside] mine\n> > more\n>\n> theirs')).toEqual(['aside: > > [!aside] mine\n> > more']);
    expect(layers('- > [!aside] in a list\n  > more\n- next')).toEqual(['aside: - > [!aside] in a list\n  > more']);
  });

  it('take in the line that continues their paragraph, as Markdown does', () => {
    expect(layers('> [!aside] I\n> felt\nuneasy\n\nData')).toEqual(['aside: > [!aside] I\n> felt\nuneasy']);
    expect(layers('> [!aside] I\n> felt\n# Heading')).toEqual(['aside: > [!aside] I\n> felt']);
    expect(layers('> [!aside] I\n> felt\n>\nData')).toEqual(['aside: > [!aside] I\n> felt\n>']);
  });

  it('are not seen in code, in running text or behind a backslash', () => {
    expect(layers('```\n> [!aside] x\n```\n')).toEqual([]);
    expect(layers('He wrote [!aside] there\n> \\[!aside] x')).toEqual([]);
  });
});

describe('non-verbals', () => {
  it('are what a transcriber notes beside the words', () => {
    for (const sound of ['[laughs]', '[she laughs loudly]', '(laughter)', '((coughs))', '(.)', '(2.0)', '(0.5 s)', '(...)', '[...]', '[inaudible 00:12:03]', '\\[crosstalk\\]', '(12 seconds pause)', '[risas]', '(lacht)', '(Beifall bei der SPD)', '（笑）', '（大笑）', '[pausa larga]', '[pleure]']) {
      expect(layers(`Yes ${sound} indeed`), sound).toEqual([`nonverbal: ${sound}`]);
    }
  });

  it('are not words a transcriber added, nor Markdown of any kind', () => {
    for (const text of ['I see [the] data', 'she [Ana] said', '[laughs](x.md)', '[[laughs]]', '![laughs](x.png)', '[^laughs]', '> [!laughs]', '- [ ] laughs', '- [x] pause', '[pause]: http://x', 'at [00:12:03] now', '(see above)', '(I laughed at that)', 'in (2014) we', '[1]', '`[laughs]`', 'f(x)', '(one day she left)', '[[note|pause]]']) {
      expect(layers(text), text).toEqual([]);
    }
  });

  it('are part of the aside they stand in', () => {
    expect(layers('> [!aside] [laughs]\n\n[laughs]')).toEqual(['aside: > [!aside] [laughs]', 'nonverbal: [laughs]']);
  });
});

describe('the layer of a passage', () => {
  const text = '> [!aside] I felt\n\nWe left. [laughs] (.)\n';
  const found = layersOf(text, scope);
  const of = (part: string) => layerOf(found, text, { from: text.indexOf(part), to: text.indexOf(part) + part.length });

  it('is data as soon as it holds one word of data', () => {
    expect(of('We left.')).toBe('data');
    expect(of('left. [laughs]')).toBe('data');
    expect(of('felt\n\nWe')).toBe('data');
    expect(of('I felt')).toBe('aside');
    expect(of('[laughs] (.)')).toBe('nonverbal');
    expect(of('[laughs]')).toBe('nonverbal');
  });
});

describe('layers of any text', () => {
  it('stand in order and do not overlap', () => {
    const piece = fc.constantFrom('> ', '[!aside]', '[laughs]', '(.)', '\n', '\n\n', 'word ', '- ', '```\n', '(', '[', ')', ']', '\\', '（笑）', '>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        let at = 0;
        for (const { from, to } of layersOf(source, scope)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(source.length);
          at = to;
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('are found in time that grows with the text alone', () => {
    for (const evil of ['[!', '> [!aside] x\n', '[', '((', '> [!aside', '[laughs', '\n>', '```\n> [!aside]\n', '（']) {
      expect(growth((size) => layersOf(evil.repeat(size / evil.length), scope), 40_000), evil).toBeLessThan(linear);
    }
  });
});
