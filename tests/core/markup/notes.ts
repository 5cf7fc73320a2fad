/** Notes made up of everything that Markdown and Obsidian know, in odd company. */
import fc from 'fast-check';

const word = fc.constantFrom(
  ...['We', 'never', 'felt', 'safe', 'there', 'über', 'שלום', 'السلام', '中文', 'café'.normalize('NFD'), '👩🏽‍⚕️', '50%', '$5', 'a_b_c', '2*3*4', 'https://x.org/a', 'www.x.org', 'ana@x.org'],
  ...['**bold**', '*it*', '***both***', '__u__', '~~s~~', '==hi==', '`code`', '``a ` b``', '$x + y$', '[post](/u "t")', '[re f][ref]', '[ref]', '![alt](a.png)', '[[Note]]', '[[Note|so]]', '![[a.png]]'],
  ...['%%mine%%', '%%', '#tag', '#a/b', '^[in text]', '[^1]', '<b>', '</b>', '<!-- c -->', '<https://x.org>', '&amp;', '&copy', '\\*', '\\', '*', '**', '_', '`', '$', '==', '[', ']', '](', '!', '|', '[laughs]', '(.)', '^id-1', '^', '{', '}', '#', '&', '<', '>', ':', '"'],
);
const glue = fc.constantFrom(' ', ' ', ' ', ' ', '', '  ', '\t', ', ');
const words = fc.array(fc.tuple(word, glue), { minLength: 1, maxLength: 6 }).map((list) => list.map(([each, space]) => each + space).join(''));
const lead = fc.constantFrom('', '', '', '', '- ', '* ', '1. ', '2) ', '- [ ] ', '- [/] ', '> ', '> > ', '> - ', '> [!aside] ', '  ', '    ', '  - ', '\t', '# ', '### ', '| ', '[^1]: ', '[ref]: ');
const line = fc.tuple(lead, words, fc.constantFrom('', '', '', '  ', '\\', ' #', ' ^id-1', ' |')).map((parts) => parts.join(''));
const odd = fc.constantFrom('', '', '', '', '---', '===', '***', '```', '~~~', '```js', '> ```', '  ```', '$$', '%%', '<div>', '</div>', '<!--', '-->', '|---|---|', '| a | b |', '| c | d |', '> | a | b |', '> |---|---|', '^id-2', '> ^id-2', '- ', '>', '![[a.png]]', '[ref]: /u', '[^1]: n');

/** A note of up to eight lines. */
export const note = fc.array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 2, arbitrary: odd }), { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));

/** A note and a selection in it. */
export const selection = fc.tuple(note, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const from = a % (text.length + 1);
  return { text, from, to: Math.min(text.length, from + 1 + (b % Math.max(1, b % 3 === 0 ? text.length : 25))) };
});
