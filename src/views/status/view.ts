import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { chooseStatus } from './mark-document';
import { StatusTable } from './table';

/** The name in the workspace of the table of documents and coders. */
export const STATUS_VIEW = 'emic-documents-by-status';

/** All documents with how far each coder is with them. */
export class StatusView extends ItemView {
  private readonly revision = signal(0);

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

  override async onOpen(): Promise<void> {
    const { study, revision } = this;
    this.contentEl.addClass('emic-status-view');
    this.register(
      study.onChange(() => {
        if (study.ready) revision.value++;
      }),
    );
    const table = h(StatusTable, {
      study,
      revision,
      onOpen: (path) => void study.open(path),
      onChange: (path) => void chooseStatus(this.app, study, path),
    });
    render(table, this.contentEl);
  }

  override async onClose(): Promise<void> {
    render(null, this.contentEl);
  }
}
