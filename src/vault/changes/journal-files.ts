import { normalizePath, type DataAdapter } from 'obsidian';
import type { JournalFiles } from './door';

/** The journal beside the plugin: in a hidden folder, out of the way of notes. */
export function openJournalFiles(adapter: DataAdapter, folder: string): JournalFiles {
  const at = (name: string): string => normalizePath(`${folder}/${name}`);
  return {
    async list() {
      if (!(await adapter.exists(folder))) return [];
      return (await adapter.list(folder)).files.map((path) => path.slice(path.lastIndexOf('/') + 1));
    },
    read: (name) => adapter.read(at(name)),
    async write(name, text) {
      if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
      await adapter.write(at(name), text);
    },
    rename: (name, to) => adapter.rename(at(name), at(to)),
    remove: (name) => adapter.remove(at(name)),
  };
}
