/** Which codings are shown in text and margin. */
import type { Range } from '../markup/types';

/** What a person chose to see on this device. */
export interface Showing {
  /** Only codings with one of these themes, of those under them or of those they gather; null for all. */
  readonly themes: readonly string[] | null;
  /** Only codings by these coders (the empty name: nobody's); null for all. */
  readonly coders: readonly string[] | null;
  readonly only: 'all' | 'overlaps' | 'none';
}

/** What of a coding decides whether it is shown. The range may count anything, so long as it keeps the order. */
export interface Showable extends Range {
  readonly themes: readonly string[];
  readonly coder: string | null;
}

export interface ShowingOptions {
  /** Themes that the chosen ones gather, beside those under them. */
  readonly gathered?: ReadonlySet<string>;
  /** Whether a coder's work is kept out of sight, as in blind coding. */
  hides?(coder: string | null): boolean;
}

/**
 * The codings that are shown among those of one note, in the order given. With `overlaps`, those that share words with
 * another that would be shown. The very list when nothing is left out.
 */
export function shownAmong<C extends Showable>(codings: readonly C[], showing: Showing, options: ShowingOptions = {}): readonly C[] {
  if (showing.only === 'none') return [];
  const themes = showing.themes === null ? null : new Set([...showing.themes, ...(options.gathered ?? [])]);
  const coders = showing.coders === null ? null : new Set(showing.coders.map((coder) => coder.toLowerCase()));
  if (themes === null && coders === null && showing.only === 'all' && !options.hides) return codings;
  const chosen = codings.filter(
    (coding) =>
      !(options.hides?.(coding.coder) ?? false) &&
      (coders === null || coders.has((coding.coder ?? '').toLowerCase())) &&
      (themes === null || coding.themes.some((theme) => isUnder(theme, themes))),
  );
  return showing.only === 'overlaps' ? overlapping(chosen) : chosen;
}

/** Whether a theme, or one above it, is among some. */
function isUnder(theme: string, themes: ReadonlySet<string>): boolean {
  if (themes.has(theme)) return true;
  for (let at = theme.lastIndexOf('/'); at > 0; at = theme.lastIndexOf('/', at - 1)) if (themes.has(theme.slice(0, at))) return true;
  return false;
}

function overlapping<C extends Range>(codings: readonly C[]): C[] {
  const found = new Set<C>();
  let widest: C | null = null;
  for (const coding of codings.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    if (widest && coding.from < widest.to) found.add(coding).add(widest);
    if (!widest || coding.to > widest.to) widest = coding;
  }
  return codings.filter((coding) => found.has(coding));
}
