/**
 * Codes of the plugin Quadro. It codes paragraphs: a line of the data ends with a link to the file of each code, the
 * code's name (with its groups) as the link's text, and a block id of its own making:
 *
 *     We ==never felt safe== there. [[safety|feelings/safety]] [[night]] ^id-240131-101500
 *
 * Code files lie in a folder (`Codes`), groups are folders in it, and a code file has an embed of each such block
 * (`![[Interview 01#^id-240131-101500]]`). Where words were selected, they stand between `==`. The block id stays when
 * the links go: the embeds in the code files still find their paragraph.
 */
import type { Range } from '../markup/types';
import { themeNamed } from './tags';
import type { Ground } from './ground';
import type { FindOptions, Found, MarkTag } from './types';

/** Older versions wrote six digits, later ones day and time. */
const ownId = /^id-\d{6}(?:-\d{6})?$/;

/**
 * The paragraph's lines that Quadro coded. One highlight and one code: the code is that of the words. `passages` are
 * the marked words of the paragraph.
 */
export function quadroCodes({ plain, open }: Ground, paragraph: Range, passages: readonly Found[], options: FindOptions): Found[] {
  const found: Found[] = [];
  for (let from = paragraph.from; from < paragraph.to; ) {
    const newline = plain.indexOf('\n', from);
    const to = newline < 0 || newline > paragraph.to ? paragraph.to : newline;
    const codes = linksAtEnd(plain, open, from, to, options);
    const first = codes[0];
    if (first && first.sign.from > from) {
      const inLine = passages.filter((passage) => passage.from >= from && passage.to <= first.sign.from);
      const [only] = inLine;
      const isOnly = only && inLine.length === 1 && codes.length === 1 && only.kind === 'highlight' && only.tags.length === 0;
      const end = codes.at(-1)?.sign.to ?? to;
      if (isOnly) found.push({ ...only, kind: 'quadro', to: end, tags: codes });
      else found.push({ kind: 'quadro', form: '[[…]]', from, to: end, words: { from, to: first.sign.from }, tags: codes, memos: [], delimiters: [] });
    }
    from = to + 1;
  }
  return found;
}

function linksAtEnd(plain: string, open: string, from: number, to: number, options: FindOptions): MarkTag[] {
  const id = /[ \t]\^([A-Za-z0-9-]{1,60})[ \t]*$/.exec(plain.slice(Math.max(from, to - 80), to));
  if (!id) return [];
  const isOwn = ownId.test(id[1] ?? '');
  const codes: MarkTag[] = [];
  for (let end = to - id[0].length; ; ) {
    while (end > from && /[ \t]/.test(plain.charAt(end - 1))) end--;
    if (plain.slice(end - 2, end) !== ']]') return codes;
    const start = plain.lastIndexOf('[[', end - 2);
    const inside = plain.slice(start + 2, end - 2);
    if (start <= from || /[[\]\n\ufffc]/.test(inside) || open[start] !== '[' || plain[start - 1] === '!') return codes;
    let space = start;
    while (space > from && /[ \t]/.test(plain.charAt(space - 1))) space--;
    const name = codeName(inside, isOwn, options);
    const theme = name === null ? null : themeNamed(name, options);
    if (name === null || theme === null) return codes;
    codes.unshift({ label: name, theme, isCode: true, sign: { from: space, to: end } });
    end = space;
  }
}

/** The code's name with its groups; null for a link to something else. */
function codeName(inside: string, isOwn: boolean, { quadroFolder = 'Codes' }: FindOptions): string | null {
  const [target = '', alias] = inside.split('|');
  const path = (target.split('#')[0] ?? '').trim().replace(/\.md$/, '');
  const folder = `${quadroFolder}/`;
  const at = path.startsWith(folder) ? 0 : path.indexOf(`/${folder}`) + 1;
  const isBelow = path.startsWith(folder, at);
  if (!isOwn && !isBelow) return null;
  const name = alias?.trim() || (isBelow ? path.slice(at + folder.length) : path);
  return name === '' ? null : name;
}
