/** What the app's cache knows of a note, from its text alone. Held against recordings of the real app. */
import type * as O from 'obsidian';
import type { List, ListItem, Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { blockComments, type Span } from './comments';
import { getFrontMatterInfo, readFrontMatter } from './frontmatter';

export function parseMetadata(text: string): O.CachedMetadata {
  const at = locator(text);
  const front = getFrontMatterInfo(text);
  const body = blank(text, [{ from: 0, to: front.contentStart }]);
  const comments = blockComments(body);
  const tree = fromMarkdown(blank(body, comments), { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] });
  const sections: O.SectionCache[] = comments.map(({ from, to }) => ({ type: 'comment', position: at(from, to) }));
  const found: Found = { text, at, headings: [], listItems: [], links: [], embeds: [], footnotes: [], footnoteRefs: [], opaque: [], blocks: {} };
  for (const node of tree.children) {
    const section: O.SectionCache = { type: sectionType(node, text), position: at(sectionStart(node, text), sectionEnd(node, text)) };
    sections.push(section);
    walk(node, found, null, section);
    const id = node.type === 'list' ? null : blockId(text.slice(start(node), end(node)));
    if (id) {
      section.id = id;
      found.blocks[id.toLowerCase()] = { id, position: section.position };
    }
  }
  attachLoneIds(sections, found);
  const cache: O.CachedMetadata = {};
  if (front.exists) {
    const position = at(0, text.slice(0, front.contentStart).trimEnd().length);
    sections.push({ type: 'yaml', position });
    const frontmatter = readFrontMatter(text);
    if (frontmatter) {
      Object.assign(cache, { frontmatter, frontmatterPosition: position });
      cache.frontmatterLinks = frontmatterLinks(frontmatter);
    }
  }
  wikilinks(body, found);
  const tags = findTags(body, found);
  const byPlace = <T extends O.CacheItem>(items: T[]) => items.sort((a, b) => a.position.start.offset - b.position.start.offset);
  const keep = <K extends keyof O.CachedMetadata>(key: K, items: O.CacheItem[]) => {
    if (items.length > 0) cache[key] = byPlace(items) as O.CachedMetadata[K];
  };
  keep('sections', sections);
  keep('headings', found.headings);
  keep('listItems', found.listItems);
  keep('links', found.links);
  keep('embeds', found.embeds);
  keep('footnotes', found.footnotes);
  keep('footnoteRefs', found.footnoteRefs);
  keep('tags', tags);
  if (Object.keys(found.blocks).length > 0) cache.blocks = found.blocks;
  return cache;
}

type Locate = (from: number, to: number) => O.Pos;

interface Found {
  text: string;
  at: Locate;
  headings: O.HeadingCache[];
  listItems: O.ListItemCache[];
  links: O.LinkCache[];
  embeds: O.EmbedCache[];
  footnotes: O.FootnoteCache[];
  footnoteRefs: O.FootnoteRefCache[];
  /** Where no tag and no link is read. */
  opaque: Span[];
  blocks: Record<string, O.BlockCache>;
}

const start = (node: Nodes) => node.position?.start.offset ?? 0;
const end = (node: Nodes) => node.position?.end.offset ?? 0;

function locator(text: string): Locate {
  const lines = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.push(i + 1);
  const loc = (offset: number): O.Loc => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - (lines[low] ?? 0), offset };
  };
  return (from, to) => ({ start: loc(from), end: loc(to) });
}

/** The text with spaces where the spans are; line breaks stay. */
function blank(text: string, spans: readonly Span[]): string {
  let out = '';
  let last = 0;
  for (const { from, to } of spans) {
    out += text.slice(last, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ');
    last = to;
  }
  return out + text.slice(last);
}

const calloutStart = /^>[ \t]*\[![^\]\n]+\]/;

