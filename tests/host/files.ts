/** The vault: files and folders in memory, with the app's timing and the app's events. */
import type * as O from 'obsidian';
import { Events } from './events';

/** What one file of a vault holds when it is handed over. */
export interface StoredFile {
  /** Text, or bytes as base64. */
  text?: string;
  base64?: string;
  ctime?: number;
  mtime?: number;
}

/** Told of every change, so that a server may write it to disk. */
export type Persist = (change: { path: string; text?: string; base64?: string; folder?: boolean; gone?: boolean }) => void;

export abstract class TAbstractFile {
  name: string;
  parent: O.TFolder | null = null;
  deleted = false;
  constructor(
    public vault: O.Vault,
    public path: string,
  ) {
    this.name = path.slice(path.lastIndexOf('/') + 1);
  }
}

export class TFile extends TAbstractFile {
  basename = '';
  extension = '';
  stat: O.FileStats = { ctime: Date.now(), mtime: Date.now(), size: 0 };
  constructor(vault: O.Vault, path: string) {
    super(vault, path);
    setName(this, path);
  }
}

export class TFolder extends TAbstractFile {
  children: O.TAbstractFile[] = [];
  isRoot(): boolean {
    return this.path === '/';
  }
}

function setName(file: TAbstractFile, path: string): void {
  file.path = path;
  file.name = path.slice(path.lastIndexOf('/') + 1);
  if (!(file instanceof TFile)) return;
  const dot = file.name.lastIndexOf('.');
  file.basename = dot > 0 ? file.name.slice(0, dot) : file.name;
  file.extension = dot > 0 ? file.name.slice(dot + 1).toLowerCase() : '';
}

/** As the app: no slash at the ends, no doubled slash, no-break spaces made plain, NFC. */
export function normalizePath(path: string): string {
  const clean = path.replace(/[\\/]+/g, '/').replace(/^\/+|\/+$/g, '').replace(/\u00A0|\u202F/g, ' ').normalize('NFC');
  return clean === '' ? '/' : clean;
}

/** Waits as long as a disk would at least: a task of its own, so that races show. */
function disk(): Promise<void> {
  return new Promise((done) => {
    if (typeof setImmediate === 'function') setImmediate(done);
    else {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    }
  });
}

type Content = string | Uint8Array<ArrayBuffer>;

export class Vault extends Events {
  configDir = '.obsidian';
  adapter: O.DataAdapter;
  private readonly root: TFolder;
  private readonly byPath = new Map<string, TFile | TFolder>();
  private readonly contents = new Map<string, Content>();
  private readonly queues = new Map<string, Promise<unknown>>();
  private persist: Persist = () => undefined;

  constructor(private readonly vaultName: string) {
    super();
    this.root = new TFolder(this as unknown as O.Vault, '/');
    this.root.name = '';
    this.byPath.set('/', this.root);
    this.adapter = memoryAdapter(this, this.contents);
  }

  /** Puts the files of a vault in, before anybody listens. */
  fill(files: Record<string, StoredFile>): void {
    for (const [path, stored] of Object.entries(files)) {
      const content = stored.text ?? fromBase64(stored.base64 ?? '');
      if (path.startsWith('.') || path.includes('/.')) {
        this.contents.set(path, content);
        continue;
      }
      const file = this.addFile(path, content);
      file.stat.ctime = stored.ctime ?? file.stat.ctime;
      file.stat.mtime = stored.mtime ?? file.stat.mtime;
    }
  }

  /** Sends every later change to `persist` too. */
  persistTo(persist: Persist): void {
    this.persist = persist;
  }

