/** The Markdown structure of a text, by a real parser (CommonMark and GFM). */
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import type { Range } from '../types';

/** A node of the structure as the parser saw it, in order: entered or left, with its place in the text. */
export interface Step extends Range {
  readonly enter: boolean;
  /** The parser's name for it; a link by its own text alone (`[text]`, `[text][]`) is a `shortcut`. */
  readonly type: string;
  /** A list with blank lines between its items. */
  readonly loose: boolean;
}

/** What the parser makes of a text. Its cost is some µs a character: give it blocks, not notes. */
export function parseSteps(text: string): Step[] {
  // The parser drops a leading U+FEFF and shifts every offset; another space of the same width stands in for it.
  const source = text.charCodeAt(0) === 0xfeff ? `\u00a0${text.slice(1)}` : text;
  const tokenizer = parse({ extensions: [gfm()] }).document();
  const events = postprocess(tokenizer.write(preprocess()(source, undefined, true)));
  const steps = events.map(([kind, token]) => ({
    enter: kind === 'enter',
    type: String(token.type),
    from: token.start.offset,
    to: token.end.offset,
    loose: '_loose' in token && token._loose === true,
  }));
  nameShortcuts(steps);
  return steps;
}

/** What cannot be entered: counted whole, by its source. */
export function isWhole(type: string): boolean {
  return WHOLE.has(type);
}

/** What holds running text. */
export function isLeaf(type: string): boolean {
  return LEAF.has(type);
}

/**
 * A text's structure as a list of words that can be compared. Of running text, what lies in `ignored` (sorted) is
 * left out and neighbours are joined; a paragraph of which nothing remains is left out whole. Blank lines, line
 * prefixes and white space between blocks do not count; line breaks within a paragraph do.
 */
export function outline(text: string, steps: readonly Step[], ignored: readonly Range[]): string[] {
  const out: string[] = [];
  let words = '';
  let whole = 0;
  let leaf = 0;
  const flush = () => {
    if (words) out.push(`"${words}`);
    words = '';
  };
  for (const step of steps) {
    if (whole > 0) {
      whole += step.enter ? 1 : -1;
    } else if (WHOLE.has(step.type)) {
      flush();
      // Whether the break behind belongs to it depends on what follows.
      out.push(`${step.type} ${text.slice(step.from, step.to).replace(/\n+$/, '')}`);
      whole = 1;
    } else if (RUNNING.has(step.type)) {
      if (step.enter && leaf > 0) words += without(text, step, ignored);
    } else if (!PASSED.has(step.type)) {
      flush();
      if (LEAF.has(step.type)) leaf += step.enter ? 1 : -1;
      if (!step.enter && step.type === 'paragraph' && out[out.length - 1] === '<paragraph') out.pop();
      else out.push(step.enter ? `<${step.type}${step.loose ? ' loose' : ''}` : `>${step.type}`);
    }
  }
  flush();
  return out;
}

const LEAF: ReadonlySet<string> = new Set(['paragraph', 'atxHeadingText', 'setextHeadingText', 'tableContent']);

const WHOLE: ReadonlySet<string> = new Set([
  ...['codeText', 'htmlText', 'autolink', 'literalAutolink', 'characterEscape', 'characterReference'],
  ...['image', 'shortcut', 'resource', 'reference', 'gfmFootnoteCall', 'gfmFootnoteDefinitionLabel', 'taskListCheck'],
  ...['codeFenced', 'codeIndented', 'htmlFlow', 'definition', 'thematicBreak', 'tableDelimiterRow', 'tableCellDivider'],
  ...['hardBreakEscape', 'listItemPrefix', 'atxHeadingSequence', 'setextHeadingLine', 'labelMarker'],
  ...['strongSequence', 'emphasisSequence', 'strikethroughSequence'],
]);

const RUNNING: ReadonlySet<string> = new Set(['data', 'lineEnding']);

const PASSED: ReadonlySet<string> = new Set([
  ...['content', 'blockQuotePrefix', 'blockQuoteMarker', 'blockQuotePrefixWhitespace', 'listItemIndent', 'linePrefix'],
  ...['lineEndingBlank', 'lineSuffix', 'whitespace', 'gfmFootnoteDefinitionWhitespace', 'definitionMarker'],
]);

function nameShortcuts(steps: { enter: boolean; type: string }[]): void {
  const links: { at: number; full: boolean }[] = [];
  steps.forEach((step, i) => {
    const link = links[links.length - 1];
    if (step.type === 'link' && step.enter) {
      links.push({ at: i, full: false });
    } else if (link && (step.type === 'resource' || step.type === 'referenceString')) {
      link.full = true;
    } else if (link && step.type === 'link') {
      links.pop();
      const enter = steps[link.at];
      if (link.full || !enter) return;
      enter.type = 'shortcut';
      step.type = 'shortcut';
    }
  });
}

function without(text: string, range: Range, ignored: readonly Range[]): string {
  let words = '';
  let at = range.from;
  for (const hole of ignored) {
    if (hole.to <= at || hole.from >= range.to) continue;
    words += text.slice(at, Math.max(at, hole.from));
    at = Math.min(range.to, hole.to);
  }
  return words + text.slice(at, range.to);
}
