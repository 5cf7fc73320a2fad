/** What begins at a line of a note, and how long it goes on. The machinery under blocks.ts. */
import type { BlockKind } from './blocks';

/** A line: where it begins and ends, its first visible character (`to` when blank) and that one's column. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly indent: number;
}

/** A block that may take further lines. */
export interface OpenBlock {
  kind: BlockKind;
  /** Never takes another line. */
  readonly single?: boolean;
  /** What a line is to the block: within it, its last, blank (still open, does not grow), or outside. */
  take(line: Line): 'in' | 'last' | 'blank' | 'out';
}

/** The block that begins at a line that is not blank. */
export function opensBlock(line: Line): OpenBlock {
  if (line.indent >= 4) return indented();
  if (beginsWithLetter(line)) return paragraph('paragraph');
  const head = headOf(line);
  const fence = FENCE.exec(head);
  if (fence) return fenced(fence[1] ?? fence[2] ?? '');
  if (opensMath(line, head)) {
    const single = line.text.slice(line.first + 2, line.to).includes('$$');
    return { kind: 'math', single, take: (next) => (next.text.slice(next.from, next.to).includes('$$') ? 'last' : 'in') };
  }
  if (head.startsWith('%%')) {
    const end = line.text.indexOf('%%', line.first + 2);
    if (end < 0 || end > line.to - 2) {
      return { kind: 'comment', take: (next) => (next.text.slice(next.from, next.to).includes('%%') ? 'last' : 'in') };
    }
    if (line.text.slice(end + 2, line.to).trim() === '') return { kind: 'comment', single: true, take: () => 'out' };
  }
  if (HEADING.test(head)) return { kind: 'heading', single: true, take: () => 'out' };
  if (RULE.test(head)) return { kind: 'rule', single: true, take: () => 'out' };
  if (head.startsWith('>')) return quote();
  const inner = itemContent(head, line.indent);
  if (inner > 0) return list(inner, itemMark(head));
  if (/^\[\^[^\]\s]+\]:/.test(head)) return container('footnote', () => 4);
  const html = htmlKind(head);
  if (html > 0) return htmlBlock(html, line);
  return paragraph(/^\[[^\]]+\]:/.test(head) ? 'definition' : 'paragraph');
}

/** How much of a line is looked at to tell what begins there: a mark further on would be absurd, lines may be huge. */
const HEAD = 2000;
const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const HTML: readonly [RegExp, RegExp | null][] = [
  [/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t]|\/?>|$)/i,
    null,
  ],
  [/^<(?:\/[a-z][a-z0-9-]*[ \t]*|[a-z][a-z0-9-]*(?:[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?)>[ \t]*$/i, null],
];

function headOf(line: Line): string {
  return line.text.slice(line.first, Math.min(line.to, line.first + HEAD));
}

/** Whether a line begins with a letter: nothing but text does. Most lines of most notes. */
function beginsWithLetter(line: Line): boolean {
  const code = line.text.charCodeAt(line.first) | 32;
  return code > 96 && code < 123 && line.first < line.to;
}

function opensMath(line: Line, head: string): boolean {
  return head.startsWith('$$') && line.text.includes('$$', line.first + 2);
}

/** Whether a line ends a paragraph, or a paragraph that goes on lazily. */
export function interrupts(line: Line, known?: string): boolean {
  if (line.indent >= 4 || beginsWithLetter(line)) return false;
  const head = known ?? headOf(line);
  if (head.startsWith('>') || HEADING.test(head) || FENCE.test(head) || RULE.test(head) || opensMath(line, head)) return true;
  if (/^(?:[-+*]|1[.)])[ \t]+\S/.test(head)) return true;
  const html = htmlKind(head);
  return html > 0 && html < 7;
}

function htmlKind(head: string): number {
  return head.startsWith('<') ? HTML.findIndex(([begin]) => begin.test(head)) + 1 : 0;
}

/** Column at which a list item's content begins; 0 where no item does. */
function itemContent(head: string, indent: number): number {
  const mark = ITEM.exec(head)?.[0];
  if (mark === undefined) return 0;
  let at = mark.length;
  let column = indent + at;
  const start = column;
  for (; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return at === head.length || column - start > 4 ? start + 1 : column;
}

/** What tells one list from the next: the bullet, or the number's delimiter. */
function itemMark(head: string): string {
  const mark = ITEM.exec(head)?.[0] ?? '';
  return mark.charAt(mark.length - 1);
}

function isBlank(line: Line): boolean {
  return line.first >= line.to;
}

function indented(): OpenBlock {
  return { kind: 'code', take: (line) => (isBlank(line) ? 'blank' : line.indent >= 4 ? 'in' : 'out') };
}

function fenced(mark: string): OpenBlock {
  const closing = new RegExp(`^\\${mark.charAt(0)}{${mark.length},}[ \\t]*$`);
  return { kind: 'code', take: (line) => (line.indent < 4 && closing.test(headOf(line)) ? 'last' : 'in') };
}

function htmlBlock(kind: number, first: Line): OpenBlock {
  const end = HTML[kind - 1]?.[1] ?? null;
  if (!end) return { kind: 'html', take: (line) => (isBlank(line) ? 'out' : 'in') };
  const ends = (line: Line) => end.test(line.text.slice(line.from, line.to));
  return { kind: 'html', single: ends(first), take: (line) => (ends(line) ? 'last' : 'in') };
}

function paragraph(kind: 'paragraph' | 'definition'): OpenBlock {
  let lines = 1;
  const block: OpenBlock = {
    kind,
    take: (line) => {
      if (isBlank(line)) return 'out';
      if (beginsWithLetter(line)) {
        lines++;
        return 'in';
      }
      const head = headOf(line);
      if (line.indent < 4 && block.kind === 'paragraph') {
        if (lines === 1 && (head.includes('|') || head.includes(':')) && DELIMITER_ROW.test(head)) {
          block.kind = 'table';
          return 'in';
        }
        if (SETEXT.test(head)) {
          block.kind = 'heading';
          return 'last';
        }
      }
      lines++;
      return interrupts(line, head) ? 'out' : 'in';
    },
  };
  return block;
}

function quote(): OpenBlock {
  return {
    kind: 'quote',
    take: (line) => {
      if (isBlank(line)) return 'out';
      const head = headOf(line);
      return (line.indent < 4 && head.startsWith('>')) || !interrupts(line, head) ? 'in' : 'out';
    },
  };
}

function list(first: number, mark: string): OpenBlock {
  let inner = first;
  return container('list', (line, head) => {
    if (line.indent >= inner) return inner;
    const next = line.indent < 4 && !RULE.test(head) ? itemContent(head, line.indent) : 0;
    if (next === 0) return Infinity;
    // A bullet of another kind begins another list.
    if (itemMark(head) !== mark) return -1;
    inner = next;
    return 0;
  });
}

/** A block that holds what is indented to a column (-1: nothing more), and lazily what follows without a blank line. */
function container(kind: BlockKind, column: (line: Line, head: string) => number): OpenBlock {
  let blank = false;
  return {
    kind,
    take: (line) => {
      if (isBlank(line)) {
        blank = true;
        return 'blank';
      }
      const head = headOf(line);
      const needed = column(line, head);
      const isIn = needed >= 0 && (line.indent >= needed || (!blank && !interrupts(line, head)));
      blank = false;
      return isIn ? 'in' : 'out';
    },
  };
}
