/** Runs the command line as a person would, on folders of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program, built for one test file, and folders of files to run it on. */
export interface Emic {
  /** Where the built program lies. */
  readonly file: string;
  run(args: readonly string[], cwd?: string): Ran;
  /** A folder with these files, outside the project, until the test file ends. */
  open(files: Readonly<Record<string, string | Uint8Array>>): Folder;
}

export interface Folder {
  readonly path: string;
  at(name: string): string;
  read(name: string): string;
}

/** Belongs at the top of a test file: builds `emic` before its tests and clears everything away after them. */
export function useEmic(): Emic {
  const home = mkdtempSync(join(tmpdir(), 'emic-cli-'));
  const file = join(home, 'emic.mjs');
  beforeAll(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/emic.mts'],
      outfile: file,
      bundle: true,
      target: 'es2022',
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['import'],
      external: ['node:*'],
      define: { EMIC_VERSION: '"0.0.0-test"' },
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  return {
    file,
    run(args, cwd) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: cwd ?? home, encoding: 'utf8', maxBuffer: 1 << 28 });
      return { code: status, out: stdout, err: stderr };
    },
    open(files) {
      const path = mkdtempSync(join(home, 'study-'));
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
      return { path, at: (name) => join(path, name), read: (name) => readFileSync(join(path, name), 'utf8') };
    },
  };
}
