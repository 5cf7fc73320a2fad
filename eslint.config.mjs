// The community review's own rules, unmodified, plus the house's folder boundaries.
import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

/** What a folder may not import: [folder, patterns, why]. */
const walls = [
  ['core', ['obsidian', '@codemirror/*', 'preact', 'preact/*', '@preact/*', 'node:*', '**/vault/**', '**/editor/**', '**/reading/**', '**/views/**', '**/commands/**', '**/cli/**', '**/i18n/**'], 'core is pure: nothing outside core but listed libraries'],
  ['cli', ['obsidian', '@codemirror/*', 'preact', '**/vault/**', '**/editor/**', '**/reading/**', '**/views/**', '**/commands/**'], 'the command line knows the core alone'],
  ['vault', ['preact', '**/editor/**', '**/reading/**', '**/views/**', '**/commands/**', '**/cli/**'], 'the vault door serves the others and knows none of them'],
  ['editor', ['preact', '**/reading/**', '**/views/**', '**/commands/**', '**/cli/**'], 'the editor asks the vault door and the core, nobody else'],
  ['reading', ['preact', '**/editor/**', '**/views/**', '**/commands/**', '**/cli/**'], 'the reading view asks the vault door and the core, nobody else'],
  ['card', ['obsidian', '@codemirror/*', 'preact', '**/editor/**', '**/reading/**', '**/views/**', '**/commands/**', '**/cli/**'], 'the card is drawn for editor and reading view alike and knows neither'],
  ['media', ['preact', '**/editor/**', '**/reading/**', '**/views/**', '**/commands/**', '**/cli/**'], 'recordings are played for editor, reading view and commands, and know none of them'],
  ['views', ['**/commands/**', '**/cli/**', '**/reading/**'], 'views are called by commands, not the other way round'],
];

export default defineConfig([
  globalIgnores(['main.js', 'node_modules', 'dist', 'coverage']),
  // The review leaves `.mts` files out of its scan: the command line is a program of its own, run by Node, no part of the plugin.
  ...obsidianmd.configs.recommendedWithLocalesEn.map((config) => ({ ...config, ignores: [...(config.ignores ?? []), '**/*.mts'] })),
  { files: ['src/cli/**/*.mts'], extends: [tseslint.configs.recommendedTypeChecked], languageOptions: { parserOptions: { projectService: true } } },
  { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ['manifest.json'],
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
    plugins: { obsidianmd },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  ...walls.map(([folder, group, message]) => ({
    files: [`src/${folder}/**/*.{ts,mts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
  })),
]);
