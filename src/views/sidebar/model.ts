import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { themeTree } from '../../core/codebook/tree';
import type { Study } from '../../vault/types';
import { countsOfAll, countsOfNote } from './theme-counts';
import { codingsWith, documentsWith, passageRows, type PassageRow } from './theme-passages';
import { treeRows, type TreeRow } from './tree-rows';

/** Whether the tree counts this note or all documents. */
export type Reach = 'note' | 'all';

/** What the sidebar shows, and what it shows it of. */
export interface SidebarModel {
  readonly reach: Signal<Reach>;
  /** Path of the note that is open, null when none is. */
  readonly note: Signal<string | null>;
  readonly filter: Signal<string>;
  readonly collapsed: Signal<ReadonlySet<string>>;
  /** The theme whose passages are open. */
  readonly opened: Signal<string | null>;
  /** Whether passages of themes under the opened one, or gathered by it, are listed too. */
  readonly withChildren: Signal<boolean>;
  readonly rows: ReadonlySignal<readonly TreeRow[]>;
  readonly passages: ReadonlySignal<readonly PassageRow[]>;
  /** Themes there are in the chosen reach, whatever the filter. */
  readonly themes: ReadonlySignal<number>;
  /** Counts up when the study has changed; whoever shows something of the study reads it. */
  readonly revision: Signal<number>;
}

export function sidebarModel(study: Study): SidebarModel {
  const reach = signal<Reach>('all');
  const note = signal<string | null>(null);
  const filter = signal('');
  const collapsed = signal<ReadonlySet<string>>(new Set());
  const opened = signal<string | null>(null);
  const withChildren = signal(true);
  const revision = signal(0);

  const counts = computed(() => {
    void revision.value;
    return reach.value === 'note' ? countsOfNote(study.corpus, note.value) : countsOfAll(study.corpus, study.codebook);
  });
  const tree = computed(() => themeTree(counts.value, study.codebook));
  const rows = computed(() =>
    treeRows(tree.value, {
      filter: filter.value,
      collapsed: collapsed.value,
      aliasesOf: (theme) => study.entry(theme).aliases,
    }),
  );
  const passages = computed(() => {
    void revision.value;
    const theme = opened.value;
    if (theme === null) return [];
    const known = counts.value.map((count) => count.theme);
    const themes = withChildren.value ? study.codebook.reach(theme, known) : new Set([theme]);
    const within = reach.value === 'note' ? (note.value ?? '') : null;
    return passageRows(codingsWith(study.corpus, themes, within), documentsWith(study.corpus, themes, within));
  });
  const themes = computed(() => counts.value.length);
  return { reach, note, filter, collapsed, opened, withChildren, rows, passages, themes, revision };
}
