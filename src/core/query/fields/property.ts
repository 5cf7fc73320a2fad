/** Any other field: a property of the document or of a case, or an attribute of a coding. */
import type { CodingEntry, Corpus, Document } from '../../corpus/types';
import { finder } from './compare';
import { casesOfHit } from './of-cases';
import type { Field } from './types';

/** The field of that name, whatever its case. It holds what document, cases and coding say, together. */
export function property(name: string): Field {
  return {
    name,
    check(comparison, value, { context: { corpus } }) {
      const found = finder(comparison, value);
      const denies = comparison === '!=';
      const isName = remembered((key: string) => key.toLowerCase() === name);
      const inDocument = remembered((document: Document) => found(valuesOf(document.properties, name, isName)));
      // Lists of cases are few: equal ones are the same list.
      const inCases = remembered((cases: readonly string[]) => cases.some((each) => found(valuesOf(corpus.caseNamed(each)?.attributes ?? {}, name, isName))));
      return {
        document(document) {
          if (inDocument(document)) return !denies;
          // Where nobody speaks and no coding says more, the document's cases are those of all its passages.
          const decides = document.speakers.length === 0 && document.codings.every(saysNothing);
          return decides ? inCases(corpus.casesIn(document, document.body, document.body)) !== denies : null;
        },
        passage(hit, coding) {
          const said = coding && Object.hasOwn(coding.attributes, name) && found([coding.attributes[name]]);
          return (said || inDocument(hit.document) || inCases(casesOfHit(hit, coding, corpus))) !== denies;
        },
      };
    },
    *values({ corpus }) {
      const isName = remembered((key: string) => key.toLowerCase() === name);
      for (const { attributes } of corpus.cases()) yield* textsOf(valuesOf(attributes, name, isName));
      for (const { isData, properties } of corpus.documents()) if (isData) yield* textsOf(valuesOf(properties, name, isName));
    },
  };
}

/** The names of all properties that documents and cases have. */
export function* propertyNames(corpus: Corpus): Iterable<string> {
  for (const { attributes } of corpus.cases()) yield* Object.keys(attributes);
  for (const { isData, properties } of corpus.documents()) if (isData) yield* Object.keys(properties);
}

function saysNothing({ attributes }: CodingEntry): boolean {
  for (const key in attributes) if (Object.hasOwn(attributes, key)) return false;
  return true;
}

function remembered<T>(ask: (thing: T) => boolean): (thing: T) => boolean {
  const answers = new Map<T, boolean>();
  return (thing) => {
    let answer = answers.get(thing);
    if (answer === undefined) answers.set(thing, (answer = ask(thing)));
    return answer;
  };
}

function valuesOf(properties: Readonly<Record<string, unknown>>, name: string, isName: (key: string) => boolean): readonly unknown[] {
  if (Object.hasOwn(properties, name)) return [properties[name]];
  const values: unknown[] = [];
  for (const key of Object.keys(properties)) if (isName(key)) values.push(properties[key]);
  return values;
}

function* textsOf(values: readonly unknown[]): Iterable<string> {
  for (const value of values.flat(3)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') yield String(value);
  }
}
