import type { WorkspaceLeaf } from 'obsidian';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { LateView } from '../late-view';
import type { RepairModel, RepairPart } from './model';

export type { RepairPart } from './model';

/** The name of *Repair and review* in the workspace. */
export const REPAIR_VIEW = 'emic-repair';

/** Many changes come in a row; what is shown follows the last. */
const pauseMs = 250;

/** What is damaged, undefined or waiting to be looked at again, each with what can be done about it. */
export class RepairView extends LateView {
  protected override readonly contentClass = 'emic-repair';
  private model: RepairModel | null = null;
  private timer = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly study: Study,
  ) {
    super(leaf);
    this.icon = 'lucide-wrench';
  }

  override getViewType(): string {
    return REPAIR_VIEW;
  }

  override getDisplayText(): string {
    return ui.repair.name;
  }

  protected override async fill(): Promise<void> {
    const { showRepair } = await import('./shown');
    const { model, hide } = showRepair(this.app, this.study, this.contentEl);
    this.model = model;
    this.register(hide);
    this.register(
      this.study.onChange(() => {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void model.look(), pauseMs);
      }),
    );
    await model.look();
  }

  override async onClose(): Promise<void> {
    window.clearTimeout(this.timer);
  }

  /** Shows a part. */
  show(part: RepairPart): void {
    if (this.model) this.model.part.value = part;
    this.contentEl.querySelector<HTMLElement>(`#emic-repair-tab-${part}`)?.focus();
  }
}
