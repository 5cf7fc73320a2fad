import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseSteps } from '../../../src/core/change/inverse';
import { labelledTurns } from '../../../src/core/speakers/labelled-turns';
import type { Match } from '../../../src/core/speakers/match';
import type { Identity } from '../../../src/core/speakers/types';
import { done, sourceOf, type Notes } from '../change/study';
import { planned } from './assigned';

const labels = ['Ana', 'Ben', 'Speaker 1', 'P03', 'Ben Ode', 'Dr. Li', 'Ana [2]', 'Ro|sa', 'Interviewer'];
const paths = ['Data/a.md', 'Data/b.md', 'Data/c.md'];

const property = (key: string, items: readonly string[]): string => (items.length === 0 ? '' : `${key}:\n${items.map((item) => `  - ${JSON.stringify(item)}\n`).join('')}`);
const some = fc.subarray(labels, { maxLength: 2 });
const document = fc
  .record({ turns: fc.array(fc.constantFrom(...labels), { minLength: 2, maxLength: 7 }), interviewer: some, several: some, lists: fc.boolean() })
  .map(({ turns, interviewer, several, lists }) => `---\ntype: interview\n${lists ? property('participants', [...new Set(turns)]) + property('interviewer', interviewer) + property('several', several) : ''}---\n${turns.map((name, at) => `**${name.replace(/[[\]]/g, '\\$&')}**: Words number ${at}.\n\n`).join('')}`);
const caseNote = fc
  .record({ pseudonym: fc.boolean(), aliases: some, speaks: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...labels)), { maxLength: 3 }) })
  .map(({ pseudonym, aliases, speaks }) => `---\ntype: case\n${pseudonym ? 'pseudonym: Ines\n' : ''}${property('aliases', aliases)}${property('speaks-in', speaks.map(([note, name]) => `[[${note}|${name}${name.endsWith(']') ? ' ' : ''}]]`))}---\n`);
const study = fc
  .record({ a: document, b: document, c: document, p01: caseNote, p03: caseNote, ana: fc.option(caseNote, { nil: undefined }) })
  .map(({ a, b, c, p01, p03, ana }): Notes => ({ 'Data/a.md': a, 'Data/b.md': b, 'Data/c.md': c, 'Cases/P01.md': p01, 'Cases/P03.md': p03, ...(ana === undefined ? {} : { 'Cases/Ana.md': ana }) }));

const scope = fc.constantFrom('everywhere', 'these documents');
const match: fc.Arbitrary<Match | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.record({ to: fc.constant('case' as const), path: fc.constantFrom('Cases/P01.md', 'Cases/P03.md'), scope }) as fc.Arbitrary<Match>,
  fc.record({ to: fc.constant('new case' as const), name: fc.constantFrom('P09', 'Ben', 'Dr. Li'), pseudonym: fc.constant(null), scope }) as fc.Arbitrary<Match>,
  fc.record({ to: fc.constant('no case' as const), why: fc.constantFrom('interviewer', 'unidentified') }) as fc.Arbitrary<Match>,
  fc.constant<Match>({ to: 'nothing' }),
);
const row = fc.record({ speaker: fc.constantFrom(...labels), documents: fc.subarray(paths, { minLength: 1 }), label: fc.option(fc.constantFrom(...labels, 'Rosa', 'Tito'), { nil: null }), match });
const step = fc.record({
  rows: fc.uniqueArray(row, { maxLength: 3, selector: ({ speaker }) => speaker }),
  turns: fc.uniqueArray(fc.record({ document: fc.constantFrom(...paths), index: fc.nat(6), speaker: fc.constantFrom(...labels, 'Rosa') }), { maxLength: 2, selector: ({ document: path, index }) => `${path} ${index}` }),
});

interface Spoken {
  readonly label: string;
  readonly is: string;
}

/** Every turn with its label and who that is. */
function spokenIn(notes: Notes): Map<string, Spoken> {
  const { corpus } = sourceOf(notes);
  return new Map(
    corpus.documents().flatMap((found) => labelledTurns(notes[found.path] ?? '').map(({ index, speaker }) => [`${found.path} ${index}`, { label: speaker, is: named(corpus.speakerIs(found, speaker)) }] as const)),
  );
}

const named = (is: Identity): string => (is === null ? '' : 'case' in is ? is.case.path : is.noCase);

describe('whose words a turn is', () => {
  it('stays who it was through any changes of labels, but for what was said of it', () => {
    let kept = 0;
    let renamed = 0;
    fc.assert(
      fc.property(study, fc.array(step, { minLength: 1, maxLength: 3 }), (first, steps) => {
        let notes = first;
        for (const { rows, turns } of steps) {
          const before = spokenIn(notes);
          const { change } = planned(notes, rows, turns);
          const after = done(notes, change);
          expect(after.skipped).toEqual([]);
          const now = spokenIn(after.notes);
          const isCorrected = (key: string): boolean => turns.some(({ document: path, index, speaker }) => key === `${path} ${index}` && speaker !== before.get(key)?.label);
          const rowOf = (key: string) => rows.find(({ speaker, documents }) => speaker === before.get(key)?.label && documents.includes(key.split(' ')[0] ?? ''));
          const everywhere = new Set(rows.flatMap((each) => (each.match !== null && 'scope' in each.match && each.match.scope === 'everywhere' ? [each.label ?? each.speaker] : [])));
          for (const [key, { label, is }] of before) {
            const turn = now.get(key);
            if (!turn || isCorrected(key)) continue;
            const path = key.split(' ')[0] ?? '';
            const together = [...now].filter(([other, each]) => other.startsWith(`${path} `) && each.label === turn.label && !isCorrected(other)).map(([other]) => other);
            const isMerged = label !== turn.label && together.some((other) => before.get(other)?.label !== label);
            // Another row may have said something of the label that this turn has now.
            const isSaid = together.some((other) => rowOf(other)?.match);
            if (isMerged || isSaid) continue;
            if (is === '' && (label !== turn.label || turn.is.startsWith('Cases/'))) continue;
            if (everywhere.has(turn.label) && is.startsWith('Cases/')) continue;
            expect(`${key} ${turn.label}: ${turn.is}`).toBe(`${key} ${turn.label}: ${is}`);
            kept++;
            if (label !== turn.label && is.startsWith('Cases/')) renamed++;
          }
          expect(done(after.notes, inverseSteps(change.steps)).notes).toEqual(notes);
          notes = after.notes;
        }
      }),
      { seed: 20261122, numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(1000);
    expect(renamed).toBeGreaterThan(40);
  });

  it('is what was said of its label, whatever it was before', () => {
    let said = 0;
    fc.assert(
      fc.property(study, row.filter((each) => each.match !== null && each.match.to !== 'nothing'), (notes, one) => {
        const before = spokenIn(notes);
        const { change, left } = planned(notes, [one], []);
        const now = spokenIn(done(notes, change).notes);
        const { match: wanted } = one;
        if (left.length > 0 || !wanted) return;
        for (const [key, { label }] of before) {
          if (label !== one.speaker || !one.documents.includes(key.split(' ')[0] ?? '')) continue;
          const is = now.get(key)?.is ?? '';
          if (wanted.to === 'case') expect(is).toBe(wanted.path);
          else if (wanted.to === 'no case') expect(is).toBe(wanted.why);
          else if (wanted.to === 'new case') expect(is).toContain(`Cases/${wanted.name}`);
          said++;
        }
      }),
      { seed: 20261122, numRuns: 500 },
    );
    expect(said).toBeGreaterThan(250);
  });
});
