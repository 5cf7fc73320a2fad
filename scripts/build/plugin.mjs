// How the plugin is built: one file, that the app evaluates at its start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entitiesAsData, lateProperties } from './late-evaluation.mjs';
import { workerSource } from './worker-source.mjs';

/** What all doors to the core have in common. */
export function shared(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  return {
    bundle: true,
    target: 'es2022',
    legalComments: 'none',
    // Letters as themselves: half the size of their escapes, and the app and the browser read scripts as UTF-8.
    charset: 'utf8',
    logLevel: 'warning',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { EMIC_VERSION: JSON.stringify(version) },
    absWorkingDir: root,
  };
}

/** The plugin's `main.js`. */
export function plugin(root) {
  return {
    ...shared(root),
    entryPoints: ['src/main.ts'],
    outfile: 'main.js',
    format: 'cjs',
    platform: 'browser',
    minify: true,
    plugins: [workerSource(shared(root)), lateProperties, entitiesAsData],
    // Has libraries come without a DOM: one of them would decode entities by innerHTML.
    conditions: ['worker', 'module'],
    // The app provides these at run time.
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  };
}
