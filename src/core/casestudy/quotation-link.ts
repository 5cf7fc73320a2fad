/** The link that stands behind a quotation: an ordinary link for everybody, the very words for Emic. */

/** A link followed by the comment that names the coding quoted. Offsets are into the text searched. */
export interface QuotationLink {
  readonly from: number;
  readonly to: number;
  /** Link path without heading, block id and display text. */
  readonly target: string;
  readonly id: string;
}

const pattern = /\[\[([^\][|#\n]{1,500})(?:#[^\][|\n]{0,500})?(?:\|[^\][\n]{0,500})?\]\][ \t]{0,4}%%q ([a-z0-9]{8})%%/g;

/** All quotation links of a text (`[[Interview 03#^b1]] %%q k3f9a2xq%%`), in order. */
export function quotationLinks(text: string): QuotationLink[] {
  if (!text.includes('%%q ')) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    target: (match[1] ?? '').trim(),
    id: match[2] ?? '',
  }));
}
