import { expect, it } from 'vitest';
import { facetProblems } from '../../../src/core/codebook/facets';

it('says line by line what makes no facet', () => {
  const lines = ['stance: engages, resists', '', '123: a', 'Quote: yes', 'Stance: again', 'tone'];
  expect(facetProblems(lines)).toEqual([
    { line: 3, problem: 'no-name', name: '123' },
    { line: 4, problem: 'taken', name: 'Quote' },
    { line: 5, problem: 'repeated', name: 'Stance' },
  ]);
  expect(facetProblems([])).toEqual([]);
});
