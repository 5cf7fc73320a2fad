/** Long work that can be done a step at a time, so that who does it may do other things in between, or stop. */

/** Yields now and then; gives its result at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does it all at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
