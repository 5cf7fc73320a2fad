/** What the picker knows of a theme. */
export interface ThemeCandidate {
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly definition: string | null;
}

/**
 * Themes that answer to what was typed, best first. Each word typed must be found in the path, the title, an alias or
 * the definition; letters in order (`psup` for *peer support*) are enough for path and title. Nothing typed gives all
 * themes. Themes used lately stand before equals, and first of all when nothing is typed.
 */
export function rankThemes<T extends ThemeCandidate>(
  typed: string,
  candidates: readonly T[],
  recent: readonly string[],
): T[] {
  const query = folded(typed);
  const lately = new Map(recent.map((theme, index) => [theme, index]));
  const place = (theme: T): number => lately.get(theme.path) ?? Infinity;
  if (query === '') {
    return [...candidates].sort((a, b) => compare(place(a), place(b)) || (a.path < b.path ? -1 : 1));
  }
  const words = query.split(' ');
  const scored: { theme: T; score: number }[] = [];
  for (const theme of candidates) {
    const score = scoreOf(theme, query, words);
    if (score > 0) scored.push({ theme, score: score + Math.max(0, 20 - place(theme)) });
  }
  scored.sort(
    (a, b) => b.score - a.score || a.theme.path.length - b.theme.path.length || (a.theme.path < b.theme.path ? -1 : 1),
  );
  return scored.map(({ theme }) => theme);
}

/** Text as the picker compares it: NFC, lower case, dashes and underscores as spaces, single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function scoreOf(theme: ThemeCandidate, query: string, words: readonly string[]): number {
  const path = folded(theme.path);
  const title = folded(theme.title);
  const last = path.slice(path.lastIndexOf('/') + 1);
  const aliases = theme.aliases.map(folded);
  const definition = folded(theme.definition ?? '');
  let score = 0;
  for (const word of words) {
    const best = Math.max(
      last.startsWith(word) || title.startsWith(word) ? 100 : 0,
      startsWord(path, word) || startsWord(title, word) ? 80 : 0,
      aliases.some((alias) => startsWord(alias, word)) ? 70 : 0,
      path.includes(word) || title.includes(word) ? 55 : 0,
      aliases.some((alias) => alias.includes(word)) ? 45 : 0,
      startsWord(definition, word) ? 30 : 0,
      inOrder(path, word) || inOrder(title, word) ? 20 : 0,
    );
    if (best === 0) return 0;
    score += best / words.length;
  }
  if (path === query || title === query) score += 300;
  else if (aliases.includes(query)) score += 200;
  else if (last.startsWith(query) || title.startsWith(query)) score += 100;
  return score;
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || ' /'.includes(text.charAt(at - 1))) return true;
  }
  return false;
}

function inOrder(text: string, letters: string): boolean {
  if (letters.length < 2) return false;
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
