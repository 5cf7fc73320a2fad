import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrontMatter } from '../../../src/core/text/front-matter';
import { bodyStart } from '../../../src/core/text/front-matter-place';
import { frontMatterEnd } from '../../../src/core/text/blocks';
import { bodyStart as scannedFrom } from '../../../src/core/markup/fences';
import { plainProperties } from '../../../src/core/text/plain-properties';

const seeded = { seed: 20261122, numRuns: 1000 };

describe('the front matter of a note', () => {
  it('gives the properties and where the body begins', () => {
    const text = '---\ntype: interview\ndate: 2014-03-02\ncases:\n  - "[[P03]]"\n  - P04\nyear: 2014\nopen: true\n---\nAna: hi\n';
    const { properties, bodyFrom, error } = readFrontMatter(text);
    expect(properties).toEqual({ type: 'interview', date: '2014-03-02', cases: ['[[P03]]', 'P04'], year: 2014, open: true });
    expect(text.slice(bodyFrom)).toBe('Ana: hi\n');
    expect(error).toBeNull();
  });

  it('opens on the very first line only, and must be closed', () => {
    for (const text of ['\n---\na: 1\n---\n', ' ---\na: 1\n---\n', '---\na: 1\n', '----\na: 1\n----\n', '--- a\nb: 1\n---\n', '', '---', 'words']) {
      expect(readFrontMatter(text)).toEqual({ properties: {}, bodyFrom: 0, error: null });
    }
  });

  it('closes at the first line of three dashes, spaces behind them or not', () => {
    expect(readFrontMatter('---  \na: 1\n---\t\nb: 2\n---\n')).toMatchObject({ properties: { a: 1 }, bodyFrom: 16 });
    expect(readFrontMatter('---\na: x\n----\n---').properties).not.toEqual({ a: 'x' });
    expect(readFrontMatter('---\n---\nbody')).toEqual({ properties: {}, bodyFrom: 8, error: null });
    expect(readFrontMatter('---\n\n---')).toEqual({ properties: {}, bodyFrom: 8, error: null });
  });

  it('reads a raw note as the stripped one: BOM not counted, CRLF counted as one', () => {
    const stripped = '---\ntype: post\naliases:\n  - a\n---\nbody';
    const raw = `\ufeff${stripped.replace(/\n/g, '\r\n')}`;
    expect(readFrontMatter(raw)).toEqual(readFrontMatter(stripped));
    expect(raw.slice(bodyStart(raw))).toBe('body');
  });

  it('says line and column of broken YAML, and keeps what could be read', () => {
    const { properties, error } = readFrontMatter('---\nquote: withhold\ncases: [P03\n---\nbody');
    expect(error?.line).toBeGreaterThanOrEqual(3);
    expect(error?.message).not.toBe('');
    expect(properties['quote']).toBe('withhold');
    expect(readFrontMatter('---\na: 1\na: 2\n---\n').error).toMatchObject({ line: 3, column: 1 });
    expect(readFrontMatter('---\ntitle: a: b\n---\n').error).toMatchObject({ line: 2 });
  });

  it('wants a list of properties', () => {
    expect(readFrontMatter('---\n- a\n- b\n---\n')).toMatchObject({ properties: {}, error: { line: 2, column: 1 } });
    expect(readFrontMatter('---\n# nothing yet\n---\n')).toMatchObject({ properties: {}, error: null });
  });

  it('refuses aliases that stand for more than anybody wrote', () => {
    let bomb = 'a: &a [x, x, x, x, x, x, x, x, x]\n';
    for (let at = 98; at < 110; at++) {
      const [name, before] = [String.fromCharCode(at), String.fromCharCode(at - 1)];
      bomb += `${name}: &${name} [${Array<string>(9).fill(`*${before}`).join(', ')}]\n`;
    }
    const { properties, error } = readFrontMatter(`---\n${bomb}---\nbody`);
    expect(error?.message).toMatch(/alias/);
    expect(properties).toEqual({});
    expect(() => JSON.stringify(readFrontMatter('---\na: &a [1, *a]\n---\n'))).not.toThrow();
    expect(readFrontMatter('---\na: &a [1, 2]\nb: *a\n---\n').properties).toEqual({ a: [1, 2], b: [1, 2] });
  });

  it('is not brought down by depth or length', () => {
    expect(readFrontMatter(`---\na: ${'['.repeat(50_000)}\n---\n`).error).not.toBeNull();
    expect(readFrontMatter(`---\n${'a'.repeat(300_000)}: 1\n---\nbody`).error?.message).toMatch(/longer than/);
    expect(readFrontMatter(`---\n__proto__: 1\nconstructor: 2\n---\n`).properties['constructor']).toBe(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('ends where markers begin to be read and blocks to be placed in', () => {
    const piece = fc.constantFrom('---', '----', '--', '\n', '\n---\n', ' ', '\t', 'a: 1', '- x', '\n--- ', '...');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, opened) => {
        const text = `${opened ? '---\n' : ''}${pieces.join('')}`;
        expect(scannedFrom(text)).toBe(bodyStart(text));
        expect(frontMatterEnd(text)).toBe(bodyStart(text));
        expect(readFrontMatter(text).bodyFrom).toBe(bodyStart(text));
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('-', '\n', 'a', ':', ' ', '[', ']', '"', '&', '*', '\r', '|', '#', 'é', '{', '!', '?') }), (text) => {
        const { bodyFrom } = readFrontMatter(`---\n${text}\n---\n`);
        expect(bodyFrom).toBeGreaterThan(0);
      }),
      seeded,
    );
  });
});

