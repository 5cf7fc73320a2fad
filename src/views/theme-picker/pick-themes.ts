import type { App } from 'obsidian';
import type { Study } from '../../vault/types';
import { openThemePicker } from './picker';

/** Lets a person take themes and nothing else, those that do not exist yet among them. Null when they leave. */
export async function pickThemes(app: App, study: Study, title: string, chosen: readonly string[] = []): Promise<readonly string[] | null> {
  return (await openThemePicker(app, study, { title, chosen, themesOnly: true }))?.themes ?? null;
}
