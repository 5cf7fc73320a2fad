/** Walks over the tokens of a query. */
import { type Token, tokensOf } from './tokens';
import { inEnglish, say, type Saying } from '../said/sayings';
import type { QueryError } from './types';

/** Thrown while reading, caught by `parseQuery`. */
export class QueryStop extends Error {
  constructor(readonly error: QueryError) {
    super(error.message);
    this.name = 'QueryStop';
  }
}

/** The place reached in a query. */
export interface QueryReader {
  /** The token that comes next; the end is a token too and is never passed. */
  readonly next: Token;
  take(): Token;
  /** Whether the next token is this word, in any case, without quotes. */
  isWord(word: string): boolean;
  /** Reads what stands deeper: in brackets, behind NOT. Refuses more levels than anybody writes. */
  deeper<T>(read: () => T): T;
  /** Takes the bracket that closes `open`, or stops; `expected` may stand there too. */
  close(open: Token, expected: readonly string[]): void;
  /** Stops at the next token. */
  fail(said: Saying, expected: readonly string[]): never;
}

/** Deeper queries are refused, so that no query can exhaust the stack. */
const deepest = 100;

/** Reads the text of a query from its beginning. */
export function readerOf(text: string): QueryReader {
  const tokens = tokensOf(text);
  let at = 0;
  let depth = 0;
  const next = (): Token => tokens[at] ?? end(text);
  const fail = (said: Saying, expected: readonly string[]): never => {
    const { from, to } = next();
    throw new QueryStop({ from, to, said, message: inEnglish(said), expected });
  };
  return {
    get next() {
      return next();
    },
    take() {
      const token = next();
      if (at < tokens.length - 1) at++;
      return token;
    },
    isWord: (word) => next().kind === 'word' && next().text.toUpperCase() === word,
    deeper(read) {
      if (++depth > deepest) fail(say('query-too-deep', deepest), []);
      const value = read();
      depth--;
      return value;
    },
    close(open, expected) {
      if (next().kind !== ')') fail(say('query-bracket-open', open.from + 1), [')', ...expected]);
      at++;
    },
    fail,
  };
}

function end(text: string): Token {
  return { kind: 'end', text: '', from: text.length, to: text.length, closed: true };
}
