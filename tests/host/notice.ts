/** Notices: short words at the top right that go by themselves. */
export class Notice {
  noticeEl: HTMLElement;
  containerEl: HTMLElement;
  messageEl: HTMLElement;

  constructor(message: string | DocumentFragment, duration = 5000) {
    const holder = activeDocument.body.querySelector<HTMLElement>('.notice-container') ?? activeDocument.body.createDiv('notice-container');
    this.containerEl = holder.createDiv({ cls: 'notice', attr: { role: 'status' } });
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) window.setTimeout(() => this.hide(), duration);
  }
  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }
  hide(): void {
    const holder = this.containerEl.parentElement;
    this.containerEl.remove();
    if (holder && !holder.firstChild) holder.remove();
  }
}
