import type { App, TFile } from 'obsidian';
import { kindOfRecording, recordingsIn } from '../core/media/recordings';
import { ui } from '../i18n/ui';

/** A recording that can be played: a file of the vault. */
export interface Recording {
  readonly file: TFile;
  readonly kind: 'audio' | 'video';
  /** Seconds to be added to the transcript's stamps. */
  readonly offset: number;
}

/** The recordings that a note names in `media` and that are there, in order. */
export function recordingsOf(app: App, path: string): Recording[] {
  return named(app, path).flatMap(({ offset, target, isWeb }) => {
    const file = isWeb ? null : fileOf(app, target, path);
    const kind = file && kindOfRecording(file.path);
    return file && kind ? [{ file, kind, offset }] : [];
  });
}

/** Why a note has nothing to play, and what to do. */
export function whyNothingPlays(app: App, path: string): string {
  const [first] = named(app, path);
  if (!first) return ui.media.noneNamed(ui.media.chooseRecording);
  if (first.isWeb) return ui.media.onTheWeb(first.target);
  return fileOf(app, first.target, path) ? ui.media.noRecording(first.target, ui.media.chooseRecording) : ui.media.missing(first.target, ui.media.chooseRecording);
}

const named = (app: App, path: string): ReturnType<typeof recordingsIn> => recordingsIn(app.metadataCache.getCache(path)?.frontmatter ?? {});

/** A path does not follow its file when that is moved, as links do: then a file of that name is meant, wherever it lies. */
function fileOf(app: App, target: string, path: string): TFile | null {
  const find = (link: string): TFile | null => app.metadataCache.getFirstLinkpathDest(link, path);
  return find(target) ?? find(target.slice(target.lastIndexOf('/') + 1));
}
