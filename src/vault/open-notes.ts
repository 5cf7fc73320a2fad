import { EditorView } from '@codemirror/view';
import { MarkdownView, type App, type TFile } from 'obsidian';

declare module 'obsidian' {
  interface Editor {
    /** The CodeMirror view behind an editor; documented by the app, missing in its typings. */
    readonly cm: EditorView;
  }
}

/**
 * The tab in which a note is open for editing. Where several tabs show it and differ, the one with words that the file
 * has not got yet: that is the note as it is now, the others follow when it is saved. Of equals the active one.
 */
export async function editorOf(app: App, file: TFile): Promise<MarkdownView | null> {
  if (!differ(editorsOf(app, file))) return editorsOf(app, file)[0] ?? null;
  const saved = unixBreaks(await app.vault.read(file));
  const views = editorsOf(app, file);
  return views.find((view) => noteText(view) !== saved) ?? views[0] ?? null;
}

/** Tabs in which a note is open for editing, the active one first. */
export const editorsOf = (app: App, file: TFile): MarkdownView[] => tabsOf(app, file).filter((view) => view.getMode() === 'source');

/** Tabs in which a note is open for reading. */
export const readersOf = (app: App, file: TFile): MarkdownView[] => tabsOf(app, file).filter((view) => view.getMode() === 'preview');

/** All tabs that hold notes and are loaded. */
const noteTabs = (app: App): MarkdownView[] =>
  app.workspace
    .getLeavesOfType('markdown')
    .map(({ view }) => view)
    .filter((view): view is MarkdownView => view instanceof MarkdownView);

/** The text in an editing tab: the whole note, also while the keyboard is in a table's cell. */
export const noteText = (view: MarkdownView): string => noteEditor(view.editor.cm).state.doc.toString();

/** The note's editor; of a table's cell, whose editor knows the cell's text alone, the note's around it. */
export function noteEditor(cm: EditorView): EditorView {
  const outer = cm.dom.parentElement?.closest<HTMLElement>('.cm-editor');
  return (outer ? EditorView.findFromDOM(outer) : null) ?? cm;
}

/** A file's text with the line breaks that an editor gives it. */
export const unixBreaks = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function tabsOf(app: App, file: TFile): MarkdownView[] {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const tabs = noteTabs(app).filter((view) => view.file === file);
  return active && tabs.includes(active) ? [active, ...tabs.filter((view) => view !== active)] : tabs;
}

function differ(views: readonly MarkdownView[]): boolean {
  const [first, ...others] = views;
  return first !== undefined && others.length > 0 && others.some((view) => noteText(view) !== noteText(first));
}
