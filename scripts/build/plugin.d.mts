import type { BuildOptions } from 'esbuild';

export function shared(root: string): BuildOptions;
export function plugin(root: string): BuildOptions;
