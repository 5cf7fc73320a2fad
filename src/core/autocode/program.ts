/** Runs a pattern over text in time that grows with text times pattern, whatever the pattern. */
import { Refusal, type Range } from '../markup/types';
import { isWordCharacter, type Edge, type Node } from './pattern';

type Step =
  | { readonly step: 'character'; readonly test: (char: string) => boolean }
  | { readonly step: 'edge'; readonly edge: Edge }
  /** Goes on at both, the first preferred. */
  | { readonly step: 'split'; first: number; second: number }
  | { readonly step: 'jump'; to: number }
  | { readonly step: 'match' };

/** A pattern made ready. */
export interface Program {
  readonly steps: readonly Step[];
}

const mostSteps = 5000;

/** Makes a pattern ready. Throws a `Refusal` (`pattern-too-long`) for one that is too long when its repetitions are written out. */
export function compile(pattern: Node): Program {
  const steps: Step[] = [];
  const put = <S extends Step>(step: S): S => {
    if (steps.length >= mostSteps) throw new Refusal('pattern-too-long');
    steps.push(step);
    return step;
  };
  const optional = (lazy: boolean, inside: () => void, back: number | null): void => {
    const split = put({ step: 'split' as const, first: 0, second: 0 });
    const start = steps.length;
    inside();
    if (back !== null) put({ step: 'jump' as const, to: back });
    const end = steps.length;
    split.first = lazy ? end : start;
    split.second = lazy ? start : end;
  };
  const emit = (node: Node): void => {
    if (node.node === 'character') put({ step: 'character', test: node.test });
    else if (node.node === 'edge') put({ step: 'edge', edge: node.edge });
    else if (node.node === 'sequence') node.parts.forEach(emit);
    else if (node.node === 'choice') {
      const ends: { step: 'jump'; to: number }[] = [];
      node.parts.forEach((part, i) => {
        const split = i < node.parts.length - 1 ? put({ step: 'split' as const, first: steps.length + 1, second: 0 }) : null;
        emit(part);
        if (!split) return;
        ends.push(put({ step: 'jump' as const, to: 0 }));
        split.second = steps.length;
      });
      for (const jump of ends) jump.to = steps.length;
    } else {
      const { part, least, most, lazy } = node;
      for (let i = 0; i < least; i++) emit(part);
      if (most === Infinity) optional(lazy, () => emit(part), steps.length);
      else for (let i = least; i < most; i++) optional(lazy, () => emit(part), null);
    }
  };
  emit(pattern);
  put({ step: 'match' });
  return { steps };
}

/** No more steps are taken for one text: some hundredths of a second for each million. */
const usualBudget = 20_000_000;

export interface Matches {
  /** In order and apart; none is empty. */
  readonly ranges: readonly Range[];
  /** True where the budget ran out before the end of the text. */
  readonly cut: boolean;
}

/** Where a pattern matches, as JavaScript would say it: the first place, and there what is preferred. */
export function matchesOf({ steps }: Program, text: string, budget = usualBudget): Matches {
  const ranges: Range[] = [];
  let left = budget;
  /** For each step the round in which it was last reached. */
  const reached = new Float64Array(steps.length);
  let round = 0;
  let now: Thread[] = [];
  let next: Thread[] = [];

  function add(list: Thread[], step: number, start: number, at: number): void {
    const stack = [step];
    while (stack.length > 0) {
      const index = stack.pop() ?? 0;
      if (reached[index] === round) continue;
      reached[index] = round;
      left--;
      const here = steps[index];
      if (!here) continue;
      if (here.step === 'jump') stack.push(here.to);
      else if (here.step === 'split') stack.push(here.second, here.first);
      else if (here.step === 'edge') {
        if (isEdge(text, at, here.edge)) stack.push(index + 1);
      } else list.push({ step: index, start });
    }
  }

  for (let from = 0; from < text.length && left > 0; ) {
    let best: Range | null = null;
    round++;
    now = [];
    let at = from;
    for (; at <= text.length && left > 0; ) {
      if (!best) add(now, 0, at, at);
      if (now.length === 0 && best) break;
      const char = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
      round++;
      next = [];
      for (const { step, start } of now) {
        const here = steps[step];
        if (here?.step === 'match') {
          if (at > start) best = { from: start, to: at };
          if (at > start) break;
        } else if (here?.step === 'character' && char !== '' && here.test(char)) add(next, step + 1, start, at + char.length);
        left--;
      }
      now = next;
      if (char === '') break;
      at += char.length;
    }
    if (!best) break;
    ranges.push(best);
    from = best.to;
  }
  return { ranges, cut: left <= 0 };
}

interface Thread {
  readonly step: number;
  readonly start: number;
}

function isEdge(text: string, at: number, edge: Edge): boolean {
  if (edge === 'line-start') return at === 0 || text[at - 1] === '\n';
  if (edge === 'line-end') return at === text.length || text[at] === '\n';
  const isBetween = isWordBefore(text, at) !== isWordAfter(text, at);
  return edge === 'word-edge' ? isBetween : !isBetween;
}

function isWordAfter(text: string, at: number): boolean {
  return at < text.length && isWordCharacter(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return isWordCharacter(text.slice(at - (isPair ? 2 : 1), at));
}
