/** A quoted phrase: where the data says it. */
import { folded } from '../../corpus/fold';
import { searchData } from '../../corpus/search';
import { type Found, inScope, type Plan, type Run, stretchHit } from '../plan';
import type { TextExpression } from '../types';

/** Stretches of the data that say the phrase; upper and lower case are one. */
export function planText({ phrase }: TextExpression, run: Run): Plan {
  const key = folded(phrase);
  return {
    candidates: inScope(run),
    hits(slot) {
      const place = `${slot} ${key}`;
      let found = run.stretches.get(place);
      if (!found) run.stretches.set(place, (found = search(slot, phrase, run)));
      return run.asides ? found : found.filter(({ document, from, to }) => !document.inAside(from, to));
    },
  };
}

/** The same objects for the same phrase, so that each place is one hit. */
function search(slot: number, phrase: string, run: Run): readonly Found[] {
  const document = run.table.documents[slot];
  const text = document && run.context.readNote?.(document.path);
  if (!document || text === undefined) return [];
  return searchData(text, phrase).map(({ from, to }) => stretchHit(document, from, to));
}
