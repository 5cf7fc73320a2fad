import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../src/core/convert/find';
import type { Found } from '../../../src/core/convert/types';

const shown = (text: string) =>
  findMarks(text).map((mark: Found) => ({
    kind: mark.kind,
    words: text.slice(mark.words.from, mark.words.to),
    ...(mark.tags.length > 0 ? { themes: mark.tags.map(({ theme, isCode }) => (isCode ? theme : `${theme}?`)) } : {}),
    ...(mark.memos.length > 0 ? { memos: mark.memos.map((memo) => memo.text) } : {}),
    out: [...mark.delimiters, ...mark.tags.map(({ sign }) => sign), ...mark.memos.map(({ sign }) => sign)].map(({ from, to }) => text.slice(from, to)),
  }));

describe('marks made by hand', () => {
  it.each<[string, string, unknown]>([
    ['a highlight with tags behind', 'We ==never felt safe== #theme/safety #theme/home there.', [{ kind: 'highlight', words: 'never felt safe', themes: ['safety', 'home'], out: ['==', '==', ' #theme/safety', ' #theme/home'] }]],
    ['a highlight without a tag', 'We ==never== felt', [{ kind: 'highlight', words: 'never', out: ['==', '=='] }]],
    ['the data’s own hashtag behind a highlight', '==Proud== #MadPride', [{ kind: 'highlight', words: 'Proud', themes: ['madpride?'], out: ['==', '==', ' #MadPride'] }]],
    ['tags at a paragraph’s end', 'They came\nat night. #theme/night #theme/fear\n\nNext.', [{ kind: 'tag', words: 'They came\nat night.', themes: ['night', 'fear'], out: [' #theme/night', ' #theme/fear'] }]],
    ['tags in a line of their own under it', 'They came.\n#theme/night\n', [{ kind: 'tag', words: 'They came.', themes: ['night'], out: ['\n#theme/night'] }]],
    ['tags at the ends of lines, each for its own', 'They came. #theme/night\nWe hid. #theme/fear', [{ kind: 'tag', words: 'They came.', themes: ['night'], out: [' #theme/night'] }, { kind: 'tag', words: 'We hid.', themes: ['fear'], out: [' #theme/fear'] }]],
    ['a turn, without the speaker’s name', 'Ana: They came. #theme/night\n\nBen: Who? #theme/fear\n\nAna: Them.', [{ kind: 'tag', words: 'They came.', themes: ['night'], out: [' #theme/night'] }, { kind: 'tag', words: 'Who?', themes: ['fear'], out: [' #theme/fear'] }]],
    ['items of a list', '- one #theme/a\n- two #theme/b', [{ kind: 'tag', words: 'one', themes: ['a'], out: [' #theme/a'] }, { kind: 'tag', words: 'two', themes: ['b'], out: [' #theme/b'] }]],
    ['a quote', '> They came\n> at night. #theme/night', [{ kind: 'tag', words: 'They came\n> at night.', themes: ['night'], out: [' #theme/night'] }]],
    ['a paragraph with a block id', 'They came. #theme/night ^id-1', [{ kind: 'tag', words: 'They came.', themes: ['night'], out: [' #theme/night'] }]],
    ['CriticMarkup on words', 'A {==long silence==}{>>who ended it?<<} fell.', [{ kind: 'critic', words: 'long silence', memos: ['who ended it?'], out: ['{==', '==}', '{>>who ended it?<<}'] }]],
    ['CriticMarkup on a paragraph', 'A silence fell. {>>who ended it?<<}', [{ kind: 'comment', words: 'A silence fell.', memos: ['who ended it?'], out: [' {>>who ended it?<<}'] }]],
    ['CriticMarkup amid a paragraph', 'A silence {>>long<<} fell.', [{ kind: 'comment', words: 'A silence {>>long<<} fell.', memos: ['long'], out: [' {>>long<<}'] }]],
    ['a comment and a tag behind a highlight', '==Nobody asked=={>>never?<<} #theme/silence', [{ kind: 'highlight', words: 'Nobody asked', themes: ['silence'], memos: ['never?'], out: ['==', '==', ' #theme/silence', '{>>never?<<}'] }]],
    ['<mark>', 'A <mark class="red">long</mark> #theme/x one', [{ kind: 'html', words: 'long', themes: ['x'], out: ['<mark class="red">', '</mark>', ' #theme/x'] }]],
    ['Quadro’s codes', 'We hid. [[safety|feelings/safety]] [[night]] ^id-240131-101500', [{ kind: 'quadro', words: 'We hid.', themes: ['feelings/safety', 'night'], out: [' [[safety|feelings/safety]]', ' [[night]]'] }]],
    ['Quadro’s code of words', 'We ==hid== there. [[Codes/fear|fear]] ^id-240131-101500', [{ kind: 'quadro', words: 'hid', themes: ['fear'], out: ['==', '==', ' [[Codes/fear|fear]]'] }]],
  ])('are found: %s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    ['code', '`==a== #theme/x`\n\n```\n==b== #theme/x\n```'],
    ['front matter', '---\ntags: "#theme/x"\nnote: ==b==\n---\n'],
    ['formulas', '$a==b==c$'],
    ['comments of Obsidian’s', '%% ==a== #theme/x %%'],
    ['addresses', 'https://x.org/a==b==/c'],
    ['equations', 'a == b and c == d'],
    ['a note on somebody', 'See [[Ana]] ^ref-1'],
    ['a tag amid the words', 'They #theme/x came.'],
    ['a tag alone', '#theme/x'],
    ['escapes', '\\==a\\== and \\#theme/x'],
  ])('are not found in %s', (_, text) => {
    expect(shown(text)).toEqual([]);
  });
});
