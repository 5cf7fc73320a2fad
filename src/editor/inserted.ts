import { forPaste, withoutHalves } from '../core/markup/clipboard';
import { strip } from '../core/markup/strip';
import { fullForm } from './clipboard';
import type { Edit } from './edits';
import type { Sheet } from './hidden';
import type { Pair } from './pairing';

/** Typed over a selection, an editor may bring the selection's own markers along: they stand where they stood. */
export function typedText(text: string): string {
  return text.includes('%%') ? strip(text) : text;
}

/**
 * Pasted, dropped or moved texts: what was copied here regains its codings when pasted, halves of pairs are left out,
 * an id that the note holds already becomes a new one. `gone` are codings that the same edit takes away.
 */
export function broughtTexts(sheet: Sheet, edits: readonly Edit[], gone: readonly Pair[], isPaste: boolean): string[] {
  const texts = edits.map(({ insert }) => (isPaste ? fullForm(insert) : insert));
  if (!texts.some((text) => text.includes('%%'))) return texts;
  const leaving = new Set(gone);
  const taken = new Set<string>();
  for (const pair of sheet.marks.pairing.pairs) if (!leaving.has(pair)) taken.add(pair.id);
  return texts.map((text) => {
    if (!text.includes('%%')) return text;
    const own = forPaste(withoutHalves(text), taken);
    for (const [, id] of own.matchAll(/[{}]([a-z0-9]{8})/g)) if (id !== undefined) taken.add(id);
    return own;
  });
}
