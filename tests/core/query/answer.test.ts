import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../../src/core/codebook/codebook';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { scan } from '../../../src/core/markup/scan';
import { complete } from '../../../src/core/query/complete';
import { documentsToRead } from '../../../src/core/query/documents';
import { evaluate } from '../../../src/core/query/evaluate';
import { explain } from '../../../src/core/query/explain';
import { isQueryError, parseQuery } from '../../../src/core/query/parse';
import type { Answer, QueryContext } from '../../../src/core/query/types';
import { inEnglish, tell } from '../../../src/core/said/sayings';
import { sayings as german } from '../../../src/i18n/de/sayings';

const notes: Readonly<Record<string, string>> = {
  'Cases/P01.md': '---\ntype: case\naliases: [Ana]\nrole: professional\nage: 41\n---\n',
  'Cases/P02.md': '---\ntype: case\naliases: [Bo]\nrole: [peer, patient]\n---\n',
  'Themes/star-status.md': '---\ntitle: Star status\naliases: [fame]\n---\n',
  'Themes/care.md': '---\nkind: theme\ngathers: [empathy, peer-support]\n---\n',
  'Data/Interview 01.md': `---
type: interview
date: 2012-03-04
cases: ["[[P01]]", "[[P02]]"]
platform: forum
---
**Ana:** %%{aaaaaaa1%%We never felt %%{aaaaaaa2%%safe there%%}aaaaaaa1 #theme/empathy @ana 2026-01-01%% because people came%%}aaaaaaa2 #theme/stigma/contact @ben 2026-02-02%% at night.

**Bo:** %%{aaaaaaa3%%Nobody asked [laughs] about it%%}aaaaaaa3 #theme/power @ana 2026-01-01%%, and %%{aaaaaaa4%%I gave up%%}aaaaaaa4 #theme/stigma @ben 2026-02-02 weight=3%%.
`,
  'Data/Note.md': `---
type: fieldnote
date: 2013-11-30
---
The night was long. %%{bbbbbbb1%%They were **kind** to her%%}bbbbbbb1 #theme/empathy #theme/star-status @ben 2026-03-03%%.

> [!aside] My own
> %%{bbbbbbb2%%I was moved myself%%}bbbbbbb2 #theme/power @ana%%.
`,
  'Data/Book.md': '---\ntype: literature\n---\n%%{ccccccc1%%Contact reduces stigma%%}ccccccc1 #theme/media%%.\n',
  'Data/Diary.md': '---\ntype: diary\nthemes: [peer support]\n---\nI went there again.\n',
};

function study(): QueryContext {
  const corpus = openCorpus();
  const codebook = openCodebook({ folder: 'Themes', prefix: 'theme/' });
  for (const [path, text] of Object.entries(notes)) {
    corpus.update(path, text);
    codebook.update(path, text);
  }
  return { corpus, codebook, readNote: (path) => scan(notes[path] ?? '').plain() };
}

const context = study();

function ask(text: string): Answer {
  const query = parseQuery(text);
  if (isQueryError(query)) throw new Error(`${text}: ${query.message}`);
  return evaluate(query, context);
}

/** The words of all hits. */
function words(text: string): string[] {
  return ask(text).hits.map(({ document, from, to }) => context.readNote?.(document.path)?.slice(from, to) ?? '');
}

