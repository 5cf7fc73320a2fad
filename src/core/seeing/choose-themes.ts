/** Which themes' passages are shown in the text. */

/**
 * Whether a theme's passages are shown: `shown` are themes with all that stands under them, null is every theme. Of a parent
 * only part of which is shown: `some`.
 */
export function isShown(theme: string, shown: readonly string[] | null): 'yes' | 'some' | 'no' {
  if (shown === null || shown.some((path) => isAtOrUnder(theme, path))) return 'yes';
  return shown.some((path) => isAtOrUnder(path, theme)) ? 'some' : 'no';
}

/**
 * What is shown after themes were taken in or left out; null where that is all. `known` are the themes there are. A theme
 * left out from under a parent that is shown leaves the parent's other children shown, and the parent itself not.
 */
export function showThemes(shown: readonly string[] | null, themes: readonly string[], on: boolean, known: Iterable<string>): readonly string[] | null {
  const children = childrenOf(known);
  let now = new Set(shown ?? children.get('') ?? []);
  for (const theme of themes) {
    if (on) {
      if ([...now].some((path) => isAtOrUnder(theme, path))) continue;
      now = new Set([...now].filter((path) => !isAtOrUnder(path, theme)));
      now.add(theme);
    } else {
      const [cover] = [...now].filter((path) => isAtOrUnder(theme, path)).sort((a, b) => a.length - b.length);
      now = new Set([...now].filter((path) => !isAtOrUnder(theme, path) && !isAtOrUnder(path, theme)));
      // Down from the parent that is shown: at each step what does not lead to the theme stays.
      for (let at = cover; at !== undefined && at !== theme; ) {
        const below: string[] = children.get(at) ?? [];
        const next = below.find((path) => isAtOrUnder(theme, path));
        for (const path of below) if (path !== next) now.add(path);
        at = next;
      }
    }
  }
  const roots = children.get('') ?? [];
  return roots.every((root) => now.has(root)) ? null : [...now].sort();
}

/** Whether a theme is the one at the path, or a child of it at any depth. */
export function isAtOrUnder(theme: string, path: string): boolean {
  return theme === path || theme.startsWith(`${path}/`);
}

/** The paths right under each path, those at the top under the empty one. */
function childrenOf(known: Iterable<string>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const path of known) {
    for (let at = path; at !== '' && !seen.has(at); ) {
      seen.add(at);
      const parent = at.slice(0, Math.max(at.lastIndexOf('/'), 0));
      children.set(parent, [...(children.get(parent) ?? []), at]);
      at = parent;
    }
  }
  return children;
}
