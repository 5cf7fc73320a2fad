import type { Step } from '../../core/change/types';

/** Steps on their way. */
export interface Flight {
  /** Begins a step as soon as it may be done beside those on their way. Throws when one of them has failed: then it is not begun. */
  take(step: Step, act: () => Promise<void>): Promise<void>;
  /** Waits for all. Throws what the first that failed threw. */
  landed(): Promise<void>;
}

/** As many notes as the vault is read by at once. */
const atOnce = 8;

/**
 * Edits of different notes know nothing of each other and are done several at a time, so that one is worked out while others
 * are read and written. Whatever else is done comes after all before it and before all behind it.
 */
export function openFlight(): Flight {
  const flying = new Map<string, Promise<void>>();
  let failed: { readonly error: unknown } | null = null;

  async function landed(): Promise<void> {
    await Promise.all(flying.values());
    if (failed) throw failed.error;
  }

  return {
    async take(step, act) {
      const note = step.step === 'edit' ? step.note : null;
      if (note === null || flying.has(note)) await landed();
      while (flying.size >= atOnce) await Promise.race(flying.values());
      if (failed) throw failed.error;
      if (note === null) return act();
      const flight = act()
        .catch((error: unknown) => void (failed ??= { error }))
        .finally(() => flying.delete(note));
      flying.set(note, flight);
    },
    landed,
  };
}
