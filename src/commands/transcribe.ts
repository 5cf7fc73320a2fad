import { isolateHistory } from '@codemirror/commands';
import { Notice, type App, type Editor, type MarkdownView, type TFile } from 'obsidian';
import { scan } from '../core/markup/scan';
import { speakersNext, stampInsertion, turnInsertion, turnLabel } from '../core/media/new-turn';
import { kindOfRecording, recordingsIn } from '../core/media/recordings';
import { stampShapeOf, stampText } from '../core/media/stamp-shape';
import { stretchAt, stretchesOf } from '../core/media/stretches';
import { readFrontMatter } from '../core/text/front-matter';
import { changeList, setProperty } from '../core/text/front-matter-edit';
import { isCell, keyboardView, noteRange } from '../editor/cell';
import { ui } from '../i18n/ui';
import { noteEditor, noteText } from '../vault/open-notes';
import type { Study } from '../vault/types';
import { choose } from '../views/choice';
import { askText } from '../views/text-prompt';

/** The time of the words at the caret, or at the top of what is read; undefined where the note has no stamps. */
export function secondsHere(view: MarkdownView, study: Study): number | undefined {
  const isEdited = view.getMode() === 'source';
  const text = isEdited ? noteText(view) : view.getViewData();
  const note = scan(text, study.markup);
  const stretches = stretchesOf(note.plain());
  if (stretches.length === 0) return undefined;
  const at = isEdited ? (noteRange(view.editor.cm)?.from ?? 0) : lineStart(text, Math.round(view.previewMode.getScroll()));
  return stretchAt(stretches, note.toStripped(at))?.seconds ?? 0;
}

const lineStart = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, Math.max(0, line))
    .reduce((sum, { length }) => sum + length + 1, 0);

/** Puts a time stamp at the caret, in the note or in the table's cell where that is; selected words stay, before it. */
export function insertStamp(editor: Editor, seconds: number, study: Study): void {
  const note = noteEditor(editor.cm);
  const target = keyboardView(note);
  const shape = stampShapeOf(scan(note.state.doc.toString(), study.markup).plain());
  const { from, to } = target.state.selection.main;
  const { change, caret } = stampInsertion(target.state.doc.toString(), to, stampText(seconds, shape));
  target.dispatch({
    changes: change,
    selection: from === to ? { anchor: Math.min(caret, target.state.doc.length + change.insert.length) } : { anchor: from, head: to },
    userEvent: 'input.stamp',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
  });
}

/** Asks who speaks and begins their turn at the caret; `seconds` of the transcript, null where no recording plays. */
export async function insertSpeaker(app: App, editor: Editor, seconds: number | null, study: Study): Promise<void> {
  const place = noteRange(editor.cm);
  if (!place || isCell(keyboardView(noteEditor(editor.cm)))) {
    new Notice(ui.media.notInTable);
    return;
  }
  const note = scan(place.doc.toString(), study.markup);
  const speakers = speakersNext(note.plain(), note.toStripped(place.from));
  const options = [...speakers.map((name) => ({ value: name, label: name })), { value: '', label: ui.media.someoneElse }];
  const chosen = speakers.length === 0 ? '' : await choose(app, ui.media.whoSpeaks, options);
  const speaker = chosen === '' ? await askText(app, { title: ui.media.nameOfSpeaker, initial: '', button: ui.media.insert }) : chosen;
  if (speaker !== null) insertTurn(editor, speaker, seconds, study);
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

/** Asks which of the vault's recordings a note is the transcript of, and writes it into `media`, behind those it names already; those like the note first. */
export async function chooseRecording(app: App, note: TFile, study: Study): Promise<void> {
  const near = (file: TFile): number => (file.basename === note.basename ? 0 : file.parent === note.parent ? 1 : 2);
  const files = app.vault.getFiles().filter((file) => kindOfRecording(file.path) !== null);
  if (files.length === 0) {
    new Notice(ui.media.noRecordings);
    return;
  }
  files.sort((a, b) => near(a) - near(b) || b.stat.mtime - a.stat.mtime);
  const options = files.map((file) => ({ value: file, label: file.name, ...(file.parent?.isRoot() === false ? { note: file.parent.path } : {}) }));
  const chosen = await choose(app, ui.media.whichRecording, options);
  if (!chosen) return;
  const link = app.metadataCache.fileToLinktext(chosen, note.path, false);
  // A link follows the file when that is moved; a name with signs that no link can hold is written as it is.
  const named = /[#^|[\]]/.test(link) ? link : `[[${link}]]`;
  await study.edit(note.path, (text) => {
    const known = recordingsIn(readFrontMatter(text).properties);
    return known.length === 0 ? setProperty(text, 'media', named) : changeList(text, 'media', [], [named], (item) => item);
  });
  new Notice(ui.media.chosen(chosen.name));
}
