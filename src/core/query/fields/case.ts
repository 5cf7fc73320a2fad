import { linkedName } from '../../cases/names';
import { matcher, passageCheck } from './compare';
import { casesOfHit } from './of-cases';
import type { Field } from './types';

/** A case may be named by its alias. */
export const caseField: Field = {
  name: 'case',
  check(comparison, value, { context: { corpus } }) {
    const byName = comparison === '=' || comparison === '!=';
    const holds = matcher(comparison, byName ? (corpus.caseNamed(value)?.name ?? linkedName(value)) : value);
    return passageCheck((hit, coding) => holds(casesOfHit(hit, coding, corpus)));
  },
  *values({ corpus }) {
    for (const { name } of corpus.cases()) yield name;
    for (const { isData, cases } of corpus.documents()) if (isData) yield* cases;
  },
};
