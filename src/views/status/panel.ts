import type { App } from 'obsidian';
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import type { Study } from '../../vault/types';
import { chooseStatus } from './mark-document';
import { StatusTable } from './table';

/** Shows the table of documents and coders in an element, kept in step with the study. Gives what takes it away again. */
export function showStatuses(app: App, study: Study, el: HTMLElement): () => void {
  const revision = signal(0);
  const unfollow = study.onChange(() => {
    if (study.ready) revision.value++;
  });
  const table = h(StatusTable, {
    study,
    revision,
    onOpen: (path) => void study.open(path),
    onChange: (path) => void chooseStatus(app, study, path),
  });
  render(table, el);
  return () => {
    unfollow();
    render(null, el);
  };
}
