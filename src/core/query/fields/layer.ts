import { isWhole, matcher, passageCheck } from './compare';
import type { Field } from './types';

/** Speaking of it lets asides count. */
export const layer: Field = {
  name: 'layer',
  check(comparison, value) {
    const holds = matcher(comparison, value);
    return passageCheck((hit, coding) => {
      if (isWhole(hit, coding)) return holds([coding.layer]);
      return holds([hit.document.inAside(hit.from, hit.to) ? 'aside' : 'data']);
    });
  },
  values: () => ['data', 'aside', 'nonverbal'],
};
