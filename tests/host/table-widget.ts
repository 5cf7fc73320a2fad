/**
 * Tables in live preview: one block widget, an editor of its own in each cell.
 * Registered editor extensions are made anew on the text of the cell, as in the app; what is typed there is put into the note.
 */
import type * as O from 'obsidian';
import { history, defaultKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { Annotation, EditorState, Prec, StateField, Transaction, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, keymap, type DecorationSet } from '@codemirror/view';
import { redo, undo } from '@codemirror/commands';
import { differences } from './differences';
import { editorEditorField, editorInfoField, editorLivePreviewField, livePreviewState } from './editor-fields';
import { livePreview } from './live-preview';

export function tables(app: O.App, info: O.MarkdownFileInfo): Extension {
  const field: StateField<DecorationSet> = StateField.define<DecorationSet>({
    create: (state) => draw(app, info, state.doc),
    update(value, tr) {
      if (!tr.docChanged) return value;
      return mayTouchTable(value, tr) ? draw(app, info, tr.state.doc) : value.map(tr.changes);
    },
    provide: (own) => [EditorView.decorations.from(own), EditorView.atomicRanges.of((view) => view.state.field(own))],
  });
  return field;
}

/** A table can come, go or change only where a changed line, before or after, or one beside it holds a bar. */
function mayTouchTable(before: DecorationSet, tr: Transaction): boolean {
  let touched = false;
  tr.changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    before.between(Math.max(0, fromA - 1), toA + 1, () => {
      touched = true;
      return false;
    });
    const { doc } = tr.state;
    const [first, last] = [doc.lineAt(fromB).number, doc.lineAt(toB).number];
    for (let n = Math.max(1, first - 1); n <= Math.min(doc.lines, last + 1) && !touched; n++) touched = hasBar(doc.line(n).text);
  });
  return touched;
}

const hasBar = (text: string) => text.includes('|');
const delimiterRow = /^[ ]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

interface CellPlace {
  from: number;
  to: number;
}

/** The cells of one row: places between unescaped bars, without the spaces around. */
export function cellsOf(line: string, offset: number): CellPlace[] {
  const bars: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '|') bars.push(i);
  }
  const edges = [-1, ...bars, line.length];
  if (line.trimStart().startsWith('|')) edges.shift();
  if (/(?:^|[^\\])\|[ \t]*$/.test(line)) edges.pop();
  const cells: CellPlace[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [a, b] = [(edges[i] ?? 0) + 1, edges[i + 1] ?? 0];
    const inner = line.slice(a, b);
    const lead = inner.length - inner.trimStart().length;
    const size = inner.trim().length;
    // In an empty cell the text goes after one space.
    const from = size === 0 ? a + Math.min(1, inner.length) : a + lead;
    cells.push({ from: offset + from, to: offset + from + size });
  }
  return cells;
}

interface TablePlace {
  from: number;
  to: number;
  rows: CellPlace[][];
}

function findTables(doc: Text): TablePlace[] {
  const found: TablePlace[] = [];
  let fence: string | null = null;
  let previous = '';
  for (let n = 1; n <= doc.lines; n++) {
    const { text } = doc.line(n);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark && (fence === null || (mark.startsWith(fence) && text.trim() === mark))) fence = fence === null ? mark : null;
    const header = n > 1 ? previous : '';
    previous = fence === null ? text : '';
    if (fence !== null || !hasBar(text) || !hasBar(header) || /^\s*>/.test(header) || !delimiterRow.test(text)) continue;
    const top = doc.line(n - 1);
    const columns = cellsOf(text, 0).length;
    const head = cellsOf(top.text, top.from);
    if (head.length !== columns) continue;
    const rows = [head];
    let last = doc.line(n);
    while (last.number < doc.lines) {
      const next = doc.line(last.number + 1);
      if (next.text.trim() === '' || !hasBar(next.text)) break;
      rows.push(cellsOf(next.text, next.from).slice(0, columns));
      last = next;
    }
    found.push({ from: top.from, to: last.to, rows });
    n = last.number;
    previous = '';
  }
  return found;
}

function draw(app: O.App, info: O.MarkdownFileInfo, doc: Text): DecorationSet {
  return Decoration.set(findTables(doc).map((table) => Decoration.replace({ widget: new TableWidget(app, info, table, doc.sliceString(table.from, table.to)), block: true }).range(table.from, table.to)));
}

/** What a cell's editor wrote because the note said so; it is not written back. */
const fromNote = Annotation.define<boolean>();

