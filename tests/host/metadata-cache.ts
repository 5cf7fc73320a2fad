/** The cache of what notes say. It learns of a change later than the vault does. */
import type * as O from 'obsidian';
import { Events } from './events';
import { getLinkpath } from './links';
import { parseMetadata } from './metadata';

export class MetadataCache extends Events {
  resolvedLinks: Record<string, Record<string, number>> = {};
  unresolvedLinks: Record<string, Record<string, number>> = {};
  private readonly caches = new Map<string, O.CachedMetadata>();
  private readonly pending = new Map<string, ReturnType<typeof setTimeout>>();
  private byName: Map<string, O.TFile[]> | null = null;
  private resolving: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly vault: O.Vault) {
    super();
    for (const name of ['create', 'rename', 'delete'] as const) vault.on(name as 'create', () => (this.byName = null));
  }

  /** Reads the whole vault, a slice at a time, then follows it. `resolved` comes when all is known. */
  async start(): Promise<void> {
    this.vault.on('create', (file) => this.later(file));
    this.vault.on('modify', (file) => this.later(file));
    this.vault.on('rename', (file, oldPath) => this.onRename(file, oldPath));
    this.vault.on('delete', (file) => this.onDelete(file));
    let slice = Date.now();
    for (const file of this.vault.getMarkdownFiles()) {
      await this.index(file);
      if (Date.now() - slice > 12) {
        await new Promise((done) => setTimeout(done));
        slice = Date.now();
      }
    }
    this.resolveAll();
    this.trigger('resolved');
  }

  getFileCache(file: O.TFile): O.CachedMetadata | null {
    return this.caches.get(file.path) ?? null;
  }
  getCache(path: string): O.CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }
  getFirstLinkpathDest(linkpath: string, sourcePath: string): O.TFile | null {
    const wanted = getLinkpath(linkpath).replace(/^\/+/, '');
    if (wanted === '') return this.vault.getFileByPath(sourcePath);
    const folder = sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1);
    for (const path of [wanted, `${wanted}.md`, resolveRelative(folder, wanted), `${resolveRelative(folder, wanted)}.md`]) {
      const exact = this.vault.getFileByPath(path);
      if (exact) return exact;
    }
    const ends = [`/${wanted}.md`.toLowerCase(), `/${wanted}`.toLowerCase()];
    const last = wanted.slice(wanted.lastIndexOf('/') + 1).toLowerCase();
    const found = [...this.named(`${last}.md`), ...this.named(last)].filter((file) => ends.some((one) => `/${file.path}`.toLowerCase().endsWith(one)));
    const nearest = (file: O.TFile) => (file.path.startsWith(folder) && folder !== '' ? 0 : 1);
    return found.sort((a, b) => nearest(a) - nearest(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))[0] ?? null;
  }
  /** Files by name, lower case: found without going through the vault. */
  private named(name: string): readonly O.TFile[] {
    if (!this.byName) {
      this.byName = new Map();
      for (const file of this.vault.getFiles()) {
        const key = file.name.toLowerCase();
        this.byName.set(key, [...(this.byName.get(key) ?? []), file]);
      }
    }
    return this.byName.get(name) ?? [];
  }
  fileToLinktext(file: O.TFile, sourcePath: string, omitMdExtension = true): string {
    const short = omitMdExtension && file.extension === 'md' ? file.basename : file.name;
    if (this.getFirstLinkpathDest(short, sourcePath) === file) return short;
    return omitMdExtension && file.extension === 'md' ? file.path.slice(0, -3) : file.path;
  }

  private later(file: O.TAbstractFile): void {
    if (!('extension' in file) || file.extension !== 'md') return;
    clearTimeout(this.pending.get(file.path));
    const path = file.path;
    this.pending.set(path, setTimeout(() => {
      this.pending.delete(path);
      void this.changed(file as O.TFile);
    }, 10));
  }
  private async changed(file: O.TFile): Promise<void> {
    if (!this.vault.getFileByPath(file.path)) return;
    const data = await this.index(file);
    const cache = this.getFileCache(file);
    if (data === null || !cache) return;
    this.trigger('changed', file, data, cache);
    this.resolve(file);
    this.trigger('resolve', file);
    this.soonResolved();
  }
  private soonResolved(): void {
    this.resolving ??= setTimeout(() => {
      this.resolving = null;
      this.trigger('resolved');
    }, 20);
  }
  private async index(file: O.TFile): Promise<string | null> {
    try {
      const data = await this.vault.cachedRead(file);
      this.caches.set(file.path, parseMetadata(data));
      return data;
    } catch {
      // Deleted between the event and the reading.
      return null;
    }
  }
  private onRename(file: O.TAbstractFile, oldPath: string): void {
    const cache = this.caches.get(oldPath);
    this.caches.delete(oldPath);
    delete this.resolvedLinks[oldPath];
    delete this.unresolvedLinks[oldPath];
    // As in the app: no `changed` for a rename.
    if (cache) this.caches.set(file.path, cache);
    this.resolveAll();
    this.soonResolved();
  }
  private onDelete(file: O.TAbstractFile): void {
    const cache = this.caches.get(file.path) ?? null;
    this.caches.delete(file.path);
    delete this.resolvedLinks[file.path];
    delete this.unresolvedLinks[file.path];
    if ('extension' in file) this.trigger('deleted', file, cache);
    this.resolveAll();
    this.soonResolved();
  }
  private resolveAll(): void {
    for (const file of this.vault.getMarkdownFiles()) this.resolve(file);
  }
  private resolve(file: O.TFile): void {
    const cache = this.caches.get(file.path);
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])]) {
      const target = this.getFirstLinkpathDest(link, file.path);
      const [into, name] = target ? [resolved, target.path] : [unresolved, getLinkpath(link)];
      into[name] = (into[name] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
  }
}

function resolveRelative(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
