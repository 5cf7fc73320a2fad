import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { plugin, shared } from '../../scripts/build/plugin.mjs';
import { workerProgram } from '../../scripts/build/worker-source.mjs';

const root = resolve(import.meta.dirname, '../..');

/** The modules that are evaluated when the app starts: what `main.ts` imports, and what that imports, not what is imported on first use. */
let atStart: ReadonlySet<string>;
let later: readonly string[];
let all: readonly string[];
let code: string;

beforeAll(async () => {
  const built = await build({ ...plugin(root), outfile: join(root, 'main.js'), write: false, metafile: true });
  code = built.outputFiles?.[0]?.text ?? '';
  const { inputs } = built.metafile as Metafile;
  const reached = new Set(['src/main.ts']);
  for (const path of reached) for (const { path: next, kind, external } of inputs[path]?.imports ?? []) if (kind === 'import-statement' && external !== true) reached.add(next);
  atStart = reached;
  all = Object.keys(inputs);
  later = all.filter((path) => !reached.has(path));
});

const evaluated = (part: string): string[] => [...atStart].filter((path) => path.startsWith(part));

describe('starting the plugin', () => {
  test('evaluates no language that is not spoken', () => {
    expect(evaluated('src/i18n/en/').length).toBeGreaterThan(20);
    expect(evaluated('src/i18n/de')).toEqual([]);
  });

  test('evaluates no reader of transcripts, Word files or tables, and no writer of codebooks', () => {
    for (const reader of ['report', 'note']) expect(later, reader).toContain(`src/core/exchange/import/${reader}.ts`);
    expect(evaluated('src/core/exchange/codebook/')).toEqual([]);
    expect(later.filter((path) => path.startsWith('src/core/exchange/')).length).toBeGreaterThan(20);
  });

  test('holds the readers of transcripts once: in the worker, not in the page', () => {
    for (const reader of ['read', 'preview', 'formats/docx', 'formats/odt', 'formats/rtf', 'formats/html', 'formats/table', 'formats/captions', 'formats/plain-text']) expect(all, reader).not.toContain(`src/core/exchange/import/${reader}.ts`);
    for (const library of ['saxes', 'fflate']) expect(all.filter((path) => path.startsWith(`node_modules/${library}/`)), library).toEqual([]);
    expect(all.filter((path) => path.startsWith('worker-source:'))).toHaveLength(1);
  });

  test('holds what reads and writes YAML once: in the page, not in the worker', async () => {
    const { metafile } = await build({ ...workerProgram(shared(root), 'src/views/import/worker.ts'), metafile: true });
    const inWorker = (library: string): string[] => Object.keys((metafile as Metafile).inputs).filter((path) => path.startsWith(`node_modules/${library}/`));
    expect(inWorker('saxes')).not.toEqual([]);
    expect(inWorker('yaml')).toEqual([]);
    expect(all.filter((path) => path.startsWith('node_modules/yaml/'))).not.toEqual([]);
  });

  test('evaluates no query, no search that codes and nothing that writes case studies', () => {
    for (const part of ['src/core/query/', 'src/core/autocode/', 'src/core/suggest/', 'src/core/casestudy/case-study', 'src/core/casestudy/update']) expect(evaluated(part), part).toEqual([]);
  });

  test('draws no view: what a side leaf or a dialog shows comes with its opening', () => {
    for (const library of ['preact', '@preact/signals', '@tanstack/virtual-core']) expect(evaluated(`node_modules/${library}/`), library).toEqual([]);
    expect([...atStart].filter((path) => path.endsWith('.tsx'))).toEqual([]);
    expect(evaluated('src/views/theme-picker/')).toEqual([]);
  });

  test('builds no regular expression with Unicode properties: none stands in the file as a literal', () => {
    expect(code).toContain(String.raw`\\p{L}`);
    expect(code.match(/(?<!\\)\\[pP]\{[A-Z]\w*\}/g) ?? []).toEqual([]);
  });
});
