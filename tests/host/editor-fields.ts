/** What an editor extension can ask its editor: which note, which view, which mode. */
import type * as O from 'obsidian';
import { StateField } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';

/** Always set by `init` when an editor is made, so there is nothing sensible to create. */
function given<T>(name: string): StateField<T> {
  return StateField.define<T>({
    create() {
      throw new Error(`${name} was not given to this editor.`);
    },
    update: (value) => value,
  });
}

export const editorInfoField = given<O.MarkdownFileInfo>('editorInfoField');
export const editorViewField = editorInfoField;
export const editorEditorField = given<EditorView>('editorEditorField');
export const editorLivePreviewField = given<boolean>('editorLivePreviewField');

/** Whether the mouse is held down in the editor. */
export const livePreviewState = ViewPlugin.fromClass(
  class {
    mousedown = false;
    private readonly release = () => (this.mousedown = false);
    constructor(readonly view: EditorView) {
      view.dom.win.addEventListener('mouseup', this.release);
    }
    destroy(): void {
      this.view.dom.win.removeEventListener('mouseup', this.release);
    }
  },
  {
    eventHandlers: {
      mousedown() {
        this.mousedown = true;
      },
    },
  },
);
