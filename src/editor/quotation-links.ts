import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import { quotationLinks } from '../core/casestudy/quotation-link';
import type { Study } from '../vault/types';

/**
 * Lets a click on the link behind a quotation go to the very words. In source mode a click sets the caret, as ever; with
 * the app's modifier (Ctrl or Cmd) it follows.
 */
export function quotationLinkClicks(study: Study): Extension {
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      if (event.button !== 0) return false;
      const follows = view.state.field(editorLivePreviewField, false) ? !event.ctrlKey && !event.metaKey : event.ctrlKey || event.metaKey;
      if (!follows) return false;
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (at === null) return false;
      const line = view.state.doc.lineAt(at);
      const link = quotationLinks(line.text).find(({ from, to }) => from <= at - line.from && at - line.from < to);
      const info = view.state.field(editorInfoField, false);
      const file = link && info ? info.app.metadataCache.getFirstLinkpathDest(link.target, info.file?.path ?? '') : null;
      if (!link || !file) return false;
      event.preventDefault();
      void study.open(file.path, { id: link.id });
      return true;
    },
  });
}
