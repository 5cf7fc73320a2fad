import { Prec, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField, type TFile } from 'obsidian';
import { quotationLinks } from '../core/casestudy/quotation-link';
import type { Study } from '../vault/types';

/**
 * Lets a click on the link behind a quotation go to the very words. In source mode a click sets the caret, as ever; with
 * the app's modifier (Ctrl or Cmd) it follows.
 */
export function quotationLinkClicks(study: Study): Extension {
  return Prec.highest(
    EditorView.domEventHandlers({
      // The caret stays where it is; the app follows links when the button is let go, and so does this, before it.
      mousedown: (event, view) => {
        if (!quotationAt(event, view)) return false;
        event.preventDefault();
        return true;
      },
      click: (event, view) => {
        const quotation = quotationAt(event, view);
        if (!quotation) return false;
        event.preventDefault();
        event.stopPropagation();
        void study.open(quotation.file.path, { id: quotation.id });
        return true;
      },
    }),
  );
}

/** What a click follows; null where it is to do what it always does. */
function quotationAt(event: MouseEvent, view: EditorView): { file: TFile; id: string } | null {
  if (event.button !== 0) return null;
  const isModified = event.ctrlKey || event.metaKey;
  if (view.state.field(editorLivePreviewField, false) ? isModified : !isModified) return null;
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
  if (at === null) return null;
  const line = view.state.doc.lineAt(at);
  const link = quotationLinks(line.text).find(({ from, to }) => from <= at - line.from && at - line.from < to);
  const info = view.state.field(editorInfoField, false);
  const file = link && info ? info.app.metadataCache.getFirstLinkpathDest(link.target, info.file?.path ?? '') : null;
  return link && file ? { file, id: link.id } : null;
}
