// Builds the three doors to one core: the plugin (main.js, styles.css), the command line
// (dist/emic.mjs) and the library (dist/core.mjs). The same source gives the
// same bytes, so a release can be compared with its tag.
import { build } from 'esbuild';
import { plugin, shared } from './scripts/build/plugin.mjs';

const root = import.meta.dirname;
const common = shared(root);

await Promise.all([
  build(plugin(root)),
  build({ ...common, entryPoints: ['src/styles/styles.css'], outfile: 'styles.css' }),
  build({
    ...common,
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
    ...common,
    entryPoints: ['src/core/library.ts'],
    outfile: 'dist/core.mjs',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
  }),
]);
