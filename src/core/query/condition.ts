/** Conditions: asked of documents and passages, and said. */
import { say, type Saying, type SayingCode } from '../said/sayings';
import { fieldNamed } from './fields/registry';
import type { Check } from './fields/types';
import type { Run } from './plan';
import type { Comparison, Condition } from './types';

/** A condition, ready to be asked. */
export function checkOf(condition: Condition, run: Run): Check {
  if (condition.kind === 'field') return fieldNamed(condition.field).check(condition.comparison, condition.value, run);
  if (condition.kind === 'not') return opposite(checkOf(condition.part, run));
  const parts = condition.parts.map((part) => checkOf(part, run));
  return condition.kind === 'and' ? every(parts) : opposite(every(parts.map(opposite)));
}

/** Whether a condition speaks of a field anywhere. */
export function mentions(condition: Condition, field: string): boolean {
  if (condition.kind === 'field') return condition.field === field;
  if (condition.kind === 'not') return mentions(condition.part, field);
  return condition.parts.some((part) => mentions(part, field));
}

/** A condition as a sentence's part: `role is “professional” and type is “interview”`. */
export function sayCondition(condition: Condition): Saying {
  if (condition.kind === 'field') return say(wording[condition.comparison], condition.field, condition.value);
  if (condition.kind === 'not') return say('condition-not', sayCondition(condition.part));
  if (condition.kind === 'or') return say('condition-or', condition.parts.map(sayCondition));
  return say('condition-and', condition.parts.map((part) => (part.kind === 'or' ? say('asked-grouped', sayCondition(part)) : sayCondition(part))));
}

const wording = {
  '=': 'condition-is',
  '!=': 'condition-is-not',
  '<': 'condition-less',
  '>': 'condition-more',
  '<=': 'condition-at-most',
  '>=': 'condition-at-least',
  '~': 'condition-contains',
} as const satisfies Readonly<Record<Comparison, SayingCode>>;

function opposite(check: Check): Check {
  return {
    document(document) {
      const held = check.document(document);
      return held === null ? null : !held;
    },
    passage: (hit, coding) => !check.passage(hit, coding),
  };
}

function every(checks: readonly Check[]): Check {
  return {
    document(document) {
      let sure = true;
      for (const check of checks) {
        const held = check.document(document);
        if (held === false) return false;
        if (held === null) sure = false;
      }
      return sure ? true : null;
    },
    passage: (hit, coding) => checks.every((check) => check.passage(hit, coding)),
  };
}
