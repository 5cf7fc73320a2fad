import type { App, TFile } from 'obsidian';

/** The `source` of a note; null where it has none. */
export function sourceNamed(app: App, file: TFile): string | null {
  const source: unknown = file.extension === 'md' ? app.metadataCache.getFileCache(file)?.frontmatter?.['source'] : null;
  return typeof source === 'string' && source !== '' ? source : null;
}
