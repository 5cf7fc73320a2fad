import type { VNode } from 'preact';
import { ui } from '../i18n/ui';

/** Says which notes are missing from what is shown because they could not be read, a line each; nothing where none is. */
export function LeftOut({ lines }: { readonly lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <p class="emic-warning emic-left-out" role="status" dir="auto">
      {ui.vault.leftOut(lines)}
    </p>
  );
}
