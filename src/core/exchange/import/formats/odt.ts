/** OpenDocument texts. Only the words are read, and the notes and comments on them. */
import { Refusal } from '../../../markup/types';
import type { Annotation, Mark } from '../annotations';
import { packageWarnings } from './docx';
import { lossesOf } from '../losses';
import { openPackage } from './package';
import { type Block, readBlocks } from './plain-text';
import { rowText } from './table-rows';
import type { Read } from '../types';
import { dayOf } from './word-notes';
import { readXml } from './xml';

/** Reads an ODT file. Throws a `Refusal` where it is damaged, protected or a trap. */
export function readOdt(bytes: Uint8Array): Read {
  const parts = openPackage(bytes);
  const manifest = parts.read('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new Refusal('protected');
  }
  const content = parts.read('content.xml');
  if (!content) throw new Refusal('part-missing', 'content.xml');
  const { blocks, annotations, ...counts } = bodyOf(content);
  const read = readBlocks(blocks);
  return { ...read, annotations, losses: [...lossesOf(counts), ...(read.losses ?? [])], warnings: packageWarnings(parts) };
}

interface Body {
  readonly blocks: Block[];
  readonly annotations: Annotation[];
  pictures: number;
  footnotes: number;
  comments: number;
  deleted: number;
}

interface Row {
  readonly cells: string[];
  cell: string[];
  readonly marks: Mark[];
}

function bodyOf(bytes: Uint8Array): Body {
  const body: Body = { blocks: [], annotations: [], pictures: 0, footnotes: 0, comments: 0, deleted: 0 };
  let [text, paragraphs, tracked, list, frames] = ['', 0, 0, 0, 0];
  let heading: number | undefined;
  let marks: Mark[] = [];
  /** The note or comment that is being read, and which of its fields. */
  let aside: { readonly kind: Annotation['kind']; readonly name: string | null; text: string; author: string; date: string; field: 'text' | 'author' | 'date' | null } | null = null;
  let depth = 0;
  const named = new Map<string, number>();
  const rows: Row[] = [];
  const boxed: boolean[] = [];
  const endParagraph = (): void => {
    const row = rows[rows.length - 1];
    if (row) {
      row.cell.push(text.trim());
      row.marks.push(...marks);
    } else body.blocks.push({ text, ...(heading !== undefined ? { heading } : list > 0 ? { item: Math.min(12, list) } : {}), ...(marks.length > 0 ? { marks } : {}) });
    marks = [];
  };
  const endAside = (): void => {
    if (!aside) return;
    const { kind, name, author, date } = aside;
    const words = aside.text.replace(/\s+/g, ' ').trim();
    aside = null;
    if (words === '') return void (kind === 'comment' ? body.comments++ : body.footnotes++);
    const annotation = body.annotations.push({ kind, text: words, author: author.trim() || null, date: dayOf(date.trim()) }) - 1;
    const at = text.length;
    if (kind === 'footnote') marks.push({ at, edge: 'point', annotation });
    else if (name !== null) {
      named.set(name, annotation);
      marks.push({ at, edge: 'start', annotation });
    } else marks = [{ at: 0, edge: 'start', annotation }, ...marks, { at, edge: 'end', annotation }];
  };
  const openAside = (name: string): void => {
    if (!aside) return;
    depth++;
    if (name === 'dc:creator') aside.field = 'author';
    else if (name === 'dc:date') aside.field = 'date';
    else if (name === 'text:p') aside.field = 'text';
    else if (name === 'text:note-citation') aside.field = null;
  };
  readXml(bytes, {
    open(name, attributes) {
      if (aside) return openAside(name);
      if (name === 'text:tracked-changes') tracked++;
      if (name === 'text:deletion') body.deleted++;
      if (tracked > 0) return;
      if (name === 'text:note' || name === 'office:annotation') {
        aside = { kind: name === 'text:note' ? 'footnote' : 'comment', name: attributes['office:name'] ?? null, text: '', author: '', date: '', field: null };
        depth = 0;
      } else if (name === 'office:annotation-end') {
        const annotation = named.get(attributes['office:name'] ?? '');
        if (annotation !== undefined) marks.push({ at: text.length, edge: 'end', annotation });
      } else if (name === 'draw:frame') {
        frames++;
        boxed.push(false);
      } else if (name === 'draw:text-box') boxed[boxed.length - 1] = true;
      else if (name === 'text:p' || name === 'text:h') {
        // A text box stands within a paragraph: its words follow what was said so far.
        if (paragraphs++ === 0) text = '';
        else if (frames > 0 && text.trim() !== '') text += '\n';
        if (paragraphs === 1) heading = name === 'text:h' ? Math.min(6, Number(attributes['text:outline-level']) || 1) : undefined;
      } else if (name === 'text:tab') text += '\t';
      else if (name === 'text:line-break') text += '\n';
      else if (name === 'text:s') text += ' '.repeat(Math.min(80, Number(attributes['text:c']) || 1));
      else if (name === 'text:list') list++;
      else if (name === 'table:table-row') rows.push({ cells: [], cell: [], marks: [] });
    },
    close(name) {
      if (aside) {
        if (depth-- === 0) endAside();
        else if (name === 'text:p') aside.text += ' ';
        if (aside && (name === 'dc:creator' || name === 'dc:date' || name === 'text:p')) aside.field = null;
        return;
      }
      if (name === 'text:tracked-changes') tracked--;
      if (tracked > 0) return;
      if (name === 'draw:frame') {
        frames--;
        if (boxed.pop() === false) body.pictures++;
      } else if (name === 'text:p' || name === 'text:h') {
        if (--paragraphs === 0) endParagraph();
        else if (frames > 0) text += '\n';
      } else if (name === 'text:list') list--;
      else if (name === 'table:table-cell') {
        const row = rows[rows.length - 1];
        row?.cells.push(row.cell.join(' '));
        if (row) row.cell = [];
      } else if (name === 'table:table-row') {
        const row = rows.pop();
        const line = rowText(row?.cells ?? []);
        const own = (row?.marks ?? []).map((mark): Mark => ({ ...mark, at: mark.edge === 'start' ? 0 : line.length }));
        body.blocks.push({ text: line, ...(own.length > 0 ? { marks: own } : {}) });
      }
    },
    text(words) {
      if (aside) {
        if (aside.field !== null) aside[aside.field] += words;
      } else if (paragraphs > 0 && tracked === 0) text += words.replace(/[ \t\n\r]+/g, ' ');
    },
  });
  return body;
}
