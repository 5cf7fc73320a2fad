import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { searchData } from '../../../src/core/corpus/search';
import { scan } from '../../../src/core/markup/scan';
import { escaped, unescaped, unescapedPlaces } from '../../../src/core/text/escapes';
import { growth, linear } from '../../growth';

const runs = { numRuns: 3_000, seed: 20261122 };
const pieces = fc.constantFrom('a', 'b c', 'Ä', '笑', '👍🏽', ' ', '#', '##', '#tag', '# ', '1.', '12) ', '- ', '+', '*', '**', '_', '__', '`', '```', '[', ']', '[[', ']]', '](', '(x)', '![', '[^1]', '<', '<b>', '<!--', '>', '&amp;', '&', '&#35;', '=', '==', '~~', '%%', '%', '%%{k3f9a2xq%%', '%%}k3f9a2xq #theme/x%%', '$', '$x$', '^', '^[', ' ^id', '\\', '\\#', '|', '---', ':', 'https://x.org/a_b', '@ana', '"', '“', '!');
const words = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('').replace(/\s+/g, ' ').trim());

describe('words as Markdown', () => {
  it('come back as they were', () => {
    fc.assert(fc.property(words, fc.boolean(), (text, atStart) => unescaped(escaped(text, atStart)) === text), runs);
    const placed = (text: string, written: string): boolean => {
      const { text: plain, original } = unescapedPlaces(written);
      return plain === text && [...text].every((_, at) => written.charAt(original(at)) === text.charAt(at));
    };
    fc.assert(fc.property(words, (text) => placed(text, escaped(text))), runs);
  });

  it('show as they were: one paragraph of plain text', () => {
    fc.assert(
      fc.property(words.filter((text) => text !== ''), (text) => {
        const tree = fromMarkdown(escaped(text), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        const [block] = tree.children;
        expect(tree.children).toHaveLength(1);
        if (block?.type !== 'paragraph') throw new Error(`${escaped(text)} is a ${block?.type ?? 'nothing'}`);
        const shown = block.children.map((child) => (child.type === 'text' ? child.value : child.type === 'link' ? child.children.map((inner) => (inner.type === 'text' ? inner.value : '?')).join('') : `<${child.type}>`)).join('');
        expect(shown).toBe(text);
      }),
      runs,
    );
  });

  it('make no tag, link, comment, highlight, block id or coding of Obsidian and Emic', () => {
    fc.assert(
      fc.property(words, (text) => {
        const written = escaped(text);
        const active = written.replace(/https?:\/\/\S+/g, '/').replace(/\\[!-/:-@[-`{-~]/g, '¶');
        expect(active).not.toMatch(/(?:^|\s)#(?!\d+(?:[\s)]|$))[^\s#]|\[\[|%%|==|~~|\s\^[a-z\d-]+$|\^\[|\$.*\$/);
        expect(scan(written).codings).toEqual([]);
      }),
      runs,
    );
  });

  it.each([
    ['#depressed and #5, C# too', '\\#depressed and #5, C# too'],
    ['a [[link]] and [laughs], 2 * 3', 'a \\[\\[link]] and [laughs], 2 * 3'],
    ['1. first', '1\\. first'],
    ['- no', '\\- no'],
    ['see https://x.org/a_b?c=*', 'see https\\://x.org/a_b?c=\\*'],
    ['see https://x.org/a_b_#c.', 'see https://x.org/a_b_#c.'],
    ['snake_case and _so_', 'snake_case and \\_so\\_'],
    ['50 %% and ==that==', '50 \\%\\% and \\=\\=that\\=\\='],
    ['R&D &amp; more', 'R&D \\&amp; more'],
  ])('%s', (text, written) => {
    expect(escaped(text)).toBe(written);
    expect(unescaped(escaped(text))).toBe(text);
  });

  it('are found by search as they were said', () => {
    for (const text of ['I am #depressed today', 'it was *so* loud', 'a_b __init__ x', 'ten == ten', 'see \\n there']) {
      expect(searchData(escaped(text), text).map(({ from, to }) => escaped(text).slice(from, to))).toHaveLength(1);
    }
    expect(searchData(escaped('I am #depressed'), 'am #depressed')).toHaveLength(1);
  });

  it('in linear time', () => {
    for (const sign of ['[', '\\', '$x', '<a', '&a', ' ^', '#', 'https://x', '%', '_']) {
      expect(growth((size) => escaped(sign.repeat(Math.ceil(size / sign.length))), 50_000), sign).toBeLessThan(linear);
    }
  });
});
