import { matcher, passageCheck } from './compare';
import type { Field } from './types';

export const coded: Field = {
  name: 'coded',
  detail: 'the day of the coding',
  check(comparison, value) {
    const holds = matcher(comparison, value);
    return passageCheck((_hit, coding) => holds(coding?.date ? [coding.date] : []));
  },
  *values({ corpus }) {
    for (const coding of corpus.codings()) if (coding.date !== null) yield coding.date;
  },
};
