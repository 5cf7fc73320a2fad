// npm run install:vault -- DIR: puts the built plugin into a vault of the real app.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [given] = process.argv.slice(2);
if (!given || given.startsWith('-')) fail('Which vault? npm run install:vault -- DIR');
const vault = resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (!existsSync(vault) || !statSync(vault).isDirectory()) fail(`There is no folder ${vault}.`);
if (!existsSync(join(vault, '.obsidian'))) fail(`${vault} is no vault: it has no .obsidian folder. Open it in Obsidian once.`);

const built = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) fail('The plugin could not be built.');
const target = join(vault, '.obsidian/plugins/emic');
mkdirSync(target, { recursive: true });
for (const file of ['main.js', 'manifest.json', 'styles.css']) copyFileSync(join(root, file), join(target, file));
console.log(`Emic is in ${target}.`);
console.log('In Obsidian: Settings, Community plugins, turn restricted mode off, reload the list, enable Emic.');

function fail(message) {
  console.error(message);
  process.exit(2);
}