describe('the everyday part of YAML', () => {
  const word = fc.constantFrom('a', 'Ana', 'P03', '2014-03-02', '42', '4.5', '007', 'true', 'null', 'no', '1e3', '0x1f', '[[P03]]', '"[[P03]]"', "'it'", "it's", 'a: b', 'a #b', 'a#b', '#b', '-', '- x', '', ' ', 'x,y', '"a\\n"', 'é', '唐鳳', '*a', '&a', '!t', '|', '>', '%', '@a', '`a`', '{a: 1}', '[a, b]', '["a", b ]', '[]', '[a, [b]]', '(x)', '/x/y', 'a:', '1:30', '.5', '+1', '~', 'TRUE', 'False');
  const key = fc.constantFrom('type', 'cases', 'date', 'a b', 'a', 'null', 'true', '1', 'é', 'x-y', 'ms.date', '"q"', 'type');
  const line = fc.oneof(
    fc.tuple(key, word).map(([name, value]) => `${name}: ${value}`),
    fc.tuple(key, fc.constantFrom(':', ':  ', ': ')).map(([name, colon]) => name + colon),
    fc.tuple(fc.constantFrom('', '  ', ' '), word).map(([indent, value]) => `${indent}- ${value}`),
    fc.constantFrom('', '  ', '# remark', ' # remark', '...', '\t'),
    fc.tuple(fc.constantFrom('', '  '), word).map(([indent, value]) => indent + value),
  );

  it('is read as yaml reads it, or left to it', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const source = lines.map((text) => text + end).join('');
        const found = plainProperties(source);
        if (!found) return;
        read++;
        expect(found).toEqual(parse(source, { logLevel: 'silent' }) ?? {});
      }),
      { seed: 20261122, numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('covers what people write, so that an index is built in time', () => {
    for (const source of ['type: fieldnote\n', 'type: case\naliases: [Ana, "Ana B."]\npseudonym: Rosa\nrole: peer worker\nage: 34\n', 'cases:\n- "[[P03]]"\n- "[[P04]]"\ndate: 2012-05-01\nquote:\n']) {
      expect(plainProperties(source)).toEqual(parse(source));
    }
  });
});
