import type { App } from 'obsidian';
import { h, render } from 'preact';
import type { Study } from '../../vault/types';
import { repairModel, type RepairModel } from './model';
import { RepairPanel } from './panel';

/** Shows *Repair and review* in an element. Gives its model, and what takes it away again. */
export function showRepair(app: App, study: Study, el: HTMLElement): { readonly model: RepairModel; readonly hide: () => void } {
  const model = repairModel(app, study);
  render(h(RepairPanel, { model }), el);
  return {
    model,
    hide() {
      model.close();
      render(null, el);
    },
  };
}
