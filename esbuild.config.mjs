// Builds the three doors to one core: the plugin (main.js, styles.css), the command line
// (dist/emic.mjs) and the library (dist/core.mjs). The same source gives the
// same bytes, so a release can be compared with its tag.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8'));
// The library's other build asks for Node's streams, which no door has need of.
const alias = { papaparse: 'papaparse/papaparse.min.js' };
const shared = {
  alias,
  bundle: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { EMIC_VERSION: JSON.stringify(version) },
  absWorkingDir: import.meta.dirname,
};

await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/main.ts'],
    outfile: 'main.js',
    format: 'cjs',
    platform: 'browser',
    minify: true,
    // Has libraries come without a DOM: one of them would decode entities by innerHTML.
    conditions: ['worker', 'module'],
    // The app provides these at run time.
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  }),
  build({ ...shared, entryPoints: ['src/styles/styles.css'], outfile: 'styles.css' }),
  build({
    ...shared,
    entryPoints: ['src/cli/emic.mts'],
    outfile: 'dist/emic.mjs',
    format: 'esm',
    // Not `node`: that would choose CommonJS builds of libraries, which an ES module cannot require from.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({
    ...shared,
    entryPoints: ['src/core/library.ts'],
    outfile: 'dist/core.mjs',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
  }),
]);
