import type { BuildOptions } from 'esbuild';

export function workerProgram(options: BuildOptions, path: string): BuildOptions;
