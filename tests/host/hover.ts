/** A small page that stays while the pointer is over it or over what it belongs to. */
import type * as O from 'obsidian';
import { Component } from './events';

export enum PopoverState {
  Showing,
  Shown,
  Hiding,
  Hidden,
}

export class HoverPopover extends Component {
  hoverEl: HTMLElement;
  state: PopoverState = PopoverState.Showing;
  private timer = 0;

  constructor(
    readonly parent: O.HoverParent,
    readonly targetEl: HTMLElement | null,
    readonly waitTime = 300,
    readonly staticPos: O.Point | null = null,
  ) {
    super();
    const self = this as unknown as O.HoverPopover;
    (parent.hoverPopover as unknown as HoverPopover | null)?.hide();
    parent.hoverPopover = self;
    this.hoverEl = createDiv('popover hover-popover');
    this.hoverEl.addEventListener('mouseenter', () => window.clearTimeout(this.timer));
    this.hoverEl.addEventListener('mouseleave', () => this.hideSoon());
    targetEl?.addEventListener('mouseleave', () => this.hideSoon());
    this.timer = window.setTimeout(() => this.show(), waitTime);
  }
  show(): void {
    if (this.targetEl && !this.targetEl.isConnected) return this.hide();
    this.state = PopoverState.Shown;
    activeDocument.body.append(this.hoverEl);
    this.load();
    const rect = this.targetEl?.getBoundingClientRect();
    const at = this.staticPos ?? { x: rect?.left ?? 0, y: (rect?.bottom ?? 0) + 4 };
    const size = this.hoverEl.getBoundingClientRect();
    this.hoverEl.setCssProps({
      left: `${Math.clamp(at.x, 4, Math.max(4, window.innerWidth - size.width - 4))}px`,
      top: `${Math.clamp(at.y, 4, Math.max(4, window.innerHeight - size.height - 4))}px`,
    });
  }
  private hideSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), 300);
  }
  hide(): void {
    window.clearTimeout(this.timer);
    if (this.state === PopoverState.Hidden) return;
    this.state = PopoverState.Hidden;
    this.hoverEl.remove();
    this.unload();
    if (this.parent.hoverPopover === (this as unknown as O.HoverPopover)) this.parent.hoverPopover = null;
  }
}
