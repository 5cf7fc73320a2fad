import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stampShapeOf, shortTime, stampText } from '../../../src/core/media/stamp-shape';
import { stampsOf } from '../../../src/core/media/stamps';
import { spokenAt, stretchAt, stretchesOf } from '../../../src/core/media/stretches';
import { growth, linear } from '../../growth';

const read = (text: string) => stampsOf(text).map(({ from, to, seconds }) => [text.slice(from, to), seconds]);

describe('time stamps', () => {
  const shapes: [string, [string, number][]][] = [
    ['**Ana** (00:01:02): words', [['(00:01:02)', 62]]],
    ['[00:01:02] Ana: words', [['[00:01:02]', 62]]],
    ['00:01:02 Ana: words', [['00:01:02', 62]]],
    ['**Ana** 1:02: words', [['1:02', 62]]],
    ['Ana  1:02\nwords', [['1:02', 62]]],
    ['words that end #00:01:02-3#', [['#00:01:02-3#', 62.3]]],
    ['She said (0:12) that [0:15] and {1:00:00}.', [['(0:12)', 12], ['[0:15]', 15], ['{1:00:00}', 3600]]],
    ['\\[01:02\\] words', [['\\[01:02\\]', 62]]],
    ['> - 0:12 words', [['0:12', 12]]],
    ['1\n00:00:01,500 --> 00:00:02,000\nwords', [['00:00:01,500 --> 00:00:02,000', 1.5]]],
    ['[0:12 - 0:15] words', [['[0:12 - 0:15]', 12]]],
    ['（00:01:02）你好', [['（00:01:02）', 62]]],
    ['| Ana (0:12) | yes |', [['(0:12)', 12]]],
    ['שלום (0:12) עולם', [['(0:12)', 12]]],
  ];
  it.each(shapes)('are found in %s', (text, stamps) => {
    expect(read(text)).toEqual(stamps);
  });
  it.each(['We met at 10:30 at the bridge.', 'Romans 8:28 says', '[14/03/2011, 10:32:15] Ana: Hello', 'https://host:80:12/x', '[0:12](recording.mp3)', '[[0:12]]', 'ratio (1:2)', '(12:99)', '---\nmedia-offset: 00:00:12\n---\nwords'])(
    'are none: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
  it('open their lines, or stand within', () => {
    expect(stampsOf('**Ana** (0:01): yes (0:02) no\n\n(0:03) and').map(({ opens }) => opens)).toEqual([true, false, true]);
  });
  it('are found in any text, in time that grows with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129:([{#<)]}>-,. \nA*\\') }), (text) => {
        for (const { from, to, seconds } of stampsOf(text)) expect(to > from && to <= text.length && seconds >= 0).toBe(true);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
    expect(growth((count) => stampsOf('Ana said (00:01:02) and 1:2:3: [x '.repeat(count)), 5_000)).toBeLessThan(linear);
    expect(growth((count) => stretchesOf('**Ana** (00:01:02): words #0:12#\n\n'.repeat(count)), 5_000)).toBeLessThan(linear);
  });
});

describe('new stamps', () => {
  it.each([
    ['**Ana** (00:01:02): a\n\n**Ben** (00:01:09): b', '(01:02:03)', '(00:00:05)'],
    ['[1:02] Ana: a', '[1:02:03]', '[0:05]'],
    ['[01:02] Ana: a', '[01:02:03]', '[00:05]'],
    ['a #00:01:02-3#', '#01:02:03-4#', '#00:00:05-0#'],
    ['00:01:02 Ana: a', '01:02:03', '00:00:05'],
    ['\\[0:12\\] a\n\\[0:15\\] b\n(0:13)', '\\[1:02:03\\]', '\\[0:05\\]'],
    ['no stamps', '(01:02:03)', '(00:00:05)'],
  ])('look like those of %s', (text, long, short) => {
    const shape = stampShapeOf(text);
    expect(stampText(3723.456, shape)).toBe(long);
    expect(stampText(5, shape)).toBe(short);
  });
  it('are read back as the second they were made in, in any shape', () => {
    const shape = fc.record({
      brackets: fc.constantFrom(['(', ')'], ['[', ']'], ['#', '#'], ['\\[', '\\]'], ['', '']),
      hours: fc.boolean(),
      width: fc.constantFrom(1, 2),
      fraction: fc.constantFrom({ mark: '', digits: 0 }, { mark: '-', digits: 1 }, { mark: '.', digits: 3 }),
    });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 359_999, noNaN: true }), shape, (seconds, { brackets: [open = '', close = ''], hours, width, fraction }) => {
        const text = stampText(seconds, { open, close, hours, width, ...fraction });
        const [stamp] = stampsOf(`${text} words`);
        expect(stamp?.to).toBe(text.length);
        expect(stamp?.seconds).toBeLessThanOrEqual(seconds + 1e-3);
        expect(stamp?.seconds).toBeGreaterThan(seconds - 1);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });
  it('are said shortly', () => {
    expect([shortTime(62.9), shortTime(3661), shortTime(0)]).toEqual(['1:02', '1:01:01', '0:00']);
  });
});

describe('what is spoken when', () => {
  const spoken = (text: string, seconds: number) => {
    const stretch = spokenAt(stretchesOf(text), seconds);
    return stretch && text.slice(stretch.from, stretch.to);
  };
  const talk = '---\nmedia: a.mp3\n---\n**Ana** (0:01): One.\n\n**Ben**: Two.\n\n**Ana** (0:05): Three (0:07) four.\n';

  it('begins with the line that a stamp opens, and reaches to the next stamp', () => {
    expect(spoken(talk, 0)).toBeNull();
    expect(spoken(talk, 1)).toBe('**Ana** (0:01): One.\n\n**Ben**: Two.');
    expect(spoken(talk, 6)).toBe('**Ana** (0:05): Three');
    expect(spoken(talk, 99)).toBe('(0:07) four.');
  });
  it('comes before the stamp where stamps close their lines', () => {
    const text = 'Ana: One. #00:00:04-0#\n\nBen: Two. #00:00:08-0#\n';
    expect(spoken(text, 2)).toBe('Ana: One. #00:00:04-0#');
    expect(spoken(text, 4.5)).toBe('Ben: Two. #00:00:08-0#');
    expect(spoken(text, 9)).toBe('Ben: Two. #00:00:08-0#');
  });
  it('is told by place, too', () => {
    const stretches = stretchesOf(talk);
    expect(stretchAt(stretches, talk.indexOf('One'))?.seconds).toBe(1);
    expect(stretchAt(stretches, talk.indexOf('Two'))?.seconds).toBe(1);
    expect(stretchAt(stretches, talk.indexOf('Three'))?.seconds).toBe(5);
    expect(stretchAt(stretches, talk.length)?.seconds).toBe(7);
    expect(stretchAt(stretches, 0)).toBeNull();
  });
});
