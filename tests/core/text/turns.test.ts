import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnsOf } from '../../../src/core/text/turns';
import { growth, linear } from '../../growth';

/** Speaker, seconds and words of each turn, as a person would read them off. */
const read = (text: string) => turnsOf(text).map(({ speaker, time, words, to }) => [speaker, time, text.slice(words, to)]);

describe('the usual shapes of transcripts', () => {
  const talk = (ana: string, ben: string) => `${ana}How are you?\n\n${ben}Fine.\n\n${ana}And then?\n`;
  const shapes: [string, string, string, number | null, number | null][] = [
    ['Name:', 'Ana: ', 'Ben: ', null, null],
    ['**Name:**', '**Ana:** ', '**Ben:** ', null, null],
    ['**Name**:', '**Ana**: ', '**Ben**: ', null, null],
    ['_Name:_', '_Ana:_ ', '_Ben:_ ', null, null],
    ['**Name** (00:01:02):', '**Ana** (00:01:02): ', '**Ben** (00:01:09): ', 62, 69],
    ['**Name (1:02):**', '**Ana (1:02):** ', '**Ben (1:09):** ', 62, 69],
    ['[00:01:02] Name:', '[00:01:02] Ana: ', '[00:01:09] Ben: ', 62, 69],
    ['00:01:02 Name:', '00:01:02 Ana: ', '00:01:09 Ben: ', 62, 69],
    ['#00:01:02-5# Name:', '#00:01:02-5# Ana: ', '#00:01:09-0# Ben: ', 62.5, 69],
    ['Name: [00:01:02]', 'Ana: [00:01:02] ', 'Ben: [00:01:09] ', 62, 69],
    ['**Name:** \\[01:02\\]', '**Ana:** \\[01:02\\] ', '**Ben:** \\[01:09\\] ', 62, 69],
    ['Name  0:12, own line', 'Ana  0:12\n', 'Ben  0:15\n', 12, 15],
    ['Name  0:12, own line, blank below', 'Ana  0:12\n\n', 'Ben  0:15\n\n', 12, 15],
    ['Name (00:12):, own line', 'Ana (00:12):\n', 'Ben (00:15):\n', 12, 15],
    ['### Name:, own line', '### Ana:\n', '### Ben:\n', null, null],
    ['#Name:', '#Ana: ', '#Ben: ', null, null],
    ['@Name:', '@Ana: ', '@Ben: ', null, null],
    ['> Name:', '> Ana: ', '> Ben: ', null, null],
    ['- Name:', '- Ana: ', '- Ben: ', null, null],
    ['Name：', 'Ana：', 'Ben：', null, null],
    ['### Name：', '### Ana：\n', '### Ben：\n', null, null],
    ['Name :', 'Ana : ', 'Ben : ', null, null],
    ['link to a case', '[[Ana]]: ', '[[Cases/Ben|B.]]: ', null, null],
    ['voice tag', '00:00:12.000 --> 00:00:14.000\n<v Ana>', '00:00:15.000 --> 00:00:16.000\n<v Ben>', 12, 15],
    ['subtitle', '1\n00:00:12,500 --> 00:00:14,000\nAna: ', '2\n00:00:15,000 --> 00:00:16,000\nBen: ', 12.5, 15],
    ['**@Name:**', '**@Ana:** ', '**@Ben:** ', null, null],
    ['**Name** (date):', '**Ana** (2011-03-14): ', '**Ben** (2011-03-15): ', null, null],
    ['[date, time] Name:', '[14/03/2011, 10:32:15] Ana: ', '[14/03/2011, 10:33:02] Ben: ', null, null],
    ['date, time - Name:', '14/03/2011, 10:32 - Ana: ', '14/03/2011, 10:33 - Ben: ', null, null],
    ['Name — date, own line', 'Ana — 14/03/2011 10:32\n', 'Ben — 14/03/2011 10:33\n', null, null],
    ['post as callout', '> [!quote] Ana, 02:14\n> ', '> [!quote] Ben, 02:16\n> ', null, null],
    ['chat export', '00:00:12\tAna:\t', '00:00:15\tBen:\t', 12, 15],
  ];

  it.each(shapes)('%s', (_, ana, ben, first, second) => {
    expect(read(talk(ana, ben))).toEqual([
      ['Ana', first, 'How are you?'],
      ['Ben', second, 'Fine.'],
      ['Ana', first, 'And then?'],
    ]);
  });

  it.each(['Ana Lopez', 'P03', 'Researcher 1', 'SPEAKER_00', 'Dr. Norbert Lammert', 'Volker Kauder (CDU/CSU)', 'Ana (she/her)', 'Marcel van Lohuizen', 'interviewer', 'Q', 'Jean-Luc O’Neil', '唐鳳', 'אורלי עדס', 'ENTREVISTADORA', 'Audience member', 'Interviewer A'])('%s is somebody', (name) => {
    expect(new Set(read(`${name}: Yes.\n\nBen: No.\n\n${name}: Why?\n\nBen: Well.\n\n${name}: So.`).map(([speaker]) => speaker))).toEqual(new Set([name, 'Ben']));
  });
});