function sectionType(node: Nodes, text: string): string {
  if (node.type === 'blockquote') return calloutStart.test(text.slice(start(node), end(node))) ? 'callout' : 'blockquote';
  if (node.type === 'definition') return 'definition';
  if (node.type === 'paragraph' && /^%%(?:(?!%%)[\s\S])*%%$/.test(text.slice(start(node), end(node)))) return 'comment';
  return node.type;
}

/** A quote or a list begins with its line. */
function sectionStart(node: Nodes, text: string): number {
  const line = start(node) - column(node);
  return node.type === 'blockquote' && text.slice(line, start(node)).trim() === '' ? line : start(node);
}

function sectionEnd(node: Nodes, text: string): number {
  // An indented or open piece ends where its last words end.
  const to = end(node);
  return node.type === 'code' ? to : start(node) + text.slice(start(node), to).trimEnd().length;
}

function blockId(source: string): string | null {
  return /(?:^|[ \t\n])\^([A-Za-z0-9-]+)$/.exec(source.trimEnd())?.[1] ?? null;
}

/** A `^id` alone in a paragraph names the section before it. */
function attachLoneIds(sections: O.SectionCache[], found: Found): void {
  sections.sort((a, b) => a.position.start.offset - b.position.start.offset);
  sections.forEach((section, i) => {
    const before = sections[i - 1];
    const { start: from, end: to } = section.position;
    const id = section.type === 'paragraph' && before ? /^\^([A-Za-z0-9-]+)$/.exec(found.text.slice(from.offset, to.offset))?.[1] : undefined;
    if (id === undefined || !before) return;
    before.id = id;
    found.blocks[id.toLowerCase()] = { id, position: before.position };
  });
}

function walk(node: Nodes, found: Found, listItem: Holder | null, section: O.SectionCache): void {
  const { at, text } = found;
  const [from, to] = [start(node), end(node)];
  switch (node.type) {
    case 'heading':
      found.headings.push({ heading: headingText(text.slice(from, to)), level: node.depth, position: at(from, to) });
      break;
    case 'code':
    case 'inlineCode':
    case 'html':
      found.opaque.push({ from, to });
      return;
    case 'list':
      for (const item of node.children) walkItem(item, found, node, listItem, section);
      return;
    case 'link':
    case 'image': {
      const label = node.type === 'link' ? node.children[node.children.length - 1] : null;
      const original = text.slice(from, to);
      const target = label ? end(label) : from;
      found.opaque.push({ from: target, to });
      if (!/^[a-z][a-z0-9+.-]*:/i.test(node.url) && /^!?\[/.test(original) && node.url !== '') {
        const displayText = /^!?\[([^\]]*)\]/.exec(original)?.[1] ?? '';
        const link = { link: decode(node.url), original, displayText, position: at(from, to) };
        (node.type === 'link' ? found.links : found.embeds).push(link);
      }
      break;
    }
    case 'definition':
      found.opaque.push({ from, to });
      return;
    case 'footnoteDefinition':
      found.footnotes.push({ id: node.identifier, position: at(from, to) });
      break;
    case 'footnoteReference':
      found.footnoteRefs.push({ id: node.identifier, position: at(from, to) });
      break;
  }
  if ('children' in node) for (const child of (node as Parents).children) walk(child, found, listItem, section);
}

function walkItem(item: ListItem, found: Found, list: List, parent: Holder | null, section: O.SectionCache): void {
  const { at, text } = found;
  const marker = start(item);
  const nested = item.children.findIndex((child) => child.type === 'list');
  const before = item.children[nested - 1];
  const words = nested < 0 ? end(item) : before ? end(before) : marker + 1;
  const source = text.slice(marker, words).trimEnd();
  const position = at(itemStart(item, parent, text), itemEnd(item, list, marker + source.length, nested >= 0, text));
  const { line } = position.start;
  const listLine = at(start(list), start(list)).start.line;
  const task = /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?:[ \t]|$)/u.exec(source.split('\n')[0] ?? '')?.[1];
  const id = blockId(source);
  if (id) found.blocks[id.toLowerCase()] = { id, position };
  found.listItems.push({ position, parent: parent?.line ?? (listLine === 0 ? -1 : -listLine), ...(task === undefined ? {} : { task }), ...(id ? { id } : {}) });
  const label = /^(?:[-*+]|\d+[.)])[ \t]?/.exec(source)?.[0].length ?? 2;
  for (const child of item.children) walk(child, found, { line, content: column(item) + label }, section);
}

