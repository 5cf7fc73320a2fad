/** Any other field: a property of the document or of a case, or an attribute of a coding. */
import type { Corpus, Document } from '../../corpus/types';
import { matcher } from './compare';
import { casesOfHit } from './of-cases';
import type { Field } from './types';

/** The field of that name, whatever its case. It holds what document, cases and coding say, together. */
export function property(name: string): Field {
  return {
    name,
    detail: 'a property of the document or of a case',
    check(comparison, value, { context: { corpus } }) {
      const holds = matcher(comparison, value);
      const ofCases = new Map<string, readonly unknown[]>();
      let last: { document: Document; values: readonly unknown[] } | null = null;

      function ofDocument(document: Document): readonly unknown[] {
        if (last?.document !== document) last = { document, values: valuesOf(document.properties, name) };
        return last.values;
      }
      function ofCase(caseName: string): readonly unknown[] {
        let values = ofCases.get(caseName);
        if (!values) ofCases.set(caseName, (values = valuesOf(corpus.caseNamed(caseName)?.attributes ?? {}, name)));
        return values;
      }

      return {
        document: () => null,
        passage(hit, coding) {
          const values = [...ofDocument(hit.document)];
          if (coding && Object.hasOwn(coding.attributes, name)) values.push(coding.attributes[name]);
          for (const caseName of casesOfHit(hit, coding, corpus)) values.push(...ofCase(caseName));
          return holds(values);
        },
      };
    },
    *values({ corpus }) {
      for (const { attributes } of corpus.cases()) yield* textsOf(valuesOf(attributes, name));
      for (const { isData, properties } of corpus.documents()) if (isData) yield* textsOf(valuesOf(properties, name));
    },
  };
}

/** The names of all properties that documents and cases have. */
export function* propertyNames(corpus: Corpus): Iterable<string> {
  for (const { attributes } of corpus.cases()) yield* Object.keys(attributes);
  for (const { isData, properties } of corpus.documents()) if (isData) yield* Object.keys(properties);
}

function valuesOf(properties: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  if (Object.hasOwn(properties, name)) return [properties[name]];
  return Object.keys(properties).filter((key) => key.toLowerCase() === name).map((key) => properties[key]);
}

function* textsOf(values: readonly unknown[]): Iterable<string> {
  for (const value of values.flat(3)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') yield String(value);
  }
}
