import { documentCheck, matcher } from './compare';
import type { Field } from './types';

export const type: Field = {
  name: 'type',
  check(comparison, value) {
    const holds = matcher(comparison, value);
    return documentCheck(({ type: said }) => holds(said === null ? [] : [said]));
  },
  *values({ corpus }) {
    for (const { isData, type: said } of corpus.documents()) if (isData && said !== null) yield said;
  },
};
