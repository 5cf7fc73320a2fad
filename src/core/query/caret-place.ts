/** Where in a query the caret stands. */
import { infixOperator, prefixOperator } from './operators/registry';
import { type Token, tokensOf } from './tokens';

/** What is being typed. */
export interface CaretPlace {
  readonly kind: 'operand' | 'joint' | 'field' | 'comparison' | 'value' | 'nothing';
  /** Where it begins: the name or value may be of several words. */
  readonly from: number;
  /** The caret, or the end of the word it is in. */
  readonly to: number;
  /** What stands there before the caret, without the `=` of an exact theme. */
  readonly typed: string;
  /** Whether it stands among conditions. */
  readonly condition: boolean;
  /** Whether `=` stands before the theme. */
  readonly exact: boolean;
  /** The field a value is of. */
  readonly field: string;
  /** Whether nothing stands before it. */
  readonly first: boolean;
  /** Where the last of several words begins, which may be meant to join rather than to go on. */
  readonly lastWord: number | null;
}

/** Finds the place by the tokens before the caret alone: what stands behind it does not matter. Total. */
export function caretPlace(query: string, caret: number): CaretPlace {
  const before = tokensOf(query.slice(0, caret)).filter(({ kind }) => kind !== 'end');
  const state: State = { condition: false, stack: [], expects: 'operand', words: [], field: '', sign: null };
  for (const token of before) read(token, state);
  const to = tokensOf(query).find((token) => token.kind === 'word' && token.from < caret && caret <= token.to)?.to ?? caret;
  const { condition, field, words, sign } = state;
  const rest = { to, condition, field, exact: sign !== null, first: before.length === words.length };

  const last = before[before.length - 1];
  if (last?.kind === 'quoted' && !last.closed) {
    const kind = condition && state.expects === 'joint' ? 'value' : 'nothing';
    return { ...rest, kind, from: last.from, typed: last.text, lastWord: null };
  }
  const [firstWord] = words;
  const lastWord = words[words.length - 1];
  if (!firstWord || !lastWord) {
    return { ...rest, kind: state.expects, from: sign?.from ?? caret, typed: '', lastWord: null };
  }
  if (lastWord.to < caret) {
    const kind = state.expects === 'field' ? 'comparison' : 'joint';
    return { ...rest, kind, from: caret, typed: '', lastWord: null };
  }
  return {
    ...rest,
    kind: state.expects,
    from: sign?.from ?? firstWord.from,
    typed: query.slice(firstWord.from, caret),
    lastWord: words.length > 1 ? lastWord.from : null,
  };
}

interface State {
  condition: boolean;
  /** Whether each open bracket was opened among conditions. */
  readonly stack: boolean[];
  expects: Exclude<CaretPlace['kind'], 'nothing'>;
  /** Words of the name or value that is being written. */
  words: Token[];
  field: string;
  /** The `=` of an exact theme. */
  sign: Token | null;
}

function read(token: Token, state: State): void {
  if (token.kind === '(') {
    state.stack.push(state.condition);
    expect(state.condition ? 'field' : 'operand', state);
  } else if (token.kind === ')') {
    state.condition = state.stack.pop() ?? state.condition;
    expect('joint', state);
  } else if (token.kind === 'quoted') {
    if (state.expects === 'field') state.field = token.text.toLowerCase();
    expect(state.expects === 'field' ? 'comparison' : 'joint', state);
  } else if (token.kind === 'comparison') {
    readSign(token, state);
  } else if (token.text.toUpperCase() === 'WHERE') {
    state.condition = true;
    expect('field', state);
  } else if (joins(token.text, state)) {
    expect(state.condition ? 'field' : 'operand', state);
  } else {
    state.words.push(token);
  }
}

function readSign(token: Token, state: State): void {
  if (!state.condition) {
    expect('operand', state);
    state.sign = token;
    return;
  }
  if (state.words.length > 0) state.field = state.words.map(({ text }) => text).join(' ').toLowerCase();
  expect('value', state);
}

function expect(what: State['expects'], state: State): void {
  state.expects = what;
  state.words = [];
  state.sign = null;
}

function joins(word: string, { condition, expects }: State): boolean {
  if (!condition) return infixOperator(word) !== undefined || prefixOperator(word) !== undefined;
  return /^(?:and|or)$/i.test(word) || (expects === 'field' && /^not$/i.test(word));
}
