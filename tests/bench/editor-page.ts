/** Runs in the browser: one note in an editor, bare or with the plugin's extension. */
import { history } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import '../host/dom';
import { codingEditor } from '../../src/editor/extension';
import { editorLivePreviewField } from '../host/editor-fields';
import type { Recordings } from '../../src/media/types';
import type { Study } from '../../src/vault/types';

const colors = ['#7852ee', '#d53984', '#08b94e', '#086ddd', '#ec7500'];

const study = {
  settings: { showMarks: true, showMargin: true, blurContent: true, showUncoded: false },
  showing: { themes: null, coders: null, only: 'all' },
  hides: () => false,
  markup: { prefix: 'theme/', earlierPrefixes: [] },
  look: (theme: string) => ({ title: theme, color: colors[theme.length % colors.length] ?? '#888' }),
  onChange: () => () => undefined,
} as unknown as Study;

/** No note names a recording. */
const silent: Recordings = { plays: () => false, play: () => undefined, position: () => null, follows: false, onChange: () => () => undefined };

const plugin: Extension = [
  editorLivePreviewField.init(() => true),
  codingEditor(study, { editCoding: () => undefined, removeCoding: () => undefined, openTheme: () => undefined, resizeCoding: () => undefined, addThemes: () => undefined, codeSelected: () => undefined, missed: () => undefined }, silent),
];

let view: EditorView | null = null;

/** Opens the note, as often as asked, and leaves it open with the caret in its midst. */
async function open(text: string, withPlugin: boolean, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    if (view) closeEditor(view);
    await frame();
    const began = performance.now();
    view = openEditor(text, withPlugin ? plugin : []);
    view.coordsAtPos(0);
    taken.push(performance.now() - began);
    await frame();
  }
  const middle = text.indexOf(': ', text.length >> 1) + 8;
  view?.dispatch({ selection: { anchor: middle }, effects: EditorView.scrollIntoView(middle, { y: 'center' }) });
  for (let n = 0; n < 10; n++) await frame();
  return taken;
}

/** Types into the open note, key by key, and gives what each took in milliseconds. */
async function type(keys: number): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < keys && view; n++) {
    const { head } = view.state.selection.main;
    await frame();
    const began = performance.now();
    view.dispatch({ ...view.state.replaceSelection(n % 20 === 19 ? '\n' : 'x'), userEvent: 'input.type', scrollIntoView: true });
    // Asking for coordinates makes the editor lay out and measure, which a key would do before the next frame.
    view.coordsAtPos(head);
    taken.push(performance.now() - began);
  }
  return taken;
}

function openEditor(doc: string, extension: Extension): EditorView {
  const parent = document.body.appendChild(document.createElement('div'));
  parent.className = 'editor';
  return new EditorView({ parent, state: EditorState.create({ doc, extensions: [history(), EditorView.lineWrapping, extension] }) });
}

function closeEditor(view: EditorView): void {
  const parent = view.dom.parentElement;
  view.destroy();
  parent?.remove();
}

const frame = (): Promise<void> => new Promise((done) => void requestAnimationFrame(() => done()));

export interface BenchWindow {
  readonly openNote: typeof open;
  readonly typeKeys: typeof type;
}

Object.assign(window, { openNote: open, typeKeys: type });
