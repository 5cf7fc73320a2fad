import { Facet, type EditorState } from '@codemirror/state';
import type { MarkupOptions } from '../core/markup/types';
import type { Showable } from '../core/seeing/showing';
import type { ThemeLook } from '../vault/types';
import type { EditorDoors } from './types';

/** What the extension is told by the app it runs in. Nothing else in this folder but `extension.ts` knows the app. */
export interface EditorContext {
  /** Whether the editor hides markup. In source mode nothing is hidden and no edit is touched. */
  isLive(state: EditorState): boolean;
  /** The note's path; null in an editor without one. */
  path(state: EditorState): string | null;
  readonly markup: MarkupOptions;
  readonly showMarks: boolean;
  readonly showMargin: boolean;
  /** Whether passages that are distressing are covered. */
  readonly blurContent: boolean;
  /** Whether data without a coding is marked. */
  readonly showUncoded: boolean;
  /** Whether the note counts as data of the study. */
  isData(state: EditorState): boolean;
  readonly asideCallouts: readonly string[];
  look(theme: string): ThemeLook;
  /** The codings of a note that a person chose to see; the very list when nothing is left out. */
  shown<C extends Showable>(state: EditorState, codings: readonly C[]): readonly C[];
  /** Whether what a coder did in a note is out of sight. */
  hides(state: EditorState, coder: string | null): boolean;
  /** Draws one of the app's icons. */
  icon(el: HTMLElement, name: string): void;
  /** Called after themes or settings changed. Gives the way to stop. */
  onChange(listener: () => void): () => void;
  readonly doors: EditorDoors;
}

/** The editor's one way to the study. */
export const editorContext = Facet.define<EditorContext, EditorContext | null>({
  combine: (given) => given[0] ?? null,
});

/** Whether markers are hidden in this state, so that edits must not see them. */
export function isLive(state: EditorState): boolean {
  return state.facet(editorContext)?.isLive(state) ?? false;
}
