/** Names that are everyday words, too, written with a capital: when they are the word after all. */

/** Behind a verb that begins a question: *Will you*, *May I*. */
const asked = /^\s+(?:i|you|he|she|it|we|they|one|there|this|that|these|those|the|my|your|his|her|its|our|their|a|an|any|anybody|anyone|all|be|not|ich|du|er|sie|es|man|wir|ihr|der|die|das)(?![\p{L}\p{N}'’])/iu;
const verbs: ReadonlySet<string> = new Set(['will', 'may']);
const months: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august', 'mai', 'juni', 'avril', 'juillet', 'abril', 'julio']);
const beforeMonth = /(?:^|[^\p{L}\p{N}])(?:in|since|until|till|by|last|next|this|early|late|mid|im|seit|bis|anfang|mitte|ende|en|depuis|desde|\d{1,2}(?:\.|st|nd|rd|th)?)[\s-]+(?:of\s+|de\s+)?$/iu;
const afterMonth = /^,?\s+(?:\d|of\s)/iu;

/**
 * Whether a word that may be a name is the word here: the verb that begins a question, or a month with its date. `word` is
 * folded. Whatever is left in doubt is taken for a name.
 */
export function isWordHere(word: string, before: string, after: string): boolean {
  if (verbs.has(word) && asked.test(after.slice(0, 24)) && /(?:^|[.!?…:,;–—-]["'”’)]?\s+|\n\s*)$/.test(before.slice(-8))) return true;
  return months.has(word) && (beforeMonth.test(before.slice(-24)) || afterMonth.test(after.slice(0, 6)));
}
