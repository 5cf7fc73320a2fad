/** Lets every export of the real module that the stand-in has not got throw by its name, when it is asked for. */
export function withMissing<T extends object>(module: T, names: readonly string[]): T {
  const complete = Object.create(null) as T;
  Object.defineProperties(complete, Object.getOwnPropertyDescriptors({ ...module }));
  for (const name of names) {
    if (name in complete) continue;
    Object.defineProperty(complete, name, {
      enumerable: true,
      get() {
        throw new Error(`obsidian.${name} is not in the stand-in for the app.`);
      },
    });
  }
  return complete;
}
