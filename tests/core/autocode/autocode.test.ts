import { describe, expect, it } from 'vitest';
import { applyOps } from '../../../src/core/change/apply-ops';
import { passagePrint } from '../../../src/core/change/passage-print';
import { inverseSteps } from '../../../src/core/change/inverse';
import { autocodeChange, isCoded } from '../../../src/core/autocode/change';
import { finderOf, type Search } from '../../../src/core/autocode/search';
import { widen, type Reach } from '../../../src/core/autocode/widen';
import { applyChanges } from '../../../src/core/markup/changes';
import { scan } from '../../../src/core/markup/scan';
import { say } from '../../../src/core/said/sayings';

const note = `---
type: interview
---
Ana: We never felt safe there. People came at night, and nobody asked. I felt unsafe.

Ben: I was *safe* at home.

A fieldnote paragraph: safe and sound.
`;
const words = (search: Search, reach: Reach = 'match'): string[] =>
  widen(note, finderOf(search)(note).ranges, reach).map(({ from, to }) => note.slice(from, to));

describe('what autocoding finds', () => {
  it('a phrase, whatever its case', () => expect(words({ kind: 'phrase', text: 'FELT safe' })).toEqual(['felt safe']));
  it('any of several phrases, apart from each other', () => {
    expect(words({ kind: 'any', text: 'felt, felt safe; nobody' })).toEqual(['felt safe', 'nobody', 'felt']);
  });
  it('a regular expression', () => expect(words({ kind: 'pattern', text: '\\b(un)?safe\\b' })).toEqual(['safe', 'unsafe', 'safe', 'safe']));
  it.each<[Search['kind'], string, string]>([
    ['pattern', '\\[\\[Bees\\]\\]', '[\\[Bees]]'],
    ['pattern', '#\\w+', '#home'],
    ['pattern', '\\*re\\w+\\*', '*really\\*'],
    ['phrase', '#home', '#home'],
    ['phrase', '[[Bees]]', '[\\[Bees]]'],
  ])('a %s as it was said, whatever backslashes stand there: %s', (kind, text, stands) => {
    const said = 'Ana: I saw \\[\\[Bees]] at \\#home, \\*really\\* home.\n';
    expect(finderOf({ kind, text })(said).ranges.map(({ from, to }) => said.slice(from, to))).toEqual([stands]);
    // Whatever is found can be coded, and no backslash is parted from its sign.
    const passages = finderOf({ kind, text })(said).ranges.map(({ from, to }) => passagePrint(said, from, to));
    const change = autocodeChange([{ note: 'n.md', passages }], { themes: ['t'], coder: null, when: '2026-11-22T00:00', said: say('change-autocode', '', ['t']) });
    const { changes } = applyOps(said, change.steps.flatMap((step) => (step.step === 'edit' ? step.ops : [])), {});
    expect(changes.length).toBeGreaterThan(0);
    expect(applyChanges(said, changes)).not.toMatch(/\\%%[{}]/);
  });
  it('nothing in the front matter', () => expect(words({ kind: 'pattern', text: 'interview' })).toEqual([]));
  it('says what an empty search lacks', () => expect(() => finderOf({ kind: 'any', text: ' , ' })).toThrow('Say what to look for'));
});

describe('what is coded', () => {
  const search: Search = { kind: 'pattern', text: '(un)?safe' };
  it('the sentence, once however often it matches', () => {
    expect(words(search, 'sentence')).toEqual(['We never felt safe there.', 'I felt unsafe.', 'I was *safe* at home.', 'A fieldnote paragraph: safe and sound.']);
  });
  it('the turn, without the speaker’s name; the paragraph where nobody speaks', () => {
    expect(words({ kind: 'phrase', text: 'nobody' }, 'turn')).toEqual(['We never felt safe there. People came at night, and nobody asked. I felt unsafe.']);
  });
  it('the paragraph', () => expect(words({ kind: 'phrase', text: 'home' }, 'paragraph')).toEqual(['I was *safe* at home.']));
});

describe('the change that autocoding is', () => {
  const stretches = widen(note, finderOf({ kind: 'phrase', text: 'safe' })(note).ranges, 'sentence');
  const options = { themes: ['safety'], coder: 'ana', when: '2026-11-22T10:00', said: say('change-autocode', 'x', ['a']) };
  const change = autocodeChange([{ note: 'a.md', passages: stretches.map(({ from, to }) => passagePrint(note, from, to)) }, { note: 'b.md', passages: [] }], options);
  const [step] = change.steps;
  const ops = step?.step === 'edit' ? step.ops : [];

  it('codes each stretch, and says that a search did', () => {
    expect(change.steps).toHaveLength(1);
    const { changes, skipped } = applyOps(note, ops, {});
    expect(skipped).toEqual([]);
    const after = scan(applyChanges(note, changes));
    expect(after.codings.map(({ from, to, themes, coder, date, attributes }) => [note.slice(from, to), themes, coder, date, attributes])).toEqual(
      stretches.map(({ from, to }) => [note.slice(from, to), ['safety'], 'ana', '2026-11-22', { by: 'autocode' }]),
    );
  });
  it('takes many passages of a note in parts, between which it can be stopped', () => {
    const many = autocodeChange([{ note: 'a.md', passages: Array.from({ length: 250 }, () => passagePrint(note, 30, 40)) }], options);
    expect(many.steps.map((each) => (each.step === 'edit' ? each.ops.length : 0))).toEqual([100, 100, 50]);
  });
  it('is undone to the byte', () => {
    const coded = applyChanges(note, applyOps(note, ops, {}).changes);
    const [back] = inverseSteps(change.steps);
    expect(applyChanges(coded, applyOps(coded, back?.step === 'edit' ? back.ops : [], {}).changes)).toBe(note);
  });
  it('knows what is coded already', () => {
    const codings = [{ from: 0, to: 10, themes: ['safety'] }, { from: 5, to: 20, themes: ['home'] }];
    expect(isCoded(codings, { from: 6, to: 9 }, ['safety', 'home'])).toBe(true);
    expect(isCoded(codings, { from: 6, to: 12 }, ['safety'])).toBe(false);
  });
});
