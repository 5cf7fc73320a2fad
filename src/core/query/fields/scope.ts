import { documentCheck, matcher } from './compare';
import type { Field } from './types';

/** Speaking of it lets notes count that are not data. */
export const scope: Field = {
  name: 'scope',
  check(comparison, value) {
    const holds = matcher(comparison, value);
    return documentCheck(({ isData }) => holds([isData ? 'data' : 'other', 'all']));
  },
  values: () => ['all', 'data', 'other'],
};
