/** Who a note says speaks in it. */
import { namesIn } from '../cases/names';
import { readFrontMatter } from './front-matter';

/** The names under `participants` in the front matter; empty where there are none. `body` is where the body begins. */
export function listedSpeakers(stripped: string, body: number): ReadonlySet<string> {
  if (body === 0 || !/^participants[ \t]*:/m.test(stripped.slice(0, body))) return nobody;
  return new Set(namesIn(readFrontMatter(stripped).properties['participants']));
}

const nobody: ReadonlySet<string> = new Set();