describe('what looks like a label and is none', () => {
  it.each([
    'Note: she smiled',
    'See https://example.org/a: there',
    'https://example.org',
    'At 10:30: tea',
    'We met at 10:30.',
    'And then she said: no',
    'What I mean is this: nobody came',
    'std::vector: fast',
    'key:: value',
    '| Ana: | x |',
    '[1]: https://example.org',
    'Ratio 3:1',
    ':smile: Ana',
    'C:\\Users',
  ])('%s', (line) => {
    const text = `Ana: I came.\n${line}\nBen: I saw.\nAna: Yes.\n${line}\nBen: No.\n`;
    expect(new Set(turnsOf(text).map((turn) => turn.speaker))).toEqual(new Set(['Ana', 'Ben']));
    expect(turnsOf(`${line}\n\n${line}\n\nWords.\n\n${line}`)).toEqual([]);
  });

  it('the fields of a form', () => {
    expect(turnsOf('Date: 2014-03-02\nPlace: London\nWeather: cold\n\nWe walked.')).toEqual([]);
    expect(turnsOf('**Fecha:** 2025\n\n**Lugar:** San Lorenzo\n\n**Contexto:** tranquilo')).toEqual([]);
    expect(turnsOf('---\nAna: x\nBen: y\n---\nWords.')).toEqual([]);
  });

  it('a diary by date or time of day', () => {
    expect(turnsOf('2011-03-14: We walked.\n\n2011-03-15: It rained.\n')).toEqual([]);
    expect(turnsOf('2011-03-14 Visit: We walked and talked and it was cold.\n\nMore.\n\nAnd more.\n\n2011-03-15 Rain: none\n\nMore.')).toEqual([]);
    expect(turnsOf('# Monday\n\nWe met at 10:30 in the hall.\n\nLunch 12:30\n\nWe ate.')).toEqual([]);
  });

  it('a callout that is no post', () => {
    expect(turnsOf('> [!note] Ana\n> x\n\n> [!aside] Ben\n> y\n\n> [!quote] The sign on the wall\n> z\n')).toEqual([]);
  });

  it('code', () => {
    expect(turnsOf('```\nAna: a\nBen: b\nAna: c\n```\n')).toEqual([]);
  });

  it('narrative with a colon here and there', () => {
    const paragraph = 'We walked for a while and nobody spoke. It was cold by the river, and the light went early.';
    expect(turnsOf(`${`${paragraph}\n\n`.repeat(30)}Power: a word they used.\n\n${`${paragraph}\n\n`.repeat(5)}Power: again.\n`)).toEqual([]);
  });
});

