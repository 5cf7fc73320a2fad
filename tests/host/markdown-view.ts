/** A note: its editor (source mode and live preview) and its reading view. */
import type * as O from 'obsidian';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown';
import { indentUnit } from '@codemirror/language';
import { search, searchKeymap, openSearchPanel } from '@codemirror/search';
import { Compartment, EditorSelection, EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { debounce } from './debounce';
import { differences } from './differences';
import { CodeMirrorEditor } from './editor';
import { editorEditorField, editorInfoField, editorLivePreviewField, livePreviewState } from './editor-fields';
import { livePreview, sourceMode } from './live-preview';
import { resolveSubpath } from './links';
import { Menu } from './menu';
import { MarkdownPreviewView } from './reading-view';
import { pictures } from './picture-widget';
import { tables } from './table-widget';
import { setIcon, setTooltip } from './icons';
import { TextFileView } from './view';

type HostWorkspace = O.Workspace & { editorExtensions: Extension[]; editorSuggests: { trigger(editor: O.Editor, file: O.TFile | null, rect: { left: number; bottom: number } | null): void }[] };

export class MarkdownView extends TextFileView {
  override icon = 'lucide-file';
  editor: O.Editor;
  previewMode: O.MarkdownPreviewView;
  editMode: O.MarkdownSubView;
  hoverPopover: O.HoverPopover | null = null;
  private mode: O.MarkdownViewModeType = 'source';
  private livePreview = true;
  private cm: EditorView;
  private readonly sourceEl: HTMLElement;
  private readonly readingEl: HTMLElement;
  private readonly modeButton: HTMLElement;
  private readonly plugins = new Compartment();
  private readonly modeStyles = new Compartment();
  private readonly reading: MarkdownPreviewView;

  constructor(leaf: O.WorkspaceLeaf) {
    super(leaf);
    this.sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width is-live-preview node-insert-event');
    this.readingEl = this.contentEl.createDiv('markdown-reading-view');
    this.readingEl.hide();
    this.cm = new EditorView({ parent: this.sourceEl });
    this.cm.setState(this.makeState(''));
    this.editor = new CodeMirrorEditor(this.cm) as unknown as O.Editor;
    this.reading = new MarkdownPreviewView(this as unknown as O.MarkdownView, this.readingEl);
    this.previewMode = this.reading as unknown as O.MarkdownPreviewView;
    this.editMode = new MarkdownEditView(this as unknown as O.MarkdownView);
    const more = this.addAction('more-vertical', 'More options', (event) => this.showMenu(event));
    more.addClass('mod-more');
    this.modeButton = this.addAction('book-open', '', () => void this.toggleMode());
    this.showMode();
  }

  override onload(): void {
    super.onload();
    this.addChild(this.reading as unknown as O.Component);
    this.register(() => this.cm.destroy());
  }
  getViewType(): string {
    return 'markdown';
  }
  get currentMode(): O.MarkdownSubView {
    return this.mode === 'preview' ? this.previewMode : this.editMode;
  }
  getMode(): O.MarkdownViewModeType {
    return this.mode;
  }
  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: !this.livePreview };
  }
  override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const { mode, source } = (state ?? {}) as { mode?: unknown; source?: unknown };
    if (mode === 'source' || mode === 'preview') this.mode = mode;
    if (typeof source === 'boolean') this.setLivePreview(!source);
    this.showMode();
  }
  override getEphemeralState(): Record<string, unknown> {
    const { from, to } = this.cm.state.selection.main;
    return { cursor: { from: this.editor.offsetToPos(from), to: this.editor.offsetToPos(to) }, scroll: this.currentMode.getScroll() };
  }
  /** `line`, `subpath`, `cursor`, `match` (offsets into the file) say what to show; the place comes into view. */
  override setEphemeralState(state: unknown): void {
    const { line, subpath, cursor, match, scroll, focus } = (state ?? {}) as EphemeralState;
    const cache = this.file && this.app.metadataCache.getFileCache(this.file);
    const place = subpath && cache ? resolveSubpath(cache, subpath) : null;
    const shown = place ? place.start.line : line;
    if (typeof shown === 'number') {
      if (this.mode === 'preview') this.reading.applyScroll(shown);
      else this.reveal(this.editor.posToOffset({ line: shown, ch: 0 }));
    }
    if (match?.matches[0] && this.mode === 'source') this.reveal(match.matches[0][0], match.matches[0][1]);
    if (cursor) this.reveal(this.editor.posToOffset(cursor.from), this.editor.posToOffset(cursor.to));
    if (typeof scroll === 'number') this.currentMode.applyScroll(scroll);
    if (focus) this.cm.focus();
  }
  private reveal(from: number, to = from): void {
    const range = EditorSelection.range(from, to);
    this.cm.dispatch({ selection: range, effects: EditorView.scrollIntoView(range, { y: 'center' }) });
  }

  getViewData(): string {
    return this.cm.state.doc.toString();
  }
  setViewData(data: string, clear: boolean): void {
    this.data = data;
    if (clear) {
      this.cm.setState(this.makeState(data));
    } else {
      const changes = differences(this.cm.state.doc.toString(), data.replace(/\r\n?/g, '\n'));
      if (changes.length > 0) this.cm.dispatch({ changes, userEvent: 'set' });
    }
    this.reading.set(data, clear);
  }
  clear(): void {
    this.cm.setState(this.makeState(''));
    this.reading.clear();
  }
  showSearch(_replace?: boolean): void {
    openSearchPanel(this.cm);
  }
  updateOptions(): void {
    this.cm.dispatch({ effects: this.plugins.reconfigure(this.pluginExtensions()) });
  }
  async toggleMode(): Promise<void> {
    this.mode = this.mode === 'source' ? 'preview' : 'source';
    this.showMode();
    this.app.workspace.trigger('layout-change');
    if (this.mode === 'source') this.cm.focus();
  }
  setLivePreview(on: boolean): void {
    if (on === this.livePreview) return;
    this.livePreview = on;
    // A field's value is set only where a state is made: as in the app, the editor's state is made anew.
    const { selection } = this.cm.state;
    this.cm.setState(this.makeState(this.getViewData(), selection));
    this.sourceEl.toggleClass('is-live-preview', on);
  }
  override onPaneMenu(menu: O.Menu, source: string): void {
    menu.addItem((item) => item.setTitle(this.mode === 'source' ? 'Reading view' : 'Editing view').setIcon('book-open').setSection('pane').onClick(() => this.toggleMode()));
    menu.addItem((item) => item.setTitle('Source mode').setChecked(!this.livePreview).setSection('pane').onClick(() => this.setLivePreview(!this.livePreview)));
    if (this.file) this.app.workspace.trigger('file-menu', menu, this.file, source === 'tab-header' ? source : 'more-options', this.leaf);
  }

  private showMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.onPaneMenu(menu as unknown as O.Menu, 'more-options');
    menu.showAtMouseEvent(event);
  }
  private showMode(): void {
    const reading = this.mode === 'preview';
    this.sourceEl.toggle(!reading);
    this.readingEl.toggle(reading);
    this.containerEl.setAttr('data-mode', this.mode);
    setIcon(this.modeButton, reading ? 'edit-3' : 'book-open');
    setTooltip(this.modeButton, reading ? 'Current view: reading. Click to edit' : 'Current view: editing. Click to read');
    if (reading) this.reading.set(this.getViewData(), false);
    this.reading.setShown(reading);
  }
  private pluginExtensions(): Extension {
    return (this.app.workspace as HostWorkspace).editorExtensions.slice();
  }

  private makeState(doc: string, selection?: EditorSelection): EditorState {
    const view = this.cm;
    return EditorState.create({
      doc,
      ...(selection ? { selection } : {}),
      extensions: [
        editorInfoField.init(() => this as unknown as O.MarkdownFileInfo),
        editorEditorField.init(() => view),
        editorLivePreviewField.init(() => this.livePreview),
        livePreviewState,
        this.plugins.of(this.pluginExtensions()),
        this.modeStyles.of(this.livePreview ? [livePreview(this.app), tables(this.app, this as unknown as O.MarkdownFileInfo), pictures(this.app, this as unknown as O.MarkdownFileInfo)] : sourceMode()),
        history(),
        search({ top: true }),
        markdown({ base: markdownLanguage, addKeymap: false }),
        indentUnit.of('\t'),
        EditorState.allowMultipleSelections.of(true),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({ spellcheck: 'false', autocapitalize: 'on', 'aria-label': 'Note' }),
        Prec.low(keymap.of([...markdownKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab])),
        EditorView.domEventHandlers({
          contextmenu: (event) => this.onContextMenu(event),
          paste: (event) => this.onTransfer('editor-paste', event),
          drop: (event) => this.onTransfer('editor-drop', event),
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          if (update.transactions.some((tr) => tr.isUserEvent('set'))) return;
          this.requestSave();
          this.app.workspace.trigger('editor-change', this.editor, this);
          this.quickPreview();
          this.suggest();
        }),
      ],
    });
  }
  private onContextMenu(event: MouseEvent): boolean {
    event.preventDefault();
    const at = this.cm.posAtCoords({ x: event.clientX, y: event.clientY });
    const { main } = this.cm.state.selection;
    if (at !== null && (at < main.from || at > main.to)) this.cm.dispatch({ selection: { anchor: at } });
    const menu = new Menu();
    const doc = activeDocument;
    menu.addItem((item) => item.setTitle('Cut').setIcon('scissors').setSection('clipboard').onClick(() => void (this.cm.focus(), doc.execCommand('cut'))));
    menu.addItem((item) => item.setTitle('Copy').setIcon('copy').setSection('clipboard').onClick(() => void (this.cm.focus(), doc.execCommand('copy'))));
    menu.addItem((item) => item.setTitle('Paste').setIcon('clipboard').setSection('clipboard').onClick(async () => this.editor.replaceSelection(await navigator.clipboard.readText())));
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
    menu.showAtMouseEvent(event);
    return true;
  }
  private onTransfer(name: string, event: Event): boolean {
    this.app.workspace.trigger(name, event, this.editor, this);
    return event.defaultPrevented;
  }
  private readonly quickPreview = debounce(() => this.app.workspace.trigger('quick-preview', this.file, this.getViewData()), 250, true);
  private suggest(): void {
    // After the update: coordinates cannot be read while it goes on.
    window.setTimeout(() => {
      if (!this.cm.hasFocus) return;
      const rect = this.cm.coordsAtPos(this.cm.state.selection.main.head);
      for (const one of (this.app.workspace as HostWorkspace).editorSuggests) one.trigger(this.editor, this.file, rect);
    });
  }
}

