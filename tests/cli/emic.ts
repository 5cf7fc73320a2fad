/** Runs the command line as a person would, on folders of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('../..', import.meta.url).pathname;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds `emic` for one test file. */
export async function buildEmic(): Promise<{ run(args: readonly string[], cwd?: string): Ran; file: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'emic-cli-'));
  const file = join(folder, 'emic.mjs');
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
    alias: { papaparse: 'papaparse/papaparse.min.js' },
    define: { EMIC_VERSION: '"0.0.0-test"' },
    logLevel: 'error',
  });
  return {
    file,
    run(args, cwd) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: cwd ?? folder, encoding: 'utf8', maxBuffer: 1 << 28 });
      return { code: status, out: stdout, err: stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A folder with these files, outside the project. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): { path: string; at(name: string): string; read(name: string): string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'emic-study-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return {
    path,
    at: (name) => join(path, name),
    read: (name) => readFileSync(join(path, name), 'utf8'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
