import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markup/changes';
import { attributesOf, rewriteAttributes } from '../../../src/core/markup/damage/attributes';
import { check } from '../../../src/core/markup/damage/check';
import { repair } from '../../../src/core/markup/damage/repair';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';
import { inEnglish, tell } from '../../../src/core/said/sayings';
import { sayings as german } from '../../../src/i18n/de/sayings';

const passages = (text: string): string[] => {
  const note = scan(text);
  return note.codings.map(({ from, to }) => note.plain().slice(from, to));
};

const problems = (text: string): unknown[] => check(text).map(({ kind, line, id, fixes }) => [kind, line, id, fixes.map((fix) => fix.name)]);

/** The note after the fix of a name on its only problem. */
function mended(text: string, name: string): string {
  const [problem] = check(text);
  const fix = problem?.fixes.find((candidate) => candidate.name === name);
  expect(fix, `a fix ${name}`).toBeDefined();
  return applyChanges(text, fix?.changes ?? []);
}

const saidOf = (text: string): string => check(text).map(({ said }) => inEnglish(said))[0] ?? '';

describe('a closer lost', () => {
  const text = 'one\n\n%%{k3f9a2xq%%two three.\nfour\n\nfive';

  it('is named, and the data is intact', () => {
    expect(problems(text)).toEqual([['closer-lost', 3, 'k3f9a2xq', ['close-at-block-end', 'drop']]]);
    expect(strip(text)).toBe('one\n\ntwo three.\nfour\n\nfive');
  });

  it('ends at the block’s end, or the opener is dropped', () => {
    expect(passages(mended(text, 'close-at-block-end'))).toEqual(['two three.\nfour']);
    expect(mended(text, 'drop')).toBe(strip(text));
    expect(repair(text)).toBe(mended(text, 'close-at-block-end'));
  });

  it('is dropped alone out of a shared marker', () => {
    const shared = '%%{k3f9a2xq {p7qd10zm%%a b%%}p7qd10zm #theme/x%%';
    expect(mended(shared, 'drop')).toBe('%%{p7qd10zm%%a b%%}p7qd10zm #theme/x%%');
  });
});

describe('an opener lost', () => {
  const text = 'one\n\ntwo three.%%}k3f9a2xq #theme/a @ana%% four';

  it('is named, and the tags are still in the text', () => {
    expect(problems(text)).toEqual([['opener-lost', 3, 'k3f9a2xq', ['open-at-block-start', 'drop']]]);
  });

  it('starts at the block’s start, or the closer is dropped', () => {
    expect(passages(mended(text, 'open-at-block-start'))).toEqual(['two three.']);
    expect(scan(repair(text)).codings).toMatchObject([{ themes: ['a'], coder: 'ana' }]);
    expect(mended(text, 'drop')).toBe(strip(text));
  });
});

describe('half a %% lost', () => {
  const whole = 'a %%{k3f9a2xq%%b c%%}k3f9a2xq #theme/x @ana%% d';

  it.each([
    ['%{k3f9a2xq%%b c%%}k3f9a2xq #theme/x @ana%% d'],
    ['{k3f9a2xq%%b c%%}k3f9a2xq #theme/x @ana%% d'],
    ['%%{k3f9a2xq%b c%%}k3f9a2xq #theme/x @ana%% d'],
    ['%%{k3f9a2xq%%b c%}k3f9a2xq #theme/x @ana%% d'],
    ['%%{k3f9a2xq%%b c}k3f9a2xq #theme/x @ana%% d'],
    ['%%{k3f9a2xq%%b c%%}k3f9a2xq #theme/x @ana% d'],
    ['%%{k3f9a2xq%%b c%%}k3f9a2xq #theme/x @ana d'],
  ])('is restored: %s', (tail) => {
    const text = `a ${tail}`;
    expect(problems(text)).toEqual([['half-marker', 1, 'k3f9a2xq', ['restore']]]);
    expect(repair(text)).toBe(whole);
  });

  it('is named where words ran into the id', () => {
    expect(problems('a %%{k3f9a2xqb c%%}k3f9a2xq #theme/x%% d')).toEqual([
      ['almost-marker', 1, null, []],
      ['opener-lost', 1, 'k3f9a2xq', ['open-at-block-start', 'drop']],
    ]);
  });

  it('of what a marker owns too', () => {
    const table = '%!02 {k3f9a2xq%%\n\n| a |\n| - |\n\n%%!20 }k3f9a2xq #theme/x%%';
    expect(repair(table)).toBe(`%${table}`);
  });

  it('of both ends is left to a person', () => {
    const text = 'a %{k3f9a2xq%%b%}k3f9a2xq #theme/x%%';
    expect(problems(text)).toEqual([
      ['half-marker', 1, 'k3f9a2xq', ['restore']],
      ['half-marker', 1, 'k3f9a2xq', ['restore']],
    ]);
    expect(repair(text)).toBe(text);
    expect(repair(text, undefined, (problem) => problem.fixes[0])).toBe('a %%{k3f9a2xq%%b%%}k3f9a2xq #theme/x%%');
  });

  it('where a comment swallowed the opener', () => {
    const text = '%%note%%{k3f9a2xq%%b%%}k3f9a2xq #theme/x%%';
    expect(problems(text)).toEqual([['half-marker', 1, 'k3f9a2xq', ['restore']]]);
    expect(passages(repair(text))).toEqual(['b']);
  });
});

