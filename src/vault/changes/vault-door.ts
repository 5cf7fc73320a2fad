import { normalizePath, type App, type TFile } from 'obsidian';
import { baseName } from '../../core/cases/names';
import { ui } from '../../i18n/ui';
import { makeFolder } from '../notes';
import { editorsOf } from '../open-notes';
import { inSlices } from '../slices';
import { trashNote } from '../trash';
import type { Study } from '../types';
import type { VaultDoor } from './door';

/** The settings' lists that changes may touch. */
const lists = ['favourites', 'hiddenThemes', 'themeOrder'] as const;

/** The vault as changes see it; notes are written through the study, so that index and views hear of it. */
export function openVaultDoor(app: App, study: Study): VaultDoor {
  const rest = inSlices();
  const fileAt = (path: string): TFile => {
    const found = app.vault.getFileByPath(normalizePath(path));
    if (!found) throw new Error(ui.vault.noNote(path));
    return found;
  };

  return {
    get markup() {
      return study.markup;
    },
    exists: (path) => app.vault.getFileByPath(normalizePath(path)) !== null,
    read: (path) => study.read(path),
    edit: (path, edit) => study.edit(path, edit),
    create: (path, text) => study.create(path, text),
    async move(path, to) {
      const wanted = normalizePath(to);
      await makeFolder(app, wanted.slice(0, Math.max(0, wanted.lastIndexOf('/'))));
      await app.fileManager.renameFile(fileAt(path), wanted);
    },
    trash: (path) => trashNote(app, fileAt(path)),
    async changeList(key, edit) {
      const name = lists.find((known) => known === key);
      if (!name) return;
      const before = study.settings[name];
      const after = [...edit(before)];
      if (after.join('\n') !== before.join('\n')) await study.change({ [name]: after });
    },
    whereabouts(path, ids, others) {
      const wanted = new Set(ids);
      const held = study.corpus.documents().find(({ path: other, codings }) => !others.has(other) && codings.some(({ id }) => wanted.has(id)));
      if (held) return held.path;
      const name = baseName(path);
      const namesakes = app.vault.getMarkdownFiles().filter((file) => file.basename === name && !others.has(file.path));
      return namesakes.length === 1 ? (namesakes[0]?.path ?? null) : null;
    },
    async save(paths) {
      for (const path of paths) {
        const file = app.vault.getFileByPath(path);
        if (file) for (const view of editorsOf(app, file)) await view.save();
      }
    },
    rest: () => rest(),
  };
}
