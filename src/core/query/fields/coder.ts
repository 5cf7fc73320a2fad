import { matcher, passageCheck } from './compare';
import type { Field } from './types';

export const coder: Field = {
  name: 'coder',
  check(comparison, value) {
    const holds = matcher(comparison, value);
    const known = new Map<string | null, boolean>();
    return passageCheck((_hit, coding) => {
      const said = coding?.coder ?? null;
      let answer = known.get(said);
      if (answer === undefined) known.set(said, (answer = holds(said === null ? [] : [said])));
      return answer;
    });
  },
  *values({ corpus }) {
    for (const coding of corpus.codings()) if (coding.coder !== null) yield coding.coder;
  },
};
