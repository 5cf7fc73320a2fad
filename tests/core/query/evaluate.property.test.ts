import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../../src/core/codebook/codebook';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { scan } from '../../../src/core/markup/scan';
import { documentsToRead } from '../../../src/core/query/documents';
import { evaluate } from '../../../src/core/query/evaluate';
import { explain } from '../../../src/core/query/explain';
import { inEnglish } from '../../../src/core/said/sayings';
import { isQueryError, parseQuery } from '../../../src/core/query/parse';
import type { Answer, Query, QueryContext } from '../../../src/core/query/types';
import { type MadeNote, study } from '../corpus/small-study';
import { madeQuery } from './made-query';
import { naiveAnswer } from './naive';

const runs = { seed: 20261122, numRuns: 1500 };

function contextOf(notes: readonly MadeNote[], readable?: ReadonlySet<string>): QueryContext & { texts: Map<string, string> } {
  const corpus = openCorpus();
  for (const { path, text } of notes) corpus.update(path, text);
  const texts = new Map(notes.map(({ path, text }) => [path, scan(text).plain()]));
  const readNote = (path: string): string | undefined => (readable && !readable.has(path) ? undefined : texts.get(path));
  return { corpus, codebook: openCodebook({ folder: 'Themes', prefix: 'theme/' }), readNote, texts };
}

function read(text: string): Query {
  const query = parseQuery(text);
  if (isQueryError(query)) throw new Error(`${text}: ${query.message}`);
  return query;
}

interface ShownHit {
  readonly document: { readonly path: string };
  readonly from: number;
  readonly to: number;
  readonly codings: readonly { readonly id: string; readonly ordinal: number }[];
}

/** What a person would see of hits. */
function shown(hits: readonly ShownHit[]): string[] {
  return hits.map(({ document, from, to, codings }) => `${document.path} ${from}-${to} ${codings.map(({ id, ordinal }) => `${id}.${ordinal}`).sort().join(' ')}`).sort();
}

describe('the answer to a query', () => {
  it('is what a naive reading of the language gives, whatever the study and the query', () => {
    let answered = 0;
    fc.assert(
      fc.property(study, madeQuery, (notes, text) => {
        const context = contextOf(notes);
        const query = read(text);
        const answer = evaluate(query, context);
        const naive = naiveAnswer(query.root, { corpus: context.corpus, texts: context.texts });
        expect(shown(answer.hits)).toEqual(shown(naive));
        expect(answer.documents).toBe(new Set(naive.map(({ document }) => document.path)).size);
        if (naive.length > 0) answered++;
      }),
      runs,
    );
    expect(answered).toBeGreaterThan(runs.numRuns / 4);
  });

  it('comes in order of document and place', () => {
    fc.assert(
      fc.property(study, madeQuery, (notes, text) => {
        const { hits } = evaluate(read(text), contextOf(notes));
        const places = hits.map((hit) => [hit.document.path, hit.from, hit.to] as const);
        for (let at = 1; at < places.length; at++) {
          const [before, now] = [places[at - 1], places[at]];
          if (!before || !now) continue;
          const order = before[0] < now[0] ? -1 : before[0] > now[0] ? 1 : before[1] - now[1] || before[2] - now[2];
          expect(order).toBeLessThanOrEqual(0);
        }
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  it('needs no more notes than are named to be read first', () => {
    fc.assert(
      fc.property(study, madeQuery, (notes, text) => {
        const whole = contextOf(notes);
        const query = read(text);
        const some = contextOf(notes, new Set(documentsToRead(query, whole)));
        expect(shown(evaluate(query, some).hits)).toEqual(shown(evaluate(query, whole).hits));
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  it('says what came near when it is empty, and nothing else when it is not', () => {
    fc.assert(
      fc.property(study, madeQuery, (notes, text) => {
        const answer: Answer = evaluate(read(text), contextOf(notes));
        if (answer.hits.length > 0) expect(answer.near).toBeNull();
        else expect(answer.near === null || inEnglish(answer.near).length > 5).toBe(true);
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  it('is the same however operands of AND and of OR are grouped or ordered, and AND with itself adds nothing', () => {
    const operand = fc.constantFrom('empathy', 'stigma', 'stigma/contact', 'power', 'peer support', '"safe"', '(empathy OR power)');
    fc.assert(
      fc.property(study, operand, operand, operand, fc.constantFrom('AND', 'OR'), (notes, a, b, c, joint) => {
        const context = contextOf(notes);
        const hits = (text: string): string[] => shown(evaluate(read(text), context).hits);
        expect(hits(`(${a} ${joint} ${b}) ${joint} ${c}`)).toEqual(hits(`${a} ${joint} (${c} ${joint} ${b})`));
        expect(hits(`${a} ${joint} ${a}`)).toEqual(hits(a));
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  it('is told the same for the same query however it is spaced and cased', () => {
    fc.assert(
      fc.property(study, madeQuery, (notes, text) => {
        const context = contextOf(notes);
        const spaced = `  ${text.replace(/ /g, '  ').replace(/\b(AND|OR|NOT|WHERE)\b/gi, (word) => word.toLowerCase())}\n`.replace(/" *night *"/g, '"night"');
        const told = (query: string): string => inEnglish(explain(read(query), context)).replace(/\s+/g, ' ');
        expect(told(spaced)).toBe(told(text));
      }),
      { ...runs, numRuns: 1000 },
    );
  });
});
