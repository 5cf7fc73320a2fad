/** Files as people handle them: links follow a rename, deleting asks or not, properties are edited in place. */
import type * as O from 'obsidian';
import { parseDocument, stringify } from 'yaml';
import { normalizePath } from './files';
import { getFrontMatterInfo } from './frontmatter';

export class FileManager {
  constructor(private readonly app: O.App) {}

  getNewFileParent(_sourcePath: string, _newFilePath?: string): O.TFolder {
    return this.app.vault.getRoot();
  }

  /** Renames, and rewrites the links that would be broken by it. */
  async renameFile(file: O.TAbstractFile, newPath: string): Promise<void> {
    const { vault, metadataCache } = this.app;
    const links: { source: O.TFile; original: string; link: string; display: string | undefined }[] = [];
    for (const source of vault.getMarkdownFiles()) {
      const cache = metadataCache.getFileCache(source);
      for (const ref of [...(cache?.links ?? []), ...(cache?.embeds ?? [])]) {
        if (metadataCache.getFirstLinkpathDest(ref.link, source.path) === file) {
          links.push({ source, original: ref.original, link: ref.link, display: ref.original.includes('|') ? ref.displayText : undefined });
        }
      }
    }
    await vault.rename(file, newPath);
    for (const { source, original, link, display } of links) {
      const hash = link.indexOf('#');
      const made = this.generateMarkdownLink(file as O.TFile, source.path, hash < 0 ? '' : link.slice(hash), display);
      await vault.process(source, (text) => text.split(original).join((original.startsWith('!') ? '!' : '') + made));
    }
  }
  async promptForDeletion(file: O.TAbstractFile): Promise<boolean> {
    await this.trashFile(file);
    return true;
  }
  async trashFile(file: O.TAbstractFile): Promise<void> {
    await this.app.vault.trash(file, true);
  }
  generateMarkdownLink(file: O.TFile, sourcePath: string, subpath = '', alias?: string): string {
    const target = file.path === sourcePath && subpath ? '' : this.app.metadataCache.fileToLinktext(file, sourcePath);
    const name = `${target}${subpath}`;
    return alias && alias !== name ? `[[${name}|${alias}]]` : `[[${name}]]`;
  }
  /** As in the app: a key that did not change keeps its line; broken YAML throws. */
  async processFrontMatter(file: O.TFile, change: (frontmatter: Record<string, unknown>) => void, options?: O.DataWriteOptions): Promise<void> {
    await this.app.vault.process(
      file,
      (text) => {
        const info = getFrontMatterInfo(text);
        const document = parseDocument(info.frontmatter);
        const [error] = document.errors;
        if (error) throw error;
        const before = (document.toJS() ?? {}) as Record<string, unknown>;
        const after = structuredClone(before);
        change(after);
        for (const key of Object.keys(before)) if (!(key in after)) document.delete(key);
        for (const [key, value] of Object.entries(after)) {
          if (JSON.stringify(value) !== JSON.stringify(before[key])) document.set(key, value);
        }
        const body = text.slice(info.contentStart);
        if (Object.keys(after).length === 0) return body;
        const yaml = info.frontmatter.trim() === '' ? stringify(after, { lineWidth: 0 }) : document.toString({ lineWidth: 0 });
        return `---\n${yaml}---\n${body}`;
      },
      options,
    );
  }
  async getAvailablePathForAttachment(filename: string, _sourcePath?: string): Promise<string> {
    const dot = filename.lastIndexOf('.');
    const [base, extension] = dot > 0 ? [filename.slice(0, dot), filename.slice(dot)] : [filename, ''];
    let path = normalizePath(filename);
    for (let n = 1; this.app.vault.getAbstractFileByPath(path); n++) path = normalizePath(`${base} ${n}${extension}`);
    return path;
  }
}
