import { isolateHistory } from '@codemirror/commands';
import { MarkdownView, Notice, type Editor, type Plugin, type TFile } from 'obsidian';
import { scan } from '../core/markup/scan';
import { kindOfRecording } from '../core/media/recordings';
import { speakersNext, stampInsertion, turnInsertion, turnLabel } from '../core/media/new-turn';
import { stampShapeOf, stampText } from '../core/media/stamp-shape';
import { stretchAt, stretchesOf } from '../core/media/stretches';
import { setProperty } from '../core/text/front-matter-edit';
import { isCell, keyboardView, noteRange } from '../editor/cell';
import { ui } from '../i18n/ui';
import type { Player } from '../media/player';
import type { LiveRecordings } from '../media/recordings';
import { noteEditor, noteText } from '../vault/open-notes';
import type { Study } from '../vault/types';
import { choose } from '../views/choice';
import { reasonOf } from '../views/reason';
import { askText } from '../views/text-prompt';

/** Playing a note's recording, and writing down what it says: *Play or pause recording*, *Insert time stamp* and their like. */
export function registerMediaCommands(plugin: Plugin, study: Study, recordings: LiveRecordings): void {
  const { app } = plugin;
  const view = (): MarkdownView | null => app.workspace.getActiveViewOfType(MarkdownView);

  /** The player that a person means: of the note before them where it names recordings, else the one that is open. */
  const playerNow = async (): Promise<Player | null> => {
    const here = view();
    const path = here?.file?.path;
    const { player } = recordings;
    if (here && path !== undefined && player?.view !== here && (player === null || recordings.plays(path))) return recordings.open(here, path);
    if (!player) new Notice(ui.media.noPlayer(ui.media.playPause));
    return player;
  };
  const command = (id: string, name: string, icon: string, run: (player: Player) => void): void => {
    plugin.addCommand({ id, name, icon, callback: async () => void (await playerNow().then((player) => player && run(player))) });
  };
  command('play-pause-recording', ui.media.playPause, 'lucide-circle-play', (player) => player.toggle());
  command('recording-back', ui.media.back, 'lucide-rewind', (player) => player.skip(-3));
  command('recording-forward', ui.media.forward, 'lucide-fast-forward', (player) => player.skip(3));
  command('recording-slower', ui.media.slower, 'lucide-turtle', (player) => void new Notice(ui.media.speedNow(player.changeRate(-1))));
  command('recording-faster', ui.media.faster, 'lucide-rabbit', (player) => void new Notice(ui.media.speedNow(player.changeRate(1))));
  command('go-to-player', ui.media.goToPlayer, 'lucide-audio-lines', (player) => player.focus());

  plugin.addCommand({
    id: 'play-from-here',
    name: ui.media.playHere,
    icon: 'lucide-step-forward',
    checkCallback(checking) {
      const here = view();
      if (!here?.file) return false;
      if (!checking) void recordings.open(here, here.file.path).then((player) => player?.play(secondsHere(here, study)));
      return true;
    },
  });
  plugin.addCommand({
    id: 'insert-time-stamp',
    name: ui.media.insertStamp,
    icon: 'lucide-timer',
    editorCallback: async (editor) => {
      const player = await playerNow();
      if (player) insertStamp(editor, player.seconds, study);
    },
  });
  plugin.addCommand({
    id: 'insert-speaker',
    name: ui.media.insertSpeaker,
    icon: 'lucide-message-square-plus',
    editorCallback: async (editor, info) => {
      const place = noteRange(editor.cm);
      if (!place || isCell(keyboardView(noteEditor(editor.cm)))) {
        new Notice(ui.media.notInTable);
        return;
      }
      // The turn began when the person asked for it, not when they have chosen who speaks.
      const path = info.file?.path ?? '';
      const { player } = recordings;
      const isTimed = player !== null && (player.path === path || !recordings.plays(path));
      const seconds = isTimed ? player.seconds : null;
      const note = scan(place.doc.toString(), study.markup);
      const speakers = speakersNext(note.plain(), note.toStripped(place.from));
      const options = [...speakers.map((name) => ({ value: name, label: name })), { value: '', label: ui.media.someoneElse }];
      const chosen = speakers.length === 0 ? '' : await choose(app, ui.media.whoSpeaks, options);
      const speaker = chosen === '' ? await askText(app, { title: ui.media.nameOfSpeaker, initial: '', button: ui.media.insert }) : chosen;
      if (speaker !== null) insertTurn(editor, speaker, seconds, study);
    },
  });
  plugin.addCommand({
    id: 'choose-recording',
    name: ui.media.chooseRecording,
    icon: 'lucide-file-music',
    checkCallback(checking) {
      const file = view()?.file;
      if (!file) return false;
      if (!checking) void chooseRecording(file);
      return true;
    },
  });

  const chooseRecording = async (note: TFile): Promise<void> => {
    const near = (file: TFile): number => (file.basename === note.basename ? 0 : file.parent === note.parent ? 1 : 2);
    const files = app.vault.getFiles().filter((file) => kindOfRecording(file.path) !== null);
    if (files.length === 0) {
      new Notice(ui.media.noRecordings);
      return;
    }
    files.sort((a, b) => near(a) - near(b) || b.stat.mtime - a.stat.mtime);
    const chosen = await choose(app, ui.media.whichRecording, files.map((file) => ({ value: file, label: file.name, ...(file.parent?.isRoot() === false ? { note: file.parent.path } : {}) })));
    if (!chosen) return;
    const link = app.metadataCache.fileToLinktext(chosen, note.path, false);
    try {
      // A link follows the file when that is moved; a name with signs that no link can hold is written as it is.
      await study.edit(note.path, (text) => setProperty(text, 'media', /[#^|[\]]/.test(link) ? link : `[[${link}]]`));
      new Notice(ui.media.chosen(chosen.name));
    } catch (error) {
      new Notice(ui.media.notChosen(reasonOf(error)));
    }
  };
}

/** The time of the words at the caret, or at the top of what is read; undefined where the note has no stamps. */
function secondsHere(view: MarkdownView, study: Study): number | undefined {
  const isEdited = view.getMode() === 'source';
  const text = isEdited ? noteText(view) : view.getViewData();
  const note = scan(text, study.markup);
  const stretches = stretchesOf(note.plain());
  if (stretches.length === 0) return undefined;
  const lines = text.split('\n').slice(0, Math.max(0, Math.round(view.previewMode.getScroll())));
  const at = isEdited ? (noteRange(view.editor.cm)?.from ?? 0) : lines.reduce((sum, line) => sum + line.length + 1, 0);
  return stretchAt(stretches, note.toStripped(at))?.seconds ?? 0;
}

/** In the note, or in the table's cell where the caret is. */
function insertStamp(editor: Editor, seconds: number, study: Study): void {
  const note = noteEditor(editor.cm);
  const target = keyboardView(note);
  const shape = stampShapeOf(scan(note.state.doc.toString(), study.markup).plain());
  const { from, to } = target.state.selection.main;
  const { change, caret } = stampInsertion(target.state.doc.toString(), to, stampText(seconds, shape));
  target.dispatch({
    changes: change,
    // Words that are selected stay as they are: the stamp goes behind them.
    selection: from === to ? { anchor: Math.min(caret, target.state.doc.length + change.insert.length) } : { anchor: from, head: to },
    userEvent: 'input.stamp',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
  });
}

function insertTurn(editor: Editor, speaker: string, seconds: number | null, study: Study): void {
  const note = noteEditor(editor.cm);
  const text = note.state.doc.toString();
  const { head } = note.state.selection.main;
  const found = scan(text, study.markup);
  const plain = found.plain();
  const stamp = seconds === null ? null : stampText(seconds, stampShapeOf(plain));
  const { change, caret } = turnInsertion(text, head, turnLabel(plain, found.toStripped(head), speaker, stamp));
  note.dispatch({ changes: change, selection: { anchor: caret }, userEvent: 'input.turn', annotations: isolateHistory.of('full'), scrollIntoView: true });
  note.focus();
}
