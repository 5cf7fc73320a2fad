import { ItemView, Menu, Platform, type WorkspaceLeaf } from 'obsidian';
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import type { CodingEntry } from '../../core/corpus/types';
import type { MemoEntry } from '../../core/memos/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { exportMemos } from './export-memos';
import { growMemo } from './grow-memo';
import { MemoPanel } from './panel';
import { quoteInMemo } from './quote-in-memo';

/** The name in the workspace of the list of all memos. */
export const MEMOS_VIEW = 'emic-memos';

/** All memos in a side leaf, kept in step with the study. */
export class MemosView extends ItemView {
  private readonly revision = signal(0);

  constructor(
    leaf: WorkspaceLeaf,
    private readonly study: Study,
    private readonly write: () => void,
  ) {
    super(leaf);
    this.icon = 'lucide-sticky-note';
    this.navigation = false;
  }

  override getViewType(): string {
    return MEMOS_VIEW;
  }

  override getDisplayText(): string {
    return ui.memos.name;
  }

  override async onOpen(): Promise<void> {
    const { study, revision } = this;
    this.contentEl.addClass('emic-memos-view');
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
      onWrite: this.write,
    });
    render(panel, this.contentEl);
  }

  override async onClose(): Promise<void> {
    render(null, this.contentEl);
  }

  /** Leads to where a memo stands. On a phone the list lies over it, and makes room. */
  private async lead({ place }: MemoEntry): Promise<void> {
    await this.study.open(place.note, place.id === null ? undefined : { id: place.id });
    this.makeRoom();
  }

  private makeRoom(): void {
    if (!Platform.isPhone) return;
    const { leftSplit, rightSplit } = this.app.workspace;
    const root = this.leaf.getRoot();
    for (const split of [leftSplit, rightSplit]) if (root === split) split.collapse();
  }

  private menu(memo: MemoEntry, at: { x: number; y: number }): void {
    const { app, study } = this;
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
    menu.showAtPosition(at, this.contentEl.doc);
  }

  private codingOf({ coding, documents }: MemoEntry): CodingEntry | undefined {
    if (coding === null) return undefined;
    return documents.map((path) => this.study.corpus.coding(path, coding)).find((found) => found !== undefined);
  }
}