describe('copied and pasted', () => {
  const text = '%%{k3f9a2xq%%a%%}k3f9a2xq #theme/x%% and %%{k3f9a2xq%%a%%}k3f9a2xq #theme/x%% and %%{k3f9a2xq%%a%%}k3f9a2xq #theme/x%%';

  it('the copy gets a new id, the same on every device', () => {
    expect(problems(text)).toEqual([
      ['duplicate-id', 1, 'k3f9a2xq', ['new-id']],
      ['duplicate-id', 1, 'k3f9a2xq', ['new-id']],
    ]);
    const ids = scan(repair(text)).codings.map((coding) => coding.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe('k3f9a2xq');
    expect(repair(text)).toBe(repair(`${text}`));
    expect(check(repair(text))).toEqual([]);
    expect(strip(repair(text))).toBe('a and a and a');
  });
});

describe('order reversed, or empty', () => {
  it('swaps the ends, or drops them', () => {
    const text = 'a %%}k3f9a2xq #theme/x%%b c%%{k3f9a2xq%% d';
    expect(problems(text)).toEqual([['reversed', 1, 'k3f9a2xq', ['swap', 'drop']]]);
    expect(repair(text)).toBe('a %%{k3f9a2xq%%b c%%}k3f9a2xq #theme/x%% d');
    expect(mended(text, 'drop')).toBe('a b c d');
  });

  it('drops what has no passage', () => {
    for (const text of ['a %%{k3f9a2xq%%%%}k3f9a2xq #theme/x%%b', 'a %%{k3f9a2xq%% %%}k3f9a2xq%%b', 'a\n\n- %%{k3f9a2xq%%\n- %%}k3f9a2xq%%']) {
      expect(check(text)).toMatchObject([{ kind: 'empty', id: 'k3f9a2xq', fixes: [{ name: 'drop' }] }]);
      expect(repair(text)).toBe(strip(text));
    }
  });
});

describe('a malformed attribute', () => {
  it('is kept as it stands and shown', () => {
    const text = 'x\n%%{k3f9a2xq%%a%%}k3f9a2xq #theme/x! @ana%%';
    expect(check(text)).toMatchObject([{ kind: 'malformed', line: 2, id: 'k3f9a2xq', fixes: [] }]);
    expect(saidOf(text)).toContain('#theme/x!');
    expect(repair(text)).toBe(text);
  });

  it('is shown as it stands, and rewritten to what can be read', () => {
    const text = 'x %%{k3f9a2xq%%a%%}k3f9a2xq #theme/x! @ana%% y %%{p7qd10zm%%b%%}p7qd10zm #theme/y%%';
    const [problem] = check(text);
    if (!problem) throw new Error('a problem');
    expect(attributesOf(text, problem)).toBe('#theme/x! @ana');
    expect(applyChanges(text, rewriteAttributes(text, problem, '#theme/x @ana "a  memo"'))).toBe(text.replace('#theme/x! @ana', '#theme/x @ana "a  memo"'));
    expect(applyChanges(text, rewriteAttributes(text, problem, ''))).toBe(text.replace(' #theme/x! @ana', ''));
    for (const bad of ['#theme/x? @ana', '#theme', '"no end', 'a %% b', '#theme/x {p7qd10zm', '}p7qd10zm']) {
      expect(() => rewriteAttributes(text, problem, bad), bad).toThrow('cannot be read');
    }
    expect(() => rewriteAttributes('nothing here', problem, '#theme/x')).toThrow('not there any more');
  });

  it('a bare prefix names no theme', () => {
    expect(check('%%{k3f9a2xq%%a%%}k3f9a2xq #theme%%')).toMatchObject([{ kind: 'malformed' }]);
    expect(scan('%%{k3f9a2xq%%a%%}k3f9a2xq #theme%%').codings).toMatchObject([{ themes: [] }]);
  });

  it('spaces too many are taken out, not those of a memo', () => {
    const text = '%%{k3f9a2xq%%a%%}k3f9a2xq  #theme/x  "two  spaces" {p7qd10zm%%b%%}p7qd10zm %%';
    expect(check(text).map((problem) => problem.kind)).toEqual(['malformed', 'malformed']);
    expect(repair(text)).toBe('%%{k3f9a2xq%%a%%}k3f9a2xq #theme/x "two  spaces" {p7qd10zm%%b%%}p7qd10zm%%');
  });
});

describe('inside code or maths by a later edit', () => {
  it.each([
    ['`a %%{k3f9a2xq%%b` c%%}k3f9a2xq #theme/x%% d', '`a b` c'],
    ['a $x %%{k3f9a2xq%%y%%}k3f9a2xq #theme/x%% z$ b', '$x y z$'],
    ['a\n\n    code %%{k3f9a2xq%%b%%}k3f9a2xq #theme/x%% c\n\nd', 'code b c'],
    ['$$\na %%{k3f9a2xq%%b%%}k3f9a2xq #theme/x%%\n$$', '$$\na b\n$$'],
  ])('moves outwards: %s', (text, passage) => {
    expect(check(text)).toMatchObject([{ kind: 'in-code', id: 'k3f9a2xq', fixes: [{ name: 'move-outwards' }] }]);
    expect(passages(repair(text))).toEqual([passage]);
    expect(strip(repair(text))).toBe(strip(text));
    expect(check(repair(text))).toEqual([]);
  });

  it('in a fence nothing is a marker: a person decides', () => {
    const text = 'a\n\n```\nb %%{k3f9a2xq%%c%%}k3f9a2xq #theme/x%% d\n```\n\ne';
    expect(check(text)).toMatchObject([{ kind: 'in-code', line: 4, id: 'k3f9a2xq', fixes: [{ name: 'move-outwards', byHand: true }] }]);
    expect(repair(text)).toBe(text);
    const moved = mended(text, 'move-outwards');
    expect(strip(moved)).toBe('a\n\n```\nb c d\n```\n\ne');
    expect(scan(moved).codings).toMatchObject([{ id: 'k3f9a2xq', themes: ['x'] }]);
  });

  it('leaves well-placed codings beside code alone', () => {
    expect(check('%%{k3f9a2xq%%a `b` c%%}k3f9a2xq #theme/x%% costs $5 or $6 `d`')).toEqual([]);
  });
});

describe('a comment that looks almost like a marker', () => {
  it.each([
    ['%%{k3f9a2x%%', 'eight signs'],
    ['%%{k3f9a2xqq%%', 'eight signs'],
    ['%%{K3F9A2XQ%%', 'small letters'],
    ['%% {k3f9a2xq%%', 'a space'],
    ['%%{ k3f9a2xq%%', 'a space'],
    ['%%!x2 {k3f9a2xq%%', 'what the marker owns'],
    ['%%}k3f9a2xq so it is%%', 'other half'],
    ['%%\\{k3f9a2xq%%', 'backslash'],
  ])('is named and never changed: %s', (comment, why) => {
    const text = `a\n\nb ${comment} c`;
    expect(check(text)).toMatchObject([{ kind: 'almost-marker', line: 3, fixes: [] }]);
    expect(saidOf(text)).toContain(why);
    expect(check(text).map(({ said }) => tell(said, german))[0]).toMatch(/^Dieser Kommentar .* ist keine: (?!.*(the|an) ).* Er bleibt/);
    expect(repair(text)).toBe(text);
    expect(strip(text)).toBe(text);
  });

  it.each(['%%a comment%%', '%%{todo} write more%%', '%%emic:begin themes%%', '%%q k3f9a2xq%%', '%% {question} %%', '%%{2022}%%'])(
    'leaves the user’s own comments alone: %s',
    (comment) => {
      expect(check(`a ${comment} b`)).toEqual([]);
    },
  );
});

describe('many problems at once', () => {
  it('are named in order with their lines, and mended', () => {
    const text = '%%{k3f9a2xq%%a\r\n\r\nb%%}p7qd10zm #theme/x%%\r\n\r\n%%{m2xa77bc%%c%%}m2xa77bc%% %%{m2xa77bc%%d%%}m2xa77bc%%\r\n';
    expect(check(text).map(({ kind, line }) => [kind, line])).toEqual([
      ['closer-lost', 1],
      ['opener-lost', 3],
      ['duplicate-id', 5],
    ]);
    expect(check(repair(text))).toEqual([]);
    expect(strip(repair(text))).toBe('a\r\n\r\nb\r\n\r\nc d\r\n');
  });
});
