/** The theme picker over 5,000 themes: how long a key takes until its answer is known. */
import { themePath } from '../../src/core/codebook/name';
import { itemsFor } from '../../src/views/theme-picker/items';
import { readLine } from '../../src/views/theme-picker/line';
import type { Candidate } from '../../src/views/theme-picker/candidates';
import { readAhead } from '../../src/views/theme-rank';
import type { Row } from './row';

const size = 5000;
const words = ['power', 'peer', 'support', 'stigma', 'identity', 'institution', 'norms', 'silence', 'empathy', 'resistance', 'media', 'contact', 'status', 'belonging', 'care', 'night'];
const lines = ['peer support "asks for help" stance=resists', 'hierarchies of silence', 'xqzv', 'stat 42', 'nothing here answers', 'p s c n'];
const facets = [{ key: 'stance', values: ['engages', 'resists', 'ambivalent'] }];

export function run(): Promise<Row[]> {
  const candidates = Array.from({ length: size }, (_, n): Candidate => {
    const word = (step: number): string => words[Math.floor(n / step + n * step) % words.length] ?? '';
    const path = themePath(`${word(1)}/${word(7)}-${word(3)}-${n}`);
    const definition = `What is said of ${word(5)} and ${word(11)}, where people speak of ${word(2)} in a sentence or two.`;
    return { path, title: path.slice(path.indexOf('/') + 1).replaceAll('-', ' '), aliases: [`${word(13)} ${n}`], definition, codings: n % 90, isHidden: n % 50 === 0 };
  });
  const recent = candidates.slice(100, 150).map(({ path }) => path);
  const ask = (line: string): number => {
    const start = performance.now();
    const items = itemsFor({ line, typed: readLine(line, facets), candidates, recent, suggested: [], facets, prefix: 'theme/', hasTaken: false }, 50);
    const time = performance.now() - start;
    if (line === '' && items.length === 0) throw new Error('Nothing is listed.');
    return time;
  };
  const opened = ask('');
  const folding = performance.now();
  readAhead(candidates);
  const folded = performance.now() - folding;
  const first = ask('p');
  const times = Array.from({ length: 10 }, () => lines.flatMap((line) => Array.from(line, (_, at) => ask(line.slice(0, at + 1)))))
    .flat()
    .sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return Promise.resolve([
    { name: 'the picker opens on 5,000 themes', value: opened, unit: 'ms', budget: null },
    { name: 'their texts are read ahead, in slices', value: folded, unit: 'ms', budget: null },
    { name: 'the first key', value: first, unit: 'ms', budget: 16 },
    { name: 'a key among 5,000 themes, half of them', value: at(0.5), unit: 'ms', budget: null },
    { name: 'a key among 5,000 themes, 99 of 100', value: at(0.99), unit: 'ms', budget: 16 },
  ]);
}
