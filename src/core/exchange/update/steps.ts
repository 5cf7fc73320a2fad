/** Long work that can be done a step at a time, so that who does it may do other things in between, or stop. */

/** How far work is: in laying words side by side, or in putting codings on theirs. */
export interface Progress {
  readonly what: 'words' | 'codings';
  readonly done: number;
  readonly of: number;
}

/** Yields now and then, and how far it is where there is news of that; gives its result at the end. */
export type Steps<T> = Generator<Progress | undefined, T, undefined>;

/** Does it all at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** Work that is one of several parts of equal weight, `part` counted from 0. */
export function* asPart<T>(steps: Steps<T>, part: number, parts: number): Steps<T> {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    yield next.value && { ...next.value, done: Math.floor((part * next.value.of + next.value.done) / parts) };
  }
}
