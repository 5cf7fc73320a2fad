import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { namesIn } from '../../../src/core/cases/names';
import { seenName } from '../../../src/core/names/seen-name';
import { readFrontMatter } from '../../../src/core/text/front-matter';
import { bodyStart } from '../../../src/core/text/front-matter-place';
import { listedSpeakers } from '../../../src/core/text/listed-speakers';
import { yamlWords } from '../../../src/core/text/yaml-words';
import { growth, linear } from '../../growth';

const listed = (front: string): string[] => {
  const note = `---\n${front}\n---\nAna: Hello.\n`;
  return [...listedSpeakers(note, bodyStart(note))];
};

describe('who a note lists as its speakers', () => {
  it.each([
    ['a name', 'participants: Ana', ['Ana']],
    ['none', 'participants:\nlanguage: en', []],
    ['lines', 'participants:\n- Ana\n-  Ben Ode', ['Ana', 'Ben Ode']],
    ['lines with comments and blank lines', 'participants: # who speaks\n  - Ana # host\n\n# not Eva\n  - Ben#2\nx: {a: 1}', ['Ana', 'Ben#2']],
    ['brackets', 'x: "a\\"b"\nparticipants: [Ana, "Ben, Ode", \'D\'\'Arcy\']', ['Ana', 'Ben, Ode', "D'Arcy"]],
    ['brackets over lines', 'x: {a: 1}\nparticipants: [Ana, # host\n  Ben Ode,\n  ]\nother: [Eva]', ['Ana', 'Ben Ode']],
    ['links', 'x: {a: 1}\nparticipants:\n  - "[[Cases/P03|Ana]]"\n  - [[P04]]', ['P03', 'P04']],
    ['signs of other languages', 'x: {a: 1}\nparticipants: ["Ana \\"Nana\\"", "\\u00c9va", 12]', ['Ana "Nana"', 'Éva', '12']],
    ['what is no list of names', 'participants:\n  - name: Ana\n  - {name: Ben}\n  - &host Eva\n  - ~\n  - true', []],
    ['above and below a slip', 'x: [\nparticipants:\n  - Ana\ny: "', ['Ana']],
    ['what cannot be told apart, once', 'participants: ["A\\u0301da", "\\u00c1da", "Ben  Ode\\u200b", "\\u200b"]', ['\u00c1da', 'Ben Ode']],
    ['lists of others alone', 'cases: [Ana]\n  participants: [Ben]', []],
  ])('reads %s', (_, front, names) => {
    expect(listed(front)).toEqual(names);
  });

  it('are those that YAML names, as people see them, in whatever style a program writes them', () => {
    // Of several lines, for which programs write blocks, no name is.
    const name = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('Ana', "D'Arcy", 'a # b', '- Eva', '[[P03]]', 'no', '12')).filter((words) => !/[\n\r]/.test(words));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const), fc.constantFrom('lines', 'brackets', 'ours'), fc.boolean(), (names, defaultStringType, form, odd) => {
        const style = { defaultStringType, defaultKeyType: 'PLAIN' as const, lineWidth: 0 };
        const ours = `participants:\n${names.map((words) => `  - ${yamlWords(words)}\n`).join('')}`;
        const list = form === 'ours' ? ours : form === 'lines' ? stringify({ participants: names }, style) : `participants: ${stringify(names, { ...style, collectionStyle: 'flow' })}`;
        const front = `${odd ? 'x: {a: 1}\n' : ''}${list}z: Eva`;
        const named = namesIn(readFrontMatter(`---\n${front}\n---\n`).properties['participants']);
        expect(listed(front)).toEqual([...new Set(named.map(seenName).filter((each) => each !== ''))]);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('are read in linear time, however they are written', () => {
    for (const part of ['  - "a\n', "  - 'a\n", '  - [\n', '  - a # \n', '  - "a\\"\n']) expect(growth((size) => listed(`participants:\n${part.repeat(size)}x: {a: 1}`), 4_000), part).toBeLessThan(linear);
  });
});
