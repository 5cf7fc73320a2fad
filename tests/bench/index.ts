/** The index over a large study: from nothing, one note, and what it keeps. */
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openCorpus } from '../../src/core/corpus/corpus';
import type { Corpus } from '../../src/core/corpus/types';
import type { Row } from './row';
import { large, makeStudy } from './study';

const rounds = 3;

export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'emic-bench-'));
  try {
    const paths: string[] = [];
    let bytes = 0;
    for (const { path, text } of makeStudy(large)) {
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(join(folder, path), text);
      paths.push(path);
      bytes += text.length;
    }
    const reading: number[] = [];
    const indexing: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const bare = await timed(() => readAll(folder, paths, () => undefined));
      const corpus = openCorpus();
      const whole = await timed(() => readAll(folder, paths, (path, text) => corpus.update(path, text)));
      if (round > 0) {
        reading.push(bare);
        indexing.push(whole);
      }
    }
    const count = large.notes * large.codings;
    return [
      { name: `reading ${paths.length} notes, ${Math.round(bytes / 1e6)} MB, 8 at a time`, value: median(reading), unit: 'ms', budget: null },
      { name: `cold index of them, ${count} codings`, value: median(indexing), unit: 'ms', budget: null },
      { name: 'cold index against reading', value: median(indexing) / median(reading), unit: '×', budget: 1.3, ratio: 'the same files read and dropped, in the same run' },
      { name: 'CPU of the index alone, for each coding', value: (cpuOfIndex() * 1000) / count, unit: 'µs', budget: 4 },
      ...oneUpdate(),
      ...memory(count),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readAll(folder: string, paths: readonly string[], each: (path: string, text: string) => void): Promise<void> {
  let next = 0;
  async function worker(): Promise<void> {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) each(path, await readFile(join(folder, path), 'utf8'));
  }
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** CPU of this process, in milliseconds, for the index of texts that lie in memory: the best of three, as noise only adds. */
function cpuOfIndex(): number {
  const notes = [...makeStudy(large)].map(({ path, text }) => ({ path, text: Buffer.from(text).toString('utf8') }));
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const corpus = openCorpus();
    const before = process.cpuUsage();
    for (const { path, text } of notes) corpus.update(path, text);
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  return Math.min(...taken);
}

/** One changed note in a study of ten thousand, and in one of a hundred. */
function oneUpdate(): Row[] {
  const costs = [100, large.notes].map((notes) => {
    const corpus = filled(notes);
    const changed = [...makeStudy({ ...large, notes: 100 })].filter(({ path }) => path.startsWith('Data/'));
    const times: number[] = [];
    for (let round = 0; round < 400; round++) {
      const note = changed[round % changed.length];
      if (!note) continue;
      const start = performance.now();
      corpus.update(note.path, `${note.text}\nround ${round}\n`);
      corpus.themes();
      times.push(performance.now() - start);
    }
    return median(times);
  });
  const [small = 0, big = 0] = costs;
  return [
    { name: 'one changed note, and the themes anew, among 10,000', value: big, unit: 'ms', budget: null },
    { name: 'one changed note among 10,000 against one among 100', value: big / small, unit: '×', budget: 1.5, ratio: 'the same notes in a study of 100' },
  ];
}

function filled(notes: number): Corpus {
  const corpus = openCorpus();
  for (const { path, text } of makeStudy({ ...large, notes })) corpus.update(path, text);
  return corpus;
}

/** Bytes kept for each coding, turns and properties included; needs `--expose-gc`. */
function memory(count: number): Row[] {
  const collect = globalThis.gc;
  if (!collect) return [];
  collect();
  const before = process.memoryUsage();
  const corpus = filled(large.notes);
  collect();
  collect();
  const after = process.memoryUsage();
  const kept = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  if (corpus.documents().length === 0) throw new Error('The study is empty.');
  return [{ name: 'memory kept for each coding', value: kept / count, unit: 'bytes', budget: 400 }];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
