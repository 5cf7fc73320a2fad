/** Matching as one types: the letters in order, better where they stand together or begin words. */
import type * as O from 'obsidian';

export function prepareFuzzySearch(query: string): (text: string) => O.SearchResult | null {
  const wanted = [...query.toLowerCase()].filter((char) => char !== ' ').join('');
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    if (wanted === '') return { score: 0, matches: [] };
    const low = text.toLowerCase();
    return wholeWords(low, words) ?? letters(low, wanted);
  };
}

export function prepareSimpleSearch(query: string): (text: string) => O.SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => (words.length === 0 ? { score: 0, matches: [] } : wholeWords(text.toLowerCase(), words));
}

function wholeWords(text: string, words: readonly string[]): O.SearchResult | null {
  const matches: O.SearchMatches = [];
  let score = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    matches.push([at, at + word.length]);
    score -= at / 100 + (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 0.5 : 0);
  }
  matches.sort((a, b) => a[0] - b[0]);
  return { score: score - text.length / 1000, matches };
}

function letters(text: string, wanted: string): O.SearchResult | null {
  const matches: O.SearchMatches = [];
  let at = 0;
  for (const letter of wanted) {
    const found = text.indexOf(letter, at);
    if (found < 0) return null;
    const last = matches[matches.length - 1];
    if (last && last[1] === found) last[1] = found + letter.length;
    else matches.push([found, found + letter.length]);
    at = found + letter.length;
  }
  return { score: -1 - matches.length - text.length / 1000, matches };
}

export function sortSearchResults(results: O.SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: O.SearchMatches | null, offset = 0): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const start = Math.max(0, from + offset);
    const end = Math.min(text.length, to + offset);
    if (end <= start || start < at) continue;
    el.appendText(text.slice(at, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    at = end;
  }
  el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: O.SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}