  getName(): string {
    return this.vaultName;
  }
  getRoot(): TFolder {
    return this.root;
  }
  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }
  getFileByPath(path: string): TFile | null {
    const found = this.byPath.get(path);
    return found instanceof TFile ? found : null;
  }
  getFolderByPath(path: string): TFolder | null {
    const found = this.byPath.get(path);
    return found instanceof TFolder ? found : null;
  }
  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.byPath.values()];
  }
  getAllFolders(includeRoot?: boolean): TFolder[] {
    return this.getAllLoadedFiles().filter((file): file is TFolder => file instanceof TFolder && (includeRoot === true || !file.isRoot()));
  }
  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
  }
  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }
  static recurseChildren(root: O.TFolder, callback: (file: O.TAbstractFile) => unknown): void {
    callback(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child as O.TFolder, callback);
      else callback(child);
    }
  }

  async create(path: string, data: string, options?: O.DataWriteOptions): Promise<TFile> {
    return this.createWith(normalizePath(path), data, options);
  }
  async createBinary(path: string, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<TFile> {
    return this.createWith(normalizePath(path), new Uint8Array(data.slice(0)), options);
  }
  private async createWith(path: string, content: Content, options?: O.DataWriteOptions): Promise<TFile> {
    await disk();
    if (this.byPath.has(path)) throw new Error('File already exists.');
    if (!this.getFolderByPath(parentOf(path))) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    const file = this.addFile(path, content);
    stamp(file, content, options);
    this.report(path, content);
    this.trigger('create', file);
    return file;
  }
  async createFolder(path: string): Promise<TFolder> {
    const clean = normalizePath(path);
    await disk();
    if (this.byPath.has(clean)) throw new Error('Folder already exists.');
    const made = this.addFolder(clean);
    this.persist({ path: clean, folder: true });
    return made;
  }

  async read(file: O.TFile): Promise<string> {
    await disk();
    return text(this.contentOf(file));
  }
  async cachedRead(file: O.TFile): Promise<string> {
    await disk();
    return text(this.contentOf(file));
  }
  async readBinary(file: O.TFile): Promise<ArrayBuffer> {
    await disk();
    return bytes(this.contentOf(file));
  }
  /** As the app's own addresses: of a type by the file's ending, and any part of it can be asked for, so that players can seek. */
  getResourcePath(file: O.TFile): string {
    const type = resourceTypes[file.extension];
    return URL.createObjectURL(new Blob([this.contentOf(file)], type === undefined ? {} : { type }));
  }

  async modify(file: O.TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
    await this.queued(file, () => this.write(file, data, options));
  }
  async modifyBinary(file: O.TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
    await this.queued(file, () => this.write(file, new Uint8Array(data.slice(0)), options));
  }
  async append(file: O.TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
    await this.process(file, (before) => before + data, options);
  }
  async appendBinary(file: O.TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
    await this.queued(file, () => {
      const before = new Uint8Array(bytes(this.contentOf(file)));
      const whole = new Uint8Array(before.length + data.byteLength);
      whole.set(before);
      whole.set(new Uint8Array(data), before.length);
      this.write(file, whole, options);
    });
  }
  /** Reads, changes and writes in one go; two of them on one file come one after the other. */
  async process(file: O.TFile, change: (data: string) => string, options?: O.DataWriteOptions): Promise<string> {
    return this.queued(file, () => {
      const before = text(this.contentOf(file));
      const after = change(before);
      if (after !== before) this.write(file, after, options);
      return after;
    });
  }

  async rename(file: O.TAbstractFile, newPath: string): Promise<void> {
    const clean = normalizePath(newPath);
    await disk();
    if (clean !== file.path && this.byPath.has(clean)) throw new Error('Destination file already exists!');
    this.move(file as unknown as TFile | TFolder, clean);
  }
  async delete(file: O.TAbstractFile, _force?: boolean): Promise<void> {
    await disk();
    this.drop(file as unknown as TFile | TFolder);
  }
  async trash(file: O.TAbstractFile, _system: boolean): Promise<void> {
    await this.delete(file);
  }
  async copy<T extends O.TAbstractFile>(file: T, newPath: string): Promise<T> {
    if (!(file instanceof TFile)) throw new Error('vault.copy of a folder is not in the stand-in for the app.');
    const content = this.contentOf(file);
    return (await this.createWith(normalizePath(newPath), typeof content === 'string' ? content : content.slice())) as unknown as T;
  }

  private addFile(path: string, content: Content): TFile {
    const file = new TFile(this as unknown as O.Vault, path);
    this.attach(file);
    this.contents.set(path, content);
    file.stat.size = typeof content === 'string' ? content.length : content.byteLength;
    return file;
  }
  private addFolder(path: string): TFolder {
    const known = this.getFolderByPath(path);
    if (known) return known;
    const folder = new TFolder(this as unknown as O.Vault, path);
    this.attach(folder);
    this.trigger('create', folder);
    return folder;
  }
  private attach(file: TFile | TFolder): void {
    const parent = this.addFolder(parentOf(file.path));
    file.parent = parent as unknown as O.TFolder;
    parent.children.push(file as unknown as O.TAbstractFile);
    this.byPath.set(file.path, file);
  }
  private detach(file: TFile | TFolder): void {
    file.parent?.children.splice(file.parent.children.indexOf(file as unknown as O.TAbstractFile), 1);
    this.byPath.delete(file.path);
  }
  private drop(file: TFile | TFolder): void {
    if (this.byPath.get(file.path) !== file) throw new Error(`ENOENT: no such file or directory, '${file.path}'`);
    if (file instanceof TFolder) for (const child of file.children.slice()) this.drop(child as unknown as TFile);
    this.detach(file);
    this.contents.delete(file.path);
    file.deleted = true;
    this.persist({ path: file.path, gone: true, folder: file instanceof TFolder });
    this.trigger('delete', file);
  }
  private move(file: TFile | TFolder, path: string): void {
    const old = file.path;
    const children = file instanceof TFolder ? file.children.slice() : [];
    this.detach(file);
    setName(file, path);
    this.attach(file);
    if (file instanceof TFile) {
      const content = this.contents.get(old) ?? '';
      this.contents.delete(old);
      this.contents.set(path, content);
      this.persist({ path: old, gone: true });
      this.report(path, content);
    }
    this.trigger('rename', file, old);
    if (file instanceof TFolder) {
      file.children = [];
      for (const child of children) {
        const to = `${path}/${child.name}`;
        child.parent = null;
        this.byPath.delete(child.path);
        this.move(child as unknown as TFile, to);
      }
      this.persist({ path: old, gone: true, folder: true });
    }
  }
  private write(file: O.TFile, content: Content, options?: O.DataWriteOptions): void {
    this.contentOf(file);
    this.contents.set(file.path, content);
    stamp(file as unknown as TFile, content, options);
    this.report(file.path, content);
    this.trigger('modify', file);
  }
  /** Says what a file holds now, or that it is gone; hidden ones, too. */
  report(path: string, content: Content | null): void {
    this.persist(content === null ? { path, gone: true } : typeof content === 'string' ? { path, text: content } : { path, base64: toBase64(content) });
  }
  private contentOf(file: O.TAbstractFile): Content {
    const content = this.contents.get(file.path);
    if (content === undefined || !this.byPath.has(file.path)) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    return content;
  }
  private async queued<T>(file: O.TFile, act: () => T): Promise<T> {
    const before = this.queues.get(file.path) ?? Promise.resolve();
    const run = before.then(disk).then(act);
    const settled = run.catch(() => undefined);
    this.queues.set(file.path, settled);
    void settled.then(() => {
      if (this.queues.get(file.path) === settled) this.queues.delete(file.path);
    });
    return run;
  }
}

