import type { Study } from '../vault/types';

/** Tries that may each ask for notes the ones before did not know of. */
const triesMost = 4;

/**
 * Runs something that reads notes on the spot, once the notes it asks for are at hand: it is run, what it asked for is
 * read, and it is run again until nothing is wanting. A note that cannot be read stays undefined.
 */
export async function withNotes<T>(study: Study, run: (readNote: (path: string) => string | undefined) => T): Promise<T> {
  const texts = new Map<string, string | undefined>();
  for (let tries = 0; tries < triesMost; tries++) {
    const wanted = new Set<string>();
    const attempt = (): T =>
      run((path) => {
        if (!texts.has(path)) wanted.add(path);
        return texts.get(path);
      });
    let result: { readonly value: T } | { readonly error: unknown };
    try {
      result = { value: attempt() };
    } catch (error) {
      result = { error };
    }
    if (wanted.size === 0) {
      if ('error' in result) throw result.error;
      return result.value;
    }
    for (const path of wanted) texts.set(path, await study.read(path).catch(() => undefined));
  }
  return run((path) => texts.get(path));
}
