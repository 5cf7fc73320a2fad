import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockAt, blockIndex, frontMatterEnd, scanBlocks } from '../../../src/core/text/blocks';
import { outline, parseSteps } from '../../../src/core/markup/place/structure';
import { note } from '../markup/notes';
import { growth, linear } from '../../growth';

const kinds = (text: string) => scanBlocks(text).map(({ kind, from, to }) => `${kind} ${JSON.stringify(text.slice(from, to))}`);

describe('the blocks of a note', () => {
  test('are found with their kinds, from the first line to the end of the last', () => {
    const text = [
      '---\ntype: interview\n---',
      '# Title',
      'A paragraph\nof two lines',
      '> a quote\n> goes on',
      '- item\n\n  more of it\n- next',
      '| a | b |\n|---|---|\n| c | d |',
      '```\ncode\n\n# no heading\n```',
      '<div>\nx\n</div>',
      '$$\na\n\nb\n$$',
      '%%\nhidden\n\nstill\n%%',
      '***',
      'Title\n=====',
      '[post]: https://x.org',
      '[^1]: a note\n\n    more of it',
      '    indented',
    ];
    expect(kinds(text.join('\n\n')).map((each) => each.split(' ')[0])).toEqual(
      ['frontmatter', 'heading', 'paragraph', 'quote', 'list', 'table', 'code', 'html', 'math', 'comment', 'rule', 'heading', 'definition', 'footnote'],
    );
    expect(kinds(text.slice(0, 3).join('\n'))).toEqual([
      'frontmatter "---\\ntype: interview\\n---"',
      'heading "# Title"',
      'paragraph "A paragraph\\nof two lines"',
    ]);
  });

  test('are told apart without blank lines where Markdown tells them apart', () => {
    expect(kinds('para\n# head\npara\n```\nx\n```\npara\n> quote\nlazy\n- item\nlazy')).toEqual([
      'paragraph "para"',
      'heading "# head"',
      'paragraph "para"',
      'code "```\\nx\\n```"',
      'paragraph "para"',
      'quote "> quote\\nlazy"',
      'list "- item\\nlazy"',
    ]);
  });

  test('are looked up by an offset within or behind them', () => {
    const text = '\n\none\n\ntwo';
    const blocks = scanBlocks(text);
    expect(blockAt(blocks, 0)).toBeUndefined();
    expect(blockIndex(blocks, 0)).toBe(-1);
    expect(blockAt(blocks, 2)?.from).toBe(2);
    expect(blockAt(blocks, 6)?.from).toBe(2);
    expect(blockAt(blocks, 99)?.from).toBe(7);
  });

  test('tell paragraphs from code, comments and properties', () => {
    const text = '---\na: b\n---\none\n\n```\nx\n```\n\n%%\ny\n%%\n\ntwo';
    expect(scanBlocks(text).filter(({ kind }) => kind === 'paragraph').map(({ from, to }) => text.slice(from, to))).toEqual(['one', 'two']);
  });

  test('begin behind the properties, if these are closed', () => {
    expect(frontMatterEnd('---\na: b\n---\nbody')).toBe(13);
    expect(frontMatterEnd('---\na: b\n')).toBe(0);
    expect(frontMatterEnd('a\n---\nb\n---')).toBe(0);
  });

  test('lie in order, do not overlap, and leave only blank lines between them', () => {
    fc.assert(
      fc.property(note, (text) => {
        let at = 0;
        for (const { from, to } of scanBlocks(text)) {
          expect(text.slice(at, from).trim()).toBe('');
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  test('that say so parse the same without what stands before them', () => {
    fc.assert(
      fc.property(note, (source) => {
        // Definitions do reach across, and are left out; so are properties, which the parser does not know.
        const text = `x\n\n${source.replace(/\[(?:\^1|ref)\]/g, 'x')}`;
        const whole = outlineOf(text);
        for (const { from, cut, kind } of scanBlocks(text)) {
          if (!cut || kind === 'frontmatter') continue;
          expect(joined([...outlineOf(text.slice(0, from)), ...outlineOf(text.slice(from))])).toEqual(joined(whole));
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  test('are found at a cost that grows with the note alone', () => {
    expect(growth((count) => scanBlocks('Ana: We never felt *safe* there.\n\n- so\n- and so\n\n'.repeat(count)), 5_000)).toBeLessThan(linear);
  });
});

function outlineOf(text: string): string[] {
  return outline(text, parseSteps(text), []);
}

/** Lists that only the cut has parted count as one, and tight as loose. */
function joined(words: readonly string[]): string {
  return words.map((word) => word.replace(' loose', '')).join('\n').replaceAll(/>(list(?:Un)?[oO]rdered|blockQuote)\n<\1\n/g, '');
}
