import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIdChanges, linkFinder } from '../../../src/core/casestudy/block-link';
import { applyChanges } from '../../../src/core/markup/changes';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';
import { coded } from './study';

/** Where a link to the first coding of a note leads, and the note with the block id it needs. */
function linked(text: string, mayAdd = true): { subpath: string; text: string } {
  const note = scan(text);
  const [coding] = note.codings;
  if (!coding) throw new Error('no coding');
  const place = linkFinder(note, mayAdd)(coding);
  return { subpath: place.subpath, text: place.request ? applyChanges(text, blockIdChanges(text, [place.request])) : text };
}

const words = (passage = 'the words') => coded('aaaa1111', passage, '#theme/a');

describe('A link to a passage', () => {
  it('leads to the paragraph by a block id at its very end, after the markers there', () => {
    expect(linked(`One ${words()} here.\n\nNext.\n`)).toEqual({ subpath: '#^aaaa1111', text: `One ${words()} here. ^aaaa1111\n\nNext.\n` });
    expect(linked(`One\ntwo ${words()}\n\nNext.\n`).text).toBe(`One\ntwo ${words()} ^aaaa1111\n\nNext.\n`);
    expect(linked(`One ${words()} here.`).text).toBe(`One ${words()} here. ^aaaa1111`);
  });

  it('keeps CRLF, a byte order mark and spaces at the line’s end', () => {
    expect(linked(`\uFEFFOne ${words()}\r\n\r\nNext.\r\n`).text).toBe(`\uFEFFOne ${words()} ^aaaa1111\r\n\r\nNext.\r\n`);
    expect(linked(`One ${words()} x.  \n\nNext.\n`).text).toBe(`One ${words()} x.  ^aaaa1111\n\nNext.\n`);
  });

  it('uses the block id that is there', () => {
    const text = `One ${words()} here. ^mine-1\n\nNext.\n`;
    expect(linked(text)).toEqual({ subpath: '#^mine-1', text });
  });

  it('leads to a list item, with its own block id', () => {
    expect(linked(`- one\n- two ${words()}\n  goes on\n- three\n`).text).toBe(`- one\n- two ${words()}\n  goes on ^aaaa1111\n- three\n`);
  });

  it('leads to the heading, or to the note, where parts cannot be linked to', () => {
    for (const body of [`> A quote with ${words()} in it\n`, `> [!note] Title\n> with ${words()} in it\n`, `| a | ${words()} |\n|---|---|\n| 1 | 2 |\n`]) {
      expect(linked(`# Evening\n\n${body}`)).toEqual({ subpath: '#Evening', text: `# Evening\n\n${body}` });
      expect(linked(body)).toEqual({ subpath: '', text: body });
    }
    expect(linked(`## The ${words('coded')} heading: #1\n`).subpath).toBe('#The coded heading 1');
  });

  it('leads to a whole quote or table that has a block id of its own', () => {
    expect(linked(`> A quote with ${words()}\n\n^quote-1\n\nNext.\n`).subpath).toBe('#^quote-1');
  });

  it('does not lead to a heading that another has the name of', () => {
    expect(linked(`# A\n\nx\n\n# A\n\n> with ${words()}\n`).subpath).toBe('');
  });

  it('adds nothing where that is forbidden', () => {
    const text = `# Evening\n\nOne ${words()} here.\n`;
    expect(linked(text, false)).toEqual({ subpath: '#Evening', text });
  });

  it('takes another block id where the coding’s is taken', () => {
    expect(linked(`One ${words()} here.\n\nOther. ^aaaa1111\n`).subpath).toBe('#^aaaa1111-a');
  });

  it('gives a paragraph one block id for all its passages', () => {
    const text = `One ${words()} and ${coded('bbbb2222', 'more', '#theme/a')}.\n`;
    const note = scan(text);
    const find = linkFinder(note, true);
    expect(note.codings.map((coding) => find(coding).subpath)).toEqual(['#^aaaa1111', '#^aaaa1111']);
  });
});

describe('Block ids asked for', () => {
  const request = { coding: 'aaaa1111', ordinal: 0, blockId: 'aaaa1111' };

  it('are put where the paragraph stands by now', () => {
    const text = `New first line.\n\nOne ${words()} here, and longer.\n`;
    expect(applyChanges(text, blockIdChanges(text, [request]))).toBe(`New first line.\n\nOne ${words()} here, and longer. ^aaaa1111\n`);
  });

  it('are not put where the coding is gone or the paragraph has one', () => {
    expect(blockIdChanges('Nothing.\n', [request])).toEqual([]);
    expect(blockIdChanges(`One ${words()} here. ^other\n`, [request])).toEqual([]);
  });

  it('take nothing from the data but add themselves (property)', () => {
    const line = fc.constantFrom('Some words', '- item', '> quote', '# Head', '| a | b |', '|---|---|', '```', '', '', '1. one', '    code', '%% c %%', 'x  ', '$$', '---', '^own');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), fc.boolean(), (before, after, crlf) => {
        const lines = [...before, `Say ${words()} now`, ...after];
        const text = lines.join(crlf ? '\r\n' : '\n');
        const changes = blockIdChanges(text, [request]);
        expect(changes.length).toBeLessThanOrEqual(1);
        const made = applyChanges(text, changes);
        expect(strip(made).replace(changes[0]?.insert ?? '', '')).toBe(strip(text));
        const [coding] = scan(made).codings;
        const [old] = scan(text).codings;
        if (!coding || !old) return;
        expect(scan(made).plain().slice(coding.from, coding.to)).toBe(scan(text).plain().slice(old.from, old.to));
        expect(blockIdChanges(made, [request])).toEqual([]);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
