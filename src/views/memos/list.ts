import { Component, Menu, Platform, type App, type WorkspaceLeaf } from 'obsidian';
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import type { CodingEntry } from '../../core/corpus/types';
import type { MemoEntry } from '../../core/memos/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { exportMemos } from './export-memos';
import { growMemo } from './grow-memo';
import { showMenuAt } from '../show-menu';
import { MemoPanel } from './panel';
import { quoteInMemo } from './quote-in-memo';

/** Where the memos are shown, and what is done with them from there. */
export interface MemosPlace {
  readonly app: App;
  readonly leaf: WorkspaceLeaf;
  readonly contentEl: HTMLElement;
  readonly study: Study;
  readonly write: () => void;
}

/** The list of all memos in its place, kept in step with the study. */
export class MemoList extends Component {
  constructor(private readonly place: MemosPlace) {
    super();
  }

  override onload(): void {
    const { study, contentEl, write } = this.place;
    const revision = signal(0);
    this.register(
      study.onChange(() => {
        if (study.ready) revision.value++;
      }),
    );
    const panel = h(MemoPanel, {
      study,
      revision,
      onOpen: (memo) => void this.lead(memo),
      onMenu: (memo, at) => this.menu(memo, at),
      onExport: (memos) => void exportMemos(study, memos),
      onWrite: write,
    });
    render(panel, contentEl);
    this.register(() => render(null, contentEl));
  }

  /** Leads to where a memo stands. On a phone the list lies over it, and makes room. */
  private async lead({ place }: MemoEntry): Promise<void> {
    await this.place.study.open(place.note, place.id === null ? undefined : { id: place.id });
    this.makeRoom();
  }

  private makeRoom(): void {
    if (!Platform.isPhone) return;
    const { app, leaf } = this.place;
    const { leftSplit, rightSplit } = app.workspace;
    const root = leaf.getRoot();
    for (const split of [leftSplit, rightSplit]) if (root === split) split.collapse();
  }

  private menu(memo: MemoEntry, at: { x: number; y: number }): void {
    const { app, study, contentEl } = this.place;
    const menu = new Menu();
    const entry = (title: string, icon: string, run: () => Promise<unknown>): void => {
      menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(() => void run()));
    };
    const coding = this.codingOf(memo);
    const { place } = memo;
    entry(ui.memos.openMemo, 'lucide-sticky-note', () => this.lead(memo));
    if (coding && place.id === null) {
      entry(ui.memos.goToPassage, 'lucide-text-quote', async () => {
        await study.open(coding.document.path, { id: coding.id });
        this.makeRoom();
      });
    }
    if (coding) entry(ui.memos.quoteIn, 'lucide-quote', () => quoteInMemo(app, study, coding));
    if (place.id !== null) {
      const { note: path, id, ordinal, index } = place;
      entry(ui.memos.grow, 'lucide-file-plus', () => growMemo(study, { path, id, ordinal, index }));
    }
    showMenuAt(menu, at, contentEl.doc);
  }

  private codingOf({ coding, documents }: MemoEntry): CodingEntry | undefined {
    if (coding === null) return undefined;
    return documents.map((path) => this.place.study.corpus.coding(path, coding)).find((found) => found !== undefined);
  }
}
