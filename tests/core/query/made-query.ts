/** Queries made up for property tests, as people could write them. */
import fc from 'fast-check';

const theme = fc.constantFrom('empathy', 'stigma', 'stigma/contact', '=stigma', 'power', 'peer support', 'Peer-Support', '=peer-support', 'nowhere');
const phrase = fc.constantFrom('"night"', '"never felt"', '"strasse"', '“cafe people”', '"safe"');

const condition: fc.Arbitrary<string> = fc.letrec<{ one: string; any: string }>((tie) => ({
  one: fc.constantFrom(
    'coder = ana', 'coder != ben', 'speaker = Ana', 'speaker ~ o', 'case = P01', 'CASE = bo', 'case != P02', 'document = a', 'document ~ data',
    'type = interview', 'type != literature', 'layer = aside', 'layer != aside', 'layer = data', 'date >= 2013', 'date = 2012', 'date < 2013-06',
    'date = 2026-01', 'coded > 2026-01-15', 'role = professional', 'role != peer', 'age >= 30', 'age < 25', 'platform = blog', 'weight = 3',
    'scope = all', 'scope = other', 'nothing = x', 'nothing != x',
  ),
  any: fc.oneof(
    { depthSize: 'small' },
    tie('one'),
    fc.tuple(tie('any'), fc.constantFrom('AND', 'or', 'and NOT'), tie('any')).map(([a, joint, b]) => `${a} ${joint} ${b}`),
    tie('any').map((inner) => `(${inner})`),
    tie('one').map((inner) => `not ${inner}`),
  ),
})).any;

/** A query. */
export const madeQuery: fc.Arbitrary<string> = fc.letrec<{ simple: string; operand: string; whole: string }>((tie) => ({
  simple: fc.oneof({ weight: 5, arbitrary: theme }, { weight: 1, arbitrary: phrase }),
  operand: fc.oneof(
    { depthSize: 'small' },
    tie('simple'),
    tie('whole').map((inner) => `(${inner})`),
    tie('operand').map((inner) => `NOT ${inner}`),
  ),
  whole: fc.oneof(
    { depthSize: 'small' },
    tie('simple'),
    fc.tuple(tie('operand'), fc.constantFrom('AND', 'and', 'OR', 'AND NOT'), tie('operand')).map(([a, joint, b]) => `${a} ${joint} ${b}`),
    fc.tuple(tie('operand'), tie('operand'), tie('operand')).map((parts) => parts.join(' AND ')),
    fc.tuple(tie('operand'), fc.constantFrom('AND', 'OR'), tie('operand'), condition).map(([a, joint, b, when]) => `${a} ${joint} ${b} WHERE ${when}`),
    fc.tuple(tie('simple'), condition).map(([of, when]) => `${of} where ${when}`),
    condition.map((when) => `WHERE ${when}`),
  ),
})).whole;
