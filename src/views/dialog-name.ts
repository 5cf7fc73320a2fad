import type { Modal, SuggestModal } from 'obsidian';
import { newNameId, spokenName } from '../i18n/spoken-name';
import { makeRoomForDialog } from './last-notice';

/**
 * Gives a dialog its title, for eyes and for screen readers: the app shows a title without tying the dialog to it.
 * Tied by id, because an `aria-label` would stand as a tooltip over the whole dialog. Gives the id.
 */
export function titleDialog(modal: Modal, title: string): string {
  makeRoomForDialog();
  modal.modalEl.addClass('emic-dialog');
  modal.setTitle(title);
  modal.titleEl.id = newNameId();
  modal.modalEl.setAttribute('aria-labelledby', modal.titleEl.id);
  return modal.titleEl.id;
}

/** Says what a list to choose from asks: as the words in its empty field, and to screen readers as the name of its parts. */
export function titleChoice<T>(modal: SuggestModal<T>, title: string): void {
  modal.setPlaceholder(title);
  const name = spokenName(modal.modalEl, title);
  for (const part of [modal.modalEl, modal.resultContainerEl]) part.setAttribute('aria-labelledby', name);
}
