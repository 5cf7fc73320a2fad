import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyStart, fenceAfter, noFence, sameFence, type FenceState } from '../../../src/core/markup/fences';
import { derivedId, isId, newId } from '../../../src/core/markup/ids';
import { scanLine } from '../../../src/core/markup/line';
import { lineFinder } from '../../../src/core/markup/lines';
import { assemble, candidatesOf, scan } from '../../../src/core/markup/scan';
import { notes, perform, acts, runs } from './edited-notes';

describe('line by line', () => {
  it('the same is found as over the whole note', () => {
    fc.assert(
      fc.property(notes, acts, (note, list) => {
        const text = list.reduce(perform, note).replace(/\r\n/g, '\n');
        const found = [];
        let state: FenceState = noFence;
        const body = bodyStart(text);
        for (let from = 0; from <= text.length; ) {
          const next = text.indexOf('\n', from);
          const to = next < 0 ? text.length : next;
          if (from >= body) {
            state = fenceAfter(text.slice(from, to), state);
            if (!state.inside) found.push(...scanLine(text.slice(from, to), from));
          }
          from = to + 1;
        }
        expect(found).toEqual(candidatesOf(text));
        expect(assemble(text, found).codings).toEqual(scan(text).codings);
      }),
      runs,
    );
  });

  it('lines are found by offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', ' '), { maxLength: 30 }).map((list) => list.join('')), (text) => {
        const lineAt = lineFinder(text);
        for (let at = 0; at < text.length; at++) {
          const { from, to } = lineAt(at);
          const before = text.slice(0, at);
          const line = text.slice(before.lastIndexOf('\n') + 1).split('\n')[0] ?? '';
          expect(from).toBe(before.lastIndexOf('\n') + 1);
          expect(text.slice(from, to)).toBe(line.endsWith('\r') ? line.slice(0, -1) : line);
        }
      }),
      runs,
    );
  });
});

describe('fences', () => {
  const inside = (text: string): string => {
    let state = noFence;
    return text
      .split('\n')
      .map((line) => ((state = fenceAfter(line, state)).inside ? '#' : '.'))
      .join('');
  };

  it.each([
    ['a\n```\nb\n```\nc', '.###.'],
    ['```\n~~~\n```\nc', '###.'],
    ['````\n```\n````\nc', '###.'],
    ['``` a`b\nc', '..'],
    ['~~~ a`b\nc', '##'],
    ['   ```\nc\n   ```\nd', '###.'],
    ['    ```\nc', '..'],
    ['```\nc\n    ```\nd', '####'],
    ['```\nc\n``` d\ne', '####'],
    ['> ```\n> a\nb', '##.'],
    ['> ```\n>a\n>```\n> b', '###.'],
    ['>> ```\n>> a\n> b', '##.'],
    ['- ```\n  a\n\n  b\nc', '####.'],
    ['- a\n\n  ```\n  b\n  ```\n  c', '..###.'],
    ['1. a\n   > ```\n   > b\n   c', '.##.'],
    ['10) ```\n    a\n    ```\nb', '###.'],
    ['- a\n  - ```\n    b\n  c', '.##.'],
    ['\t```\na', '..'],
    ['-\t```\n\ta\n\t```\nb', '###.'],
    ['- [ ] ```\na', '..'],
    ['``\na', '..'],
    ['<div>\n```\na\n\nb', '.....'],
    ['<div>\n\n```\na', '..##'],
    ['<!-- a\n\n```\n-->\n```', '....#'],
    ['<!-- a -->\n```', '.#'],
    ['> <details>\n> ```\na\n```', '...#'],
    ['<b>\n```', '.#'],
    ['    <div>\n```', '.#'],
    ['<pre>\n\n~~~\n</PRE>\n~~~', '....#'],
    ['```\n<div>\n```\na', '###.'],
  ])('%j', (text, expected) => {
    expect(inside(text)).toBe(expected);
  });

  it('compare by value', () => {
    expect(sameFence(fenceAfter('> ```', noFence), fenceAfter('>  ```', noFence))).toBe(true);
    expect(sameFence(fenceAfter('```', noFence), fenceAfter('~~~', noFence))).toBe(false);
    expect(sameFence(fenceAfter('- a', noFence), noFence)).toBe(false);
  });
});

describe('front matter', () => {
  it.each([
    ['---\na: b\n---\nc', 13],
    ['\uFEFF---\r\na: b\r\n---  \r\nc', 19],
    ['---\na: b\n---', 12],
    ['---\n---\n', 8],
    ['---\na: b\nc', 0],
    ['----\na\n---\n', 0],
    ['\n---\na\n---\n', 0],
    ['a', 0],
  ])('%j', (text, start) => {
    expect(bodyStart(text)).toBe(start);
  });
});

describe('ids', () => {
  it('are eight of a-z and 0-9 with one of each, and not those taken', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 8, maxLength: 8 }), (list) => {
        let i = 0;
        const id = newId(() => list[i++ % list.length] ?? 0);
        expect(isId(id)).toBe(true);
        i = 0;
        expect(newId(() => list[i++ % list.length] ?? 0, new Set([id]))).not.toBe(id);
      }),
      runs,
    );
  });

  it('derived ones are the same on every device, and differ by ordinal', () => {
    const some = new Set<string>();
    for (let ordinal = 1; ordinal < 500; ordinal++) {
      const id = derivedId('k3f9a2xq', ordinal, some);
      expect(isId(id)).toBe(true);
      expect(derivedId('k3f9a2xq', ordinal, some)).toBe(id);
      some.add(id);
    }
    expect(some.size).toBe(499);
    expect(derivedId('k3f9a2xq', 1, new Set())).toBe('ebz2a3yw');
  });
});
