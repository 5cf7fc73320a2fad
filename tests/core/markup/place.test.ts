import { describe, expect, test } from 'vitest';
import { place } from '../../../src/core/markup/place/place';
import { Refusal } from '../../../src/core/markup/types';

/** Places the selection between `⟦` and `⟧` and shows the note with `{` and `}` for the markers, spaces and lines included. */
function placed(source: string): string {
  const from = source.indexOf('⟦');
  const to = source.indexOf('⟧') - 1;
  const text = source.replace('⟦', '').replace('⟧', '');
  const { opener, closer } = place(text, from, to);
  expect(place(text, opener.at, closer.at)).toEqual({ opener, closer });
  return (
    text.slice(0, opener.at) +
    `${opener.before}«${opener.after}` +
    text.slice(opener.at, closer.at) +
    `${closer.before}»${closer.after}` +
    text.slice(closer.at)
  );
}

function refusal(source: string): string {
  try {
    placed(source);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return 'not refused';
}

describe('rule 1: what is no data is trimmed off the ends', () => {
  test.each([
    ['white space', 'We ⟦ never ⟧felt', 'We  «never» felt'],
    ['a bullet', '⟦- never⟧', '- «never»'],
    ['a number', '1. a\n⟦2. never⟧', '1. a\n2. «never»'],
    ['a task box', '⟦- [ ] never⟧', '- [ ] «never»'],
    ["a task box of Obsidian's own", '⟦- [/] never⟧', '- [/] «never»'],
    ['a quote mark', '⟦> never⟧', '> «never»'],
    ['a callout label', '⟦> [!quote]- never⟧', '> [!quote]- «never»'],
    ['a heading mark and the closing hashes', '⟦## never ##⟧', '## «never» ##'],
    ['a setext underline', '⟦never\n=====⟧', '«never»\n====='],
    ['a rule', '⟦never\n\n---⟧\n\nfelt', '«never»\n\n---\n\nfelt'],
    ['a cell mark', '| a | b |\n|---|---|\n⟦| never |⟧ felt |', '| a | b |\n|---|---|\n| «never» | felt |'],
    ['a footnote label', 'x[^1]\n\n⟦[^1]: never⟧', 'x[^1]\n\n[^1]: «never»'],
    ['a trailing block id', '⟦never ^ab-1⟧\n\nfelt', '«never» ^ab-1\n\nfelt'],
    ['a two-space break', '⟦never  \n⟧felt', '«never»  \nfelt'],
    ['a backslash break', '⟦never\\\n⟧felt', '«never»\\\nfelt'],
  ])('%s', (_, source, expected) => expect(placed(source)).toBe(expected));

  test('a selection that begins in the properties moves to the body', () => {
    expect(placed('---\ntype: ⟦interview\n---\nWe never⟧ felt')).toBe('---\ntype: interview\n---\n«We never» felt');
  });

  test.each([
    ['nothing but white space', 'We⟦ \n\n⟧never', 'empty'],
    ['nothing but a list mark', '⟦- ⟧never', 'empty'],
    ['nothing but a callout label', '⟦> [!quote]⟧ never', 'empty'],
    ['nothing but a rule', 'We\n\n⟦***⟧\n\nnever', 'empty'],
    ['nothing at all', 'We ⟦⟧never', 'empty'],
    ['the properties alone', '---\n⟦type: interview⟧\n---\nWe never', 'front-matter'],
  ])('%s is refused', (_, source, reason) => expect(refusal(source)).toBe(reason));
});

describe('rule 2: what cannot be entered is taken whole', () => {
  test.each([
    ['inline code', 'run `a ⟦b` now⟧ or', 'run «`a b` now» or'],
    ['a formula', 'where $a ⟦+ b$ is⟧ it', 'where «$a + b$ is» it'],
    ["the writer's own comment", 'we %%not ⟦sure%% never⟧ felt', 'we « %%not sure%% never» felt'],
    ['an HTML tag', 'so <b cla⟦ss="x">never⟧</b>', 'so «<b class="x">never»</b>'],
    ["a link's target", 'see [the ⟦post](https://x.o⟧rg/a) there', 'see [the «post](https://x.org/a)» there'],
    ['a link of which the target alone was selected', 'see [post](https://⟦x.org⟧/a) there', 'see «[post](https://x.org/a)» there'],
    ['an image', 'see ![the ⟦photo](a.png) here⟧ x', 'see «![the photo](a.png) here» x'],
    ['a wikilink', 'see [[Inter⟦view 03]] here⟧ x', 'see «[[Interview 03]] here» x'],
    ['an embed beside words', 'see ![[a⟦.png]] here⟧ x', 'see «![[a.png]] here» x'],
    ['an autolink', 'see <https://⟦x.org> here⟧ x', 'see «<https://x.org> here» x'],
    ['a bare URL', 'see https://x⟦.org/a here⟧ x', 'see «https://x.org/a here» x'],
    ['an escape', 'a \\⟦*b here⟧ x', 'a «\\*b here» x'],
    ['an entity', 'a &am⟦p; b⟧ x', 'a «&amp; b» x'],
    ['a footnote reference', 'a[^⟦1] b⟧ x\n\n[^1]: n', 'a«[^1] b» x\n\n[^1]: n'],
    ['a footnote in the text', 'a ^[so ⟦he said] b⟧ x', 'a «^[so he said] b» x'],
    ['a tag', 'a #peer-⟦support b⟧ x', 'a « #peer-support b» x'],
    ['a reference by its own text', 'a [po⟦st] b⟧ x\n\n[post]: /u', 'a «[post] b» x\n\n[post]: /u'],
    ['a grapheme of several code points', 'a 👩🏽‍⟦⚕️ b⟧ x', 'a «👩🏽‍⚕️ b» x'],
    ['a letter with its accent', 'caf⟦é⟧ x'.normalize('NFD'), 'caf«é» x'.normalize('NFD')],
  ])('%s', (_, source, expected) => expect(placed(source)).toBe(expected));
});

describe('rule 3: ends stand outside the delimiters they touch', () => {
  test.each([
    ['bold', 'word⟦**bold**⟧ x', 'word«**bold**» x'],
    ['the words of bold', 'word **⟦bold⟧** x', 'word «**bold**» x'],
    ['bold and italic', '***⟦both⟧*** x', '«***both***» x'],
    ['a highlight', '==⟦so⟧== x', '«==so==» x'],
    ['a word in a long bold run', '**we never ⟦felt⟧ safe there**', '**we never «felt» safe there**'],
    ["a link's text", '[⟦the post⟧](/u) x', '«[the post](/u)» x'],
    ['a word in a link', '[the ⟦long⟧ post](/u) x', '[the «long» post](/u) x'],
  ])('%s', (_, source, expected) => expect(placed(source)).toBe(expected));
});

describe('rule 4: touching characters get one space', () => {
  test.each([
    ['a closer after a per cent sign', 'it is ⟦50%⟧ x', 'it is «50% » x'],
    ['an opener after one', '50%⟦of⟧ x', '50% «of» x'],
    ['an opener before a tag', 'a ⟦#tag b⟧ x', 'a « #tag b» x'],
    ['a closer after a bare URL', 'a ⟦https://x.org⟧', 'a «https://x.org »'],
    ['a closer after an odd backslash', 'C:⟦dir\\⟧ x', 'C:«dir\\ » x'],
  ])('%s', (_, source, expected) => expect(placed(source)).toBe(expected));
});

describe('rule 5: beside some blocks a marker has a line of its own', () => {
  test.each([
    ['a table', '|a|b|\n|-|-|\n|⟦c|d⟧|\n\nx', '«\n\n|a|b|\n|-|-|\n|c|d|\n\n»\n\nx'],
    ['fenced code between words', 'a\n```\n⟦x⟧\n```\nb', 'a\n\n«\n\n```\nx\n```\n\n»\n\nb'],
    ['indented code', 'a\n\n    ⟦x⟧\n\nb', 'a\n\n\n«\n\n    x\n\n»\n\nb'.replace('a\n\n\n', 'a\n\n')],
    ['HTML', '<div>\n⟦x⟧\n</div>\n\nb', '«\n\n<div>\nx\n</div>\n\n»\n\nb'],
    ['a formula', 'a\n\n$$\n⟦x⟧\n$$\n\nb', 'a\n\n«\n\n$$\nx\n$$\n\n»\n\nb'],
    ['a comment', 'a\n\n%%\n⟦x⟧\n\ny\n%%\n\nb', 'a\n\n«\n\n%%\nx\n\ny\n%%\n\n»\n\nb'],
    ['an embed alone', 'a\n\n![[⟦x.png]]⟧\n\nb', 'a\n\n«\n\n![[x.png]]\n\n»\n\nb'],
    ['after the block id', '|a|\n|-|\n|⟦b⟧|\n|c|\n\n^t1\n\nx', '|a|\n|-|\n|«b»|\n|c|\n\n^t1\n\nx'],
    ['a whole table with its block id', '⟦|a|b|\n|-|-|\n|c|d|⟧\n\n^t1\n\nx', '«\n\n|a|b|\n|-|-|\n|c|d|\n\n^t1\n\n»\n\nx'],
    ['code in a quote', '> a\n>\n> ```\n> ⟦x⟧\n> ```\n>\n> b', '> a\n>\n> «\n>\n> ```\n> x\n> ```\n>\n> »\n>\n> b'],
    ['code in an item with words around it', '- a\n\n  ```\n  ⟦x⟧\n  ```\n\n  b', '- a«\n\n  ```\n  x\n  ```\n\n  »b'],
    ['code alone in an item', '- a\n- ```\n  ⟦x⟧\n  ```\n- b', '- a«\n- ```\n  x\n  ```\n- »b'],
    ['code at a list’s end', '- a\n\n  ```\n  ⟦x⟧\n  ```\n\nb', '- a«\n\n  ```\n  x\n  ```\n\n»\n\nb'],
    ['words to code', '⟦a\n\n```\nx⟧\n```\n', '«a\n\n```\nx\n```\n\n»\n'],
  ])('%s', (_, source, expected) => expect(placed(source)).toBe(expected));

  test('a fence that is never closed leaves no place behind it', () => {
    expect(refusal('a\n\n```\n⟦x⟧ y')).toBe('unclosed');
  });
});

describe('rule 6: in a table a coding stays in one cell, or takes the table', () => {
  test('within a cell', () => expect(placed('| a | b |\n|---|---|\n| we ⟦never⟧ | d |')).toBe('| a | b |\n|---|---|\n| we «never» | d |'));
  test('across cells', () => expect(placed('a\n\n| a | b |\n|---|---|\n| we ⟦never | d⟧ |')).toBe('a\n\n«\n\n| a | b |\n|---|---|\n| we never | d |\n\n»'));
  test('from words into a table', () => expect(placed('⟦a\n\n| a | b |\n|---|---|\n| c⟧ | d |')).toBe('«a\n\n| a | b |\n|---|---|\n| c | d |\n\n»'));
});

describe('rule 7 and what goes with it', () => {
  test('across paragraphs, items and turns', () => {
    expect(placed('We ⟦never\n\n- felt\n- safe⟧ there')).toBe('We «never\n\n- felt\n- safe» there');
  });

  test('a stray %% keeps its line, for it would pair with a marker behind it', () => {
    expect(placed('so %% we ⟦never⟧ felt\n\nsafe')).toBe('so « %% we never felt\n\n»\n\nsafe');
  });

  test('a comment that is never closed hides the rest of the note: refused there', () => {
    expect(refusal('a\n\n%%\n⟦x⟧ y')).toBe('unclosed');
  });

  test('offsets beyond the text are taken as its ends', () => {
    expect(place('never', -5, 99)).toEqual({
      opener: { at: 0, ownLine: false, before: '', after: '' },
      closer: { at: 5, ownLine: false, before: '', after: '' },
    });
  });

  test('a line of 2 MB is coded, or refused with a reason', () => {
    const words = 'We **never** felt safe there. '.repeat(70_000);
    const at = words.indexOf('safe', 1_000_000);
    expect(place(words, at, at + 4)).toMatchObject({ opener: { at }, closer: { at: at + 4 } });
    expect(() => place('*'.repeat(2_000_000), 1_000_000, 1_000_010)).toThrow(Refusal);
  });

  test('a long list is read in part', () => {
    const list = '- We never felt **safe** there\n'.repeat(20_000);
    const at = list.indexOf('never', 300_000);
    expect(place(list, at, at + 5)).toMatchObject({ opener: { at }, closer: { at: at + 5 } });
  });
});
