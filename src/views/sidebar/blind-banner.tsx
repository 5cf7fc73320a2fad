import type { VNode } from 'preact';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { isBlindHere } from '../status/own-status';

interface BlindProps {
  readonly study: Study;
  /** The note that is open, null when none is. */
  readonly note: string | null;
  readonly onFinish: (path: string) => void;
}

/** Says that what others coded in the open document is hidden, and why; lets one finish it. */
export function BlindBanner({ study, note, onFinish }: BlindProps): VNode | null {
  if (note === null || !study.ready || !isBlindHere(study, note)) return null;
  return (
    <div class="emic-banner" role="status">
      <span dir="auto">{ui.coders.blind}</span>
      <button type="button" onClick={() => onFinish(note)}>
        {ui.coders.finish}
      </button>
    </div>
  );
}
