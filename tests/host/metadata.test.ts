/** The metadata cache, held against recordings of the real app. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CachedMetadata } from 'obsidian';
import { describe, expect, test } from 'vitest';
import { getAllTags, parseFrontMatterTags } from './frontmatter';
import { parseMetadata } from './metadata';

const shared = process.env['EMIC_SHARED'] ?? resolve(fileURLToPath(new URL('../../../shared', import.meta.url)));
const folder = join(shared, 'corpora/obsidian-metadata');
const present = existsSync(folder);

interface Recording {
  cachedMetadata: CachedMetadata;
  fileContents: string;
  getAllTags: string[] | null;
  parseFrontMatterTags: string[] | null;
}

describe.skipIf(!present)('agrees with what the app recorded of its own cache (needs ../shared)', () => {
  const recordings = (present ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recording) }));
  /** Kinds, and how many of the recorded files must agree to the last member. */
  const kinds: [keyof CachedMetadata, number][] = [
    ['sections', 89],
    ['listItems', 80],
    ['headings', 61],
    ['frontmatter', 32],
    ['frontmatterPosition', 32],
    ['tags', 74],
    ['links', 13],
    ['embeds', 2],
    ['blocks', 1],
    ['frontmatterLinks', 32],
  ];
  test.each(kinds)('%s: at least %i files', (kind, atLeast) => {
    const relevant = recordings.filter(({ cachedMetadata, fileContents }) => cachedMetadata[kind] !== undefined || parseMetadata(fileContents)[kind] !== undefined);
    const wrong = relevant.filter(({ cachedMetadata, fileContents }) => JSON.stringify(sorted(parseMetadata(fileContents)[kind])) !== JSON.stringify(sorted(cachedMetadata[kind])));
    console.log(`${kind}: ${relevant.length - wrong.length} of ${relevant.length}${wrong.length ? `; not ${wrong.map(({ name }) => name).join(', ')}` : ''}`);
    expect(relevant.length - wrong.length).toBeGreaterThanOrEqual(atLeast);
  });
  test('all tags, those of the front matter among them', () => {
    for (const { name, fileContents, getAllTags: all, parseFrontMatterTags: own } of recordings) {
      const cache = parseMetadata(fileContents);
      expect(parseFrontMatterTags(cache.frontmatter), name).toEqual(own);
      expect(getAllTags(cache)?.length ?? 0, name).toBe(all?.length ?? 0);
    }
  });
});

/** Keys in order, so that objects can be compared as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
