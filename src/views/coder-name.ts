/** Longer names are cut: they stand in every coding. */
const longest = 60;

/** What a person typed as their name, made fit to stand in a note: `Ana López` becomes `Ana-López`. May be empty. */
export function coderNameFrom(typed: string): string {
  return typed
    .slice(0, longest)
    .normalize('NFC')
    .trim()
    .replace(/^@/, '')
    .replace(/[^\p{L}\p{M}\p{Nd}_.-]+/gu, '-')
    .replace(/([_.-])\p{M}+/gu, '$1')
    .replace(/^[_.\p{M}-]+|[_.-]+$/gu, '');
}