type Drawn = HTMLElement & { widget?: TableWidget; cells?: EditorView[][] };

class TableWidget extends WidgetType {
  constructor(
    private readonly app: O.App,
    private readonly info: O.MarkdownFileInfo,
    readonly table: TablePlace,
    readonly source: string,
  ) {
    super();
  }
  override eq(other: TableWidget): boolean {
    return other.source === this.source && other.table.from === this.table.from;
  }
  toDOM(view: EditorView): HTMLElement {
    const box = createDiv('cm-embed-block cm-table-widget markdown-rendered') as Drawn;
    box.widget = this;
    const table = box.createDiv('table-wrapper').createEl('table', 'table-editor');
    box.cells = this.table.rows.map((row, r) => {
      const section = r === 0 ? table.createEl('thead') : (table.querySelector('tbody') ?? table.createEl('tbody'));
      const tr = section.createEl('tr');
      return row.map((place, c) => this.cell(view, box, tr.createEl(r === 0 ? 'th' : 'td').createDiv('table-cell-wrapper'), view.state.sliceDoc(place.from, place.to), r, c));
    });
    return box;
  }
  /** The same table with other words: the cells stay, so that focus and cursor do. */
  override updateDOM(dom: Drawn): boolean {
    const { cells } = dom;
    const { rows, from } = this.table;
    if (!cells || cells.length !== rows.length || rows.some((row, r) => row.length !== cells[r]?.length)) return false;
    dom.widget = this;
    rows.forEach((row, r) =>
      row.forEach((place, c) => {
        const cell = cells[r]?.[c];
        const text = shown(this.source.slice(place.from - from, place.to - from));
        if (!cell || cell.state.doc.toString() === text) return;
        cell.dispatch({ changes: differences(cell.state.doc.toString(), text), annotations: [fromNote.of(true), Transaction.addToHistory.of(false)] });
      }),
    );
    return true;
  }
  override destroy(dom: Drawn): void {
    for (const cell of dom.cells?.flat() ?? []) cell.destroy();
  }
  override ignoreEvent(): boolean {
    return true;
  }
  override get estimatedHeight(): number {
    return this.table.rows.length * 32;
  }

  private cell(view: EditorView, box: Drawn, parent: HTMLElement, raw: string, r: number, c: number): EditorView {
    const cell = new EditorView({ parent });
    const move = (by: number) => () => {
      const all = box.cells?.flat() ?? [];
      const next = all[all.indexOf(cell) + by];
      next?.focus();
      return true;
    };
    cell.setState(
      EditorState.create({
        doc: shown(raw),
        extensions: [
          editorInfoField.init(() => this.info),
          editorEditorField.init(() => cell),
          editorLivePreviewField.init(() => true),
          livePreviewState,
          (this.app.workspace as unknown as { editorExtensions: Extension[] }).editorExtensions.slice(),
          livePreview(this.app),
          history(),
          markdown({ base: markdownLanguage, addKeymap: false }),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ spellcheck: 'false', 'aria-label': 'Table cell' }),
          Prec.highest(keymap.of([{ key: 'Tab', run: move(1), shift: move(-1) }, { key: 'Enter', run: move(box.widget?.table.rows[0]?.length ?? 1) }])),
          // Undo belongs to the note: the cell's own history would know only its own half.
          Prec.highest(keymap.of([{ key: 'Mod-z', run: () => undo(view), shift: () => redo(view) }, { key: 'Mod-y', run: () => redo(view) }])),
          keymap.of(defaultKeymap),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((tr) => tr.annotation(fromNote))) return;
            const place = box.widget?.table.rows[r]?.[c];
            if (!place) return;
            const text = written(update.state.doc.toString());
            if (text === view.state.sliceDoc(place.from, place.to)) return;
            const event = update.transactions.map((tr) => tr.annotation(Transaction.userEvent)).find((one) => one !== undefined);
            const changes = differences(view.state.sliceDoc(place.from, place.to), text).map(({ from, to, insert }) => ({ from: place.from + from, to: place.from + to, insert }));
            view.dispatch({ changes, userEvent: event ?? 'input' });
          }),
        ],
      }),
    );
    return cell;
  }
}

/** A cell's line breaks are `<br>` and its bars are escaped, in the note. */
function shown(raw: string): string {
  return raw.replace(/<br\s*\/?>/gi, '\n').replace(/\\\|/g, '|');
}

function written(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, '<br>').trim();
}
