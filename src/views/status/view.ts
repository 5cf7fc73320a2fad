import type { WorkspaceLeaf } from 'obsidian';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { LateView } from '../late-view';

/** The name in the workspace of the table of documents and coders. */
export const STATUS_VIEW = 'emic-documents-by-status';

/** All documents with how far each coder is with them. */
export class StatusView extends LateView {
  protected override readonly contentClass = 'emic-status-view';

  constructor(
    leaf: WorkspaceLeaf,
    private readonly study: Study,
  ) {
    super(leaf);
    this.icon = 'lucide-table';
    this.navigation = true;
  }

  override getViewType(): string {
    return STATUS_VIEW;
  }

  override getDisplayText(): string {
    return ui.coders.table;
  }

  protected override async fill(): Promise<void> {
    const { showStatuses } = await import('./panel');
    this.register(showStatuses(this.app, this.study, this.contentEl));
  }
}
