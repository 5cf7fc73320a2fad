import type { WorkspaceLeaf } from 'obsidian';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { LateView } from '../late-view';

/** The name in the workspace of the list of all memos. */
export const MEMOS_VIEW = 'emic-memos';

/** All memos in a side leaf. */
export class MemosView extends LateView {
  protected override readonly contentClass = 'emic-memos-view';

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

  protected override async fill(): Promise<void> {
    const { MemoList } = await import('./list');
    const { app, leaf, contentEl, study, write } = this;
    this.addChild(new MemoList({ app, leaf, contentEl, study, write }));
  }
}
