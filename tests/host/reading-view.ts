/** The reading view of a note. */
import type * as O from 'obsidian';
import { Component } from './events';
import { renderMarkdown, renderNote } from './render';

export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  app!: O.App;
  hoverPopover: O.HoverPopover | null = null;
  abstract get file(): O.TFile;

  static async render(app: O.App, markdown: string, el: HTMLElement, sourcePath: string, component: O.Component): Promise<void> {
    await renderMarkdown(app, markdown, el, sourcePath, component);
  }
  static async renderMarkdown(markdown: string, el: HTMLElement, sourcePath: string, component: O.Component): Promise<void> {
    await renderMarkdown((window as unknown as { app: O.App }).app, markdown, el, sourcePath, component);
  }
}

export class MarkdownPreviewView extends MarkdownRenderer {
  private text = '';
  private drawn: string | null = null;
  private shown = false;
  private sections: Component | null = null;
  private readonly scrollEl: HTMLElement;
  private readonly sizerEl: HTMLElement;
  private drawing: Promise<void> = Promise.resolve();

  constructor(
    private readonly view: O.MarkdownView,
    containerEl: HTMLElement,
  ) {
    super(containerEl);
    this.app = view.app;
    this.scrollEl = containerEl.createDiv('markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings');
    this.sizerEl = this.scrollEl.createDiv('markdown-preview-sizer markdown-preview-section');
  }
  get file(): O.TFile {
    return this.view.file as O.TFile;
  }
  get(): string {
    return this.text;
  }
  set(data: string, _clear: boolean): void {
    this.text = data;
    if (this.shown) this.draw();
  }
  clear(): void {
    this.set('', true);
  }
  /** It is drawn only while it is seen. */
  setShown(shown: boolean): void {
    this.shown = shown;
    if (shown) this.draw();
  }
  rerender(full?: boolean): void {
    if (full) this.drawn = null;
    if (this.shown) this.draw();
    // Unseen, it is only thrown away, and drawn when it is shown again.
    else if (full) this.sizerEl.empty();
  }
  getScroll(): number {
    const top = this.scrollEl.getBoundingClientRect().top;
    const first = [...this.sizerEl.children].find((el) => el.getBoundingClientRect().bottom > top);
    return Number(first?.getAttribute('data-line') ?? 0);
  }
  applyScroll(line: number): void {
    void this.drawing.then(() => {
      const before = [...this.sizerEl.children].filter((el) => Number(el.getAttribute('data-line') ?? 0) <= line);
      before[before.length - 1]?.scrollIntoView({ block: 'start' });
    });
  }

  private draw(): void {
    if (this.drawn === this.text) return;
    this.drawn = this.text;
    const text = this.text;
    this.drawing = this.drawing.then(async () => {
      if (this.drawn !== text) return;
      const { scrollTop } = this.scrollEl;
      if (this.sections) this.removeChild(this.sections as unknown as O.Component);
      const owner = new Component();
      this.sections = owner;
      this.addChild(owner as unknown as O.Component);
      const fresh = createDiv();
      await renderNote(this.app, text, fresh, this.file?.path ?? '', owner as unknown as O.Component);
      this.sizerEl.replaceChildren(...fresh.childNodes);
      this.scrollEl.scrollTop = scrollTop;
    });
  }
}
