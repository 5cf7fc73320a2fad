/** Labels that have a paragraph of their own and no colon: `[00:00:03] Ana Lima`, as Trint sets them. */
import type { Block } from './plain-text';

const form = /^\s*[[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?\s+(\p{L}[\p{L}\p{M}\p{N} .'’-]{0,40})\s*$/u;

/** The paragraphs, with a colon behind such labels where there are several and each has words below it. */
export function withColons(blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.filter(({ text }, at) => isLabel(text) && at < blocks.length - 1 && !isLabel(blocks[at + 1]?.text ?? ''));
  if (labels.length < 2 || labels.length < blocks.length / 8) return blocks;
  const known = new Set(labels);
  return blocks.map((block) => (known.has(block) ? { ...block, text: `${block.text.trimEnd()}:` } : block));
}

/** A time and up to five words that end no sentence. */
function isLabel(text: string): boolean {
  const name = text.length < 80 ? form.exec(text)?.[1] : undefined;
  return name !== undefined && !/\.\s*$/.test(name) && name.trim().split(/\s+/).length <= 5;
}
