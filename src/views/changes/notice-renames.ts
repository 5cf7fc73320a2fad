/** Understands renames done elsewhere: of a theme's note in the file explorer, of its tag throughout the notes. */
import { Notice, TFile, type Plugin } from 'obsidian';
import { applyOps } from '../../core/change/apply-ops';
import { renamedSince, sampleThemes, type ThemeSample } from '../../core/change/noticed';
import { planRename, type Rename } from '../../core/change/plan/rename';
import { themeOfPath } from '../../core/change/plan/theme-path';
import { readFrontMatter } from '../../core/text/front-matter';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { runChange } from './run-change';

/** A theme whose note was moved so that its place says another theme. */
interface MovedNote extends Rename {
  readonly note: string;
  /** Whether its property says the old theme still. */
  readonly isSaid: boolean;
}

/** A folder that is renamed moves its notes one by one. */
const pauseMs = 700;

export function noticeRenames(plugin: Plugin, study: Study): void {
  noticeNotes(plugin, study);
  noticeTags(plugin, study);
}

function noticeNotes(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const moved: MovedNote[] = [];
  let timer = 0;
  plugin.registerEvent(
    app.vault.on('rename', (file, before) => {
      if (!(file instanceof TFile) || study.changes.busy || !study.ready) return;
      const home = { themeFolder: study.settings.themeFolder, markup: study.markup };
      const [from, to] = [themeOfPath(before, home), themeOfPath(file.path, home)];
      if (from === null || to === null || from === to) return;
      void study.read(file.path).then((text) => {
        const said = readFrontMatter(text).properties['theme'];
        if (typeof said === 'string' && themeOfPath(`${home.themeFolder}/${said}.md`, home) !== from) return;
        moved.push({ from, to, note: file.path, isSaid: typeof said === 'string' });
        window.clearTimeout(timer);
        timer = window.setTimeout(() => offerForNotes(plugin, study, moved.splice(0)), pauseMs);
      });
    }),
  );
  plugin.register(() => window.clearTimeout(timer));
}

function offerForNotes(plugin: Plugin, study: Study, moved: readonly MovedNote[]): void {
  const codings = (theme: string): number => study.corpus.codingsOf(theme).length;
  // A note that nobody coded with, and that says no theme of its own, has nothing that could follow it.
  const open = moved.filter(({ from, isSaid }) => isSaid || codings(from) > 0 || study.corpus.documents().some(({ themes }) => themes.includes(from)));
  const [first] = open;
  if (!first) return;
  const one = open.length === 1;
  offer(one ? ui.changes.noteMoved(first.from, first.to, codings(first.from)) : ui.changes.notesMoved(open.length), [
    [one ? ui.changes.renameTheme : ui.changes.renameThemes, () => void runChange(plugin.app, study, (source, who) => planRename(source, open, who, open.every(({ to }) => codings(to) === 0)))],
    [one ? ui.changes.keepTheme : ui.changes.keepThemes, () => void keepNames(study, open)],
  ]);
}

/** Writes the theme into notes whose place says another by now. */
async function keepNames(study: Study, moved: readonly MovedNote[]): Promise<void> {
  for (const { note, from, isSaid } of moved) {
    if (isSaid) continue;
    await study.edit(note, (text) => applyOps(text, [{ op: 'value', key: 'theme', before: null, after: from }], study.markup).changes);
  }
}

function noticeTags(plugin: Plugin, study: Study): void {
  let sample: ThemeSample | null = null;
  let timer = 0;
  const look = (): void => {
    if (!study.ready || study.changes.busy) {
      sample = null;
      return;
    }
    const renames = sample ? renamedSince(sample, study.corpus, study.codebook) : [];
    sample = sampleThemes(study.corpus, study.codebook);
    const [first] = renames;
    if (!first) return;
    offer(renames.length === 1 ? ui.changes.tagRenamed(first.from, first.to) : ui.changes.tagsRenamed(renames.length), [
      [ui.changes.follow, () => void runChange(plugin.app, study, (source, who) => planRename(source, renames, who, true))],
      [ui.changes.leave, () => undefined],
    ]);
  };
  // Renaming a tag in many notes takes a while: all is looked at when it is quiet again.
  const later = (): void => {
    if (study.changes.busy) sample = null;
    window.clearTimeout(timer);
    timer = window.setTimeout(look, sample === null ? 0 : quietMs);
  };
  plugin.register(study.onChange(later));
  plugin.register(() => window.clearTimeout(timer));
}

const quietMs = 2500;

/** A notice that stays until one of its buttons, or itself, is chosen. */
function offer(words: string, buttons: readonly (readonly [string, () => void])[]): void {
  const notice = new Notice(words, 0);
  const row = notice.messageEl.createDiv('emic-notice-buttons');
  for (const [label, act] of buttons) {
    row.createEl('button', { cls: 'emic-notice-button', text: label }).addEventListener('click', () => {
      notice.hide();
      act();
    });
  }
}
