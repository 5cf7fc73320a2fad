// npm run bench [-- --json] [NAME…]: runs the modules of tests/bench, each exporting `run(): Promise<Row[]>`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const json = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const out = join(root, '.cache/bench');
mkdirSync(out, { recursive: true });

const built = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: json ? 'ignore' : 'inherit' });
if (built.status !== 0) fail('The plugin could not be built.');

const modules = readdirSync(join(root, 'tests/bench'))
  .filter((name) => name.endsWith('.ts') && /export (?:async )?(?:function|const) run\b/.test(readFileSync(join(root, 'tests/bench', name), 'utf8')))
  .map((name) => basename(name, '.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
if (modules.length === 0) fail(`There is no benchmark ${wanted.join(', ') || 'in tests/bench'}.`);

const rows = [];
let broken = 0;
for (const name of modules) {
  const file = join(out, `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'tests/bench', `${name}.ts`)],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    absWorkingDir: root,
    // The test host bundles itself, by paths relative to its own file; Playwright is no bundle.
    external: ['esbuild', 'playwright-core', '*/host/server.mjs', '*/find-chrome.mjs'],
    banner: { js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);" },
    define: { EMIC_VERSION: '"bench"' },
    logLevel: 'warning',
    plugins: [atHome()],
  });
  if (!json) console.log(`… ${name}`);
  const result = join(out, `${name}.json`);
  rmSync(result, { force: true });
  // A process of its own: one benchmark's garbage is not another's.
  const code = `import { writeFileSync } from 'node:fs'; import { run } from ${JSON.stringify(pathToFileURL(file).href)}; writeFileSync(${JSON.stringify(result)}, JSON.stringify(await run()));`;
  const runner = join(out, `${name}.run.mjs`);
  writeFileSync(runner, code);
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=4096', runner], { cwd: root, stdio: ['ignore', json ? 'ignore' : 'inherit', 'inherit'] });
  if (status === 0) rows.push(...JSON.parse(readFileSync(result, 'utf8')).map((row) => ({ bench: name, ...row })));
  else {
    broken++;
    console.error(`${name} broke off.`);
  }
}

if (json) console.log(JSON.stringify(rows, null, 2));
else print(rows);
process.exitCode = broken > 0 ? 1 : 0;

/** A module outside the bundle is imported from where it lies. */
function atHome() {
  return {
    name: 'at-home',
    setup({ onResolve }) {
      onResolve({ filter: /(?:host\/server|find-chrome)\.mjs$/ }, ({ path, resolveDir }) => ({ path: pathToFileURL(resolve(resolveDir, path)).href, external: true }));
    },
  };
}

function print(all) {
  const number = (value) => (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
  const cells = all.map(({ name, value, unit, budget, ratio }) => [name, `${number(value)} ${unit}`, budget === null ? '' : `${number(budget)} ${unit}`, budget === null ? '' : value <= budget ? 'met' : 'over', ratio ?? '']);
  const table = [['what', 'measured', 'budget', '', 'against'], ...cells];
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  console.log('');
  for (const row of table) console.log(row.map((cell, i) => (i === 1 || i === 2 ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ').trimEnd());
  const over = all.filter(({ value, budget }) => budget !== null && value > budget).length;
  console.log(`\n${all.length} measured, ${over} over budget`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
