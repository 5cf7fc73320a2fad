import { matcher, passageCheck } from './compare';
import type { Field } from './types';

export const coded: Field = {
  name: 'coded',
  check(comparison, value) {
    const holds = matcher(comparison, value);
    /** Days are few, and each has many codings. */
    const known = new Map<string | null, boolean>();
    return passageCheck((_hit, coding) => {
      const said = coding?.date ?? null;
      let answer = known.get(said);
      if (answer === undefined) known.set(said, (answer = holds(said === null ? [] : [said])));
      return answer;
    });
  },
  *values({ corpus }) {
    for (const coding of corpus.codings()) if (coding.date !== null) yield coding.date;
  },
};
