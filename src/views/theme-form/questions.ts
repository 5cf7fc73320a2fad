import type { App } from 'obsidian';
import type { Study } from '../../vault/types';

/** Names of the notes that are research questions, by their type or because a theme answers to them. */
export function questionNotes(app: App, study: Study): string[] {
  const named = study.codebook.entries().flatMap(({ questions }) => questions);
  const typed = app.vault.getMarkdownFiles().flatMap((file) => {
    const type: unknown = app.metadataCache.getFileCache(file)?.frontmatter?.['type'];
    return typeof type === 'string' && /^(?:research[ -_]?)?question$/i.test(type.trim()) ? [file.basename] : [];
  });
  return [...new Set([...typed, ...named])].sort();
}
