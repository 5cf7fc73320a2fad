import { ItemView, Notice, type WorkspaceLeaf } from 'obsidian';
import type { Problem } from '../../core/markup/types';
import { noteFindingText } from '../../core/codebook/note-checks';
import { ui } from '../../i18n/ui';
import { makeFolder } from '../../vault/notes';
import type { Study } from '../../vault/types';
import { confirm } from '../confirm';
import { tellFailure } from '../failure';
import { drawReview } from './codebook';
import { copies, damageFinder, themeNoteFindings, type DamagedNote, type DamageFinder } from './find';
import { mendAll, mendOne, renewId, takeBack, usualFix, type Repaired } from './mend';
import { drawRevisit } from './revisit';

/** The name of *Repair and review* in the workspace. */
export const REPAIR_VIEW = 'emic-repair';

export type RepairPart = 'markers' | 'codebook' | 'revisit';

/** More of one kind are not read but repaired. */
const shownMost = 200;

/** What is damaged, undefined or waiting to be looked at again, each with what can be done about it. */
export class RepairView extends ItemView {
  private readonly finder: DamageFinder;
  private readonly sections = new Map<RepairPart, HTMLElement>();
  private looking = new AbortController();
  private repaired: readonly Repaired[] = [];
  private timer = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly study: Study,
  ) {
    super(leaf);
    this.icon = 'lucide-wrench';
    this.finder = damageFinder(study);
  }

  override getViewType(): string {
    return REPAIR_VIEW;
  }

  override getDisplayText(): string {
    return ui.repair.name;
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('emic-repair');
    for (const part of ['markers', 'codebook', 'revisit'] as const) {
      this.sections.set(part, this.contentEl.createEl('section', { attr: { 'aria-label': ui.repair[part] } }));
    }
    // Many changes come in a row; what is shown follows the last.
    this.register(
      this.study.onChange(() => {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.draw(), 250);
      }),
    );
    await this.draw();
  }

  override async onClose(): Promise<void> {
    this.looking.abort();
    window.clearTimeout(this.timer);
    this.contentEl.empty();
  }

  /** Brings a part into sight. */
  show(part: RepairPart): void {
    this.sections.get(part)?.scrollIntoView();
    this.sections.get(part)?.querySelector<HTMLElement>('button')?.focus();
  }

  private async draw(): Promise<void> {
    const { study } = this;
    if (!study.ready) return;
    this.looking.abort();
    this.looking = new AbortController();
    const { signal } = this.looking;
    const markers = this.sections.get('markers');
    const codebook = this.sections.get('codebook');
    const revisit = this.sections.get('revisit');
    if (!markers || !codebook || !revisit) return;
    if (markers.childElementCount === 0) markers.createEl('p', { text: ui.repair.reading(0, study.corpus.documents().length), attr: { role: 'status' } });
    const damaged = await this.finder.find(signal, (done, total) => markers.find('[role="status"]')?.setText(ui.repair.reading(done, total)));
    const folder = `${study.settings.themeFolder.replace(/^\/+|\/+$/g, '')}/`;
    const notes = this.app.vault.getMarkdownFiles().map(({ path }) => path).filter((path) => path.startsWith(folder));
    const themeNotes = await themeNoteFindings(study, notes);
    if (signal.aborted) return;
    const focused = focusedName(this.contentEl);
    this.drawMarkers(markers, damaged, themeNotes);
    drawReview(this.app, study, codebook);
    await drawRevisit(this.app, study, revisit);
    if (focused !== null) refocus(this.contentEl, focused);
  }

  private drawMarkers(parent: HTMLElement, damaged: readonly DamagedNote[], themeNotes: Awaited<ReturnType<typeof themeNoteFindings>>): void {
    const { study } = this;
    parent.empty();
    parent.createEl('h2', { text: ui.repair.markers });
    const total = damaged.reduce((sum, { problems }) => sum + problems.length, 0);
    const copied = copies(study);
    const sound = total + copied.length + themeNotes.length === 0;
    parent.createEl('p', { text: sound ? ui.repair.sound : ui.repair.found(total, damaged.length), attr: { role: 'status' } });
    const mendable = damaged.filter(({ problems }) => problems.some(usualFix));
    const bar = parent.createDiv('emic-repair-bar');
    if (mendable.length > 0) button(bar, ui.repair.all, () => this.mendAll(mendable, bar), 'mod-cta');
    if (this.repaired.length > 0) button(bar, ui.repair.undo, () => this.undo());
    let room = shownMost;
    for (const { path, text, problems } of damaged) {
      if (room <= 0) break;
      parent.createEl('h3', { text: path, attr: { dir: 'auto' } });
      const list = parent.createEl('ul', 'emic-findings');
      problems.slice(0, room).forEach((problem, at) => this.drawProblem(list, path, text, problem, problems.slice(0, at).filter(({ kind, id }) => kind === problem.kind && id === problem.id).length));
      room -= problems.length;
    }
    if (room < 0) parent.createEl('p', { text: ui.repair.more(-room) });
    if (copied.length > 0) {
      parent.createEl('h3', { text: ui.repair.copies });
      const list = parent.createEl('ul', 'emic-findings');
      for (const { id, document, others } of copied.slice(0, shownMost)) {
        const item = finding(list, `${document.path}: ${ui.repair.copied(id, others)}`);
        button(item, ui.repair.open, () => study.open(document.path, { id }), '', document.path + id);
        button(item, ui.repair.newId, () => renewId(study, document.path, id), '', document.path + id);
      }
    }
    if (themeNotes.length > 0) {
      parent.createEl('h3', { text: ui.repair.themeNotes });
      const list = parent.createEl('ul', 'emic-findings');
      for (const found of themeNotes) {
        const item = finding(list, `${found.note}: ${noteFindingText(found)}`);
        button(item, ui.repair.open, () => study.open(found.note), '', found.note);
        const file = this.app.vault.getFileByPath(found.note);
        if (found.kind === 'elsewhere' && file && !this.app.vault.getAbstractFileByPath(found.wanted)) {
          button(item, ui.repair.move, async () => {
            const folder = found.wanted.slice(0, found.wanted.lastIndexOf('/'));
            await makeFolder(this.app, folder);
            await this.app.fileManager.renameFile(file, found.wanted);
          }, '', found.note);
        }
      }
    }
  }

  private drawProblem(list: HTMLElement, path: string, text: string, problem: Problem, nth: number): void {
    const { study } = this;
    const item = finding(list, `${ui.repair.line(problem.line)}: ${problem.problem}`);
    const from = Math.max(text.lastIndexOf('\n', problem.from - 1) + 1, problem.from - 80);
    const end = text.indexOf('\n', problem.to);
    const words = text.slice(from, Math.min(end < 0 ? text.length : end, problem.to + 80, from + 400));
    item.createEl('code', { cls: 'emic-finding-words', text: words, attr: { dir: 'auto' } });
    const actions = item.createDiv('emic-finding-actions');
    for (const fix of problem.fixes) {
      button(actions, ui.repair.fixes[fix.name] ?? fix.name, () => mendOne(study, path, problem, fix, nth), '', `${path} ${problem.line} ${problem.id ?? ''}`);
    }
    button(actions, ui.repair.open, async () => {
      const note = study.corpus.document(path);
      const coding = note?.codings.find(({ id }) => id === problem.id);
      await study.open(path, coding ? { id: coding.id } : undefined);
    }, '', `${path} ${problem.line}`);
  }

  private async mendAll(notes: readonly DamagedNote[], bar: HTMLElement): Promise<void> {
    const lines = notes.slice(0, 12).map(({ path, problems }) => ui.repair.allLine(path, problems.filter(usualFix).length));
    if (notes.length > 12) lines.push(ui.repair.allMore(notes.length - 12));
    const agreed = await confirm(this.app, { title: ui.repair.allTitle, lines: [...lines, ui.repair.allKept], button: ui.repair.allButton });
    if (!agreed) return;
    const status = bar.createSpan({ attr: { role: 'status' } });
    this.repaired = await mendAll(this.study, notes, (done) => status.setText(ui.repair.repairing(done, notes.length)));
    new Notice(ui.repair.repaired(this.repaired.length));
    await this.draw();
  }

  private async undo(): Promise<void> {
    const repaired = this.repaired;
    this.repaired = [];
    const done = await takeBack(this.study, repaired);
    new Notice(ui.repair.undone(done, repaired.length - done));
    await this.draw();
  }
}

/** A line of a list of findings. */
export function finding(list: HTMLElement, text: string): HTMLElement {
  const item = list.createEl('li');
  item.createDiv({ text, attr: { dir: 'auto' } });
  return item;
}

/** A button that says what went wrong. `about` tells buttons of the same words apart. */
export function button(parent: HTMLElement, text: string, act: () => Promise<void> | void, cls = '', about = ''): void {
  const el = parent.createEl('button', { text, cls, attr: about === '' ? {} : { 'data-about': about } });
  el.addEventListener('click', () => {
    void Promise.resolve()
      .then(act)
      .catch((error: unknown) => tellFailure(error));
  });
}

/** Focus stays with the place in the list when what was pressed is gone: on the button that took it. */
function focusedName(within: HTMLElement): number | null {
  const buttons = [...within.querySelectorAll('button')];
  const at = buttons.findIndex((el) => el === within.doc.activeElement);
  return at < 0 ? null : at;
}

function refocus(within: HTMLElement, at: number): void {
  const buttons = within.querySelectorAll('button');
  buttons[Math.min(at, buttons.length - 1)]?.focus();
}
