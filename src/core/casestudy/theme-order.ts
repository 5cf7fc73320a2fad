/** In which order, and under what, the themes of a note stand. */
import type { Codebook, ThemeEntry } from '../codebook/types';

/** A theme's place in the note. */
export interface ThemePlace {
  readonly theme: string;
  readonly entry: ThemeEntry;
  /** 0 for a theme under no other. */
  readonly depth: number;
  /** Themes counted with this one: itself, what lies below it and what it gathers, among those present. */
  readonly reach: ReadonlySet<string>;
}

/**
 * The themes present, with their parents, as a tree laid out in lines. A theme that gathers codes (`kind: theme`) comes
 * first, with its codes below it; of several that gather a code the first by path has it. The rest stand by path, each
 * below its parent.
 */
export function orderThemes(present: ReadonlySet<string>, codebook: Codebook): ThemePlace[] {
  const places: ThemePlace[] = [];
  const placed = new Set<string>();
  const put = (theme: string, depth: number): void => {
    placed.add(theme);
    places.push({ theme, entry: codebook.entry(theme), depth, reach: codebook.reach(theme, present) });
  };
  for (const entry of codebook.entries()) {
    if (entry.kind !== 'theme' || entry.gathers.length === 0 || placed.has(entry.path)) continue;
    const gathered = [...codebook.reach(entry.path, present)].filter((theme) => theme !== entry.path && !placed.has(theme));
    if (gathered.length === 0) continue;
    put(entry.path, 0);
    for (const { theme, depth } of tree(gathered)) put(theme, depth + 1);
  }
  const rest = new Set<string>();
  for (const theme of present) {
    if (placed.has(theme)) continue;
    rest.add(theme);
    for (const parent of parents(theme)) if (!placed.has(parent)) rest.add(parent);
  }
  for (const { theme, depth } of tree([...rest])) put(theme, depth);
  return places;
}

/** Themes sorted segment by segment, each with the number of its parents among them. */
function tree(themes: readonly string[]): { theme: string; depth: number }[] {
  const all = new Set(themes);
  return [...all]
    .map((theme) => ({ theme, segments: theme.split('/'), depth: parents(theme).filter((parent) => all.has(parent)).length }))
    .sort((a, b) => compareSegments(a.segments, b.segments));
}

function parents(theme: string): string[] {
  const found: string[] = [];
  for (let at = theme.lastIndexOf('/'); at > 0; at = theme.lastIndexOf('/', at - 1)) found.push(theme.slice(0, at));
  return found;
}

function compareSegments(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const x = a[at] ?? '';
    const y = b[at] ?? '';
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
