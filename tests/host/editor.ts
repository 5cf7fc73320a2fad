/** The app's `Editor`, over CodeMirror. */
import type * as O from 'obsidian';
import { indentLess, indentMore, insertNewlineAndIndent, deleteLine, moveLineDown, moveLineUp, redo, undo, cursorCharLeft, cursorCharRight, cursorDocEnd, cursorDocStart, cursorGroupLeft, cursorGroupRight, cursorLineDown, cursorLineUp, toggleComment } from '@codemirror/commands';
import { EditorSelection, type ChangeSpec } from '@codemirror/state';
import { EditorView, type Command } from '@codemirror/view';

export class CodeMirrorEditor {
  constructor(readonly cm: EditorView) {}

  getDoc(): this {
    return this;
  }
  refresh(): void {
    this.cm.requestMeasure();
  }
  getValue(): string {
    return this.cm.state.doc.toString();
  }
  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }
  getLine(line: number): string {
    return this.line(line).text;
  }
  setLine(n: number, text: string): void {
    const { from, to } = this.line(n);
    this.cm.dispatch({ changes: { from, to, insert: text } });
  }
  lineCount(): number {
    return this.cm.state.doc.lines;
  }
  lastLine(): number {
    return this.cm.state.doc.lines - 1;
  }
  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }
  somethingSelected(): boolean {
    return this.cm.state.selection.ranges.some((range) => !range.empty);
  }
  getRange(from: O.EditorPosition, to: O.EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }
  replaceSelection(replacement: string, origin?: string): void {
    this.cm.dispatch({ ...this.cm.state.replaceSelection(replacement), ...userEvent(origin) });
  }
  replaceRange(replacement: string, from: O.EditorPosition, to?: O.EditorPosition, origin?: string): void {
    const start = this.posToOffset(from);
    this.cm.dispatch({ changes: { from: start, to: to ? this.posToOffset(to) : start, insert: replacement }, ...userEvent(origin) });
  }
  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): O.EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }
  listSelections(): O.EditorSelection[] {
    return this.cm.state.selection.ranges.map((range) => ({ anchor: this.offsetToPos(range.anchor), head: this.offsetToPos(range.head) }));
  }
  setCursor(pos: O.EditorPosition | number, ch?: number): void {
    this.setSelection(typeof pos === 'number' ? { line: pos, ch: ch ?? 0 } : pos);
  }
  setSelection(anchor: O.EditorPosition, head: O.EditorPosition = anchor): void {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
  }
  setSelections(ranges: O.EditorSelectionOrCaret[], main?: number): void {
    const made = ranges.map(({ anchor, head }) => EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)));
    this.cm.dispatch({ selection: EditorSelection.create(made, main) });
  }
  focus(): void {
    this.cm.focus();
  }
  blur(): void {
    this.cm.contentDOM.blur();
  }
  hasFocus(): boolean {
    return this.cm.hasFocus;
  }
  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }
  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === 'number') this.cm.scrollDOM.scrollLeft = x;
    if (typeof y === 'number') this.cm.scrollDOM.scrollTop = y;
  }
  scrollIntoView(range: O.EditorRange, center?: boolean): void {
    const target = EditorSelection.range(this.posToOffset(range.from), this.posToOffset(range.to));
    this.cm.dispatch({ effects: EditorView.scrollIntoView(target, { y: center ? 'center' : 'nearest' }) });
  }
  undo(): void {
    undo(this.cm);
  }
  redo(): void {
    redo(this.cm);
  }
  exec(command: O.EditorCommandName): void {
    const run = commands[command];
    if (!run) throw new Error(`Editor.exec('${command}') is not in the stand-in for the app.`);
    run(this.cm);
  }
  transaction(tx: O.EditorTransaction, origin?: string): void {
    const changes: ChangeSpec[] = (tx.changes ?? []).map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text }));
    if (tx.replaceSelection !== undefined) {
      for (const range of this.cm.state.selection.ranges) changes.push({ from: range.from, to: range.to, insert: tx.replaceSelection });
    }
    this.cm.dispatch({ changes, ...userEvent(origin) });
    const wanted = tx.selections ?? (tx.selection ? [tx.selection] : []);
    if (wanted.length > 0) this.setSelections(wanted.map(({ from, to }) => ({ anchor: from, head: to ?? from })));
  }
  wordAt(pos: O.EditorPosition): O.EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(pos));
    return word ? { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) } : null;
  }
  posToOffset({ line, ch }: O.EditorPosition): number {
    if (line < 0) return 0;
    if (line >= this.cm.state.doc.lines) return this.cm.state.doc.length;
    const at = this.line(line);
    return Math.min(at.to, at.from + Math.max(0, ch));
  }
  offsetToPos(offset: number): O.EditorPosition {
    const line = this.cm.state.doc.lineAt(Math.clamp(offset, 0, this.cm.state.doc.length));
    return { line: line.number - 1, ch: Math.min(offset, line.to) - line.from };
  }
  processLines<T>(read: (line: number, text: string) => T | null, write: (line: number, text: string, value: T | null) => O.EditorChange | void, ignoreEmpty = true): void {
    const { main } = this.cm.state.selection;
    const [first, last] = [this.offsetToPos(main.from).line, this.offsetToPos(main.to).line];
    const lines: [number, string, T | null][] = [];
    for (let n = first; n <= last; n++) {
      const text = this.getLine(n);
      if (text.trim() !== '' || !ignoreEmpty || first === last) lines.push([n, text, read(n, text)]);
    }
    this.transaction({ changes: lines.flatMap(([n, text, value]) => write(n, text, value) ?? []) });
  }
  private line(n: number) {
    return this.cm.state.doc.line(Math.clamp(n, 0, this.cm.state.doc.lines - 1) + 1);
  }
}

const commands: Partial<Record<O.EditorCommandName, Command>> = {
  goUp: cursorLineUp,
  goDown: cursorLineDown,
  goLeft: cursorCharLeft,
  goRight: cursorCharRight,
  goStart: cursorDocStart,
  goEnd: cursorDocEnd,
  goWordLeft: cursorGroupLeft,
  goWordRight: cursorGroupRight,
  indentMore,
  indentLess,
  newlineAndIndent: insertNewlineAndIndent,
  swapLineUp: moveLineUp,
  swapLineDown: moveLineDown,
  deleteLine,
  toggleComment,
} as Partial<Record<O.EditorCommandName, Command>>;

function userEvent(origin: string | undefined): { userEvent: string } | object {
  return origin === undefined ? {} : { userEvent: origin };
}
