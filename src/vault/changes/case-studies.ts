import type { App } from 'obsidian';

/** Paths of the case-study notes: those that say so, and what lies in their folder. */
export function caseStudyNotes(app: App, folder: string): string[] {
  const home = folder.replace(/^\/+|\/+$/g, '');
  return app.vault
    .getMarkdownFiles()
    .filter((file) => (home !== '' && file.path.startsWith(`${home}/`)) || app.metadataCache.getFileCache(file)?.frontmatter?.['type'] === 'case-study')
    .map(({ path }) => path);
}
