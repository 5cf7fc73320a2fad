// npm test: builds, checks types and lint, runs every test. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureChrome } from './find-chrome.mjs';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
let passed = 0;
let failed = 0;
const failures = [];

function count(name, good) {
  if (good) passed++;
  else {
    failed++;
    failures.push(name);
  }
}

function run(name, command, args) {
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  count(name, status === 0);
  return status === 0;
}

const bin = (name) => join(root, 'node_modules', name);
const node = process.execPath;
const hash = () => ['main.js', 'styles.css', 'dist/emic.mjs', 'dist/core.mjs'].map((file) => createHash('sha256').update(readFileSync(join(root, file))).digest('hex')).join();

const built = run('build', node, ['esbuild.config.mjs']);
if (built) {
  const first = hash();
  if (run('build again', node, ['esbuild.config.mjs'])) count('the same source gives the same bytes', hash() === first);
  run('typings of the library', node, [bin('typescript/bin/tsc'), '-p', 'tsconfig.types.json']);
}
count('one copy of CodeMirror', oneCopy('@codemirror/state') && oneCopy('@codemirror/view'));
run('typecheck', node, [bin('typescript/bin/tsc'), '--noEmit']);
run('lint', node, [bin('eslint/bin/eslint.js'), 'src', 'manifest.json', 'package.json', '--max-warnings', '0']);

const shared = process.env.EMIC_SHARED ?? resolve(root, '../shared');
const skipped = [];
tests('core');
try {
  ensureChrome();
  tests('scenarios');
} catch (error) {
  console.error(error.message);
  count('a browser for the scenarios', false);
}

if (!existsSync(shared)) console.log(`\n${shared} is not there: tests on real material were skipped.`);
if (skipped.length > 0) console.log(`Skipped (${skipped.length}):\n${skipped.map((name) => `  ${name}`).join('\n')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one project of tests and counts what it reports; a run that breaks off counts as failed. */
function tests(project) {
  console.log(`\n== tests: ${project}`);
  const report = join(cache, `tests-${project}.json`);
  rmSync(report, { force: true });
  const { status } = spawnSync(node, [bin('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { cwd: root, stdio: 'inherit' });
  if (!existsSync(report)) return count(`tests: ${project} (no report)`, false);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const before = failed;
  for (const file of testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) count(`${file.name}: ${file.message}`, false);
    for (const { status: outcome, fullName } of file.assertionResults) {
      if (outcome === 'passed') count(fullName, true);
      else if (outcome === 'failed') count(fullName, false);
      else skipped.push(fullName);
    }
  }
  // Errors outside of any test: unhandled rejections, a hook that broke.
  if (status !== 0 && failed === before) count(`tests: ${project} (errors outside of the tests)`, false);
}

/** Two copies of one CodeMirror package do not know each other's values. */
function oneCopy(name) {
  const { stdout } = spawnSync('npm', ['ls', name, '--all', '--parseable'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const paths = new Set((stdout ?? '').trim().split('\n').filter((path) => path.replaceAll('\\', '/').endsWith(name)));
  if (paths.size === 1) return true;
  console.error(`${name}: ${paths.size} copies are installed.`);
  return false;
}