describe('what a query finds', () => {
  it('is the passages of a theme with its children, or of exactly that one', () => {
    expect(words('stigma')).toEqual(['safe there because people came', 'I gave up']);
    expect(words('=stigma')).toEqual(['I gave up']);
    expect(words('stigma / contact')).toEqual(['safe there because people came']);
  });

  it('takes a theme by name, title, alias or tag, and the codes that it gathers', () => {
    for (const name of ['star-status', 'Star status', 'STAR STATUS', 'fame', '#theme/star-status']) expect(words(name)).toEqual(['They were **kind** to her']);
    expect(words('care')).toEqual(['I went there again.\n', 'We never felt safe there', 'They were **kind** to her']);
  });

  it('is the words that passages share, resting on the codings that share them', () => {
    expect(words('empathy AND stigma')).toEqual(['safe there']);
    expect(ask('empathy AND stigma').hits[0]?.codings.map(({ id }) => id)).toEqual(['aaaaaaa1', 'aaaaaaa2']);
    expect(ask('empathy AND star status').hits[0]?.codings.map(({ id }) => id)).toEqual(['bbbbbbb1']);
  });

  it('leaves out what NOT touches, anywhere', () => {
    expect(words('empathy AND NOT stigma')).toEqual(['They were **kind** to her']);
    expect(words('NOT empathy')).toEqual(['Nobody asked [laughs] about it', 'I gave up']);
    expect(words('NOT NOT power')).toEqual(words('power'));
  });

  it('is what the data says, across markers, emphasis, line breaks and non-verbals, whatever the case', () => {
    expect(words('"never FELT safe"')).toEqual(['never felt safe']);
    expect(words('"asked about it"')).toEqual(['asked [laughs] about it']);
    expect(words('"were kind to"')).toEqual(['were **kind** to']);
    expect(words('"safe" AND stigma')).toEqual(['safe']);
    expect(words('"moved"')).toEqual([]);
  });

  it.each([
    ['coder = ben', ['safe there because people came', 'I gave up', 'They were **kind** to her']],
    ['speaker = bo', ['Nobody asked [laughs] about it', 'I gave up']],
    ['case = Ana', ['We never felt safe there', 'safe there because people came']],
    ['role = patient', ['Nobody asked [laughs] about it', 'I gave up']],
    ['role = professional AND coder = ana', ['We never felt safe there']],
    ['age >= 41', ['We never felt safe there', 'safe there because people came']],
    ['date = 2013', ['They were **kind** to her']],
    ['coded < 2026-02', ['We never felt safe there', 'Nobody asked [laughs] about it']],
    ['document = "Note"', ['They were **kind** to her']],
    ['layer = aside', ['I was moved myself']],
    ['scope = other', ['Contact reduces stigma']],
    ['platform ~ FOR and weight = 3', ['I gave up']],
    ['NOT (type = interview OR type = fieldnote)', []],
  ])('keeps to conditions: WHERE %s', (condition, expected) => {
    expect(words(`WHERE ${condition}`)).toEqual(expected);
  });

  it('asks every coding that a hit rests on', () => {
    expect(words('empathy AND stigma WHERE coder = ana')).toEqual([]);
    expect(words('empathy AND NOT (stigma WHERE coder = ana)')).toEqual(['We never felt safe there', 'They were **kind** to her']);
  });
});

describe('an empty answer', () => {
  it.each([
    ['empathy AND power', '0 overlap; 0 turns, 1 document, 0 cases have both'],
    ['=stigma AND power', '0 overlap; 1 turn, 1 document, 1 case have both'],
    ['empthy', 'there is no theme “empthy”: did you mean empathy?'],
    ['contakt', 'there is no theme “contakt”: did you mean stigma/contact?'],
    ['=star', 'there is no theme “star”'],
    ['empathy WHERE role = nobody AND type = interview', '2 passages without the conditions, none where role is “nobody”'],
    ['=stigma AND NOT stigma', '1 passage without NOT, each touching what it takes away'],
    ['media', '1 passage in notes that are not data (WHERE scope = all)'],
    ['power WHERE type = fieldnote', '1 passage in asides (WHERE layer = aside)'],
    ['"no such words"', null],
  ])('says what came near: %s', (query, near) => {
    const answer = ask(query);
    expect(answer.hits).toEqual([]);
    if (near === null) expect(answer.near).toBeNull();
    else expect(answer.near && inEnglish(answer.near)).toContain(near);
  });
});

describe('a query in plain English', () => {
  it.each([
    ['empathy', 'Passages coded “empathy”.'],
    ['=stigma', 'Passages coded “stigma” itself.'],
    ['fame', 'Passages coded “Star status”.'],
    ['empathy AND stigma AND NOT power', 'Passages coded “empathy”, sharing words with passages coded “stigma” (with stigma/contact), touching none coded “power”.'],
    ['empathy OR "at night" WHERE role = peer AND NOT coder = ana', 'Passages coded “empathy”, or saying “at night”, only where role is “peer” and not (coder is “ana”).'],
  ])('%s', (text, expected) => {
    const query = parseQuery(text);
    if (isQueryError(query)) throw new Error(query.message);
    expect(inEnglish(explain(query, context))).toBe(expected);
  });
});

