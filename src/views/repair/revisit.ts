import { Notice, type App } from 'obsidian';
import { newCodes, revisitList, type Growth } from '../../core/codebook/log/revisit';
import { lastLook } from '../../core/coders/statuses';
import { writeCells } from '../../core/exchange/cells';
import { ui } from '../../i18n/ui';
import { logEntries } from '../../vault/changes/keep-log';
import type { Study } from '../../vault/types';
import { markDocument, ownStatus } from '../status/mark-document';
import { button, finding } from './view';

const shownMost = 200;

/** Documents that nobody has looked at since a code was born or redefined, and how the codebook grew. */
export async function drawRevisit(app: App, study: Study, parent: HTMLElement): Promise<void> {
  const log = await logEntries(study);
  const documents = study.corpus.documents().filter(({ isData }) => isData);
  const waiting = revisitList(log, documents.map((document) => ({ path: document.path, seen: lastLook(document, study.statuses)?.date ?? null })));
  parent.empty();
  parent.createEl('h2', { text: ui.repair.revisit });
  parent.createEl('p', { text: waiting.length === 0 ? ui.repair.revisitNone : ui.repair.revisitHint });
  const list = parent.createEl('ul', 'emic-findings');
  for (const { path, seen, themes } of waiting.slice(0, shownMost)) {
    const item = finding(list, `${path}, ${ui.repair.seen(seen)}`);
    const inner = item.createEl('ul');
    for (const { theme, act, when, reason } of themes.slice(0, 8)) {
      const title = study.look(theme).title;
      inner.createEl('li', { text: act === 'born' ? ui.repair.born(title, when.slice(0, 10)) : ui.repair.redefined(title, when.slice(0, 10), reason), attr: { dir: 'auto' } });
    }
    if (themes.length > 8) inner.createEl('li', { text: ui.repair.more(themes.length - 8) });
    const actions = item.createDiv('emic-finding-actions');
    button(actions, ui.repair.open, () => study.open(path), '', path);
    button(
      actions,
      ui.repair.looked,
      async () => {
        const status = ownStatus(study, path);
        await markDocument(app, study, path, status === 'unread' ? 'read' : status);
      },
      '',
      path,
    );
  }
  if (waiting.length > shownMost) parent.createEl('p', { text: ui.repair.more(waiting.length - shownMost) });
  drawGrowth(study, parent, newCodes(log));
}

function drawGrowth(study: Study, parent: HTMLElement, growth: readonly Growth[]): void {
  parent.createEl('h3', { text: ui.repair.growth });
  if (growth.length === 0) {
    parent.createEl('p', { text: ui.repair.growthNone });
    return;
  }
  const most = Math.max(...growth.map(({ codes }) => codes.length), 1);
  const table = parent.createEl('table', { cls: 'emic-growth', attr: { 'aria-label': ui.repair.growth } });
  const head = table.createEl('thead').createEl('tr');
  for (const name of [ui.repair.month, ui.repair.fresh, ui.repair.total]) head.createEl('th', { text: name, attr: { scope: 'col' } });
  const body = table.createEl('tbody');
  for (const { month, codes, total } of growth) {
    const row = body.createEl('tr');
    row.createEl('th', { text: month, attr: { scope: 'row' } });
    const cell = row.createEl('td', { attr: { title: codes.join(', ') } });
    // The bar says what the number beside it says.
    cell.createSpan({ cls: 'emic-growth-bar', attr: { 'aria-hidden': 'true' } }).setCssProps({ '--emic-share': String(codes.length / most) });
    cell.createSpan({ text: String(codes.length) });
    row.createEl('td', { text: String(total) });
  }
  button(parent, ui.repair.growthExport, async () => {
    const rows = growth.map(({ month, codes, total }) => [month, String(codes.length), String(total), codes.join('; ')]);
    new Notice(ui.repair.growthSaved(await study.create('New codes.csv', writeCells([['month', 'new', 'total', 'codes'], ...rows]))));
  });
}
