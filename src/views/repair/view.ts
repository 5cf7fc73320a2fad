import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { repairModel, type RepairModel, type RepairPart } from './model';
import { RepairPanel } from './panel';

export type { RepairPart } from './model';

/** The name of *Repair and review* in the workspace. */
export const REPAIR_VIEW = 'emic-repair';

/** Many changes come in a row; what is shown follows the last. */
const pauseMs = 250;

/** What is damaged, undefined or waiting to be looked at again, each with what can be done about it. */
export class RepairView extends ItemView {
  private readonly model: RepairModel;
  private timer = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly study: Study,
  ) {
    super(leaf);
    this.icon = 'lucide-wrench';
    this.model = repairModel(this.app, study);
  }

  override getViewType(): string {
    return REPAIR_VIEW;
  }

  override getDisplayText(): string {
    return ui.repair.name;
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('emic-repair');
    render(h(RepairPanel, { model: this.model }), this.contentEl);
    this.register(
      this.study.onChange(() => {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.model.look(), pauseMs);
      }),
    );
    await this.model.look();
  }

  override async onClose(): Promise<void> {
    this.model.close();
    window.clearTimeout(this.timer);
    render(null, this.contentEl);
  }

  /** Shows a part. */
  show(part: RepairPart): void {
    this.model.part.value = part;
    this.contentEl.querySelector<HTMLElement>(`#emic-repair-tab-${part}`)?.focus();
  }
}
