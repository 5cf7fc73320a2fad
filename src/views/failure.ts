import { Notice } from 'obsidian';
import { reasonOf } from './reason';

/** Long enough to be read where a reason stands in it. */
const shownMs = 10_000;

/** Tells a person that something did not work. */
export function tellFailure(error: unknown): void {
  new Notice(reasonOf(error), shownMs);
}