const resourceTypes: Readonly<Record<string, string | undefined>> = {
  svg: 'image/svg+xml',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  webm: 'video/webm',
  mp4: 'video/mp4',
};

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '/' : path.slice(0, slash);
}

function stamp(file: TFile, content: Content, options?: O.DataWriteOptions): void {
  file.stat = {
    ctime: options?.ctime ?? file.stat.ctime,
    mtime: options?.mtime ?? Date.now(),
    size: typeof content === 'string' ? new TextEncoder().encode(content).length : content.byteLength,
  };
}

function text(content: Content): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function bytes(content: Content): ArrayBuffer {
  return typeof content === 'string' ? new TextEncoder().encode(content).buffer : content.slice().buffer;
}

export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

export function toBase64(data: Uint8Array): string {
  let binary = '';
  for (const byte of data) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The adapter: paths instead of files, hidden ones too. */
function memoryAdapter(vault: Vault, contents: Map<string, Content>): O.DataAdapter {
  const absent = (path: string) => new Error(`ENOENT: no such file or directory, open '${path}'`);
  const content = (path: string) => {
    const found = contents.get(normalizePath(path));
    if (found === undefined) throw absent(path);
    return found;
  };
  const put = async (path: string, data: string | ArrayBuffer, options?: O.DataWriteOptions) => {
    const clean = normalizePath(path);
    const file = vault.getFileByPath(clean) as unknown as O.TFile | null;
    if (file) return typeof data === 'string' ? vault.modify(file, data, options) : vault.modifyBinary(file, data, options);
    if (clean.startsWith('.') || clean.includes('/.')) {
      await disk();
      const kept = typeof data === 'string' ? data : new Uint8Array(data.slice(0));
      contents.set(clean, kept);
      vault.report(clean, kept);
    } else if (typeof data === 'string') await vault.create(clean, data, options);
    else await vault.createBinary(clean, data, options);
  };
  const known = (path: string) => {
    const file = vault.getAbstractFileByPath(normalizePath(path));
    if (!file) throw absent(path);
    return file as unknown as O.TAbstractFile;
  };
  /** Hidden folders are none of the vault's; they are where files lie in them, or were made. */
  const hiddenFolders = new Set<string>();
  const isHidden = (path: string) => path.startsWith('.') || path.includes('/.');
  const isHiddenFolder = (path: string) => isHidden(path) && (hiddenFolders.has(path) || [...contents.keys()].some((file) => file.startsWith(`${path}/`)));
  return {
    getName: () => vault.getName(),
    exists: async (path) => contents.has(normalizePath(path)) || vault.getAbstractFileByPath(normalizePath(path)) !== null || isHiddenFolder(normalizePath(path)),
    async stat(path) {
      if (isHidden(normalizePath(path))) {
        const hidden = contents.get(normalizePath(path));
        if (hidden !== undefined) return { type: 'file', ctime: 0, mtime: 0, size: bytes(hidden).byteLength };
        return isHiddenFolder(normalizePath(path)) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
      }
      const file = vault.getAbstractFileByPath(normalizePath(path));
      if (file instanceof TFile) return { type: 'file', ...file.stat };
      return file ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
    },
    async list(path) {
      const clean = normalizePath(path);
      if (isHidden(clean)) {
        if (!isHiddenFolder(clean)) throw absent(path);
        const below = [...contents.keys()].filter((file) => file.startsWith(`${clean}/`));
        const folders = below.map((file) => file.slice(clean.length + 1)).filter((rest) => rest.includes('/'));
        return {
          files: below.filter((file) => !file.slice(clean.length + 1).includes('/')),
          folders: [...new Set(folders.map((rest) => `${clean}/${rest.slice(0, rest.indexOf('/'))}`))],
        };
      }
      const folder = vault.getFolderByPath(clean);
      if (!folder) throw absent(path);
      return {
        files: folder.children.filter((child) => child instanceof TFile).map((child) => child.path),
        folders: folder.children.filter((child) => child instanceof TFolder).map((child) => child.path),
      };
    },
    async read(path) {
      await disk();
      return text(content(path));
    },
    async readBinary(path) {
      await disk();
      return bytes(content(path));
    },
    write: put,
    writeBinary: put,
    append: async (path, data, options) => put(path, text(contents.get(normalizePath(path)) ?? '') + data, options),
    async appendBinary(path, data) {
      await vault.appendBinary(known(path) as O.TFile, data);
    },
    async process(path, change, options) {
      const file = vault.getFileByPath(normalizePath(path)) as unknown as O.TFile | null;
      if (file) return vault.process(file, change, options);
      const after = change(text(content(path)));
      await put(path, after, options);
      return after;
    },
    getResourcePath: (path) => vault.getResourcePath(known(path) as O.TFile),
    async mkdir(path) {
      if (isHidden(normalizePath(path))) hiddenFolders.add(normalizePath(path));
      else if (!vault.getFolderByPath(normalizePath(path))) await vault.createFolder(path);
    },
    async trashSystem(path) {
      await vault.delete(known(path));
      return true;
    },
    trashLocal: async (path) => vault.delete(known(path)),
    rmdir: async (path) => vault.delete(known(path)),
    async remove(path) {
      if (!vault.getAbstractFileByPath(normalizePath(path)) && contents.delete(normalizePath(path))) return vault.report(normalizePath(path), null);
      await vault.delete(known(path));
    },
    async rename(path, to) {
      const [from, clean] = [normalizePath(path), normalizePath(to)];
      if (!isHidden(from)) return vault.rename(known(path), to);
      await disk();
      if (contents.has(clean)) throw new Error('Destination file already exists!');
      contents.set(clean, content(from));
      contents.delete(from);
      vault.report(clean, content(clean));
      vault.report(from, null);
    },
    copy: async (path, to) => put(to, text(content(path))),
  };
}
