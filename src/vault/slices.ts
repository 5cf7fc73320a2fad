/** Long work on the page, cut into slices. */

/** Longer, and a frame is lost. */
const sliceMs = 10;

/** Lets the app draw and answer keys. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, 0));
}

/**
 * Begins a slice. What it gives is to be awaited after each piece of work: when the slice has been long enough it runs
 * `before`, such as to tell how far the work is, lets the app draw and answer keys, and begins another.
 */
export function inSlices(): (before?: () => void) => Promise<void> {
  let began = performance.now();
  return async (before) => {
    if (performance.now() - began < sliceMs) return;
    before?.();
    await nextTask();
    began = performance.now();
  };
}
