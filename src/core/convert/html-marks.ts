/** `<mark>words</mark>`, with whatever attributes: other plugins write colours into them. */
import type { Range } from '../markup/types';
import type { Marked } from './passages';

/** The marked words of a paragraph, in order; `open` is the ground's open text. Linear. */
export function htmlMarksIn(open: string, { from, to }: Range): Marked[] {
  const found: Marked[] = [];
  const sign = /<mark(\s[^<>\n]{0,300})?>|<\/mark\s*>/gi;
  sign.lastIndex = from;
  let opener: { range: Range; form: string } | null = null;
  for (let match = sign.exec(open); match && sign.lastIndex <= to; match = sign.exec(open)) {
    const range = { from: match.index, to: sign.lastIndex };
    if (!match[0].startsWith('</')) opener = { range, form: `<mark${said(match[1] ?? '')}>` };
    else if (opener) {
      found.push({ kind: 'html', form: opener.form, opener: opener.range, closer: range });
      opener = null;
    }
  }
  return found;
}

function said(attributes: string): string {
  const text = attributes.replace(/\s+/g, ' ').trim();
  return text === '' ? '' : ` ${text}`;
}
