import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { gatheredBy } from '../../core/codebook/count/counters';
import { countsOfNote, openTally, type Counts, type Tally } from '../../core/codebook/count/tally';
import { isGroupKey, themeGroups } from '../../core/codebook/groups';
import { siblingOrder } from '../../core/codebook/order';
import { themeTree } from '../../core/codebook/tree';
import { ui } from '../../i18n/ui';
import type { Settings, Showing, Study } from '../../vault/types';
import type { Dragged, DropTarget } from './drop-target';
import { codingsWith, documentsWith, passageRows, type PassageRow } from './theme-passages';
import { treeRows, type TreeRow } from './tree-rows';
import { noSelection, type TreeSelection } from './tree-selection';

/** Whether the tree counts this note or all documents. */
export type Reach = 'note' | 'all';

/** What the sidebar shows, and what it shows it of. */
export interface SidebarModel {
  readonly reach: Signal<Reach>;
  /** Path of the note that is open, null when none is. */
  readonly note: Signal<string | null>;
  readonly filter: Signal<string>;
  /** Keys of rows that are closed. */
  readonly collapsed: Signal<ReadonlySet<string>>;
  readonly selection: Signal<TreeSelection>;
  /** Key of the row whose theme is being renamed. */
  readonly renaming: Signal<string | null>;
  /** Themes taken up to be put down elsewhere. */
  readonly cut: Signal<readonly string[]>;
  readonly dragged: Signal<Dragged | null>;
  readonly target: Signal<DropTarget | null>;
  /** Whether hidden themes are in sight. */
  readonly withHidden: Signal<boolean>;
  /** Whether each theme has its eye, to choose what is shown in the text. */
  readonly withEyes: Signal<boolean>;
  readonly withLegend: Signal<boolean>;
  /** The theme whose passages are open, or the key of a group. */
  readonly opened: Signal<string | null>;
  /** Whether passages of themes under the opened one are listed too. */
  readonly withChildren: Signal<boolean>;
  readonly rows: ReadonlySignal<readonly TreeRow[]>;
  readonly passages: ReadonlySignal<readonly PassageRow[]>;
  /** Themes there are in the chosen reach, whatever the filter, in order of path. */
  readonly themes: ReadonlySignal<readonly string[]>;
  readonly settings: ReadonlySignal<Settings>;
  readonly showing: ReadonlySignal<Showing>;
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
  const withHidden = signal(false);
  const revision = signal(0);

  // The study changes with each pause in typing, and mostly in nothing that the tree shows: what follows from it is made
  // anew only when what it is made of is another.
  const following = <T>(read: () => T): ReadonlySignal<T> => computed(() => (void revision.value, read()));
  const settings = following(() => study.settings);
  const showing = following(() => study.showing);
  const codebook = following(() => study.codebook);
  const codebookRevision = following(() => study.codebook.revision);
  const recent = following(() => (study.settings.sortBy === 'recent' ? study.recentThemes() : none));

  const tallyNow = tallyOf(study);
  const counts = computed<Counts>(() => {
    void [revision.value, codebookRevision.value];
    const by = settings.value.countBy === 'none' ? 'codings' : settings.value.countBy;
    return reach.value === 'note' ? countsOfNote(study.seen, study.codebook, note.value, by) : tallyNow().now(by);
  });
  let known: readonly string[] = [];
  const themes = computed(() => {
    void revision.value;
    const now = reach.value === 'note' ? themesOfNote(study, note.value, counts.value) : themesOfAll(study);
    if (now.length !== known.length || now.some((theme, at) => theme !== known[at])) known = now;
    return known;
  });
  const tree = computed(() => {
    void codebookRevision.value;
    const { sortBy, countChildren, themeOrder } = settings.value;
    const order = siblingOrder({ by: sortBy, countChildren, recent: recent.value, hand: themeOrder });
    const { value } = counts;
    return themeTree(themes.value, (theme) => value.count(theme), codebook.value, order);
  });
  const groups = computed(() => {
    void codebookRevision.value;
    return themeGroups(codebook.value);
  });
  const rows = computed(() =>
    treeRows(tree.value, {
      filter: filter.value,
      collapsed: collapsed.value,
      aliasesOf: (theme) => study.entry(theme).aliases,
      hidden: new Set(settings.value.hiddenThemes),
      withHidden: withHidden.value,
      favourites: settings.value.favourites,
      groups: groups.value,
      count: (entry) => counts.value.count(entry),
      titleOf: (theme) => study.entry(theme).title,
      headings: { favourites: ui.sidebar.favourites, groups: ui.sidebar.groups },
    }),
  );
  const passages = computed(() => {
    void revision.value;
    const theme = opened.value;
    if (theme === null) return [];
    const among = study.seen.themes().map((count) => count.theme);
    const whose = isGroupKey(theme) ? (groups.value.find(({ key }) => key === theme)?.themes ?? none) : [theme];
    const reached = (each: string): Iterable<string> => (withChildren.value ? study.codebook.reach(each, among) : gatheredBy(study.codebook, each, among));
    const wanted = new Set(whose.flatMap((each) => [...reached(each)]));
    const within = reach.value === 'note' ? (note.value ?? '') : null;
    return passageRows(codingsWith(study.seen, wanted, within), documentsWith(study.seen, wanted, within));
  });
  return {
    reach,
    note,
    filter,
    collapsed,
    selection: signal(noSelection),
    renaming: signal<string | null>(null),
    cut: signal(none),
    dragged: signal<Dragged | null>(null),
    target: signal<DropTarget | null>(null),
    withHidden,
    withEyes: signal(false),
    withLegend: signal(false),
    opened,
    withChildren,
    rows,
    passages,
    themes,
    settings,
    showing,
    revision,
  };
}

const none: readonly string[] = [];

/** The tally of the index and codebook there are now: both begin anew when other notes count as data. */
function tallyOf(study: Study): () => Tally {
  let kept: { tally: Tally; corpus: unknown; codebook: unknown } | null = null;
  return () => {
    const { seen: corpus, codebook } = study;
    if (kept?.corpus !== corpus || kept.codebook !== codebook) kept = { tally: openTally(corpus, codebook), corpus, codebook };
    return kept.tally;
  };
}

/** Themes coded with, and those written down. */
function themesOfAll(study: Study): string[] {
  const themes = new Set(study.seen.themes().map(({ theme }) => theme));
  for (const { path } of study.codebook.entries()) themes.add(path);
  return [...themes].sort();
}

/** Themes that stand in a note, and themes that gather one of these. */
function themesOfNote(study: Study, note: string | null, counts: Counts): string[] {
  const document = note === null ? undefined : study.seen.document(note);
  const themes = new Set(document?.themes ?? []);
  for (const { layer, themes: coded } of document?.codings ?? []) if (layer !== 'aside') for (const theme of coded) themes.add(theme);
  for (const { path, gathers } of study.codebook.entries()) if (gathers.length > 0 && counts.count(path).own > 0) themes.add(path);
  return [...themes].sort();
}
