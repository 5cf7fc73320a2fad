/** Tells whether a note's data is still what the import wrote. */
import { sha256 } from './sha256';

/** The value of `body-hash` for a note's body, without front matter and markers, LF: properties may change. */
export function bodyHash(body: string): string {
  return `sha256-${sha256(new TextEncoder().encode(body)).slice(0, 16)}`;
}
