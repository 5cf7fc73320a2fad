/** Names as people write them in properties: plain, as links, one or a list. */

/**
 * The names in a property: a text, or a list of them; links give the name of the note they point to
 * (`[[Cases/P03|Ana]]` → `P03`). Each once, in order. An unquoted `[[P03]]`, which YAML reads as a list in a list, is
 * meant as the link it looks like. A text without a link is one name, commas and all.
 */
export function namesIn(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  const names = new Set<string>();
  collect(value, names, 0);
  return [...names];
}

/** The name a link points to, less folder, `.md` and heading; any other text as it stands, trimmed. */
export function linkedName(text: string): string {
  const plain = text.trim();
  const link = plain.startsWith('![[') ? plain.slice(1) : plain;
  if (!link.startsWith('[[') || !link.endsWith(']]')) return plain;
  const target = link.slice(2, -2).split('|', 1)[0] ?? '';
  return baseName(target.split('#', 1)[0] ?? '') || plain;
}

/** The name of a note by its path: no folder, no `.md`. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).trim();
  return name.toLowerCase().endsWith('.md') ? name.slice(0, -3) : name;
}

function collect(value: unknown, names: Set<string>, depth: number): void {
  if (Array.isArray(value)) {
    if (depth < 4) value.forEach((item) => collect(item, names, depth + 1));
    return;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return;
  const name = linkedName(String(value));
  if (name !== '') names.add(name);
}
