import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../src/core/cases/case';
import { linkedName, namesIn } from '../../../src/core/cases/names';
import { quotingOf, readQuoting } from '../../../src/core/cases/quoting';
import { openCases } from '../../../src/core/cases/register';
import { caseOfSpeaker } from '../../../src/core/cases/speakers';
import type { Quoting } from '../../../src/core/cases/types';

describe('a case', () => {
  it('is a note with type case: name, aliases, pseudonym, quoting, and attributes that may be lists', () => {
    expect(readCase('Cases/P03.md', { type: 'case', aliases: ['Ana', '[[P03]]'], pseudonym: 'Rosa', quote: 'paraphrase', role: ['peer', 'moderator'], age: 34 })).toEqual({
      name: 'P03',
      path: 'Cases/P03.md',
      aliases: ['Ana', 'P03'],
      pseudonym: 'Rosa',
      quoting: 'paraphrase',
      speaksIn: [],
      attributes: { role: ['peer', 'moderator'], age: 34 },
    });
    expect(readCase('P03.md', { type: 'Case', alias: 'Ana' })).toMatchObject({ name: 'P03', aliases: ['Ana'], pseudonym: null, quoting: null, attributes: {} });
  });

  it('is nothing else', () => {
    for (const type of ['person', 'cases', undefined, 3]) expect(readCase('x.md', { type })).toBeNull();
  });
});

describe('names in properties', () => {
  it('are read as people write them', () => {
    expect(namesIn('[[Cases/P03|Ana]]')).toEqual(['P03']);
    expect(namesIn(['[[P03]]', 'P04', '[[P03#Life]]', ' '])).toEqual(['P03', 'P04']);
    expect(namesIn([['P03']])).toEqual(['P03']);
    expect(namesIn('Smith, Ana')).toEqual(['Smith, Ana']);
    expect(namesIn(null)).toEqual([]);
    expect(namesIn({ a: 1 })).toEqual([]);
    expect(namesIn(3)).toEqual(['3']);
    expect(linkedName('[[Cases/P03.md]]')).toBe('P03');
    expect(linkedName('Ana [x]')).toBe('Ana [x]');
  });
});

describe('the register of cases', () => {
  const register = openCases();
  register.update('Cases/P03.md', { type: 'case', aliases: ['Ana', 'Ana López', '@anal'] });
  register.update('Cases/P04.md', { type: 'case', aliases: ['ana', 'Ben'] });
  register.update('Cases/Ben.md', { type: 'case' });
  register.update('Notes/x.md', { type: 'fieldnote' });

  it('finds a case by name, alias, path or link, ignoring case', () => {
    for (const name of ['P03', 'p03', ' Ana ', 'ANA LÓPEZ', 'Ana Lo\u0301pez', '@ana', 'anal', '[[P03]]', '[[Cases/P03|Ana]]', '[[Cases/P03.md#x]]', 'Cases/P03.md']) expect(register.named(name)?.name, name).toBe('P03');
    expect(register.named('nobody')).toBeUndefined();
    expect(register.named('')).toBeUndefined();
  });

  it('lets a name go before an alias, and the first path before the second', () => {
    expect(register.named('ben')?.path).toBe('Cases/Ben.md');
    expect(register.named('ana')?.path).toBe('Cases/P03.md');
    expect(register.all().map(({ name }) => name)).toEqual(['Ben', 'P03', 'P04']);
  });

  it('finds who speaks, roles and pronouns aside', () => {
    expect(caseOfSpeaker('Ana', register)?.name).toBe('P03');
    expect(caseOfSpeaker('Ana (she/her)', register)?.name).toBe('P03');
    expect(caseOfSpeaker('Ana López, moderator', register)?.name).toBe('P03');
    expect(caseOfSpeaker('Researcher 1', register)).toBeUndefined();
  });

  it('equals one built from scratch after any changes', () => {
    const change = fc.record({ act: fc.constantFrom('update', 'remove', 'rename'), path: fc.constantFrom('a.md', 'b.md', 'c/a.md'), to: fc.constantFrom('d.md', 'c/e.md'), type: fc.constantFrom('case', 'case', 'x'), alias: fc.constantFrom('A', 'b', 'x') });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const used = openCases();
        const notes = new Map<string, Record<string, unknown>>();
        for (const { act, path, to, type, alias } of changes) {
          const properties = { type, aliases: [alias] };
          if (act === 'update') {
            used.update(path, properties);
            notes.set(path, properties);
          } else if (act === 'remove') {
            used.remove(path);
            notes.delete(path);
          } else {
            used.rename(path, to);
            const moved = notes.get(path);
            notes.delete(path);
            if (moved?.['type'] === 'case') notes.set(to, moved);
          }
          used.named('a');
        }
        const fresh = openCases();
        for (const [path, properties] of notes) fresh.update(path, properties);
        expect(used.all()).toEqual(fresh.all());
        for (const name of ['a', 'b', 'd', 'x', 'e']) expect(used.named(name)).toEqual(fresh.named(name));
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

describe('quoting', () => {
  const said = fc.constantFrom<Quoting | null>('verbatim', 'paraphrase', 'withhold', null);

  it('reads what is written, and takes what it does not understand for a wish to withhold', () => {
    expect(readQuoting('Verbatim')).toBe('verbatim');
    expect(readQuoting(' paraphrase ')).toBe('paraphrase');
    expect(readQuoting('withhold')).toBe('withhold');
    expect(readQuoting('never')).toBe('withhold');
    expect(readQuoting(false)).toBe('withhold');
    expect(readQuoting(['verbatim', 'paraphrase'])).toBe('paraphrase');
    for (const nothing of [null, undefined, '', ' ', []]) expect(readQuoting(nothing)).toBeNull();
  });

  it('lets the strictest win', () => {
    fc.assert(
      fc.property(fc.array(said), said, (all, more) => {
        const rank = (quoting: Quoting | null) => [null, 'verbatim', 'paraphrase', 'withhold'].indexOf(quoting);
        expect(rank(readQuoting([...all, more]))).toBe(Math.max(rank(readQuoting(all)), rank(more)));
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('paraphrases posts from the open web unless said otherwise', () => {
    for (const type of ['post', 'thread']) {
      expect(quotingOf({ type })).toBe('paraphrase');
      expect(quotingOf({ type, document: 'verbatim' })).toBe('verbatim');
      expect(quotingOf({ type, coding: 'verbatim' })).toBe('verbatim');
      expect(quotingOf({ type, cases: ['verbatim'] })).toBe('verbatim');
      expect(quotingOf({ type, cases: ['verbatim', null] })).toBe('paraphrase');
      expect(quotingOf({ type, document: 'verbatim', cases: ['withhold'] })).toBe('withhold');
    }
    expect(quotingOf({ type: 'interview' })).toBe('verbatim');
    expect(quotingOf({ type: null, cases: ['withhold', 'verbatim'] })).toBe('withhold');
    expect(quotingOf({ type: 'interview', coding: 'paraphrase', document: 'verbatim' })).toBe('paraphrase');
  });
});
