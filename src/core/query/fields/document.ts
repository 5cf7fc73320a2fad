import { linkedName } from '../../cases/names';
import { documentCheck, matcher } from './compare';
import type { Field } from './types';

export const documentField: Field = {
  name: 'document',
  check(comparison, value) {
    const holds = matcher(comparison, value.startsWith('[[') ? linkedName(value) : value);
    return documentCheck(({ name, path }) => holds([name, path]));
  },
  *values({ corpus }) {
    for (const { isData, name } of corpus.documents()) if (isData) yield name;
  },
};
