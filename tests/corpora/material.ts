/** Real material beside the project, where present: notes, transcripts and the specifications' examples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const shared = process.env['EMIC_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
export const corpora = join(shared, 'corpora');
export const present = existsSync(corpora);

export interface Material {
  readonly name: string;
  /** LF, no BOM. */
  readonly text: string;
}

/** Every text and Markdown file of the corpora that a note could be made of. */
export function files(): Material[] {
  const found: Material[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(corpora, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(?:md|txt|text|vtt|srt)$/.test(entry.name)) found.push({ name: path, text: read(path) });
    }
  };
  for (const folder of ['vault-nasty', 'torture', 'fieldnotes', 'transcripts']) walk(folder);
  return found;
}

/** Every example of the CommonMark, GFM, md4c and markdown-it test files. */
export function examples(): Material[] {
  const found: Material[] = [];
  for (const folder of ['commonmark', 'gfm', 'md4c', 'markdown-it']) {
    for (const file of readdirSync(join(corpora, 'torture', folder)).sort()) {
      if (!file.endsWith('.txt')) continue;
      const path = join('torture', folder, file);
      const text = read(path);
      const form = folder === 'markdown-it' ? /^\.\n([\s\S]*?)^\.\n[\s\S]*?^\.(?:\n|$)/gm : /^`{32} example[^\n]*\n([\s\S]*?)^\.\n[\s\S]*?^`{32}(?:\n|$)/gm;
      let number = 0;
      for (const match of text.matchAll(form)) {
        number++;
        const source = (match[1] ?? '').replace(/→/g, '\t');
        if (source.trim()) found.push({ name: `${path} ${number}`, text: source });
      }
    }
  }
  return found;
}

function read(path: string): string {
  return readFileSync(join(corpora, path), 'utf8').replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
}
