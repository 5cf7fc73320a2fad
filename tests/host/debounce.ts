import type * as O from 'obsidian';

/** Runs the callback after `timeout` ms of rest (`resetTimer`), or at most once in that time. */
export function debounce<T extends unknown[], V>(callback: (...args: [...T]) => V, timeout = 0, resetTimer = false): O.Debouncer<T, V> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest: [...T] | null = null;
  const run = (): V | void => {
    timer = null;
    const args = latest;
    latest = null;
    return args ? callback(...args) : undefined;
  };
  const debounced = ((...args: [...T]) => {
    latest = args;
    if (timer !== null && resetTimer) {
      clearTimeout(timer);
      timer = null;
    }
    timer ??= setTimeout(run, timeout);
    return debounced;
  }) as O.Debouncer<T, V>;
  debounced.cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    latest = null;
    return debounced;
  };
  debounced.run = () => {
    if (timer !== null) clearTimeout(timer);
    return run();
  };
  return debounced;
}
