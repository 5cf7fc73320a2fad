/** A judgement of a placement that shares no code with it: another parser over the whole note, and the HTML. */
import { GFM, parser } from '@lezer/markdown';
import { micromark } from 'micromark';
import { parseSteps } from '../../src/core/markup/place/structure';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Boundary, Placement } from '../../src/core/markup/place/placement';

interface Written {
  readonly text: string;
  /** Half-open stretches of the text that the markers and what they brought take up. */
  readonly holes: readonly (readonly [number, number])[];
}

/** The note with markers in it. */
export function write(text: string, { opener, closer }: Placement): Written {
  const open = opener.before + marker(opener, '{k3f9a2xq') + opener.after;
  const close = closer.before + marker(closer, '}k3f9a2xq #theme/peer-support @ben "a memo"') + closer.after;
  const whole = text.slice(0, opener.at) + open + text.slice(opener.at, closer.at) + close + text.slice(closer.at);
  const second = closer.at + open.length;
  return { text: whole, holes: [[opener.at, opener.at + open.length], [second, second + close.length]] };
}

/** What a parser for editors (Lezer, GFM) makes of a text, without the holes. */
export function lezerTree(text: string, holes: Written['holes']): string[] {
  const words: string[] = [];
  const markdown = parser.configure(GFM);
  const outside = (from: number, to: number) => {
    let out = '';
    for (const [start, end] of holes) {
      if (end <= from || start >= to) continue;
      out += text.slice(from, Math.max(from, start));
      from = Math.min(to, end);
    }
    return out + text.slice(from, to);
  };
  markdown.parse(text).iterate({
    enter: (node) => {
      const source = outside(node.from, node.to);
      if (node.name === 'Paragraph' && source.trim() === '') return false;
      // A quote's mark on a line that only the marker brought along.
      if (node.name === 'QuoteMark' && source === '') return false;
      words.push(`${node.name} ${node.node.firstChild ? '' : source.trim()}`);
      return undefined;
    },
    leave: (node) => {
      words.push(`/${node.name}`);
    },
  });
  return words;
}

/**
 * Whether the parser for editors reads a text as the specification does: the same blocks, links and emphasis in the
 * same places. It cuts corners (any `[x]` is a link to it, any `&x;` an entity, footnotes are definitions), and its
 * word on a text that it misreads is worth nothing.
 */
export function isCompetent(text: string): boolean {
  const theirs: string[] = [];
  parser.configure(GFM).parse(text).iterate({
    enter: ({ name, from, to }) => {
      const kind = LEZER[name];
      if (kind) theirs.push(`${kind} ${kind === 'link' || kind === 'entity' || kind === 'p' ? `${from} ${to}` : from}`);
      return name !== 'Image';
    },
  });
  const ours: string[] = [];
  let image = 0;
  for (const { enter, type, from, to } of parseSteps(text)) {
    if (type === 'image') image += enter ? 1 : -1;
    const kind = SPEC[type];
    if (enter && kind && (image === 0 || type === 'image')) ours.push(`${kind} ${kind === 'link' || kind === 'entity' || kind === 'p' ? `${from} ${to}` : from}`);
  }
  return theirs.sort().join() === ours.sort().join();
}

const LEZER: Readonly<Record<string, string>> = {
  ...{ Paragraph: 'p', Blockquote: 'quote', BulletList: 'ul', OrderedList: 'ol', FencedCode: 'fence', CodeBlock: 'code', Table: 'table' },
  ...{ HTMLBlock: 'html', CommentBlock: 'html', ProcessingInstructionBlock: 'html', LinkReference: 'definition', HorizontalRule: 'rule' },
  ...{ Emphasis: 'em', StrongEmphasis: 'strong', Strikethrough: 'del', InlineCode: 'c', Link: 'link', Image: 'image', Entity: 'entity' },
};

const SPEC: Readonly<Record<string, string>> = {
  ...{ paragraph: 'p', blockQuote: 'quote', listUnordered: 'ul', listOrdered: 'ol', codeFenced: 'fence', codeIndented: 'code', table: 'table' },
  ...{ htmlFlow: 'html', definition: 'definition', gfmFootnoteDefinition: 'footnote', thematicBreak: 'rule', gfmFootnoteCall: 'footnote' },
  ...{ emphasis: 'em', strong: 'strong', strikethrough: 'del', codeText: 'c', link: 'link', shortcut: 'link', image: 'image', characterReference: 'entity' },
};

/** The HTML of a text, without markers and paragraphs that held nothing else. */
export function html(text: string): string {
  const page = micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return page
    .replace(/( )?%%(?:!(\d|s)(\d|s) )?(?:\{k3f9a2xq|\}k3f9a2xq[^%]*?)%%( )?/g, (_, left: string | undefined, before: string | undefined, after: string | undefined, right: string | undefined) => (before === 's' ? '' : (left ?? '')) + (after === 's' ? '' : (right ?? '')))
    .replace(/<p>\s*<\/p>\n?/g, '')
    .replace(/\n+/g, '\n')
    .trim();
}

function marker({ before, after }: Boundary, op: string): string {
  const side = (space: string) => (space === ' ' ? 's' : String(space.split('\n').length - 1));
  return before || after ? `%%!${side(before)}${side(after)} ${op}%%` : `%%${op}%%`;
}