describe('a turn', () => {
  it('runs to the next label, over paragraphs, lists and quotes, and ends with its last word', () => {
    expect(read('Ana: One.\n\nTwo.\n\n- three\n\n> four\n\n\nBen: Five.\n\nAna: Six.\n\n')).toEqual([
      ['Ana', null, 'One.\n\nTwo.\n\n- three\n\n> four'],
      ['Ben', null, 'Five.'],
      ['Ana', null, 'Six.'],
    ]);
  });

  it('ends before a heading, a rule and a remark under a label of its own', () => {
    expect(read('**Ana:** One.\n\n---\n\n## Part two\n\n**Ben:** Two.\n\n**[Observation]:** he smiled\n\n**Ana:** Three.\n\n**Note:** x\n\n**Ben:** Four.')).toEqual([
      ['Ana', null, 'One.'],
      ['Ben', null, 'Two.'],
      ['Ana', null, 'Three.'],
      ['Ben', null, 'Four.'],
    ]);
  });

  it('is a post as long as its callout, and what stands between posts is nobody’s', () => {
    expect(read('Seen at night.\n\n> [!quote] mothwing, 02:14\n> anyone up\n>\n> really\n\nNobody wrote.\n\n> [!quote] T_night, 02:16\n> Up.')).toEqual([
      [null, null, 'Seen at night.'],
      ['mothwing', null, 'anyone up\n>\n> really'],
      ['T_night', null, 'Up.'],
    ]);
  });

  it('has the role that stands beside a name', () => {
    expect(read('**T_night** (moderator): Yes.\n\n**Ana:** No.\n\n**T_night** (moderator): Oh.').map(([speaker]) => speaker)).toEqual(['T_night (moderator)', 'Ana', 'T_night (moderator)']);
  });

  it('is given to handles in small letters, when every paragraph has its label', () => {
    expect(read('saltmarsh: You should.\n\nanon: She did.\n\nsaltmarsh: I read.\n\nfernley: You did not!').map(([speaker]) => speaker)).toEqual(['saltmarsh', 'anon', 'saltmarsh', 'fernley']);
  });

  it('stays where it is when a link to it adds a block id', () => {
    const thread = ['tide: You should have asked.', 'anon: She did. Read it again.', 'tide: I read it.', 'fern: Well said!!', 'Maya: I had a careful year.'];
    const speakers = (lines: readonly string[]): (string | null)[] => turnsOf(lines.join('\n\n')).map(({ speaker }) => speaker);
    expect(speakers(thread)).toHaveLength(5);
    expect(speakers(thread.map((line, n) => `${line} ^b${n}x`))).toEqual(speakers(thread));
  });

  it('has no speaker before anybody is named; a title is not said by anybody', () => {
    expect(read('---\ntype: interview\n---\n# Interview\n\nRecorded at home.\n\nAna: Yes.\nBen: No.\nAna: Oh.')[0]).toEqual([null, null, 'Recorded at home.']);
    expect(read('# Interview\n\nAna: Yes.\nBen: No.\nAna: Oh.')[0]).toEqual(['Ana', null, 'Yes.']);
  });

  it('is given to those who speak only once among others', () => {
    expect(read('Ana: One.\n\nBen: Two.\n\nAna: Three.\n\nCleo Smith: Four.\n\nBen: Five.').map(([speaker]) => speaker)).toEqual(['Ana', 'Ben', 'Ana', 'Cleo Smith', 'Ben']);
    expect(read('Ana: We came.\nBen: We saw.\nCleo: We left.\nDan: I stayed.').map(([speaker]) => speaker)).toEqual(['Ana', 'Ben', 'Cleo', 'Dan']);
    expect(read('Ana: We never felt safe there.')).toEqual([['Ana', null, 'We never felt safe there.']]);
  });
});

describe('turns of any text', () => {
  const piece = fc.constantFrom('Ana: ', 'Ben:', '**Ana:** ', '[00:01:02] ', '\n', '\n\n', 'words. ', '> ', '### ', '00:00:01.000 --> 00:00:02.000\n', '<v Ana>', '：', '唐鳳：', '---\n', '# T\n', '```\n', '(', '[', '\\[', '12', ':', '*', '_', '\t', '@', '#', '<v ', '[[P03]]: ');

  it('stand in order, do not overlap, and leave out no words between but headings, rules and remarks', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { from, to, words } of turnsOf(text)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(words).toBeGreaterThanOrEqual(from);
          expect(to).toBeGreaterThanOrEqual(words);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(text.slice(to - 1, to).trim()).not.toBe('');
          at = to;
        }
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  it('leave only white space out of a transcript without headings and rules', () => {
    const line = fc.constantFrom('Ana: yes', 'Ben: no', 'and more', '> quoted', '', '- item', '[laughs]');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = `Ana: hello\nBen: hello\n${lines.join('\n')}\nAna: bye\nBen: bye`;
        let at = 0;
        for (const { from, to } of turnsOf(text)) {
          expect(text.slice(at, from).trim()).toBe('');
          at = to;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('are found in time that grows with the text alone', () => {
    for (const evil of [':', 'Ana: ', 'Ana:\n', '<v ', '<v \n', '<v Ana>\n', '[[\n:', '(:\n', 'A(: \n', '\n', ' \n', '#\n', 'a: b\n# x\n', '00:00\n', '1\n00:01 --> 00:02\n', '**', '> ', '：', 'Ana: x\n---\n', '```\nA: b\n']) {
      const alone = (size: number) => turnsOf(evil.repeat(size / evil.length));
      const behindTurns = (size: number) => turnsOf(`Ana: x\nBen: y\nAna: z\n${evil.repeat(size / evil.length)}`);
      expect(growth(alone, 25_000), JSON.stringify(evil)).toBeLessThan(linear);
      expect(growth(behindTurns, 25_000), JSON.stringify(evil)).toBeLessThan(linear);
    }
  });
});