/** An item that holds others: its line, and the column its words begin at. */
interface Holder {
  line: number;
  content: number;
}

const column = (node: Nodes) => (node.position?.start.column ?? 1) - 1;

/** A nested item begins where its parent's words do: spaces beyond that are its own. */
function itemStart(item: ListItem, parent: Holder | null, text: string): number {
  const marker = start(item);
  const extra = Math.max(0, column(item) - (parent?.content ?? 0));
  return text.slice(marker - extra, marker).trim() === '' && !text.slice(marker - extra, marker).includes('\t') ? marker - extra : marker;
}

/** An item with a blank line between it and the next one has its line break with it. */
function itemEnd(item: ListItem, list: List, words: number, holds: boolean, text: string): number {
  const isLast = list.children[list.children.length - 1] === item;
  return !isLast && !holds && /^[ \t]*\n[ \t]*\n/.test(text.slice(words)) ? text.indexOf('\n', words) + 1 : words;
}

function headingText(source: string): string {
  return source
    .replace(/^#{1,6}[ \t]*/, '')
    .replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .trim();
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function within(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}

function wikilinks(text: string, found: Found): void {
  for (const match of text.matchAll(/(!?)\[\[(\|[^[\]\n]*|[^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]/g)) {
    const from = match.index;
    if (within(found.opaque, from)) continue;
    const [original, bang = '', target = '', alias] = match;
    const link = target.trim().replace(/\\$/, '');
    const { at } = found;
    const displayText = alias ?? shownName(link);
    (bang ? found.embeds : found.links).push({ link, original, displayText, position: at(from, from + original.length) });
  }
  const seen = [...found.links, ...found.embeds].map(({ position }) => ({ from: position.start.offset, to: position.end.offset }));
  found.opaque.push(...seen.filter(({ from }) => text.startsWith('[[', from) || text.startsWith('![[', from)));
}

/** A tag begins a line or follows white space; an escaped bracket before it does no harm. */
const tagPattern = /(^|[\s\u3000]|\\\[)((?:#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)+)/gm;

/** `#Heading` and `Note#Heading` without an alias. */
function shownName(link: string): string {
  return link.replace(/^#/, '').split('#').join(' > ');
}

function findTags(text: string, found: Found): O.TagCache[] {
  const opaque = [...found.opaque, ...maths(text, found.opaque)];
  const tags: O.TagCache[] = [];
  for (const match of text.matchAll(tagPattern)) {
    let from = match.index + (match[1] ?? '').length;
    for (const tag of (match[2] ?? '').match(/#[^#]+/g) ?? []) {
      if (/[^#\d]/.test(tag) && !within(opaque, from)) tags.push({ tag, position: found.at(from, from + tag.length) });
      from += tag.length;
    }
  }
  return tags;
}

function maths(text: string, opaque: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/\$\$[\s\S]*?\$\$|\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?!\d)|\$[^\s$]\$(?!\d)/g)) {
    if (!within(opaque, match.index)) spans.push({ from: match.index, to: match.index + match[0].length });
  }
  return spans;
}

function frontmatterLinks(value: unknown, key = ''): O.FrontmatterLinkCache[] {
  if (typeof value === 'string') {
    const match = /^\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/.exec(value.trim());
    return match ? [{ key, link: match[1] ?? '', original: value.trim(), displayText: match[2] ?? shownName(match[1] ?? '') }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => frontmatterLinks(inner, key === '' ? name : `${key}.${name}`));
}
