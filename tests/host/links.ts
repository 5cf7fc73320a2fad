/** Link texts: what they point at and how they are cut. */
import type * as O from 'obsidian';

export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const at = linktext.indexOf('#');
  return at < 0 ? { path: linktext.trim(), subpath: '' } : { path: linktext.slice(0, at).trim(), subpath: linktext.slice(at) };
}

export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

export function stripHeading(heading: string): string {
  return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, ' ').replace(/\s+/g, ' ').trim();
}

export function stripHeadingForLink(heading: string): string {
  return heading.replace(/[#|^:%[\]\\]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Where `#Heading`, `#^block` or `#[^note]` is in a note. */
export function resolveSubpath(cache: O.CachedMetadata, subpath: string): O.HeadingSubpathResult | O.BlockSubpathResult | O.FootnoteSubpathResult | null {
  const name = subpath.replace(/^#+/, '');
  if (name.startsWith('^')) {
    const block = cache.blocks?.[name.slice(1).toLowerCase()];
    if (!block) return null;
    const list = cache.listItems?.find((item) => item.id === block.id);
    return { type: 'block', block, ...(list ? { list } : {}), start: block.position.start, end: block.position.end };
  }
  if (name.startsWith('[^')) {
    const footnote = cache.footnotes?.find((one) => `[^${one.id}]` === name);
    return footnote ? { type: 'footnote', footnote, start: footnote.position.start, end: footnote.position.end } : null;
  }
  const headings = cache.headings ?? [];
  let at = -1;
  for (const part of name.split('#')) {
    const wanted = stripHeading(part).toLowerCase();
    at = headings.findIndex((heading, i) => i > at && stripHeading(heading.heading).toLowerCase() === wanted);
    if (at < 0) return null;
  }
  const current = headings[at];
  if (!current) return null;
  const next = headings.slice(at + 1).find((heading) => heading.level <= current.level);
  return { type: 'heading', current, next: next ?? (null as unknown as O.HeadingCache), start: current.position.start, end: next?.position.start ?? null };
}

export function iterateRefs(refs: O.Reference[], callback: (ref: O.Reference) => boolean | void): boolean {
  return refs.some((ref) => callback(ref) === true);
}

export function iterateCacheRefs(cache: O.CachedMetadata, callback: (ref: O.ReferenceCache) => boolean | void): boolean {
  return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((ref) => callback(ref) === true);
}
