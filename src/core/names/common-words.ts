/** Given names that are everyday words, too. */

/**
 * In lower case these stand for the word, not for a person ("I will", "in may"): a one-word name among them is replaced
 * in running text only where it is written with a capital. Every other name is replaced however it is written.
 */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'amber angel april art august autumn belle bill bob brook chance charity chase chuck cliff colt dawn dean dick eve faith fern ' +
    'flora frank ginger grace grant guy harmony hazel heather holly hope iris ivy jack jade jasmine jay joy june laurel lily mark ' +
    'may melody mercy miles misty norm olive pat pearl penny poppy prudence ray reed rich rob robin rock rose ruby ruth sage sandy ' +
    'serenity sky stone sue summer sunny trinity van victor violet ward will willow win wren young'
  ).split(' '),
);
