import type { VNode } from 'preact';
import { ui } from '../../i18n/ui';
import { Icon } from '../icon';

/** Goes from things found to autocoding them. */
export function AutocodeButton({ onClick }: { onClick: () => void }): VNode {
  return (
    <button type="button" class="emic-autocode-these" title={ui.autocode.theseWhy} onClick={onClick}>
      <Icon name="lucide-wand" />
      <span>{ui.autocode.these}</span>
    </button>
  );
}
