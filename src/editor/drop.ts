import { Prec, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Range } from '../core/markup/types';
import { codingDragged, themesDragged } from '../vault/drag';
import { passagesAt } from './card-tooltip';
import { editorContext } from './context';
import { aim } from './highlights';
import type { Passage } from './passages';

/**
 * Themes dropped on the selection code it; on a coded passage, they are added to the innermost coding there. The note's
 * own words are neither moved nor added to.
 */
export const dropThemes: Extension = Prec.highest(
  EditorView.domEventHandlers({
    dragenter: (event) => isOurs(event),
    dragover(event, view) {
      if (!isOurs(event)) return false;
      event.preventDefault();
      const target = has(event, themesDragged) ? targetAt(event, view) : null;
      if (event.dataTransfer) event.dataTransfer.dropEffect = has(event, themesDragged) ? 'copy' : 'none';
      show(view, target && (target.passage ?? target.selection));
      return true;
    },
    dragleave(event, view) {
      if (!isOurs(event)) return false;
      show(view, null);
      return true;
    },
    drop(event, view) {
      if (!isOurs(event)) return false;
      event.preventDefault();
      show(view, null);
      const context = view.state.facet(editorContext);
      const path = context?.path(view.state) ?? null;
      const themes = themesIn(event);
      if (!context || themes.length === 0) return true;
      const target = targetAt(event, view);
      if (!target || path === null) context.doors.missed();
      else if (target.passage) context.doors.addThemes(path, target.passage.id, target.passage.ordinal, themes);
      else context.doors.codeSelected(view, path, themes);
      return true;
    },
  }),
);

type Target = { readonly selection: Range; readonly passage: null } | { readonly passage: Passage; readonly selection: null };

const has = (event: DragEvent, kind: string): boolean => event.dataTransfer?.types.includes(kind) ?? false;
const isOurs = (event: DragEvent): boolean => has(event, themesDragged) || has(event, codingDragged);

/** What themes would be given to at the pointer. */
function targetAt(event: DragEvent, view: EditorView): Target | null {
  const pos = view.posAtCoords({ x: event.clientX, y: event.clientY });
  if (pos === null) return null;
  const { from, to } = view.state.selection.main;
  if (from < to && from <= pos && pos <= to) return { selection: { from, to }, passage: null };
  const [passage] = passagesAt(view, pos);
  return passage ? { passage, selection: null } : null;
}

/** What is aimed at in each editor: the pointer tells of every pixel it moves. */
const shown = new WeakMap<EditorView, string>();

function show(view: EditorView, range: Range | null): void {
  const next = range ? `${range.from} ${range.to}` : '';
  if ((shown.get(view) ?? '') === next) return;
  shown.set(view, next);
  view.dispatch({ effects: aim.of(range) });
}

function themesIn(event: DragEvent): string[] {
  try {
    const given: unknown = JSON.parse(event.dataTransfer?.getData(themesDragged) ?? '');
    return Array.isArray(given) ? given.filter((theme) => typeof theme === 'string') : [];
  } catch {
    return [];
  }
}
