import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openThemeModel, type CodedText } from '../../../src/core/suggest/model';
import { termsOf } from '../../../src/core/suggest/terms';
import { runs } from '../markup/edited-notes';

const night: CodedText = { themes: ['night'], text: 'People came by night. Awake all night.' };
const work: CodedText = { themes: ['work'], text: 'The office, the office hours, and the people at the office.' };
const themesFor = (text: string, ...passages: CodedText[]): string[] => {
  const model = openThemeModel();
  model.learn('a.md', passages);
  return model.suggest(text).map(({ theme }) => theme);
};

describe('themes suggested for words', () => {
  it('are those whose passages are most alike', () => {
    expect(themesFor('They came back at night', night, work)[0]).toBe('night');
    expect(themesFor('I left the office', night, work)[0]).toBe('work');
  });

  it('come with the words that speak for them, and with no others', () => {
    const model = openThemeModel();
    model.learn('a.md', [night, work]);
    expect(model.suggest('Then night fell').map(({ theme, words }) => [theme, words])).toEqual([['night', ['night']]]);
  });

  it('are none for words that nobody coded, or that stand everywhere alike', () => {
    expect(themesFor('Entirely different', night, work)).toEqual([]);
    const both = { themes: ['a', 'b'], text: 'the same words' };
    expect(themesFor('the same words', both)).toEqual([]);
  });

  it('know any language', () => {
    expect(themesFor('夜に人が来た', { themes: ['night'], text: '夜に眠れない' }, { themes: ['work'], text: '会社で働く' })[0]).toBe('night');
    expect(themesFor('ночью', { themes: ['night'], text: 'Они пришли ночью' }, { themes: ['work'], text: 'Работа в офисе' })).toEqual(['night']);
    expect(themesFor('בלילה', { themes: ['night'], text: 'באו בלילה' }, { themes: ['work'], text: 'במשרד' })).toEqual(['night']);
  });

  it('learn and forget document by document: what is left is what a fresh model knows', () => {
    const word = fc.constantFrom('night', 'day', 'office', 'fear', 'peer', 'the', 'and', '夜', 'né');
    const passage = fc.record({ themes: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }), text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')) });
    const step = fc.tuple(fc.constantFrom('1.md', '2.md', '3.md'), fc.option(fc.array(passage, { maxLength: 4 })));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.array(word, { maxLength: 6 }), (steps, words) => {
        const grown = openThemeModel();
        const last = new Map<string, readonly CodedText[]>();
        for (const [path, passages] of steps) {
          if (passages) grown.learn(path, passages);
          else grown.forget(path);
          last.delete(path);
          if (passages) last.set(path, passages);
        }
        const fresh = openThemeModel();
        for (const [path, passages] of last) fresh.learn(path, passages);
        expect(grown.suggest(words.join(' '), 9)).toEqual(fresh.suggest(words.join(' '), 9));
      }),
      runs,
    );
  });
});

describe('terms', () => {
  it.each([
    ['We didn’t feel SAFE, né? 2014 a', ['we', "didn't", 'feel', 'safe', 'né']],
    ['精神保健', ['精神保健', '精神', '神保', '保健']],
    ['peer-support', ['peer-support']],
    ['', []],
  ])('of “%s”', (text, expected) => expect(termsOf(text)).toEqual(expected));
});
