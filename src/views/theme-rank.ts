/** What the picker knows of a theme. */
export interface ThemeCandidate {
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly definition: string | null;
  /** How often it was coded with. */
  readonly codings?: number;
}

/**
 * Themes that answer to what was typed, best first. Each word typed must be found in the path, the title, an alias or
 * the definition; the beginnings of words (`psup` for *peer support*) are enough for path, title and aliases. Letters
 * that stand scattered in a name (`hrrch` for *hierarchies*) count only where nothing answers better. Nothing typed gives
 * all themes: a handful used lately first, then by how often they were coded with. Themes used lately and often stand
 * before equals.
 */
export function rankThemes<T extends ThemeCandidate>(typed: string, candidates: readonly T[], recent: readonly string[]): T[] {
  const query = searched(typed);
  const lately = new Map(recent.map((theme, index) => [theme, index]));
  if (query === '') return byUse(candidates, lately);
  const words = query.split(' ');
  let scored: { theme: T; score: number; isWeak: boolean }[] = [];
  for (const theme of candidates) {
    const found = scoreOf(foldedOf(theme), query, words);
    if (!found) continue;
    const use = Math.max(0, 20 - (lately.get(theme.path) ?? 20)) + Math.min(10, Math.log2(1 + (theme.codings ?? 0)));
    scored.push({ theme, score: found.score + use, isWeak: found.isWeak });
  }
  if (scored.some(({ isWeak }) => !isWeak)) scored = scored.filter(({ isWeak }) => !isWeak);
  scored.sort(
    (a, b) => b.score - a.score || a.theme.path.length - b.theme.path.length || (a.theme.path < b.theme.path ? -1 : 1),
  );
  return scored.map(({ theme }) => theme);
}

/** Text as names are compared: NFC, lower case, dashes and underscores as spaces, single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Text as it is searched: folded, and without the marks on letters, so that `cafe` finds *café*. */
function searched(text: string): string {
  const plain = folded(text);
  return hasMarks.test(plain) ? plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC') : plain;
}

const hasMarks = /[\u00c0-\u052f\u1e00-\u1fff]/;
const recentShown = 7;

function byUse<T extends ThemeCandidate>(candidates: readonly T[], lately: ReadonlyMap<string, number>): T[] {
  const place = (theme: T): number => {
    const at = lately.get(theme.path) ?? recentShown;
    return Math.min(at, recentShown);
  };
  return [...candidates].sort((a, b) => place(a) - place(b) || (b.codings ?? 0) - (a.codings ?? 0) || (a.path < b.path ? -1 : 1));
}

/** A theme's texts as they are searched. */
interface Folded {
  readonly path: string;
  readonly title: string;
  /** The path's last segment. */
  readonly last: string;
  readonly aliases: readonly string[];
  readonly definition: string;
}

/** Folding is what costs: it is done once for each candidate, not at each key. */
const known = new WeakMap<ThemeCandidate, Folded>();

function foldedOf(theme: ThemeCandidate): Folded {
  const found = known.get(theme);
  if (found) return found;
  const path = searched(theme.path);
  const made = {
    path,
    title: searched(theme.title),
    last: path.slice(path.lastIndexOf('/') + 1),
    aliases: theme.aliases.map(searched),
    definition: theme.definition === null ? '' : searched(theme.definition),
  };
  known.set(theme, made);
  return made;
}

function scoreOf({ path, title, last, aliases, definition }: Folded, query: string, words: readonly string[]): { score: number; isWeak: boolean } | null {
  let score = 0;
  let isWeak = false;
  for (const word of words) {
    let best = 0;
    if (last.startsWith(word) || title.startsWith(word)) best = 100;
    else if (startsWord(path, word) || startsWord(title, word)) best = 80;
    else if (aliases.some((alias) => startsWord(alias, word))) best = 70;
    else if (path.includes(word) || title.includes(word)) best = 55;
    else if (aliases.some((alias) => alias.includes(word))) best = 45;
    else if (beginsWords(last, word) || beginsWords(title, word) || aliases.some((alias) => beginsWords(alias, word))) best = 40;
    else if (startsWord(definition, word)) best = 30;
    else if (beginsWords(path, word)) best = 25;
    else if (scattered(last, word) || scattered(title, word)) {
      best = 10;
      isWeak = true;
    }
    if (best === 0) return null;
    score += best / words.length;
  }
  if (path === query || title === query) score += 300;
  else if (aliases.includes(query)) score += 200;
  else if (last.startsWith(query) || title.startsWith(query)) score += 100;
  return { score, isWeak };
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || isBetween(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

const isBetween = (code: number): boolean => code === 32 || code === 47;

/** Whether letters are the beginnings of words of a text, in order: `ps`, `psup` of *peer support*. */
function beginsWords(text: string, letters: string): boolean {
  const { length } = letters;
  if (length < 2) return false;
  /** Whether so many letters are found in the words so far. */
  const found = new Array<boolean>(length + 1).fill(false);
  found[0] = true;
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !isBetween(text.charCodeAt(at - 1))) continue;
    for (let done = length - 1; done >= 0; done--) {
      if (!found[done]) continue;
      for (let same = 0; done + same < length; same++) {
        if (text.charCodeAt(at + same) !== letters.charCodeAt(done + same)) break;
        found[done + same + 1] = true;
      }
    }
    if (found[length]) return true;
  }
  return false;
}

/** Whether letters stand in a text in order, the first at a word's beginning. Two letters stand so in too much. */
function scattered(text: string, letters: string): boolean {
  if (letters.length < 3) return false;
  let at = -1;
  for (let begin = text.indexOf(letters.charAt(0)); begin >= 0; begin = text.indexOf(letters.charAt(0), begin + 1)) {
    if (begin > 0 && !isBetween(text.charCodeAt(begin - 1))) continue;
    at = begin;
    break;
  }
  if (at < 0) return false;
  for (let i = 1; i < letters.length; i++) {
    at = text.indexOf(letters.charAt(i), at + 1);
    if (at < 0) return false;
  }
  return true;
}
