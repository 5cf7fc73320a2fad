import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { LateView } from '../late-view';
import type { PassageDoors } from '../codebook/theme-acts';
import type { SidebarPanel } from './panel';

/** The sidebar's name in the workspace. */
export const SIDEBAR_VIEW = 'emic-codebook';

/** The codebook in a side leaf. What it shows is there from its opening on. */
export class SidebarView extends LateView {
  protected override readonly contentClass = 'emic-sidebar-view';
  private panel: SidebarPanel | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly study: Study,
    private readonly passages: PassageDoors,
    private readonly importFiles: (data: DataTransfer) => void,
  ) {
    super(leaf);
    this.icon = 'lucide-highlighter';
    this.navigation = false;
  }

  override getViewType(): string {
    return SIDEBAR_VIEW;
  }

  override getDisplayText(): string {
    return ui.sidebar.name;
  }

  /** Opens a theme's passages, as a click on the theme does. */
  openTheme(theme: string): void {
    this.panel?.openTheme(theme);
  }

  /** Themes that are marked in the tree, in order of path. */
  markedThemes(): readonly string[] {
    return this.panel?.markedThemes() ?? [];
  }

  toggleLegend(): void {
    this.panel?.toggleLegend();
  }

  protected override async fill(): Promise<void> {
    const { SidebarPanel: Panel } = await import('./panel');
    const { app, leaf, contentEl, study, passages, importFiles } = this;
    this.panel = this.addChild(new Panel({ app, leaf, contentEl, study, passages, importFiles }));
  }

  override getState(): Record<string, unknown> {
    return this.panel?.state() ?? {};
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null) this.panel?.take({ ...state });
    await super.setState(state, result);
  }
}
