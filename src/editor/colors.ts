import type { EditorContext } from './context';
import type { Passage } from './passages';

/** The colours of some codings' themes, each once; a memo without a theme has the colour of quiet text. */
export function colorsOf(context: EditorContext, passages: readonly Passage[]): string[] {
  const colors = new Set<string>();
  for (const { record } of passages) {
    if (record.themes.length === 0) colors.add('var(--text-faint)');
    for (const theme of record.themes) colors.add(context.look(theme).color);
  }
  return [...colors].slice(0, most);
}

/** More colours on one word than these cannot be told apart. */
const most = 4;
