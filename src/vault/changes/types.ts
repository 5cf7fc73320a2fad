import type { ChangeReport, PastChange, VaultChange } from '../../core/change/types';

/** Lets long work be watched and stopped. */
export interface Watch {
  progress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
}

/**
 * Changes over many notes, each one transaction: written down before the first note is touched, resolved against each
 * note as it is now, rolled forward or back at the next start if it broke off.
 */
export interface VaultChanges {
  /** Whether one is being done just now. */
  readonly busy: boolean;
  /** Does a change. Cancelled by the signal, it is undone again. Never throws for a note that cannot be changed: that is told. */
  run(change: VaultChange, watch?: Watch): Promise<ChangeReport>;
  /** What was done on this device, latest first. */
  past(): readonly PastChange[];
  /** Undoes a past change on which nothing newer stands; one undo is a change like others. Throws with the reason when it is barred. */
  undo(id: string, watch?: Watch): Promise<ChangeReport>;
}