interface EphemeralState {
  line?: number;
  subpath?: string;
  cursor?: { from: O.EditorPosition; to: O.EditorPosition };
  match?: { content: string; matches: [number, number][] };
  scroll?: number;
  focus?: boolean;
}

export class MarkdownEditView {
  hoverPopover: O.HoverPopover = null as unknown as O.HoverPopover;
  app: O.App;
  constructor(private readonly view: O.MarkdownView) {
    this.app = view.app;
  }
  clear(): void {
    this.view.clear();
  }
  get(): string {
    return this.view.getViewData();
  }
  set(data: string, clear: boolean): void {
    this.view.setViewData(data, clear);
  }
  get file(): O.TFile {
    return this.view.file as O.TFile;
  }
  getSelection(): string {
    return this.view.editor.getSelection();
  }
  /** The first line in view. */
  getScroll(): number {
    const { cm } = this.view.editor as unknown as { cm: EditorView };
    return cm.state.doc.lineAt(cm.lineBlockAtHeight(cm.scrollDOM.scrollTop).from).number - 1;
  }
  applyScroll(line: number): void {
    const { cm } = this.view.editor as unknown as { cm: EditorView };
    const at = cm.state.doc.line(Math.clamp(Math.round(line) + 1, 1, cm.state.doc.lines)).from;
    cm.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'start' }) });
  }
}

