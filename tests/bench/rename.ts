/** A theme renamed over a thousand notes, by the plugin's own engine on files, against reading and writing those files. */
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planRename } from '../../src/core/change/plan/rename';
import { openCodebook } from '../../src/core/codebook/codebook';
import { openCorpus } from '../../src/core/corpus/corpus';
import type { Corpus } from '../../src/core/corpus/types';
import { applyChanges } from '../../src/core/markup/changes';
import { openEngine } from '../../src/vault/changes/engine';
import type { JournalFiles, VaultDoor } from '../../src/vault/changes/door';
import { openJournal } from '../../src/vault/changes/journal';
import type { Row } from './row';
import { makeStudy } from './study';

const size = { notes: 1_000, bytes: 5_000, codings: 10 };
const markup = { prefix: 'theme/', earlierPrefixes: [] };
const rounds = 5;

export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'emic-bench-'));
  try {
    const corpus = openCorpus(markup);
    const paths: string[] = [];
    const remembered = new Map<string, string>();
    for (const { path, text: made } of makeStudy(size)) {
      const text = made.replace(/#theme\/\S+/g, '#theme/cliques').replace(/(#theme\/cliques)( #theme\/cliques)+/g, '$1');
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(join(folder, path), text);
      remembered.set(path, text);
      corpus.update(path, text);
      if (corpus.document(path)?.codings.length) paths.push(path);
    }
    const codings = corpus.codingsOf('cliques').length;
    const engine = openEngine({
      door: fileDoor(folder, corpus, remembered),
      journal: openJournal(journalIn(join(folder, 'changes')), 'bench', Date.now),
      by: () => ({ coder: 'ana', when: '2026-11-22T11:00' }),
      log: () => Promise.resolve(),
      done: () => undefined,
      words: { undo: (title) => title, barred: ({ title }) => title, noChange: () => '' },
    });
    const bare: number[] = [];
    const whole: number[] = [];
    const planning: number[] = [];
    let [from, to] = ['cliques', 'power/in-groups'];
    for (let round = 0; round <= rounds; round++) {
      const asIs = await timed(async () => {
        for (const path of paths) await writeFile(join(folder, path), await readFile(join(folder, path), 'utf8'));
      });
      const began = performance.now();
      const source = { corpus, codebook: openCodebook({ folder: 'Themes', prefix: 'theme/' }), markup, themeFolder: 'Themes', caseStudies: [], lists: { favourites: [], hiddenThemes: [], themeOrder: [] }, readNote: () => undefined };
      const change = planRename(source, [{ from, to }], { coder: 'ana', when: '2026-11-22T11:00', reason: null });
      const planned = performance.now() - began;
      const taken = await timed(async () => {
        const report = await engine.run(change);
        if (report.outcome !== 'done' || report.codings !== codings || report.skipped.length > 0) throw new Error(`${report.outcome}: ${report.codings} of ${codings} codings, ${report.skipped.length} skipped`);
      });
      [from, to] = [to, from];
      if (round === 0) continue;
      bare.push(asIs);
      planning.push(planned);
      whole.push(taken + planned);
    }
    return [
      { name: `reading and writing ${paths.length} notes`, value: median(bare), unit: 'ms', budget: null },
      { name: `planning a rename over their ${codings} codings`, value: median(planning), unit: 'ms', budget: null },
      { name: 'the rename, planned, journalled, done and indexed', value: median(whole), unit: 'ms', budget: null },
      { name: 'rename against reading and writing', value: median(whole) / median(bare), unit: '×', budget: 2, ratio: 'the same files read and written as they are, in the same run' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * As the plugin's door: what the app remembers of a note says what there is to do (it remembers what was read for the index,
 * and what it wrote), then the note is read where it is written, and the index hears of it.
 */
function fileDoor(folder: string, corpus: Corpus, remembered: Map<string, string>): VaultDoor {
  const textOf = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  const unused = (): never => {
    throw new Error('A rename of codings asks for notes alone.');
  };
  return {
    markup,
    exists: (path) => corpus.document(path) !== undefined,
    read: textOf,
    async edit(path, edit) {
      const seen = remembered.get(path) ?? (await textOf(path));
      const foreseen = edit(seen);
      if (!foreseen || foreseen.length === 0) return;
      const now = await textOf(path);
      const text = applyChanges(now, now === seen ? foreseen : (edit(now) ?? []));
      await writeFile(join(folder, path), text);
      remembered.set(path, text);
      corpus.update(path, text);
    },
    create: unused,
    move: unused,
    trash: unused,
    changeList: () => Promise.resolve(),
    whereabouts: () => null,
    save: () => Promise.resolve(),
    rest: () => Promise.resolve(),
  };
}

function journalIn(folder: string): JournalFiles {
  return {
    list: () => readdir(folder).catch(() => []),
    read: (name) => readFile(join(folder, name), 'utf8'),
    async write(name, text) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, name), text);
    },
    rename: (name, to) => rename(join(folder, name), join(folder, to)),
    remove: (name) => rm(join(folder, name)),
  };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
