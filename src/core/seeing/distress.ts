/** Passages that are hard to read, and are covered until somebody wants to read them. */

/** What is distressing in a passage, as the coder said it by `content=…`; null where nothing was said. */
export function distressOf({ attributes }: { readonly attributes: Readonly<Record<string, string>> }): string | null {
  const said = attributes['content']?.trim() ?? '';
  return said === '' ? null : said;
}
