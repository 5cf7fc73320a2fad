import { MarkdownView, type Plugin } from 'obsidian';
import type { Study } from '../vault/types';

/**
 * Draws reading views, also those behind an editor, anew when their codings change: a passage that covers several sections shows in those, too,
 * whose own source stayed the same. On unload the marks go with a last drawing.
 */
export function followReading(plugin: Plugin, study: Study): void {
  const drawn = new WeakMap<MarkdownView, string>();
  const views = (): MarkdownView[] =>
    plugin.app.workspace
      .getLeavesOfType('markdown')
      .map(({ view }) => view)
      .filter((view): view is MarkdownView => view instanceof MarkdownView);

  const stop = study.onChange(() => {
    for (const view of views()) {
      const state = drawnState(study, view.file?.path);
      const before = drawn.get(view);
      drawn.set(view, state);
      if (before !== undefined && before !== state) view.previewMode.rerender(true);
    }
  });
  plugin.register(() => {
    stop();
    for (const view of views()) view.previewMode.rerender(true);
  });
}

/** All that the marks of a note depend on, as one comparable value. */
function drawnState(study: Study, path: string | undefined): string {
  const codings = path === undefined ? [] : (study.corpus.document(path)?.codings ?? []);
  const marks = codings.map(({ id, from, to, themes }) => [id, from, to, themes.map((theme) => study.look(theme))]);
  return JSON.stringify([path, study.settings.showMarks, marks]);
}
