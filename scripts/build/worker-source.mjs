// Puts a file with all it needs into a bundle, as the text of a worker's program: `import source from './x?worker-source'`.
import { join } from 'node:path';
import { build } from 'esbuild';

/** How a worker's program is built. */
export function workerProgram(options, path) {
  return { ...options, entryPoints: [path], write: false, format: 'iife', platform: 'browser', minify: true, conditions: ['worker', 'module'] };
}

/** Built as the bundle around it is. */
export function workerSource(options) {
  return {
    name: 'worker-source',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\?worker-source$/ }, ({ path, resolveDir }) => ({ path: `${join(resolveDir, path.split('?')[0])}.ts`, namespace: 'worker-source' }));
      onLoad({ filter: /.*/, namespace: 'worker-source' }, async ({ path }) => {
        const made = await build(workerProgram(options, path));
        return { contents: made.outputFiles[0].text, loader: 'text', watchFiles: [path] };
      });
    },
  };
}
