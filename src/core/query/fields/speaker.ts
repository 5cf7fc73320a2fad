import { seenName } from '../../names/seen-name';
import { isWhole, matcher } from './compare';
import type { Field } from './types';

export const speaker: Field = {
  name: 'speaker',
  check(comparison, value) {
    const holds = matcher(comparison, seenName(value));
    /** Lists of speakers are few: equal ones are the same list. */
    const known = new WeakMap<readonly string[], boolean>();
    const nobody = holds([]);
    return {
      document: ({ speakers }) => (speakers.length === 0 ? nobody : null),
      passage(hit, coding) {
        if (!isWhole(hit, coding)) return holds(hit.document.speakersIn(hit.from, hit.to));
        let answer = known.get(coding.speakers);
        if (answer === undefined) known.set(coding.speakers, (answer = holds(coding.speakers)));
        return answer;
      },
    };
  },
  *values({ corpus }) {
    for (const { isData, speakers } of corpus.documents()) if (isData) yield* speakers;
  },
};