describe('a query in another language', () => {
  it('is told in it to the innermost part, and so is what came near', () => {
    const query = parseQuery('empathy OR (stigma AND NOT power) WHERE role = peer AND NOT coder = ana');
    if (isQueryError(query)) throw new Error(query.message);
    expect(tell(explain(query, context), german)).toBe(
      'Textstellen, die mit „empathy“ kodiert sind, oder (die mit „stigma“ (samt stigma/contact) kodiert sind, und die keine berühren, die mit „power“ kodiert sind), nur wo role „peer“ ist und nicht (coder „ana“ ist).',
    );
    const { near } = ask('empathy WHERE role = nobody AND type = interview');
    expect(near && tell(near, german)).toContain('2 Textstellen ohne die Bedingungen, keine, wo role „nobody“ ist');
  });
});

describe('what has to be read first', () => {
  it.each([
    ['empathy AND stigma', []],
    ['empathy AND "night"', ['Data/Interview 01.md', 'Data/Note.md']],
    ['"night" WHERE type = fieldnote', ['Data/Note.md']],
    ['"night"', ['Data/Diary.md', 'Data/Interview 01.md', 'Data/Note.md']],
  ])('%s', (text, expected) => {
    const query = parseQuery(text);
    if (isQueryError(query)) throw new Error(query.message);
    expect(documentsToRead(query, context)).toEqual(expected);
  });
});

describe('completion', () => {
  /** The query with each completion in place. */
  function completed(typed: string): string[] {
    const caret = typed.includes('|') ? typed.indexOf('|') : typed.length;
    const text = typed.replace('|', '');
    const { from, to, options } = complete(text, caret, context);
    return options.map((option) => text.slice(0, from) + option + text.slice(to));
  }

  it('knows themes by path, title and alias, children after parents', () => {
    expect(completed('stig')).toEqual(['stigma', 'stigma/contact']);
    expect(completed('a AND fam')).toEqual(['a AND star-status']);
    expect(completed('cont')).toEqual(['stigma/contact']);
    expect(completed('=pow')).toEqual(['=power']);
    expect(completed('peer sup')).toEqual(['peer-support']);
    expect(completed('emp| AND stigma')).toEqual(['empathy AND stigma']);
  });

  it('knows what may join, and what may stand behind WHERE', () => {
    expect(completed('power ')).toEqual(['power AND', 'power OR', 'power AND NOT', 'power WHERE']);
    expect(completed('power WH')).toEqual(['power WHERE']);
    expect(completed('power WHERE spe')).toEqual(['power WHERE speaker']);
    expect(completed('power WHERE plat')).toEqual(['power WHERE platform']);
    expect(completed('power WHERE role ')).toContain('power WHERE role =');
    expect(completed('power WHERE role = p')).toEqual(['power WHERE role = professional', 'power WHERE role = peer', 'power WHERE role = patient']);
    expect(completed('power WHERE coder = ana ')).toEqual(['power WHERE coder = ana AND', 'power WHERE coder = ana OR']);
    expect(completed('power WHERE document = int')).toEqual(['power WHERE document = Interview 01']);
  });

  it('offers nothing within a phrase, and themes within brackets again', () => {
    expect(completed('"pow')).toEqual([]);
    expect(completed('(power OR emp')).toEqual(['(power OR empathy']);
    expect(completed('power AND NOT (power WHERE coder = b')).toEqual(['power AND NOT (power WHERE coder = ben']);
  });

  it('gives, for any query and caret, options that stand within the query', () => {
    for (const text of ['', ' ', 'a AND (', 'power WHERE role = "pro', ')))', '= ', 'WHERE NOT (coder', '"', 'a OR OR b WHERE = = "x" ~']) {
      for (let caret = -1; caret <= text.length + 1; caret++) {
        const { from, to } = complete(text, caret, context);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
