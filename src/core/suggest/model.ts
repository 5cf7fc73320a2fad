/** Which themes' passages a text is most like. Local, and able to say why. */
import { termsOf } from './terms';

/** A passage to learn from. */
export interface CodedText {
  readonly themes: readonly string[];
  readonly text: string;
}

/** A theme that a text is like. */
export interface Suggestion {
  readonly theme: string;
  /** How frequent the theme is, and how much the text's words speak for it; higher is more. */
  readonly score: number;
  /** The words of the text that speak for it, the strongest first; at least one. */
  readonly words: readonly string[];
}

/** What passages say by theme: counts of terms, no text. Kept up document by document. */
export interface ThemeModel {
  /** Takes a document's coded passages; replaces what was learnt of that path. Costs that document alone. */
  learn(path: string, passages: readonly CodedText[]): void;
  forget(path: string): void;
  /** Themes for a text, the likeliest first; those without a word that speaks for them are left out. */
  suggest(text: string, most?: number): Suggestion[];
}

/** So many terms of the whole data are counted with a theme's own: little is learnt from a theme of a few passages. */
const smoothing = 600;
/** The evidence of a text of so many different terms counts half: long texts have some of every theme's words. */
const halfLength = 30;
/** Words that speak for a theme much less than its strongest are no reason worth saying. */
const worthSaying = 0.3;
const wordsMost = 4;

/**
 * A naive Bayes model with the whole data as its background: each word of the text speaks for a theme by how much more
 * often it stands in the theme's passages than anywhere, so that words which stand everywhere say nothing. Words that
 * are rarer in the theme say nothing against it: what is given as the reason is all there is of it, beside how often
 * the theme was used.
 */
export function openThemeModel(): ThemeModel {
  const learnt = new Map<string, Tally>();
  const all = newTally();

  function add(tally: Tally, sign: 1 | -1): void {
    bump(all.total, tally.total, sign);
    for (const [theme, counts] of tally.themes) {
      let known = all.themes.get(theme);
      if (!known) all.themes.set(theme, (known = newCounts()));
      bump(known, counts, sign);
      if (known.passages <= 0) all.themes.delete(theme);
    }
  }

  const model: ThemeModel = {
    learn(path, passages) {
      model.forget(path);
      if (passages.length === 0) return;
      const tally = newTally();
      for (const { themes, text } of passages) {
        const terms = termsOf(text);
        count(tally.total, terms);
        for (const theme of new Set(themes)) {
          let counts = tally.themes.get(theme);
          if (!counts) tally.themes.set(theme, (counts = newCounts()));
          count(counts, terms);
        }
      }
      learnt.set(path, tally);
      add(tally, 1);
    },

    forget(path) {
      const tally = learnt.get(path);
      if (!tally) return;
      learnt.delete(path);
      add(tally, -1);
    },

    suggest(text, most = 5) {
      const terms = new Map<string, number>();
      for (const term of termsOf(text)) if (all.total.terms.has(term)) terms.set(term, (terms.get(term) ?? 0) + 1);
      const found: Suggestion[] = [];
      for (const [theme, counts] of all.themes) {
        const speaks = [...terms].map(([term, times]) => ({ term, weight: (1 + Math.log(times)) * weightOf(counts, term) }));
        const words = speaks.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
        if (words.length === 0) continue;
        const evidence = words.reduce((sum, { weight }) => sum + weight, 0) * (halfLength / (halfLength + terms.size));
        const score = Math.log((counts.passages + 1) / (all.total.passages + 1)) + evidence;
        found.push({ theme, score, words: reasons(words) });
      }
      return found.sort((a, b) => b.score - a.score || (a.theme < b.theme ? -1 : 1)).slice(0, most);
    },
  };

  /** The logarithm of how many times more often a term stands in a theme's passages than anywhere. */
  function weightOf(counts: Counts, term: string): number {
    const usual = (all.total.terms.get(term) ?? 0) / all.total.size;
    const here = ((counts.terms.get(term) ?? 0) + smoothing * usual) / (counts.size + smoothing);
    return Math.log(here / usual);
  }

  return model;
}

/** The words that are said as the reason, of those in order of their weight. */
function reasons(words: readonly { readonly term: string; readonly weight: number }[]): string[] {
  const least = (words[0]?.weight ?? 0) * worthSaying;
  return words.filter(({ weight }) => weight >= least).slice(0, wordsMost).map(({ term }) => term);
}

interface Counts {
  passages: number;
  /** All terms, each as often as it stands. */
  size: number;
  readonly terms: Map<string, number>;
}

interface Tally {
  readonly total: Counts;
  readonly themes: Map<string, Counts>;
}

const newCounts = (): Counts => ({ passages: 0, size: 0, terms: new Map() });

const newTally = (): Tally => ({ total: newCounts(), themes: new Map() });

function count(counts: Counts, terms: readonly string[]): void {
  counts.passages++;
  counts.size += terms.length;
  for (const term of terms) counts.terms.set(term, (counts.terms.get(term) ?? 0) + 1);
}

function bump(counts: Counts, by: Counts, sign: 1 | -1): void {
  counts.passages += sign * by.passages;
  counts.size += sign * by.size;
  for (const [term, times] of by.terms) {
    const left = (counts.terms.get(term) ?? 0) + sign * times;
    if (left > 0) counts.terms.set(term, left);
    else counts.terms.delete(term);
  }
}
