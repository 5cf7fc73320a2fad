/** Queries over a large study: how long an answer takes. */
import { openCodebook } from '../../src/core/codebook/codebook';
import { openCorpus } from '../../src/core/corpus/corpus';
import { complete } from '../../src/core/query/complete';
import { evaluate } from '../../src/core/query/evaluate';
import { isQueryError, parseQuery } from '../../src/core/query/parse';
import type { QueryContext } from '../../src/core/query/types';
import type { Row } from './row';
import { large, makeStudy } from './study';

/** What a researcher might ask, from the narrow to the unreasonably wide. */
const queries = [
  'empathy',
  'power',
  '=power',
  'stigma/kind-2',
  'empathy AND stigma',
  'power AND stigma',
  'power AND stigma AND identity',
  'empathy AND stigma/kind-1 AND NOT power WHERE role = professional AND type = interview',
  'power OR stigma OR identity',
  'power OR stigma OR identity OR empathy OR peer-support OR discrimination OR hierarchies OR recovery',
  '(power OR stigma) AND (identity OR empathy)',
  'power AND NOT stigma',
  'NOT power',
  'NOT (power OR stigma OR identity)',
  'power WHERE coder = ben',
  'power WHERE coder != ana AND platform = blog',
  'power WHERE speaker = P5',
  'power WHERE case = P6 AND date >= 2015',
  'stigma WHERE date < 2013-05 OR role = peer',
  'stigma WHERE document ~ 0042',
  'stigma WHERE layer = aside',
  'identity WHERE role = patient AND NOT (coder = ana OR platform = forum)',
  'WHERE coder = ana',
  'WHERE role = peer AND age >= 40',
  'WHERE type = interview AND coded >= 2026-05',
  'power AND stigma WHERE speaker = Interviewer AND role = relative',
  'humour/kind-1/detail-200 AND recovery/kind-2',
  'media AND resistance WHERE document = "interview 00005"',
  'empathy AND nowhere',
  'diagnosis/kind-5 AND humour/kind-5 AND media/kind-5',
];

const rounds = 20;

export function run(): Promise<Row[]> {
  const corpus = openCorpus();
  for (const { path, text } of makeStudy(large)) corpus.update(path, text);
  const context: QueryContext = { corpus, codebook: openCodebook({ folder: 'Themes', prefix: 'theme/' }) };
  const times: number[] = [];
  let slowest = { query: '', time: 0 };
  for (let round = 0; round <= rounds; round++) {
    for (const text of queries) {
      const start = performance.now();
      const query = parseQuery(text);
      if (isQueryError(query)) throw new Error(query.message);
      evaluate(query, context);
      const time = performance.now() - start;
      if (round === 0) continue;
      times.push(time);
      if (time > slowest.time) slowest = { query: text, time };
    }
  }
  times.sort((a, b) => a - b);
  const completing = timeOf(() => complete('power AND st', 12, context));
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return Promise.resolve([
    { name: `query over 100,000 codings, half of ${times.length} (${queries.length} kinds)`, value: at(0.5), unit: 'ms', budget: null },
    { name: 'query over 100,000 codings, 95 of 100', value: at(0.95), unit: 'ms', budget: 16 },
    { name: `the slowest of them: ${slowest.query}`, value: slowest.time, unit: 'ms', budget: null },
    { name: 'completion while one types', value: completing, unit: 'ms', budget: null },
  ]);
}

function timeOf(work: () => void): number {
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[15] ?? 0;
}
