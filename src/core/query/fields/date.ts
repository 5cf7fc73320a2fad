import { matcher } from './compare';
import type { Field } from './types';

/** When the data is from: the document's date. Of a document without one, the day of the coding. */
export const date: Field = {
  name: 'date',
  check(comparison, value) {
    const holds = matcher(comparison, value);
    return {
      document: ({ date: said }) => (said === null ? null : holds([said])),
      passage(hit, coding) {
        const said = hit.document.date ?? coding?.date ?? null;
        return holds(said === null ? [] : [said]);
      },
    };
  },
  *values({ corpus }) {
    for (const { isData, date: said } of corpus.documents()) if (isData && said !== null) yield said;
  },
};
