import { bestOf } from './best-of';

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
 * before equals. Gives the best, at most `most`, of those that may be shown.
 */
export function rankThemes<T extends ThemeCandidate>(typed: string, candidates: readonly T[], recent: readonly string[], most = Infinity, isShown: (theme: T) => boolean = () => true): T[] {
  const query = searched(typed);
  const lately = new Map(recent.map((theme, index) => [theme, index]));
  if (query === '') return byUse(candidates.filter(isShown), lately, most);
  const words = query.split(' ');
  let scored: { theme: T; score: number; isWeak: boolean }[] = [];
  const pool: T[] = [];
  for (const theme of poolFor(query, candidates)) {
    const found = scoreOf(foldedOf(theme), query, words);
    if (!found) continue;
    pool.push(theme);
    if (found.isFaint || !isShown(theme)) continue;
    const use = Math.max(0, 20 - (lately.get(theme.path) ?? 20)) + Math.min(10, Math.log2(1 + (theme.codings ?? 0)));
    scored.push({ theme, score: found.score + use, isWeak: found.isWeak });
  }
  pools.set(candidates, { query, size: candidates.length, pool });
  if (scored.some(({ isWeak }) => !isWeak)) scored = scored.filter(({ isWeak }) => !isWeak);
  const best = bestOf(scored, most, (a, b) => b.score - a.score || a.theme.path.length - b.theme.path.length || (a.theme.path < b.theme.path ? -1 : 1));
  return best.map(({ theme }) => theme);
}

/** What answered the words before: whatever answers to more of them is among it. */
const pools = new WeakMap<readonly ThemeCandidate[], { readonly query: string; readonly size: number; readonly pool: readonly ThemeCandidate[] }>();

function poolFor<T extends ThemeCandidate>(query: string, candidates: readonly T[]): readonly T[] {
  const before = pools.get(candidates);
  return before && before.size === candidates.length && query.startsWith(before.query) ? (before.pool as readonly T[]) : candidates;
}

/** Text as names are compared: NFC, lower case, dashes and underscores as spaces, single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Tells of themes whether words name them in full: by path, title or an alias. */
export function namedBy(words: string): (theme: ThemeCandidate) => boolean {
  const name = searched(words);
  return (theme) => {
    const { path, title, aliases } = foldedOf(theme);
    return path === name || title === name || aliases.includes(name);
  };
}

/** Text as it is searched: folded, and without the marks on letters, so that `cafe` finds *café*. */
function searched(text: string): string {
  const plain = folded(text);
  return hasMarks.test(plain) ? plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC') : plain;
}

const hasMarks = /[\u00c0-\u052f\u1e00-\u1fff]/;
const recentShown = 7;

function byUse<T extends ThemeCandidate>(candidates: readonly T[], lately: ReadonlyMap<string, number>, most: number): T[] {
  const place = (theme: T): number => {
    const at = lately.get(theme.path) ?? recentShown;
    return Math.min(at, recentShown);
  };
  return bestOf(candidates, most, (a, b) => place(a) - place(b) || (b.codings ?? 0) - (a.codings ?? 0) || (a.path < b.path ? -1 : 1));
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

/** Reads the texts of some candidates ahead of the first key. */
export function readAhead(candidates: readonly ThemeCandidate[]): void {
  for (const theme of candidates) foldedOf(theme);
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

/** How well a theme answers. A faint answer would be one if a third letter came: it is not shown. */
interface Answer {
  readonly score: number;
  readonly isWeak: boolean;
  readonly isFaint: boolean;
}

function scoreOf({ path, title, last, aliases, definition }: Folded, query: string, words: readonly string[]): Answer | null {
  let score = 0;
  let isWeak = false;
  let isFaint = false;
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
      if (word.length < scatteredLeast) isFaint = true;
    }
    if (best === 0) return null;
    score += best / words.length;
  }
  if (path === query || title === query) score += 300;
  else if (aliases.includes(query)) score += 200;
  else if (last.startsWith(query) || title.startsWith(query)) score += 100;
  return { score, isWeak, isFaint };
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || isBetween(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

const isBetween = (code: number): boolean => code === 32 || code === 47;

/** Whether letters are the beginnings of words of a text that follow each other: `ps`, `psup` of *peer support*. */
function beginsWords(text: string, letters: string): boolean {
  const { length } = letters;
  if (length < 2 || !text.includes(letters.charAt(0))) return false;
  /** How many letters may be found up to the word before. */
  let before: readonly number[] = [0];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !isBetween(text.charCodeAt(at - 1))) continue;
    const now = [0];
    for (const done of before) {
      for (let same = 0; text.charCodeAt(at + same) === letters.charCodeAt(done + same); same++) {
        if (done + same + 1 === length) return true;
        now.push(done + same + 1);
      }
    }
    before = now;
  }
  return false;
}

/** Two letters stand so in too much. */
const scatteredLeast = 3;

/** Whether letters stand in a text in order, the first at a word's beginning. */
function scattered(text: string, letters: string): boolean {
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
