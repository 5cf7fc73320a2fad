/** Of searches. */
export const autocodeSayings = {
  'no-search': (): string => 'Say what to look for.',
  'no-phrases': (): string => 'Say what to look for: phrases with commas between.',
  'pattern-too-long': (): string => 'The pattern is too long: make its repetitions {n,m} smaller.',
  /** `at` counts characters from 1; `sign` is what `what` speaks of. */
  pattern: (at: number, what: PatternTrouble, sign: string): string => `At character ${at} of the pattern: ${patternTroubles[what](sign)}`,
};

/** What is wrong with a pattern. */
export type PatternTrouble =
  | 'nothing-to-repeat'
  | 'too-deep'
  | 'special-group'
  | 'open-bracket'
  | 'empty-set'
  | 'open-set'
  | 'open-escape'
  | 'property'
  | 'back-reference'
  | 'escape'
  | 'too-often'
  | 'smaller-first'
  | 'repeated-place'
  | 'sign'
  | 'stray-bracket';

const patternTroubles: Readonly<Record<PatternTrouble, (sign: string) => string>> = {
  'nothing-to-repeat': (sign) => `nothing stands before “${sign}” that it could repeat.`,
  'too-deep': () => 'too many brackets within each other.',
  'special-group': () => 'only plain groups (…) are known here, no looking ahead or back.',
  'open-bracket': () => 'a bracket “(” is not closed.',
  'empty-set': () => 'the set “[]” holds nothing.',
  'open-set': () => 'a set “[” is not closed.',
  'open-escape': () => 'the pattern ends with a “\\”.',
  property: () => 'a property is written \\p{L}.',
  'back-reference': () => 'references back to a group are not known here.',
  escape: (sign) => `“\\${sign}” is not known here.`,
  'too-often': (sign) => `at most ${sign} times can be asked for.`,
  'smaller-first': () => 'the smaller number goes first.',
  'repeated-place': () => 'a place cannot be repeated.',
  sign: (sign) => `“${sign}” cannot be read.`,
  'stray-bracket': () => 'a bracket “)” closes nothing.',
};
