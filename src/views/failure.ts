import { Notice } from 'obsidian';

/** Long enough to be read where a reason stands in it. */
const shownMs = 10_000;

/** What an error says. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Tells a person that something did not work. */
export function tellFailure(error: unknown): void {
  new Notice(reasonOf(error), shownMs);
}
